import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { deskOf } from '../../src/tui/desk.ts';
import { KEYS } from '../../src/tui/keys.ts';
import { opening, press } from '../../src/tui/state.ts';
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

test('docs/desk.md lists the keys of the table', () => {
  const rows = KEYS.map((k) => `| ${k.group} | \`${k.shown}\` | ${k.help} |`);
  expect(readFileSync(path.join(root, 'docs', 'desk.md'), 'utf8')).toContain(['| | Key | What it does |', '|---|---|---|', ...rows].join('\n'));
});
