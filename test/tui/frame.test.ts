import { expect, test } from 'vitest';
import { type Desk, deskOf } from '../../src/tui/desk.ts';
import { KEYS } from '../../src/tui/keys.ts';
import { lineWidth, wordsOf } from '../../src/tui/parts/line.ts';
import { opening, press, type State } from '../../src/tui/state.ts';
import { frame, SCREENS } from '../../src/tui/view.ts';
import { bridge, reportOf } from './reports.ts';

const SIZES = [
  [60, 15],
  [80, 24],
  [120, 40],
  [200, 60],
] as const;

const drawn = (desk: Desk, state: State, columns = 80, rows = 24): string[] => frame({ desk, state, size: { columns, rows } }).map(wordsOf);
const pressed = (desk: Desk, ...keys: readonly string[]): State => keys.reduce((state, key) => press(desk, state, key).state, opening(desk));

test('every frame is one row less than the window and exactly as wide, at every size and on every screen', () => {
  const desk = deskOf([bridge(30)]);
  for (const [columns, rows] of [...SIZES, [40, 10], [99, 30], [100, 30], [20, 5]] as const)
    for (const screen of Object.keys(SCREENS) as State['screen'][]) {
      const lines = frame({ desk, state: { ...pressed(desk, 'down'), screen }, size: { columns, rows } });
      expect(lines).toHaveLength(rows - 1);
      expect(lines.map(lineWidth)).toEqual(lines.map(() => columns));
    }
});

test('the selected finding, its readings with their words and lines, and the keys are in sight at every size', () => {
  const desk = deskOf([bridge(30)]);
  for (const [columns, rows] of SIZES)
    for (const at of [0, 14, 29]) {
      const text = drawn(desk, pressed(desk, ...Array<string>(at).fill('down')), columns, rows).join('\n');
      expect(text).toMatch(new RegExp(`> +${at + 1} `));
      expect(text).toContain(`ap.md:${at + 1}`);
      expect(text).toContain('[Monday]');
      expect(text).toContain('[Tuesday]');
      if (at % 3 === 0) expect(text).toContain('[Sunday]');
      expect(text).toContain('q quit');
    }
});

test('the list moves by one, by page, and to both ends', () => {
  const desk = deskOf([bridge(30)]);
  const at = (...keys: string[]): string | null => pressed(desk, ...keys).selected;
  expect(at('j', 'j', 'k')).toBe(at('down'));
  expect(at('G')).toBe(desk.items[29]?.finding.id);
  expect(at('end', 'home')).toBe(desk.items[0]?.finding.id);
  expect(at('up')).toBe(desk.items[0]?.finding.id);
});

test('a desk without findings says so, and that everything was checked', () => {
  const desk = deskOf([reportOf([], [])]);
  for (const [columns, rows] of SIZES) {
    const text = drawn(desk, pressed(desk, 'down', 'end', ']', 'tab', 'down'), columns, rows).join('\n');
    expect(text).toContain('The sources agree');
    expect(text).toContain('Not checked: nothing.');
  }
});

test('every key is once in the table, and the help shows all of them', () => {
  const keys = KEYS.flatMap((k) => k.keys);
  expect(new Set(keys).size).toBe(keys.length);
  const desk = deskOf([bridge(1)]);
  const text = drawn(desk, pressed(desk, '?'), 80, 40).join('\n');
  for (const row of KEYS) expect(text).toContain(row.help);
});
