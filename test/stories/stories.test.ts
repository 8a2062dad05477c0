import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Kept } from '../../src/articles/index.ts';
import type { Document, NotChecked, Report, RuleBook } from '../../src/model/index.ts';
import { readSource } from '../../src/read/index.ts';
import { loadRules, shippedRules } from '../../src/rules/load.ts';
import { budgetOf } from '../../src/stories/budget.ts';
import { type Manner, reportsOf } from '../../src/stories/index.ts';
import { reportOf, type StoryTask } from '../../src/stories/story.ts';
import { root } from '../cli/run.ts';
import { scratch } from '../run/scratch.ts';
import { BROKEN, threadOf } from '../threads/broken.ts';

const folder = scratch();

const book = loadRules({ shipped: shippedRules(), story: null, extra: [], checks: null }).book as RuleBook;
/** A rule book of one of the stories. */
const silent: RuleBook = {
  ...book,
  checks: [
    {
      check: 'date/conflict',
      level: 'off',
      blocks: null,
      because: 'For the test.',
      source: null,
      checked: false,
      at: { file: 'checks.yaml', line: 1, column: 1 },
    },
  ],
};

const wordsOf = (story: number, article: number): string =>
  `# Report ${article} of ${story}\n\nThe pier in Alderton was closed on ${article + 3} May 2024, the harbor board said. ${story + article + 12} people were injured.\n\n` +
  `"We had warned the board ${story} years ago," said Marta Lindholm, the deputy harbor master, on Tuesday. At least ${article} cars were lost.\n`;
const read = async (text: string, name: string): Promise<readonly Document[]> => (await readSource(new TextEncoder().encode(text), { path: name })).documents;

const taskOf = async (n: number): Promise<StoryTask> => ({
  id: `story-${n}`,
  title: n % 2 === 0 ? null : `Story ${n}`,
  documents: [
    ...(await Promise.all([0, 1, 2].map((m) => read(wordsOf(n, m), `report-${m}.md`)))).flat(),
    // One from which no claims are read.
    ...(n === 2 ? await read('Der Hafen von Alderton wurde am Dienstag gesperrt, und niemand weiß, wann er wieder geöffnet wird.\n\n'.repeat(5), 'x.md') : []),
  ].map((d): Document => (n === 3 ? { ...d, standing: 'draft' } : d)),
  alone: 'refuse',
  depth: (['findings', 'coverage', 'claims'] as const)[n % 3] as StoryTask['depth'],
  only: n === 4 ? ['quantity'] : [],
  decisions: [],
  notChecked: n === 1 ? [{ path: 'there.md', reason: 'it could not be read' }] : [],
  timeout: 5,
});
const tasks: readonly StoryTask[] = await Promise.all([0, 1, 2, 3, 4, 5, 6].map(taskOf));
const bookOf = (task: StoryTask): RuleBook => (task.id === 'story-5' ? silent : book);
const expected: readonly Report[] = tasks.map((task) => reportOf(task, bookOf(task)));

const ENTRY = pathToFileURL(path.join(root, 'dist', 'worker.js'));
const manner = (threads: number, more: Partial<Manner> = {}): Manner => ({
  budget: { stories: threads, articles: () => 1 },
  left: () => Number.POSITIVE_INFINITY,
  tell: async () => {},
  entry: ENTRY,
  ...more,
});
async function made(
  m: Manner,
  kept: (task: StoryTask) => Kept | null = () => null,
): Promise<{ reports: (Report | undefined)[]; failed: readonly NotChecked[] }> {
  const reports = new Map<StoryTask, Report>();
  const failed = await reportsOf(
    tasks,
    (task) => ({ task, book: bookOf(task), kept: kept(task) }),
    (task, _, report) => void reports.set(task, report),
    m,
  );
  return { reports: tasks.map((t) => reports.get(t)), failed };
}

test('the stories say something, each under its own rules', () => {
  expect(expected.every((r) => r.findings.length > 0)).toBe(true);
  expect(expected[2]?.notChecked[0]?.reason).toContain('German');
  expect(expected[3]?.notChecked[0]?.reason).toContain('a draft');
  expect(expected.map((r) => r.silenced.length)).toEqual([0, 0, 0, 0, 0, 1, 0]);
});

