import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { COMMANDS } from '../../src/commands/line/table.ts';
import { formats } from '../../src/report/formats/index.ts';
import { mainFrom } from '../gate/built.ts';
import { runIn } from '../gate/repository.ts';
import { scratch } from '../run/scratch.ts';
import { CLI, journey } from '../tui/pty.ts';
import { copySamples } from './samples.ts';

const main = await mainFrom(inject('commands'));
let cwd = '';
let home = '';
beforeAll(() => {
  home = process.cwd();
  cwd = scratch();
  copySamples(path.join(cwd, 'stories', 'bridge'), 'harbor-bridge');
  writeFileSync(path.join(cwd, 'crosscheck.yaml'), 'version: 1\nstories: ["stories/*"]\n');
  const git = (...args: string[]): void => void execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd, stdio: 'ignore' });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'Samples');
  writeFileSync(path.join(cwd, 'stories', 'bridge', 'late.md'), 'The bridge fell on 4 March 2024, the port said, and 20 people died.\n');
  process.chdir(cwd);
});
afterAll(() => process.chdir(home));

const STORY = 'stories/bridge';
/** A line for every command, and one that fails for some. */
const LINES: readonly (readonly string[])[] = [
  ['check', STORY],
  ['check', 'missing.md'],
  ['check', STORY, '--verbose'],
  ['report', STORY, '-o', '-'],
  ['ci', '--base', 'HEAD'],
  ['ci', '--base', 'no-such'],
  ['baseline', 'show'],
  ['baseline', 'create', '-o', 'made.json', '--because', 'a test'],
  ['read', `${STORY}/draft.md`],
  ['claims', `${STORY}/draft.md`],
  ['decide', 'deadbeef', 'ask', STORY],
  ['diff', `${STORY}/draft.md`, `${STORY}/ledger.md`],
  ['explain', 'date/conflict'],
  ['explain'],
  ['rules', 'list'],
  ['rules', 'test'],
  ['init', '--yes'],
  ['doctor'],
  ['completion', 'bash'],
  ['completion', 'basch'],
  ['--help'],
  ['--version'],
];
/** These wait for an editor, or for a save. */
const WAITING: readonly (readonly string[])[] = [
  ['review', STORY],
  ['watch', STORY],
];

const inHere = (argv: readonly string[], env: Readonly<Record<string, string>> = {}) => runIn(main, cwd, argv, env);
/** Codes of SGR that set a colour: 30–37, 38, 40–47, 48, 90–97, 100–107. */
const COLOUR = /\u001b\[(?:\d*;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[\d;]*)?m/;

test('the lines are of every command', () => {
  const named = new Set([...LINES, ...WAITING].map(([word]) => word));
  for (const { name } of COMMANDS) expect(named).toContain(name);
});

test('no escape byte off a terminal, for every command and format', async () => {
  const every = Object.keys(formats);
  const lines = [
    ...LINES,
    ['review', STORY],
    ...every.flatMap((f) => [
      ['check', STORY, '--format', f],
      ['ci', '--base', 'HEAD', '--format', f],
    ]),
    ...['read', 'claims'].flatMap((c) => ['text', 'json', 'jsonl'].map((f) => [c, `${STORY}/draft.md`, '--format', f])),
    ...COMMANDS.map((c) => [c.name, '--help']),
    ...COMMANDS.map((c) => [c.name, '--no-such-flag']),
  ];
  for (const line of lines) {
    const { out, err } = await inHere(line);
    expect(out + err, line.join(' ')).not.toContain('\u001b');
  }
  expect((await inHere(['check', STORY, '--color', 'always'])).out).toContain('\u001b[');
  expect((await inHere(['check', STORY], { FORCE_COLOR: '1' })).out).toContain('\u001b[');
  expect((await inHere(['check', STORY], { FORCE_COLOR: '1', NO_COLOR: '1' })).out).not.toContain('\u001b');
}, 240_000);

test.skipIf(!existsSync(CLI))('--color always in a pipe colours', () => {
  const { stdout } = spawnSync(process.execPath, [CLI, 'check', STORY, '--color', 'always'], { cwd, encoding: 'utf8', env: { PATH: process.env.PATH } });
  expect(stdout).toMatch(COLOUR);
});

test.skipIf(!existsSync(CLI))(
  'in a terminal NO_COLOR takes every colour off, and without it there are some',
  async () => {
    const bytesOf = async (argv: readonly string[], env: Readonly<Record<string, string>>): Promise<string> => {
      const it = journey(argv, 100, 30, env, cwd);
      if (argv[0] === 'review') await it.shows('keys');
      if (argv[0] === 'watch') await it.shows('Watching');
      if (argv[0] === 'review' || argv[0] === 'watch') await it.press('ctrl-c');
      await it.ended;
      return it.bytes();
    };
    expect(await bytesOf(['check', STORY], {})).toMatch(COLOUR);
    for (const line of [...LINES, ...WAITING]) expect(await bytesOf(line, { NO_COLOR: '1' }), line.join(' ')).not.toMatch(COLOUR);
  },
  240_000,
);
