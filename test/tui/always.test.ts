import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, inject, test, vi } from 'vitest';
import { deskOf } from '../../src/tui/desk.ts';
import { wordsOf } from '../../src/tui/parts/line.ts';
import { sessionOf } from '../../src/tui/session.ts';
import { frame } from '../../src/tui/view.ts';
import { mainFrom } from '../gate/built.ts';
import { DRAFT, NEWSROOM, repository, WRONG } from '../gate/repository.ts';
import { scratch } from '../run/scratch.ts';
import { copyOf, handsIn, logText, ROOM } from './folders.ts';
import { type Journey, journey } from './pty.ts';
import { bridge } from './reports.ts';

vi.setConfig({ testTimeout: 120_000 });

const CLI = path.resolve(import.meta.dirname, '..', '..', 'dist', 'cli.js');
const PIER = path.resolve(import.meta.dirname, 'stories', 'pier');
const PROPOSALS = path.join('.crosscheck', 'proposals');

let open: Journey | null = null;
afterEach(() => {
  open?.pty.kill();
  open = null;
});

const proposals = (folder: string): Record<string, string> =>
  existsSync(path.join(folder, PROPOSALS))
    ? Object.fromEntries(readdirSync(path.join(folder, PROPOSALS)).map((f) => [f, readFileSync(path.join(folder, PROPOSALS, f), 'utf8')]))
    : {};
const undated = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replace(/\d{4}-\d\d-\d\d/g, '')]));

test('"always" at the desk proposes a rule, which is shown, lies in a file, goes with undo, comes with redo, and is written by decide in the same bytes', async () => {
  const folder = copyOf(PIER);
  open = journey(['review', folder], 80, 24);
  await open.shows(/\d open/);
  await open.press('A');
  await open.shows('Nothing is decided yet.');
  await open.press('1', 'A');
  await open.shows('Proposed from finding 1 (u undo): “Marta Halvorsen” is the house form');
  await open.press('up');
  await open.shows('Always: “Marta Halvorsen” is the house form');
  const [id] = /"finding":"([^"]*)"/.exec(logText(folder))?.slice(1) ?? [];
  const made = proposals(folder);
  expect(Object.keys(made)).toEqual(['aliases.yaml']);
  expect(made['aliases.yaml']).toMatch(/name: Marta Halvorsen\n +flag:\n +- Marta Halvorsne\n/);
  await open.press('u');
  await open.shows('Taken back: the rule of finding');
  expect(proposals(folder)).toEqual({});
  await open.press('ctrl-r');
  await open.shows('Brought back: the rule of finding');
  expect(proposals(folder)).toEqual(made);
  await open.press('w', ...'her own page', 'enter');
  await open.shows(/with its reason/);
  expect(proposals(folder)['aliases.yaml']).toContain('because: her own page');
  await open.press('u', 'q');
  expect((await open.ended).exitCode).toBe(0);

  const other = copyOf(PIER);
  const run = (...argv: readonly string[]): string =>
    execFileSync(process.execPath, [CLI, 'decide', ...argv, other], { encoding: 'utf8', env: { ...process.env, USER: 'm.ortiz' } });
  run(id as string, 'right', '--reading', '1');
  expect(run(id as string, 'right', '--reading', '1', '--always')).toContain('house form');
  const lines = (text: string): string[] => text.split('\n').slice(0, 2);
  expect(lines(logText(other))).toEqual(lines(logText(folder)));
  expect(undated(proposals(other))).toEqual(undated(proposals(folder)));
  // What the rules say by now leaves the proposals, and the finding has its house form.
  execFileSync(process.execPath, [CLI, 'check', other, '--rules', path.join(other, PROPOSALS, 'aliases.yaml'), '--fail-on', 'never'], { encoding: 'utf8' });
  run('undo');
  expect(proposals(other)).toEqual({});
});

