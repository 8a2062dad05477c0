import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate/index.ts';
import type { Check } from '../../src/compare/check.ts';
import { dateAmbiguousAnchor } from '../../src/compare/date/ambiguous-anchor.ts';
import { dateImpossible } from '../../src/compare/date/impossible.ts';
import { dateMissingYear } from '../../src/compare/date/missing-year.ts';
import { dateWeekdayMismatch } from '../../src/compare/date/weekday-mismatch.ts';
import { extract } from '../../src/extract/index.ts';
import { type Article, type Claim, EMPTY_BOOK, type Fact, type Raised, type Story } from '../../src/model/index.ts';
import { documentOf } from './date-reading.ts';

function articleOf(text: string, published: string | null, id = 'a'): Article {
  const annotated = annotate(documentOf(text, published, id), EMPTY_BOOK);
  return { annotated, claims: extract(annotated, EMPTY_BOOK) };
}
function raised(check: Check, text: string, published: string | null = '2025-03-06', facts: readonly Fact[] = []): readonly Raised[] {
  return check.raise({ story: { articles: [articleOf(text, published)] } as unknown as Story, facts, book: EMPTY_BOOK });
}

for (const check of [dateAmbiguousAnchor, dateImpossible, dateWeekdayMismatch])
  describe(check.id, () => {
    test.each(check.examples?.agree.map((texts) => texts.join('\n')) ?? [])('silent: %s', (text) => expect(raised(check, text)).toEqual([]));
    test.each(check.examples?.disagree.map((texts) => texts.join('\n')) ?? [])('raised: %s', (text) =>
      expect(raised(check, text).map((r) => r.check)).toEqual([check.id]),
    );
  });

describe('date/weekday-mismatch', () => {
  test.each([
    'The gate fell on Tuesday.',
    'The gate fell on Tuesday, March 4.',
    'The gate fell on Sunday, 5 May 1918.',
    'They met Tuesday; 3 March 2025 was a holiday.',
    'Lamps burn on Friday the 13th.',
  ])('silent: %s', (text) => expect(raised(dateWeekdayMismatch, text)).toEqual([]));

  test('a guessed year makes it a warning, a stated one an error', () => {
    expect(raised(dateWeekdayMismatch, 'The gate fell on Monday, 4 March 2025.')[0]).toMatchObject({
      level: 'error',
      what: expect.stringContaining('4 March 2025 is a Tuesday, not a Monday'),
    });
    expect(raised(dateWeekdayMismatch, 'The gate fell on Friday, March 4.')[0]?.level).toBe('error');
    expect(raised(dateWeekdayMismatch, 'The gate fell on Monday, March 4.')[0]?.level).toBe('warning');
    expect(raised(dateWeekdayMismatch, 'The gate fell on Monday, March 4, a year before its anniversary.')).toEqual([]);
    expect(raised(dateWeekdayMismatch, 'The gate fell on Monday, March 4.', '2025-11-06')).toEqual([]);
    expect(raised(dateWeekdayMismatch, 'The gate fell on Wednesday, 30 February.')).toEqual([]);
    expect(raised(dateWeekdayMismatch, 'He was shot in February 2013. The hearing is set for Monday, October 13.', null)).toEqual([]);
    expect(raised(dateWeekdayMismatch, 'The gate fell on 4 March 2025, a Monday.')[0]?.level).toBe('error');
    expect(raised(dateWeekdayMismatch, 'The gate fell on 4 March 2025, a Tuesday.')).toEqual([]);
    expect(raised(dateWeekdayMismatch, 'The gate fell on Monday (4 March 2025).')[0]?.level).toBe('error');
  });
});

describe('date/impossible', () => {
  test.each(['In March 31 people drowned.', 'The lease ends on 28 February.', 'The lease ends on February 29.', 'The lease ends in June 31 miles away.'])(
    'silent: %s',
    (text) => expect(raised(dateImpossible, text)).toEqual([]),
  );
  test.each(['The lease ends on June 31.', 'The lease ends on Monday, 30 February 2026.', 'Rent is due from 31 April to 5 May 2025.'])('raised: %s', (text) =>
    expect(raised(dateImpossible, text).length).toBe(1),
  );
});

describe('date/missing-year', () => {
  test('once an article without publication date, citing the words', () => {
    const found = raised(dateMissingYear, 'The gate fell on February 26. It was mended by April 2.', null);
    expect(found.length).toBe(1);
    expect(found[0]?.readings[0]?.evidence.map((e) => e.anchor.exact)).toEqual(['February 26', 'April 2']);
    expect(found[0]?.level).toBe('info');
  });

  test.each([
    ['The gate fell on February 26, 2025.', null],
    ['The gate fell on Tuesday.', null],
    ['The gate fell on February 26.', '2025-03-06'],
    ['The gate fell last month.', null],
  ])('silent: %s published %s', (text, published) => expect(raised(dateMissingYear, text, published)).toEqual([]));

  test('with a publication date only where the date is compared', () => {
    const articles = [articleOf('The gate fell on February 26.', '2025-03-06', 'a'), articleOf('The gate fell on 26 February 2025.', '2025-03-06', 'b')];
    const claims = articles.flatMap((a) => a.claims.filter((c: Claim) => c.kind === 'date'));
    const fact = { kind: 'date', readings: [{ value: '2025-02-26', claims, witnesses: 2 }] } as unknown as Fact;
    const found = dateMissingYear.raise({ story: { articles } as unknown as Story, facts: [fact], book: EMPTY_BOOK });
    expect(found.map((r) => r.readings[0]?.evidence[0]?.anchor.doc)).toEqual(['a']);
  });
});
