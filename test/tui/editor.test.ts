import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { editorFor, wordsOf } from '../../src/commands/desk/editor.ts';
import { scratch } from '../run/scratch.ts';
import { copyOf, FERRY } from './folders.ts';
import { type Journey, journey } from './pty.ts';

vi.setConfig({ testTimeout: 120_000 });

let open: Journey | null = null;
afterEach(() => {
  open?.pty.kill();
  open = null;
});

test('the command line of an editor is words, never a shell; each editor is told the line in its own way', () => {
  expect(wordsOf(`"/opt/my editor/ed" -x 'a b' c`)).toEqual(['/opt/my editor/ed', '-x', 'a b', 'c']);
  expect(wordsOf('vi; touch $(x) `y` && z')).toEqual(['vi;', 'touch', '$(x)', '`y`', '&&', 'z']);
  const at = (EDITOR: string) => editorFor({ env: { EDITOR } }, '/s/a.md', 7, () => false);
  expect(at('code -n')).toEqual(['code', '-n', '--wait', '--goto', '/s/a.md:7']);
  expect(at('hx')).toEqual(['hx', '/s/a.md:7']);
  expect(at('/usr/bin/vim')).toEqual(['/usr/bin/vim', '+7', '/s/a.md']);
  expect(at('my-editor')).toEqual(['my-editor', '/s/a.md']);
  expect(editorFor({ env: { EDITOR: 'a', VISUAL: 'b', CROSSCHECK_EDITOR: 'c' } }, '/f', 1, () => true)?.[0]).toBe('c');
});

test('the editor gets the file and the line as they are, whatever they are called, and each end of it is said', async () => {
  const home = scratch();
  const told = path.join(home, 'told');
  const editor = path.join(home, 'vim');
  writeFileSync(editor, `#!/bin/sh\nfor a; do printf '%s\\n' "$a" >> "${told}"; done\nexit "$(cat "${home}/code")"\n`);
  chmodSync(editor, 0o755);
  writeFileSync(path.join(home, 'code'), '0');
  // A story whose folder and article would be commands in a shell.
  const folder = path.join(scratch(), '$(touch owned);`touch owned`');
  mkdirSync(path.dirname(folder), { recursive: true });
  renameSync(copyOf(FERRY), folder);
  writeFileSync(path.join(folder, 'story.yaml'), readFileSync(path.join(folder, 'story.yaml'), 'utf8').replace('draft.md', '"; touch owned;.md"'));
  renameSync(path.join(folder, 'draft.md'), path.join(folder, '; touch owned;.md'));
  open = journey([], 80, 24, { EDITOR: editor }, folder);
  await open.shows(/\d open/);
  await open.press('o');
  await vi.waitUntil(() => existsSync(told), { timeout: 20_000 });
  await open.shows(/> +1 /);
  const shown = /touch owned;\.md:(\d+)/.exec(open.screen().join('\n'))?.[1];
  expect(readFileSync(told, 'utf8').split('\n').slice(0, 2)).toEqual([`+${shown}`, path.join(folder, '; touch owned;.md')]);
  expect(existsSync(path.join(folder, 'owned'))).toBe(false);
  writeFileSync(path.join(home, 'code'), '3');
  await open.press('o');
  await open.shows('ended with code 3.');
  await open.press('q');
  expect((await open.ended).exitCode).toBe(0);
});

test('without an editor of one’s own nobody is dropped into one that does not say how to leave it: the place is told, and how to set one', async () => {
  expect(editorFor({ env: {} }, '/f', 1, () => true)).toEqual(['micro', '/f:1']);
  expect(editorFor({ env: {} }, '/f', 1, (program) => program === 'nano')).toEqual(['nano', '+1', '/f']);
  expect(editorFor({ env: {} }, '/f', 1, () => false)).toBeNull();
  open = journey(['review', copyOf(FERRY)], 80, 24, { PATH: '' });
  await open.shows(/\d open/);
  await open.press('o');
  await open.shows(/draft\.md, line \d+\./);
  await open.shows('type export EDITOR=nano');
  await open.press('q');
  expect((await open.ended).exitCode).toBe(0);
});

test('an editor that is not there is said with what to do, and the desk goes on', async () => {
  open = journey(['review', copyOf(FERRY)], 80, 24, { EDITOR: '/nowhere/ed' });
  await open.shows(/\d open/);
  await open.press('o');
  await open.shows('could not be started (ENOENT). Set EDITOR.');
  await open.press('f');
  await open.shows('Saved');
  expect(open.inOtherScreen()).toBe(true);
  await open.press('q');
  expect((await open.ended).exitCode).toBe(0);
});

test('Ctrl-C in an editor that leaves the terminal as it is ends the editor alone', async () => {
  const editor = path.join(scratch(), 'slow');
  writeFileSync(editor, '#!/bin/sh\necho EDITING\nsleep 20\n');
  chmodSync(editor, 0o755);
  open = journey(['review', copyOf(FERRY)], 80, 24, { EDITOR: editor });
  await open.shows(/\d open/);
  await open.press('o');
  await open.shows('EDITING');
  await open.press('ctrl-c');
  await open.shows('ended with SIGINT.');
  await open.press('j');
  await open.shows(/> +2 /);
  await open.press('q');
  expect((await open.ended).exitCode).toBe(0);
});
