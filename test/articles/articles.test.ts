import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { articlesOf, type Manner, worthwhile } from '../../src/articles/index.ts';
import type { Article, Document, RuleBook } from '../../src/model/index.ts';
import { claimsIn } from '../../src/pipeline.ts';
import { readSource } from '../../src/read/index.ts';
import { loadRules, shippedRules } from '../../src/rules/load.ts';
import { packed } from '../../src/threads/packed.ts';
import { root } from '../cli/run.ts';
import { scratch } from '../run/scratch.ts';
import { BROKEN, threadOf } from '../threads/broken.ts';

const folder = scratch();

const book = loadRules({ shipped: shippedRules(), story: null, extra: [], checks: null }).book as RuleBook;
const documents: readonly Document[] = (
  await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      readSource(
        new TextEncoder().encode(
          `# Report ${n}\n\nThe pier in Alderton was closed on ${n + 3} May 2024, the harbor board said. ${n + 12} people were injured.\n\n` +
            `"We had warned the board ${n} years ago," said Marta Lindholm, the deputy harbor master, on Tuesday. At least ${n} cars were lost.\n`,
        ),
        { path: `report-${n}.md` },
      ),
    ),
  )
).flatMap((r) => r.documents);
const expected: readonly Article[] = documents.map((d) => claimsIn(d, book));

const ENTRY = pathToFileURL(path.join(root, 'dist', 'worker.js'));
const manner = (threads: number, entry: URL, kept: Manner['kept'] = null): Manner => ({
  threads: () => threads,
  kept,
  stopped: () => false,
  tell: async () => {},
  entry,
});
const made = async (m: Manner) => {
  const { articles, failed } = await articlesOf(documents, book, m);
  return { articles: documents.map((d) => articles.get(d)), failed };
};

test('one thread, two and eight make the same articles', async () => {
  for (const threads of [1, 2, 8]) expect(await made(manner(threads, ENTRY))).toStrictEqual({ articles: expected, failed: [] });
});

test.each(BROKEN)(
  'a thread that %s loses no article',
  async (name, code, told) => {
    const { articles, failed } = await made(manner(3, threadOf(folder, name, code)));
    expect(articles).toStrictEqual(expected);
    expect(failed.length > 0).toBe(told);
  },
  120_000,
);

test('an article that was kept is not made again, and every new one is kept', async () => {
  const shelf = new Map(documents.slice(0, 5).map((d, i) => [d, packed(expected[i], [d])]));
  const kept: Document[] = [];
  const told: Document[] = [];
  const saved: number[] = [];
  const { articles } = await articlesOf(documents, book, {
    ...manner(1, ENTRY, { of: (d) => shelf.get(d) ?? null, keep: (d) => void kept.push(d), save: () => void saved.push(kept.length) }),
    tell: async (d) => void told.push(d),
  });
  expect(documents.map((d) => articles.get(d))).toStrictEqual(expected);
  expect(kept).toEqual(documents.slice(5));
  expect(told).toEqual(documents.slice(5));
  expect(saved).toEqual([7]);
});

test('more threads are taken only where there is text for them', () => {
  expect([0, 400_000, 600_000, 10_000_000].map((size) => worthwhile(size, 4))).toEqual([1, 1, 2, 4]);
});

test('a build whose threads break down finds the same, says so, and is no pass', () => {
  const broken = path.join(folder, 'package');
  cpSync(path.join(root, 'dist'), path.join(broken, 'dist'), { recursive: true });
  symlinkSync(path.join(root, 'rules'), path.join(broken, 'rules'));
  writeFileSync(path.join(broken, 'package.json'), readFileSync(path.join(root, 'package.json')));
  const check = (threads: number) =>
    spawnSync(
      process.execPath,
      [path.join(broken, 'dist', 'cli.js'), 'check', 'seeds/union-state', '--format', 'json', '--fail-on', 'never', '--no-cache', '--workers', `${threads}`],
      { cwd: root, env: { PATH: process.env.PATH }, encoding: 'utf8' },
    );
  const whole = check(1);
  expect(whole.status).toBe(0);
  expect(check(3).stdout).toBe(whole.stdout);
  writeFileSync(path.join(broken, 'dist', 'worker.js'), `throw new Error('no\\u001b[31m');`);
  const hurt = check(3);
  expect(hurt.status).toBe(3);
  const { notChecked, ...found } = JSON.parse(hurt.stdout) as { notChecked: { path: string; reason: string }[] };
  const { notChecked: none, ...known } = JSON.parse(whole.stdout) as { notChecked: unknown[] };
  expect(found).toEqual(known);
  expect(none).toEqual([]);
  expect(notChecked.map((n) => n.path)).toEqual(['worker', 'worker']);
  rmSync(path.join(broken, 'dist', 'worker.js'));
  expect(check(3).stdout).toBe(whole.stdout);
}, 120_000);
