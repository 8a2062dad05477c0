import { afterEach, describe, expect, test } from 'vitest';
import { copyOf, FERRY } from './folders.ts';
import { type Journey, journey } from './pty.ts';

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
});
