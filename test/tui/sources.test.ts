import { expect, test } from 'vitest';
import { EMPTY_BOOK, type StoryReport } from '../../src/model/index.ts';
import { claimsIn } from '../../src/pipeline.ts';
import { claimsText } from '../../src/report/claims.ts';
import { deskOf } from '../../src/tui/desk.ts';
import { headerLine } from '../../src/tui/parts/header.ts';
import { wordsOf } from '../../src/tui/parts/line.ts';
import { sourceLines } from '../../src/tui/screens/sources.ts';
import { documentOf } from '../values/date-reading.ts';
import { bridge } from './reports.ts';

test('the header counts claims as check does, whatever else was compared', () => {
  const report: StoryReport = { ...bridge(3), details: 135 };
  expect(wordsOf(headerLine(deskOf([report, { ...report, details: 5 }]), 120))).toContain('6 articles  140 claims');
});

test('the list of claims says how many there are as reports count them, and how many lines it has', () => {
  const text = 'Ada Lind met Rolf Berg in Ornholt on 3 May 2025. Ada Lind said 12 people were hurt.';
  const { annotated, claims } = claimsIn(documentOf(text, '2025-05-04'), EMPTY_BOOK);
  const [head] = claimsText(annotated.document, claims).split('\n');
  expect(head).toMatch(new RegExp(`\\d+ claims, listed in ${claims.length} lines: names at every place, and what happened$`));
});

test('a source is told to count alone or together with others, in plain words', () => {
  const report = bridge(1);
  const lines = (r: StoryReport): string =>
    sourceLines(deskOf([r]), 200)
      .map(wordsOf)
      .join('\n');
  expect(lines(report)).toContain('counts as a source of its own');
  const [a, b] = report.story.articles.map((each) => each.annotated.document.id);
  const witnesses = [{ name: 'ap.md', documents: [a, b], because: 'one text, letter for letter', origin: null }];
  expect(lines({ ...report, story: { ...report.story, witnesses } } as never)).toContain(
    'counts as one source together with draft.md: one text, letter for letter',
  );
});
