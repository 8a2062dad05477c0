import { expect, test } from 'vitest';
import type { Annotated } from '../../src/model/index.ts';
import { type Desk, deskOf } from '../../src/tui/desk.ts';
import { wordsOf } from '../../src/tui/parts/line.ts';
import { fullLines } from '../../src/tui/screens/full.ts';
import { opening, type State } from '../../src/tui/state.ts';
import { frame } from '../../src/tui/view.ts';
import { article, bridge, reportOf } from './reports.ts';

/** Every sentence a paragraph, the first one the headline. */
function paragraphs(name: string, sentences: readonly string[]): Annotated {
  const made = article(name, sentences);
  return { ...made, sentences: made.sentences.map((s, i) => ({ ...s, paragraph: i, scope: i === 0 ? 'headline' : 'body' })) };
}

const fullText = (desk: Desk): string =>
  fullLines(desk.items[0] as Desk['items'][0], 200)
    .map(wordsOf)
    .join('\n');
const drawn = (desk: Desk, state: State, columns: number, rows: number): string => frame({ desk, state, size: { columns, rows } }).map(wordsOf).join('\n');

test('headline and lead, and one paragraph and the next, stand in quotation marks of their own', () => {
  const a = paragraphs('coast.md', ['Ferry fire at Ornholt kills seven', 'A fire broke out on Monday night.', 'The hull sank.']);
  const b = paragraphs('ledger.md', ['Ornholt ferry burns', 'It began on Tuesday.', '"We saw it," a sailor said.']);
  const desk = deskOf([
    reportOf(
      [a, b],
      [
        {
          subject: 'day of the fire',
          said: [
            ['Monday', ['coast.md', 1, 'Monday']],
            ['Tuesday', ['ledger.md', 1, 'Tuesday']],
          ],
        },
      ],
    ),
  ]);
  const text = fullText(desk);
  expect(text).toContain('       "Ferry fire at Ornholt kills seven"\n       "A fire broke out on [Monday] night."\n       "The hull sank."');
  expect(text).toContain('       "It began on [Tuesday]."\n       "We saw it," a sailor said.');
});

test('of a quotation its words alone are compared, and the style of its marks is no change', () => {
  const quote = (words: readonly [string, string], said: readonly [string, string]): Desk =>
    deskOf([
      reportOf(
        [article('coast.md', [said[0]]), article('ledger.md', [said[1]])],
        [
          {
            subject: 'words of a quotation',
            check: 'quote/wording',
            said: [
              [words[0], ['coast.md', 0, words[0]]],
              [words[1], ['ledger.md', 0, words[1]]],
            ],
          },
        ],
      ),
    ]);
  const differ = fullText(
    quote(
      ['every', 'hardly any'],
      ['"The gates were open, and every lamp burned," Brask told reporters.', 'The chief said: “The gates were open, and hardly any lamp burned.”'],
    ),
  );
  expect(differ).toContain('     The gates were open, and [-every-] {+hardly any+} lamp burned,\n');
  const same = fullText(
    quote(['every', 'every'], ['"The gates were open, and every lamp burned," Brask said.', '“The gates were open, and every lamp burned,” said Ola Brask.']),
  );
  expect(same).not.toContain('From 1 to 2');
});

test('what is below an end is told: in the list, in the readings, in the full view', () => {
  const desk = deskOf([bridge(8)]);
  const state = opening(desk);
  expect(drawn(desk, state, 80, 24)).toContain('Findings 1/8   3 more below');
  expect(drawn(desk, { ...state, selected: desk.items[7]?.finding.id ?? null }, 80, 24)).not.toContain('more below');
  expect(drawn(desk, state, 60, 15)).toMatch(/Finding 1: .* Enter: all of it/);
  expect(drawn(desk, state, 200, 60)).not.toContain('all of it');
  const full = { ...state, screen: 'full' as const };
  const lines = fullText(desk).split('\n').length;
  expect(drawn(desk, full, 200, lines + 6)).toMatch(/ {3}1 more line below/);
  expect(drawn(desk, full, 200, lines + 5)).toMatch(/ {3}2 more lines below/);
  expect(drawn(desk, full, 200, lines + 7)).not.toContain('below');
});
