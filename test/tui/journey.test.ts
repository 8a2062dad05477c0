import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { scratch } from '../run/scratch.ts';
import { copyOf, FERRY, logText } from './folders.ts';
import { type Journey, journey } from './pty.ts';

vi.setConfig({ testTimeout: 120_000 });

let open: Journey | null = null;
afterEach(() => {
  open?.pty.kill();
  open = null;
});

describe.each([
  [80, 24],
  [120, 40],
])('the desk in a terminal of %i x %i', (columns, rows) => {
  test('opens on the first finding with its readings side by side, moves, shows its keys, and gives the terminal back', async () => {
    open = journey(['review', FERRY], columns, rows);
    await open.shows(/\d open/);
    expect(open.inOtherScreen()).toBe(true);
    await open.shows(/> +1 ERROR/);
    await open.shows(/1 {2}.*\n.*a\.md:3/);
    await open.press('down');
    await open.shows(/> +2 /);
    await open.press('?');
    await open.shows('Keys (press ? or Esc to close)');
    await open.press('esc');
    await open.shows('Sources disagree on');
    expect(open.screen().every((l) => l.length <= columns)).toBe(true);
    await open.press('q');
    expect(await open.ended).toEqual({ exitCode: 0, signal: 0 });
    expect(open.inOtherScreen()).toBe(false);
  });

  test('decides, says why, takes back; after a restart everything is there, and undo goes on', async () => {
    const folder = copyOf(FERRY);
    open = journey(['review', folder], columns, rows);
    await open.shows(/\d open/);
    await open.press('2');
    await open.shows('Saved: finding 1 "2 is right"');
    await open.press('f', 'n', ...'call the pilot', 'enter');
    await open.shows(/Saved: finding \d note/);
    await open.press('q');
    expect((await open.ended).exitCode).toBe(0);
    open = journey([], columns, rows, {}, folder);
    await open.shows(/1 ERROR .* 2 is right/);
    await open.shows(/2 ERROR .* fix needed/);
    await open.shows('call the pilot');
    await open.press('u', 'u');
    await open.shows('Taken back: finding 2 "fix"');
    await open.press('ctrl-r');
    await open.shows('Brought back: finding 2 "fix"');
    await open.press('ctrl-c');
    expect((await open.ended).exitCode).toBe(0);
  });

  test('full view, search, filter, article, sources, days; editor, copy, report and check again', async () => {
    const folder = copyOf(FERRY);
    const editor = path.join(scratch(), 'editor.mjs');
    writeFileSync(editor, "import { appendFileSync } from 'node:fs';\nappendFileSync(process.argv.at(-1), '\\nOne more person was hurt on 3 May 2025.\\n');\n");
    open = journey([], columns, rows, { CROSSCHECK_EDITOR: `"${process.execPath}" '${editor}'` }, folder);
    await open.shows(/\d open/);
    await open.press('enter');
    await open.shows(/Finding 1 of \d+: /);
    await open.press('end');
    await open.shows('How it was found');
    await open.press('esc', '/', ...'billion', 'enter');
    await open.shows('with "billion"');
    await open.press('c', 't', 'enter');
    await open.shows(/\[x\] open/);
    await open.press('esc', 'c', 'a');
    await open.shows(/\[.* !\]/);
    await open.press('v');
    await open.shows('evening-post');
    await open.press('d');
    await open.shows(/Timeline: \d+ days/);
    await open.press('esc', 'y');
    await open.shows('Copied');
    expect(Buffer.from(/\u001b\]52;c;([^\u0007]*)\u0007/.exec(open.bytes())?.[1] ?? '', 'base64').toString()).toContain('draft.md:');
    await open.press('r');
    await open.shows(/Written: reports\S+\.md/);
    expect(readdirSync(path.join(folder, 'reports'))).toHaveLength(1);
    await open.press('o');
    await open.shows('Articles changed: draft.md. R checks again.');
    await open.press('R');
    await open.shows('Checked again');
    await open.press('q');
    expect((await open.ended).exitCode).toBe(0);
    expect(open.inOtherScreen()).toBe(false);
  });
});

test('for a screen reader the desk is lines of question and answer, and decides the same', async () => {
  const folder = copyOf(FERRY);
  open = journey(['review', folder, '--screen-reader'], 80, 24);
  await open.shows('Finding 1 of');
  await open.press('2', 'enter');
  await open.shows('Saved: finding 1 "2 is right"');
  await open.press(...'n ask the pilot', 'enter');
  await open.shows('Saved: finding 2 note');
  await open.press('q', 'enter');
  expect((await open.ended).exitCode).toBe(0);
  expect(open.bytes()).not.toMatch(/[\u001b\u2500-\u257f]/);
  expect(logText(folder).match(/"act":"decide"/g)).toHaveLength(2);
});
