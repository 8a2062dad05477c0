import { describe, expect, test } from 'vitest';
import { gapOf } from '../../src/align/links/days/gap.ts';
import type { DateValue } from '../../src/model/index.ts';
import { across, article } from './story.ts';

const undated = (...texts: readonly string[]): string[] => across(texts.map((t, i) => article(`doc${i}`, t, null))).map((f) => f.check);
const date = (edtf: string): DateValue => ({ edtf, timex: { type: 'DATE', value: edtf }, implied: [], anchoredTo: 'stated', basis: null });

describe('how a slip of the pen changes a date', () => {
  test.each([
    ['2009-01-06', '2009-01-09', 'days'],
    ['XXXX-10-19', 'XXXX-10-22', 'days'],
    ['2006-07-15', '2006-12-15', 'one day of other months'],
    ['2007-04', '2007-03-20', 'months'],
    ['2017', '2007-03-23', 'years'],
    ['2009-01-06', '2009-02-24', null],
    ['2004-02-14', '2009-05-01', null],
  ])('%s and %s: %s', (a, b, gap) => {
    expect(gapOf(date(a), date(b))).toBe(gap);
    expect(gapOf(date(b), date(a))).toBe(gap);
  });
});

describe('what happens once: quiet', () => {
  test.each([
    ['a birth and a wedding', 'Ann Vale (4 May 1894 -- 2 March 1986) was a painter.', 'Ann Vale married Ben Orr on 5 May 1920.'],
    ['equal dates of birth', 'Ann Vale (4 May 1894 -- 2 March 1986) was a painter.', 'Ann Vale was born on 4 May 1894.'],
    ['two founders', 'The mill was founded in 1971 by Ben Orr.', 'The bakery in Birch was opened in 1991 by Ann Vale.'],
  ])('%s', (_, a, b) => expect(undated(a, b)).toEqual([]));
});

describe('what happens once: loud', () => {
  test.each([
    ['a birth in brackets', 'Ann Vale (4 May 1894 -- 2 March 1986) was a painter.', 'Ann Vale was born on 14 May 1894.'],
    ['a death in brackets', 'Ann Vale (4 May 1894 -- 2 March 1986) was a painter.', 'The painter Ann Vale died on 2 March 1987.'],
    ['a founding', 'Alder House is a choir founded in 1971 by Ben Orr.', 'In 1991 Alder House was founded by Ben Orr.'],
    ['a year and a day of another', 'The film Harbour Over Me was released in 2017.', 'The film was released on March 23, 2007.'],
  ])('%s', (_, a, b) => expect(undated(a, b)).toEqual(['date/conflict']));
});
