import { expect, test } from 'vitest';
import { deskOf } from '../../src/tui/desk.ts';
import { lineWidth, wordsOf } from '../../src/tui/parts/line.ts';
import { opening, said } from '../../src/tui/state.ts';
import { frame } from '../../src/tui/view.ts';
import { bridge } from './reports.ts';

const LONG = 'No rule for finding 2: the sentences have no words of their own that could keep the questions apart, so write the rule in facts.yaml.';

test('a message that is longer than the window is shown whole, and the frame keeps its size', () => {
  const desk = deskOf([bridge(12)]);
  for (const [columns, rows] of [
    [60, 15],
    [80, 24],
    [120, 40],
  ] as const) {
    const lines = frame({ desk, state: said(opening(desk), LONG), size: { columns, rows } });
    expect(lines).toHaveLength(rows - 1);
    expect(lines.map(lineWidth)).toEqual(lines.map(() => columns));
    const text = lines.map(wordsOf).join(' ').replace(/\s+/g, ' ');
    expect(text).toContain(LONG);
    expect(text).toMatch(/> +1 /);
    expect(text).toContain('q quit');
  }
});

test('where decisions cannot be saved both that and what was done is said', () => {
  const desk = deskOf([bridge(3)]);
  const state = { ...said(opening(desk), 'All decisions are in kept.jsonl.'), alarm: 'the disk is full' };
  const text = frame({ desk, state, size: { columns: 80, rows: 24 } })
    .map(wordsOf)
    .join(' ')
    .replace(/\s+/g, ' ');
  expect(text).toContain('NOT SAVED: the disk is full. Every key tries again; W keeps the decisions in another file.');
  expect(text).toContain('All decisions are in kept.jsonl.');
});
