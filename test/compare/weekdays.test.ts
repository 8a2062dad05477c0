import { expect, test } from 'vitest';
import { align } from '../../src/align/index.ts';
import { dateConflict } from '../../src/compare/date/conflict.ts';
import { link } from '../../src/link/index.ts';
import { EMPTY_BOOK } from '../../src/model/index.ts';
import { claimsIn } from '../../src/pipeline.ts';
import { documentOf } from '../values/date-reading.ts';

function conflicts(texts: readonly string[], published: string | null): number {
  const story = link(
    'story',
    null,
    texts.map((t, i) => claimsIn(documentOf(t, published, `article-${i}`), EMPTY_BOOK)),
    EMPTY_BOOK,
  );
  return dateConflict.raise({ story, facts: align(story, EMPTY_BOOK), book: EMPTY_BOOK }).length;
}

test('weekdays of papers without a date, in sentences that are merely alike, are two things of one week', () => {
  const texts = ['More marches are planned for Monday, one of them to the harbour office.', 'A vigil with candles is planned for Sunday at the old mole.'];
  expect(conflicts(texts, null)).toBe(0);
});

test('the same sentence with another weekday is told, with and without a date', () => {
  const texts = ['Ada Lind was charged with arson in Trellin on Saturday, police said.', 'Ada Lind was charged with arson in Trellin on Monday, police said.'];
  expect(conflicts(texts, null)).toBe(1);
  expect(conflicts(texts, '2025-05-07')).toBe(1);
});
