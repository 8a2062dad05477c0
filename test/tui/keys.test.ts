import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { deskOf } from '../../src/tui/desk.ts';
import { KEYS } from '../../src/tui/keys.ts';
import { wordsOf } from '../../src/tui/parts/line.ts';
import { opening, press } from '../../src/tui/state.ts';
import { frame } from '../../src/tui/view.ts';
import { bridge } from './reports.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

test('U12: every key of the table does something', () => {
  const desk = deskOf([bridge(30)]);
  const middle = { ...opening(desk), selected: desk.items[14]?.finding.id ?? null, pane: 'list' as const };
  const states = [middle, { ...middle, pane: 'compare' as const }];
  for (const { deed, keys } of KEYS)
    for (const key of keys)
      expect(
        states.some((state) => {
          const step = press(desk, state, key);
          return step.wishes.length > 0 || JSON.stringify(step.state) !== JSON.stringify(state);
        }),
        `${deed}: ${key}`,
      ).toBe(true);
});

test('docs/desk.md lists the keys of the table, and README shows the desk as it is drawn', () => {
  const rows = KEYS.map((k) => `| ${k.group} | \`${k.shown}\` | ${k.help} |`);
  expect(readFileSync(path.join(root, 'docs', 'desk.md'), 'utf8')).toContain(['| | Key | What it does |', '|---|---|---|', ...rows].join('\n'));
  const desk = deskOf([bridge(7)]);
  const screen = frame({ desk, state: { ...opening(desk), message: '' }, size: { columns: 80, rows: 24 } }).map((l) => wordsOf(l).trimEnd());
  expect(readFileSync(path.join(root, 'README.md'), 'utf8')).toContain(['```text', ...screen, '```'].join('\n'));
});
