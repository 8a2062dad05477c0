import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { attacksOn, nests } from './regex.ts';

/** A regular expression under attack, and where it stands. */
export type Literal = { readonly where: string; readonly source: string; readonly flags: string };

/** Units of a text in which time that grows with the square shows itself. */
const LENGTH = 3_000;
/** Milliseconds. One pass takes less than one, a square over 3,000 units some twenty, and no sentence is longer than 2,000; a cube takes seconds. */
export const MOST = 120;
/** A search that takes so many milliseconds is ended: it doubles with every turn, or nearly. */
const ENDED = 3_000;
const COMMON = ['a', 'A', '1', ' ', 'a ', 'Aa ', '1,', '. ', '"', "a'", '-', '<'] as const;
/** Where time doubles with each turn a long text may exhaust the matcher's stack at once; a short one cannot. */
const SHORT = [24, 60, 300] as const;

type Attack = { readonly before: string; readonly turn: string; readonly turns: number };

/** Texts of one turn again and again, made for each loop of the pattern, and those that hurt most patterns. */
function attacksFor({ source, flags }: Literal): readonly Attack[] {
  const turns = [...COMMON.map((turn) => ({ before: '', turn })), ...attacksOn(source, flags)];
  const lengths = nests(source) ? SHORT : [];
  return turns.flatMap((t) => [...lengths, Math.max(1, Math.floor(LENGTH / t.turn.length))].map((n) => ({ ...t, turns: n })));
}

/** The patterns that take longer than `MOST` on a text made against them, with that text. One that would never end is ended. */
export async function slowOnes(literals: readonly Literal[], ended = ENDED): Promise<readonly string[]> {
  const patterns = literals.map((l) => ({ ...l, attacks: attacksFor(l) }));
  const slow: string[] = [];
  const say = (index: number, attack: number, time: string): void => {
    const { where, source, flags, attacks } = patterns[index] as (typeof patterns)[number];
    const { before, turn, turns } = attacks[attack] as Attack;
    slow.push(`${where} ${time} for ${JSON.stringify(before)} + ${JSON.stringify(turn)} × ${turns}: /${source.slice(0, 100)}/${flags}`);
  };
  for (let from = 0; from < patterns.length; ) from = await attackedFrom(patterns, from, ended, say);
  return slow;
}

/** Tries all patterns from one on; gives the number behind the last that was tried. */
async function attackedFrom(
  patterns: readonly object[],
  from: number,
  ended: number,
  say: (index: number, attack: number, time: string) => void,
): Promise<number> {
  const shared = new SharedArrayBuffer(12);
  const at = new Int32Array(shared);
  const worker = new Worker(path.join(import.meta.dirname, 'attacker.mjs'), { workerData: { patterns, from, shared, most: MOST } });
  const over = new Promise<void>((resolve, reject) => {
    worker.on('message', ({ index, attack, time, fault }) => say(index, attack, fault || `${Math.round(time)} ms`));
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });
  let [seen, since] = [-1, performance.now()];
  const watch = setInterval(() => {
    const now = Atomics.load(at, 2);
    if (now !== seen) [seen, since] = [now, performance.now()];
    else if (seen > 0 && performance.now() - since > ended) void worker.terminate();
  }, 50);
  await over;
  clearInterval(watch);
  const index = Atomics.load(at, 0);
  if (index < patterns.length) say(index, Atomics.load(at, 1), 'no end');
  return index + 1;
}
