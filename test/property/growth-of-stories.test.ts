import { Session } from 'node:inspector';
import { expect, test } from 'vitest';
import { checkStory, type Document, type DocumentId } from '../../src/index.ts';
import { readSource } from '../../src/read/index.ts';
import { lighter } from '../../src/stories/lighter.ts';
import { GROWING } from './hostile-stories.ts';
import { book } from './laws.ts';

/*
 * Counts how often each function and loop runs, and not the time: the engine counts it for a coverage report, and a count is the same on any machine. A story
 * three times as large runs most of it three times as often; a square, nine times.
 */

/** GROWTH=1000 tries larger ones by hand. */
const SENTENCES = Number(process.env.GROWTH ?? 30);
const TIMES = 3;
/** More than what is linear and comes into its own, less than a square. */
const MOST = 7;
/** Runs for each sentence, at the larger size, below which a square is small. */
const SMALL = 40;

type Counts = ReadonlyMap<string, number>;
type Coverage = { readonly result: readonly { readonly url: string; readonly functions: readonly Counted[] }[] };
type Counted = { readonly functionName: string; readonly ranges: readonly { readonly startOffset: number; readonly count: number }[] };

const session = new Session();
session.connect();
function ask(method: string, params = {}): unknown {
  let answer: unknown;
  session.post(method, params, (error, result) => {
    if (error) throw error;
    answer = result;
  });
  return answer;
}
ask('Profiler.enable');
ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How often each function ran, or its busiest loop, since it was asked before. */
function countsOf(run: () => void): Counts {
  ask('Profiler.takePreciseCoverage');
  run();
  const { result } = ask('Profiler.takePreciseCoverage') as Coverage;
  const counts = new Map<string, number>();
  for (const { url, functions } of result) {
    if (!/\/(?:src|test)\//.test(url)) continue;
    for (const { functionName, ranges } of functions)
      counts.set(
        `${functionName || '(a callback)'} ${url.replace(/.*\/(?=(?:src|test)\/)/, '')} ${ranges[0]?.startOffset}`,
        Math.max(...ranges.map((r) => r.count)),
      );
  }
  return counts;
}

/** What grows faster than the text. What a small story never needs says nothing of growth. */
const squares = (small: Counts, large: Counts, n: number): ReadonlyMap<string, string> =>
  new Map(
    [...large]
      .filter(([name, count]) => count > SMALL * n && count > MOST * (small.get(name) || count))
      .map(([name, count]) => [name, `${name}: ${small.get(name)} → ${count}`]),
  );

async function documentsOf(texts: readonly string[]): Promise<readonly Document[]> {
  const utf8 = new TextEncoder();
  const read = await Promise.all(texts.map((text, i) => readSource(utf8.encode(text), { path: `${i}.txt`, published: { edtf: '2025-03-05', basis: 'flag' } })));
  return read.map(({ documents: [document] }, i) => ({ ...(document as Document), id: String(i).padStart(6, '0') as DocumentId }));
}

test.each(GROWING)('%s: nothing runs more often than the text is longer', { timeout: 600_000 }, async (_, growing) => {
  const countsAt = async (n: number): Promise<Counts> => {
    const documents = await documentsOf(growing(n));
    return countsOf(() => void lighter(checkStory(documents, { book }), 'findings'));
  };
  const large = await countsAt(TIMES * SENTENCES);
  const suspected = squares(await countsAt(SENTENCES), large, TIMES * SENTENCES);
  if (suspected.size === 0) return;
  // What has a limit grows as a square up to it, and no more beyond.
  const proved = squares(large, await countsAt(TIMES * TIMES * SENTENCES), TIMES * TIMES * SENTENCES);
  expect([...proved].filter(([name]) => suspected.has(name)).map(([, told]) => told)).toEqual([]);
});

test('a square is seen, and what is linear is none', () => {
  let runs = 0;
  const pairsIn = (n: number): void => {
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) runs++;
  };
  const eachOf = (n: number): void => {
    for (let i = 0; i < 90 * n; i++) runs++;
  };
  const both = (n: number): void => {
    pairsIn(n);
    eachOf(n);
  };
  const [small, large] = [SENTENCES, TIMES * SENTENCES].map((n) => countsOf(() => both(n))) as [Counts, Counts];
  expect([...squares(small, large, TIMES * SENTENCES).values()].map((told) => told.split(' ')[0])).toEqual(['pairsIn']);
  expect(runs).toBeGreaterThan(0);
});
