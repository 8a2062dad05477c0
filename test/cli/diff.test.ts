import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../run/scratch.ts';
import { run } from './run.ts';

const folder = scratch();
const file = (name: string, text: string): string => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};
const OLD = 'A fire on the ferry of Trellin killed 12 people on 3 May 2025, police said. The ship had 48 cabins for guests and crew.\n';

test('two versions of one file name in two folders: the facts that changed, exit 1', async () => {
  const [old, now] = [
    file('monday/fire.md', OLD),
    file('tuesday/fire.md', OLD.replace('12', '17').replace(' The ship had 48 cabins for guests and crew.', '')),
  ];
  const { code, out } = await run(['diff', old, now]);
  expect(code).toBe(1);
  expect(out.split('\n')[0]).toBe(`${old} → ${now}`);
  expect(out).toContain('changed  number, deaths     “12” (12 people) → “17” (17 people)');
  expect(out).toContain('removed  number             “48” (48 cabins)');
  expect(out).toContain('1 changed, 1 removed, 0 added.\n');
});

test('JSON: before and after with their places', async () => {
  const { out } = await run(['diff', file('a.md', OLD), file('b.md', OLD.replace('12', '17')), '--format', 'json']);
  expect(JSON.parse(out)).toMatchObject([
    { change: 'changed', kind: 'quantity', property: 'deaths', before: { start: 38, exact: '12', line: 1 }, after: { exact: '17' } },
  ]);
});

test('equal versions: exit 0; one file, a folder of two, a file that is not there: exit 2', async () => {
  const [a, b] = [file('c.md', OLD), file('d.md', OLD)];
  expect(await run(['diff', a, b])).toMatchObject({ code: 0, out: expect.stringContaining('No fact changed.') });
  expect((await run(['diff', a])).code).toBe(2);
  expect((await run(['diff', a, folder])).code).toBe(2);
  expect((await run(['diff', a, path.join(folder, 'gone.md')])).code).toBe(2);
});

test('--only keeps to one kind', async () => {
  const { code, out } = await run(['diff', file('e.md', OLD), file('f.md', OLD.replace('12', '17')), '--only', 'date']);
  expect([code, out.includes('No fact changed.')]).toEqual([0, true]);
});
