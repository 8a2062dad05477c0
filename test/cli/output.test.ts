import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/line/table.ts';
import { scratch } from '../run/scratch.ts';
import { root, run } from './run.ts';

let folder = '';
beforeAll(() => {
  folder = scratch();
});

test('three articles in a fresh folder: one command names the disagreement', async () => {
  writeFileSync(path.join(folder, 'a.md'), 'The Long Ferry sank on 3 May 2024, the port said.\n');
  writeFileSync(path.join(folder, 'b.md'), 'The Long Ferry sank on 4 May 2024, the town said.\n');
  writeFileSync(path.join(folder, 'c.md'), 'The Long Ferry sank on Monday, May 3, 2024, divers said.\n');
  const { code, out } = await run(['check', 'a.md', 'b.md', 'c.md'], { cwd: folder });
  expect(code).toBe(1);
  expect(out).toContain('3 May 2024 was a Friday');
  expect(out).toContain('Not checked: nothing.');
});

test('the help of every command fits one screen, with two examples and the exit codes', async () => {
  for (const { name } of COMMANDS) {
    const { out } = await run([name, '--help']);
    expect(out.trimEnd().split('\n').length, name).toBeLessThanOrEqual(40);
    expect(out.match(/^ {2}crosscheck/gm)?.length, name).toBeGreaterThanOrEqual(2);
    expect(out, name).toMatch(/^Exit {2}0 .* 1 .* 2 .* 3 /m);
  }
});

/** A hundred stories of invented ferries: none, one or several findings, undated, drafts, foreign words, empty text. */
function storyOf(n: number): string {
  const toll = [12, 12, 14, 15][n % 4];
  const records = [
    { id: 'a', text: `The ferry sank on ${3 + (n % 3)} May 2024. ${toll} people died, the port said.`, publisher: 'port-news' },
    {
      id: 'b',
      text: `The ferry sank on 3 May 2024. ${n % 2 ? 12 : '"Twelve'} people died, the town said.`,
      title: n % 5 ? undefined : `Ferry sinks on ${n % 28} May`,
    },
    ...(n % 3 ? [{ id: 'c', text: `“We had warned them,” the captain said ${n % 4} days later.`, standing: n % 6 ? 'reference' : 'draft' }] : []),
    ...(n % 10 === 7 ? [{ id: 'd', text: 'Паром затонул третьего мая, погибли двенадцать человек, сообщили в порту города.' }] : []),
  ];
  return records.map((r) => JSON.stringify(r)).join('\n');
}

test('JSON is valid against docs/check.schema.json for 100 stories, at exits 0, 1 and 3', async () => {
  const valid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(path.join(root, 'docs', 'check.schema.json'), 'utf8')));
  const codes = new Set<number>();
  let silent = 0;
  for (let n = 0; n < 100; n++) {
    writeFileSync(path.join(folder, 'story.jsonl'), storyOf(n));
    const { code, out } = await run(['check', 'story.jsonl', '--format', 'json', '--with-facts'], { cwd: folder });
    const json = JSON.parse(out);
    expect(valid(json), JSON.stringify(valid.errors)).toBe(true);
    codes.add(code);
    if (json.findings.length === 0) silent++;
  }
  for (const seed of ['harbor-bridge', 'union-state'])
    expect(valid(JSON.parse((await run(['check', `seeds/${seed}`, '--format', 'json', '--with-facts'])).out)), JSON.stringify(valid.errors)).toBe(true);
  expect([...codes].sort()).toEqual([0, 1, 3]);
  expect(silent).toBeGreaterThan(0);
}, 240_000);