test('a decision that no rule can say is told so, and nothing is written', () => {
  const folder = scratch();
  const hands = handsIn(folder);
  const session = sessionOf(deskOf([bridge(3)]), hands, ROOM);
  for (const key of ['f', 'A']) session.press(key);
  const text = frame({ ...session.now(), size: { columns: 120, rows: 40 } })
    .map(wordsOf)
    .join('\n');
  expect(text).toContain('No rule for finding 1: No rule follows from "fix"');
  expect(logText(folder).trim().split('\n')).toHaveLength(1);
  expect(proposals(folder)).toEqual({});
});

test('proposals that cannot be written cost no decision, and the next desk makes them', () => {
  const folder = scratch();
  const level = { ...bridge(1), findings: bridge(1).findings.map((f) => ({ ...f, check: 'date/granularity', level: 'warning' as const })) };
  const session = sessionOf(deskOf([level]), handsIn(folder), ROOM);
  session.press('x');
  writeFileSync(path.join(folder, PROPOSALS), 'a file stands in the way');
  session.press('A');
  session.press('A');
  expect(session.now().state.message).toContain('Saved, but the proposals could not be written');
  expect(logText(folder)).toContain('"always"');
  execFileSync('rm', [path.join(folder, PROPOSALS)]);
  handsIn(folder).close();
  expect(Object.keys(proposals(folder))).toHaveLength(1);
});

test('a rule that reaches beyond its finding is told before it is proposed, and of an error there is none', () => {
  const folder = scratch();
  const level = (check: string, level: 'error' | 'info') => ({ ...bridge(3), findings: bridge(3).findings.map((f) => ({ ...f, check, level })) });
  const session = sessionOf(deskOf([level('date/missing-year', 'info')]), handsIn(folder), ROOM);
  const message = (...keys: readonly string[]): string => {
    for (const key of keys) session.press(key);
    return session.now().state.message;
  };
  const asked =
    'Only a broad rule can say that about finding 1: date/missing-year is silent wherever the rule holds, not in this finding alone (3 findings in this story). A again';
  expect(message('x', 'A')).toContain(asked);
  expect(logText(folder)).not.toContain('"always"');
  expect(message('down', 'up', 'up', 'A')).toContain(asked);
  expect(proposals(folder)).toEqual({});
  expect(message('A')).toContain('Proposed from finding 1 (u undo): date/missing-year is silent wherever');
  expect(Object.keys(proposals(folder))).toEqual(['checks.yaml']);

  const refused = (check: string): string => {
    const other = scratch();
    const loud = sessionOf(deskOf([level(check, 'error')]), handsIn(other), ROOM);
    for (const key of ['b', 'A', 'A']) loud.press(key);
    expect(proposals(other)).toEqual({});
    return loud.now().state.message;
  };
  expect(refused('quote/wording')).toBe('No rule for finding 1: Words that turn the sense around never say the same by rule.');
  expect(refused('date/weekday-mismatch')).toContain('No rule for finding 1: A rule could only lower date/weekday-mismatch everywhere');
});

const repo = repository(await mainFrom(inject('commands')), NEWSROOM);

test('the gate reads no proposal: with one that silences every check the verdict keeps its bytes, and it is no change of policy', async () => {
  repo.branch('draft');
  repo.write({ [DRAFT]: WRONG });
  repo.commit('draft');
  const before = await repo.run(['ci', '--base', 'main', '--format', 'json']);
  const proposed = 'schema: checks/1\nchecks:\n  - { check: date/conflict, level: off, because: proposed }\n';
  repo.write({
    'stories/pier/.crosscheck/proposals/checks.yaml': proposed,
    'stories/ferry/.crosscheck/proposals/checks.yaml': proposed,
    '.crosscheck/proposals/checks.yaml': 'no: [rules',
  });
  repo.commit('proposals');
  const after = await repo.run(['ci', '--base', 'main', '--format', 'json']);
  expect(before.exit).toBe(1);
  expect(after.exit).toBe(1);
  expect(after.out).toBe(before.out);
  expect(after.out).not.toContain('gate/policy-changed');
});
