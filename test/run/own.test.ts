import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, inject, test } from 'vitest';
import { mainFrom } from '../gate/built.ts';
import { article, repository, runIn } from '../gate/repository.ts';
import { scratch } from './scratch.ts';

const main = await mainFrom(inject('commands'));
const GAZETTE = article(
  'Fire takes the pier',
  'The pier fire broke out on 3 May 2025. The fire killed 12 people.',
  '"Nobody was warned," said Mara Quill, the harbour master.',
);
const HERALD = article(
  'Pier burns',
  'The pier fire broke out on 4 May 2025, and killed 14 people, officials said.',
  '"Everybody was warned," said Mara Quill, the harbour master.',
);

let cwd = '';
const crosscheck = (...argv: readonly string[]) => runIn(main, cwd, argv);
const findings = async (): Promise<string[]> =>
  (await crosscheck('check', '--format', 'compact', '--no-cache')).out.split('\n').filter((line) => !line.includes(': left out: '));
beforeEach(() => {
  cwd = scratch();
  writeFileSync(path.join(cwd, 'gazette.md'), GAZETTE);
  writeFileSync(path.join(cwd, 'herald.md'), HERALD);
});

const RESULTS: readonly (readonly [format: string, file: string])[] = [
  ['markdown', 'out.md'],
  ['markdown', 'out.txt'],
  ['html', 'out.html'],
  ['text', 'out.txt'],
  ['text', 'out.md'],
  ['compact', 'out.txt'],
  ['github', 'out.txt'],
  ['json', 'out.json'],
  ['gitlab', 'out.json'],
  ['rdjson', 'out.json'],
  ['junit', 'out.xml'],
  ['csv', 'out.csv'],
];

test.each(RESULTS)('a result in %s, written to %s, is no article of the next check, and is named', async (format, file) => {
  const before = await findings();
  expect(before.join('\n')).toMatch(/date\/conflict/);
  await crosscheck('report', '--format', `${format}=${file}`, '-o', '-');
  expect(await findings()).toEqual(before);
  const { exit, out } = await crosscheck('check', '--no-cache');
  expect(exit).toBe(1);
  expect(out).toMatch(new RegExp(`in 2 articles.*Not checked: nothing\\.\nLeft out, no article: ${file.replace('.', '\\.')} \\(`));
});

test('what a shell wrote into a file is none either: findings, no findings, claims, what was read', async () => {
  const before = await findings();
  const printed = async (file: string, ...argv: readonly string[]): Promise<void> => writeFileSync(path.join(cwd, file), (await crosscheck(...argv)).out);
  await printed('a.txt', 'check');
  await printed('b.txt', 'check', 'gazette.md', '--only', 'place');
  await printed('c.txt', 'claims', 'gazette.md');
  await printed('d.txt', 'read', 'gazette.md');
  await printed('e.jsonl', 'claims', 'gazette.md', '--format', 'jsonl');
  await printed('f.jsonl', 'read', 'gazette.md', '--format', 'jsonl');
  await printed('g.txt', 'check', 'gazette.md', '--only', 'place', '--format', 'compact');
  expect(readFileSync(path.join(cwd, 'b.txt'), 'utf8')).toMatch(/^No findings/);
  expect(await findings()).toEqual(before);
  expect((await crosscheck('check', '--format', 'json', '--no-cache')).out).toMatch(/"leftOut": \[(?:\s*\{[^}]*\},?){7}/);
});

test('plain report writes into reports/, and says what it left out the next time', async () => {
  await crosscheck('report', '--no-cache');
  const once = readFileSync(path.join(cwd, 'reports', 'story.md'), 'utf8');
  const { err } = await crosscheck('report', '--no-cache');
  expect(err).toContain('Left out, no article: reports/story.md (a report that crosscheck wrote).');
  expect(readFileSync(path.join(cwd, 'reports', 'story.md'), 'utf8')).toBe(once);
  expect(await crosscheck('read', 'gazette.md', 'reports/story.md')).toMatchObject({
    exit: 0,
    err: expect.stringContaining('Left out, no article: reports/story.md'),
  });
});

test('reports beside stories are no story of their own; reports alone are no article, and that is why', async () => {
  mkdirSync(path.join(cwd, 'pier'));
  writeFileSync(path.join(cwd, 'pier', 'story.yaml'), 'title: The pier\n');
  for (const [name, text] of [
    ['gazette.md', GAZETTE],
    ['herald.md', HERALD],
  ] as const)
    writeFileSync(path.join(cwd, 'pier', name), text);
  await crosscheck('report', 'pier', '--no-cache');
  const { out } = await crosscheck('check', 'pier', 'reports', '--no-cache');
  expect(out).not.toContain('== ');
  expect(await crosscheck('check', 'reports', '--no-cache')).toMatchObject({
    exit: 2,
    err: expect.stringContaining('reports/pier.md is a report that crosscheck wrote'),
  });
});

test.each([
  ['an article about a report', '# Consistency report: what the council found\n\nThe pier fire broke out on 5 May 2025, says the report.'],
  ['an article that quotes the mark', 'The mark is <!-- crosscheck: this is a report, no article --> in each file. The pier fire broke out on 5 May 2025.'],
  ['the mark without a report', '<!-- crosscheck: this is a report, no article -->\n\n# Pier burns\n\nThe pier fire broke out on 5 May 2025.'],
  ['a list of places', 'Where to look:\n\nharbor.md:12:3 says more.\n\nThe pier fire broke out on 5 May 2025.'],
])('%s is read', async (_, text) => {
  writeFileSync(path.join(cwd, 'third.md'), text);
  expect((await crosscheck('check', '--no-cache')).out).toMatch(/in 3 articles/);
});

test('in the gate a changed file that looks like a report is not checked, though no story.yaml and no configuration is there; an unchanged one is', async () => {
  const repo = repository(main, {
    'gazette.md': GAZETTE,
    'herald.md': HERALD.replace('4 May', '3 May').replace('14 people', '12 people').replace('Everybody', 'Nobody'),
  });
  const report = `<!-- crosscheck: this is a report, no article -->\n\n# Consistency report: story\n\nThe pier fire broke out on 9 May 2025.\n`;
  repo.branch('change');
  repo.write({ 'ledger.md': report });
  repo.commit('change');
  const { exit, out } = await repo.run(['ci', '--base', 'main']);
  expect(exit).toBe(3);
  expect(out).toMatch(/ledger\.md: .*looks like a report that crosscheck wrote/);
  repo.branch('honest', 'change');
  repo.write({ 'ledger-2.md': GAZETTE });
  repo.commit('honest');
  const honest = await repo.run(['ci', '--base', 'change']);
  expect(honest).toMatchObject({ exit: 0, out: expect.stringContaining('Left out, no article: ledger.md') });
});
