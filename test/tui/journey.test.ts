import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Journey, journey } from './pty.ts';

const STORY = path.resolve(import.meta.dirname, 'stories', 'ferry');

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
    open = journey(['review', STORY], columns, rows);
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
});