test('one thread, two and eight make the same reports, whose documents are those that were given', async () => {
  for (const threads of [1, 2, 8]) {
    const { reports, failed } = await made(manner(threads));
    expect(reports).toStrictEqual(expected);
    expect(failed).toEqual([]);
    for (const [n, report] of reports.entries())
      for (const { annotated } of report?.story.articles ?? []) expect(tasks[n]?.documents.includes(annotated.document)).toBe(true);
  }
});

test.each(BROKEN)(
  'a thread that %s loses no story',
  async (name, code, told) => {
    const { reports, failed } = await made(manner(3, { entry: threadOf(folder, name, code) }));
    expect(reports).toStrictEqual(expected);
    expect(failed.length > 0).toBe(told);
    expect(failed.every((f) => f.path === 'worker' && /^a worker thread broke down \(.+\); its stories were checked without it$/.test(f.reason))).toBe(true);
  },
  120_000,
);

test('an article that was kept is not made again, on whatever thread, and every new one is kept', async () => {
  for (const threads of [1, 2, 8]) {
    const shelf = new Map<Document, Uint8Array>();
    let saved = 0;
    const kept = (): Kept => ({ of: (d) => shelf.get(d) ?? null, keep: (d, bytes) => void shelf.set(d, bytes), save: () => void saved++ });
    expect((await made(manner(threads), kept)).reports).toStrictEqual(expected);
    expect([shelf.size, saved]).toEqual([21, 7]);
    const before = [...shelf.values()];
    expect((await made(manner(threads), kept)).reports).toStrictEqual(expected);
    expect([...shelf.values()].every((bytes, i) => bytes === before[i])).toBe(true);
  }
});

test('behind the time limit nothing is begun, and that is said of every article', async () => {
  const late = tasks.map((task) => reportOf(task, bookOf(task), undefined, () => true));
  expect(late[0]?.notChecked).toContainEqual({ path: 'report-1.md', reason: 'the time limit of 5 s was reached' });
  for (const threads of [1, 2, 8]) expect((await made(manner(threads, { left: () => -1 }))).reports).toStrictEqual(late);
});

test('a story that cannot be made ready is left out, and what throws ends the work', async () => {
  for (const threads of [1, 3]) {
    const told: string[] = [];
    await reportsOf(
      tasks,
      (task) => (task.id === 'story-2' ? null : { task, book, kept: null }),
      (task) => void told.push(task.id),
      manner(threads),
    );
    expect(told.sort()).toEqual(['story-0', 'story-1', 'story-3', 'story-4', 'story-5', 'story-6']);
    const throwing = reportsOf(
      tasks,
      (task) => {
        if (task.id === 'story-1') throw new Error('the disk is gone');
        return { task, book, kept: null };
      },
      () => {},
      manner(threads),
    );
    await expect(throwing).rejects.toThrow('the disk is gone');
  }
});

test('threads go to stories where there are several and none is most of the text, else to articles', () => {
  const sized = (...sizes: number[]) => sizes.map((size) => ({ documents: [{ text: { length: size } } as unknown as Document] }));
  const used = (sizes: number[], asked: number | null, most: number) => {
    const { stories, articles } = budgetOf(sized(...sizes), asked, most);
    return [stories, articles(3_000_000)];
  };
  expect(used([5_000_000], null, 4)).toEqual([1, 4]);
  expect(used([5_000_000], 8, 4)).toEqual([1, 8]);
  expect(used(Array(100).fill(40_000), null, 4)).toEqual([4, 1]);
  expect(used(Array(100).fill(40_000), 1, 4)).toEqual([1, 1]);
  expect(used(Array(3).fill(1_000_000), 8, 2)).toEqual([3, 1]);
  expect(used(Array(5).fill(1_000), null, 4)).toEqual([1, 4]);
  expect(used([4_000_000, ...Array(10).fill(40_000)], null, 4)).toEqual([1, 4]);
});
