import { expect, test } from 'vitest';
import { checkStory } from '../../src/index.ts';
import { readSource } from '../../src/read/index.ts';
import { HOSTILE, type Hostile } from './hostile-texts.ts';
import { book } from './laws.ts';

/** GROWTH=50000 is the whole: each text at 50,000, 100,000 and 200,000 units. */
const WHOLE = Number(process.env.GROWTH ?? 0);
const LEAST = 3_000;
/** Twice the text takes at most so many times as long. */
const MOST = 2.6;
/** Milliseconds that a garbage collection or a compilation may take at any time. */
const BY_CHANCE = 80;

const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of the processor, from bytes to report. */
async function timeOf({ ending, text }: Hostile, n: number): Promise<number> {
  const bytes = new TextEncoder().encode(text(n));
  const before = spent();
  const { documents } = await readSource(bytes, { path: `a.${ending}` });
  checkStory(documents, { book });
  return spent() - before;
}

const grows = (times: readonly number[]): boolean => times.some((t, i) => i > 0 && t > MOST * (times[i - 1] as number) + BY_CHANCE);

test.each(HOSTILE)('%s: twice the text takes no more than 2.6 times as long', { timeout: 600_000 }, async (_, hostile) => {
  const least = WHOLE || LEAST * hostile.large;
  const sizes = [least, 2 * least, 4 * least];
  let times: readonly number[] = [];
  // What is slow by chance is not slow three times in a row.
  for (let run = 0; run < 3 && (run === 0 || grows(times)); run++) {
    const now: number[] = [];
    for (const n of sizes) now.push(await timeOf(hostile, n));
    times = now.map((t, i) => Math.min(t, times[i] ?? t));
  }
  if (WHOLE) console.log(`${times.map(Math.round)} ms`);
  expect(grows(times), `${times.map(Math.round)} ms for ${sizes} units`).toBe(false);
});

test('there are forty hostile texts and more', () => expect(HOSTILE.length).toBeGreaterThanOrEqual(40));
