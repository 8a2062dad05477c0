import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { COMMANDS } from '../../src/commands/line/table.ts';
import { copySamples } from '../cli/samples.ts';
import { mainFrom } from './built.ts';
import { article, repository } from './repository.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const RULES = 'schema: tolerances/1\nquantity:\n  - when: { unit: "{walker}" }\n    allow: 25%\n    because: Organisers and police count differently.\n';
const PIER = article('Fire takes the pier', 'The pier fire broke out on 3 May 2025. The fire killed 12 people.');
const repo = repository(await mainFrom(inject('commands')), {
  'crosscheck.yaml': 'version: 1\nstories: ["stories/*"]\ngate: { baseline: crosscheck-baseline.json }\n',
  'other.yaml': 'version: 1\nstories: ["stories/*"]\n',
  'rules/newsroom/tolerances.yaml': RULES,
  ...Object.fromEntries(['draft.md', 'wire.md', 'rival.md', 'draft-1.md', 'draft-2.md', 'old.md', 'new.md'].map((f) => [f, PIER])),
  'page.html': '<html lang="en"><body><article><h1>Fire</h1><p>The pier fire broke out on 3 May 2025, and killed 12 people.</p></article></body></html>',
});
const home = process.cwd();
let id = '';
beforeAll(async () => {
  copySamples(path.join(repo.root, 'stories', 'harbor-bridge'), 'harbor-bridge');
  repo.commit('samples');
  repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  writeFileSync(path.join(repo.root, 'stories', 'harbor-bridge', 'late.md'), article('Late', 'The bridge fell on Monday, the port said.'));
  process.chdir(repo.root);
  const { out } = await repo.run(['check', 'stories/harbor-bridge', '--format', 'json']);
  id = JSON.parse(out).findings.find((f: { check: string }) => f.check === 'role/conflict').id;
});
afterAll(() => {
  process.chdir(home);
});

/** The words of a line, as a shell would cut it; patterns stay as they are, an example's id is a real one. */
const wordsOf = (line: string): string[] =>
  (line.match(/"[^"]*"|\S+/g) ?? []).map((w) => w.replace(/^"|"$/g, '')).map((w) => (w === '7f3a9c1e' || w === 'ID' ? id : w));

const CI = readFileSync(path.join(root, 'docs', 'ci.md'), 'utf8');
const SHOWN = Array.from(CI.matchAll(/^ {4}crosscheck (.+)$/gm), (m) => (m[1] as string).replace(/ ?\[[^\]]*\]/g, ''));
const EXAMPLES = COMMANDS.flatMap((c) => c.examples.map(([line]) => line.replace(/^crosscheck ?/, '')));

// `watch` waits for a save and `init` for answers: test/cli/setup.test.ts gives them.
test.each([...SHOWN, ...EXAMPLES.filter((line) => !line.startsWith('watch') && line !== 'init')])(
  'shown: crosscheck %s',
  async (line) => {
    const { exit, out, err } = await repo.run(wordsOf(line), { GITHUB_BASE_REF: 'main', USER: 'desk' });
    // An example runs; what it finds in these samples is another matter.
    expect([0, 1, 3], `${out}${err}`.slice(0, 600)).toContain(exit);
    expect(out + err).not.toContain('internal error');
  },
  60_000,
);

test('the guide shows commands, and every command has two examples', () => {
  expect(SHOWN.length).toBeGreaterThanOrEqual(4);
  for (const { name, examples } of COMMANDS) expect(examples.length, name).toBeGreaterThanOrEqual(2);
});
