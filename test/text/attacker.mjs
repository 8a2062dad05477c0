// Tries patterns on texts made against them, in a thread of its own: one whose time explodes is ended from outside.
import { parentPort, workerData } from 'node:worker_threads';

const { patterns, from, shared, most } = workerData;
const at = new Int32Array(shared);

/** Milliseconds of a search; where it is slow, the least of a few, for a machine has other things to do. */
function timeOf(pattern, text) {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < 5 && least > most; k++) {
    pattern.lastIndex = 0;
    const start = performance.now();
    try {
      pattern.test(text);
    } catch (error) {
      return { time: Number.POSITIVE_INFINITY, fault: String(error) };
    }
    least = Math.min(least, performance.now() - start);
  }
  return { time: least, fault: '' };
}

for (let i = from; i < patterns.length; i++) {
  const { source, flags, attacks } = patterns[i];
  const pattern = new RegExp(source, flags.replace('y', 'g'));
  for (const [j, { before, turn, turns }] of attacks.entries()) {
    Atomics.store(at, 0, i);
    Atomics.store(at, 1, j);
    Atomics.add(at, 2, 1);
    const { time, fault } = timeOf(pattern, `${before}${turn.repeat(turns)}\u0000`);
    if (time <= most) continue;
    parentPort.postMessage({ index: i, attack: j, time, fault });
    break;
  }
}
Atomics.store(at, 0, patterns.length);
