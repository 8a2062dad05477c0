import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Edge } from '../../src/commands/edge.ts';
import { COMMANDS } from '../../src/commands/line/table.ts';
import type { Desk } from '../../src/tui/desk.ts';
import { wordsOf } from '../../src/tui/parts/line.ts';
import { opening, press } from '../../src/tui/state.ts';
import { frame } from '../../src/tui/view.ts';
import { root, run } from '../cli/run.ts';
import { copySamples } from '../cli/samples.ts';
import { checksDoc, commandsDoc } from './docs.ts';
import { expectKept } from './kept.ts';
import { scratch } from '../run/scratch.ts';

test('docs/commands.md is the table of commands', () => expectKept('docs/commands.md', commandsDoc()));
test('docs/checks.md is the registry of checks', () => expectKept('docs/checks.md', checksDoc()));

const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
/** Command lines of the README's blocks, in order: they may build on each other. */
const lines = Array.from(readme.matchAll(/^npx crosscheck (.+)$/gm), (m) => m[1] as string);

/** Where the lines are run, one after the other, and where the samples stay as they came. */
let [cwd, fresh] = ['', ''];
beforeAll(() => {
  [cwd, fresh] = [scratch(), scratch()];
  copySamples(path.join(fresh, 'seeds'));
  copySamples(path.join(cwd, 'seeds'));
  const git = (...args: string[]): void => void execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd, stdio: 'ignore' });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'Samples');
});

/** Lines that end otherwise than with 0, and why. */
const EXITS: Readonly<Record<string, readonly number[]>> = {
  'review seeds/harbor-bridge': [1],
  'ci --base HEAD': [2, 3],
  'diff seeds/harbor-bridge/ledger.md seeds/harbor-bridge/draft.md': [1],
  doctor: [2],
};

test.each(lines)('README: crosscheck %s', { timeout: 120_000 }, async (line) => {
  const { code, out, err } = await run(line.split(' '), { cwd });
  expect(EXITS[line] ?? [0], `${out}${err}`).toContain(code);
});

test('the README shows no command that does not exist, and no output that is not ours', { timeout: 120_000 }, async () => {
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(COMMANDS.map((c) => c.name)).toContain(line.split(' ')[0]);
  const { out } = await run((lines[0] as string).split(' '), { cwd: fresh });
  const shown: Readonly<Record<string, string>> = { output: out, desk: await deskShown('seeds/harbor-bridge') };
  const made = readme.replace(
    /(<!-- (output|desk) -->\n```(?:text)?\n)[\s\S]*?(```\n)/g,
    (_, before: string, of: string, after: string) => `${before}${shown[of]}${after}`,
  );
  expectKept('README.md', made);
});

/** The desk on a story, as `review` opens it at 80 x 24, one key down. */
async function deskShown(story: string): Promise<string> {
  let screen: string[] = [];
  const terminal = {
    desk: async () => ({
      openDesk: async (_: unknown, desk: Desk) => {
        screen = frame({ desk, state: { ...press(desk, opening(desk), 'down').state, message: '' }, size: { columns: 80, rows: 24 } }).map((line) => wordsOf(line).trimEnd());
      },
    }),
  };
  const { code, err } = await run(['review', story], { cwd: fresh, terminal: terminal as unknown as Edge['terminal'] });
  expect(code, err).toBe(0);
  return `${screen.join('\n')}\n`;
}

test('the two commands of the README are single lines over scripts of package.json, and the first exits 0 and names the findings', () => {
  const pkg = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const two = Array.from(readme.matchAll(/^ {4}npm (.+)$/gm), (m) => m[1]);
  expect(two).toEqual(['ci --ignore-scripts && npm start', 'ci --ignore-scripts && npm test']);
  expect(pkg.scripts.start).toMatch(/^npm run --silent build && node dist\/cli\.js (check seeds\/union-state --fail-on never)$/);
  const line = (pkg.scripts.start as string).split(' && node dist/cli.js ')[1] as string;
  const out = execFileSync(process.execPath, ['dist/cli.js', ...line.split(' ')], { cwd: root, encoding: 'utf8' });
  expect(out).toContain('Not checked: nothing.');
}, 60_000);
