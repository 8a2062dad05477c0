import { expect, test } from 'vitest';
import { type DateValue, EMPTY_BOOK as EMPTY } from '../../src/model/index.ts';
import { compareDates, labelOfDate } from '../../src/values/date/index.ts';
import { datesIn } from './date-reading.ts';

/** The first date of a sentence published on a day. */
function dateOf(words: string, published: string | null = '2025-03-06'): DateValue {
  const value = datesIn(`The lighthouse went dark ${words}.`, published)[0]?.value;
  if (!value) throw new Error(`not read: ${words}`);
  return value;
}
const agreement = (a: string, b: string): string => compareDates(dateOf(a), dateOf(b)).agreement;

test.each([
  ['on Tuesday', 'on March 4', 'same'],
  ['on 4 March 2025', 'on March 4, 2025', 'same'],
  ['yesterday', 'on Wednesday', 'same'],
  ['on 04.03.2025', 'on 2025-03-04', 'same'],
  ['in March 2025', 'on 4 March 2025', 'compatible'],
  ['in late December 2024', 'in December 2024', 'compatible'],
  ['in the third quarter of 2024', 'in August 2024', 'compatible'],
  ['in 2024', 'last year', 'same'],
  ['in the 1990s', 'in 1994', 'compatible'],
  ['in early 2024', 'in March 2024', 'compatible'],
  ['from 12 to 16 September 2024', 'on 14 September 2024', 'compatible'],
  ['in the summer of 2024', 'in September 2024', 'compatible'],
  ['in late December 2024', 'on 18 December 2024', 'compatible'],
  ['about three years ago', 'in 2021', 'compatible'],
  ['on 3/4/2024', 'on 3 April 2024', 'compatible'],
  ['on February 26', 'on 26 February 2024', 'compatible'],
  ['at 9 a.m. Tuesday', 'on Tuesday', 'compatible'],
  ['at 9 a.m. Tuesday', 'at 9:20 a.m. on Tuesday', 'compatible'],
  ['for two weeks', 'for 14 days', 'compatible'],
  ['at about 11:50 p.m. on 4 March 2025', 'on 5 March 2025', 'compatible'],
  ['at midnight on 4 March 2025', 'on 5 March 2025', 'compatible'],
  ['at about 9:40 p.m. on 4 March 2025', 'at about 9:40 p.m. on 5 March 2025', 'conflict'],
  ['at about 9:40 p.m. on 4 March 2025', 'on 5 March 2025', 'conflict'],
  ['on Monday', 'on Tuesday, March 4', 'conflict'],
  ['on 3 March 2025', 'on 4 March 2025', 'conflict'],
  ['in March 2025', 'on 4 April 2025', 'conflict'],
  ['in 2023', 'last year', 'conflict'],
  ['in early March 2025', 'in late March 2025', 'conflict'],
  ['at 9 a.m. Tuesday', 'at 11:30 a.m. on Tuesday', 'conflict'],
  ['for two weeks', 'for three months', 'conflict'],
  ['for two weeks', 'on Tuesday', 'unknown'],
])('%s against %s: %s', (a, b, expected) => {
  expect(agreement(a, b)).toBe(expected);
  expect(agreement(b, a)).toBe(expected);
});

test('a weekday resolved to another week rests on its implied week', () => {
  expect(compareDates(dateOf('on Tuesday'), dateOf('on 25 February 2025')).agreement).toBe('compatible');
  expect(compareDates(dateOf('on Tuesday'), dateOf('on 26 February 2025')).agreement).toBe('conflict');
});

test('without a publication date months and days still compare', () => {
  const [a, b, c] = [dateOf('on February 26', null), dateOf('on 26 February 2024'), dateOf('on February 27', null)];
  expect(compareDates(a, b).agreement).toBe('compatible');
  expect(compareDates(a, c).agreement).toBe('conflict');
  expect(compareDates(dateOf('on Tuesday', null), b).agreement).toBe('unknown');
});

test('a publication date known as a range widens what counts from it', () => {
  expect(dateOf('yesterday', '2026-02-26/2026-02-27').edtf).toBe('2026-02-25/2026-02-26');
  expect(dateOf('on Tuesday', '2026-02-26/2026-02-27').edtf).toBe('2026-02-24');
  expect(dateOf('in December', '2026-02-26/2026-02-27').edtf).toBe('2025-12');
});

test.each([
  ['on Tuesday', 'Tue 4 March 2025'],
  ['in March 2024', 'March 2024'],
  ['in early March 2024', 'early March 2024'],
  ['from 12 to 16 September 2024', '12–16 September 2024'],
  ['in the third quarter of 2024', 'Q3 2024'],
  ['in the summer of 2024', 'summer 2024'],
  ['in the 1990s', 'the 1990s'],
  ['for two weeks', '2 weeks'],
  ['for several months', 'some months'],
  ['every Monday', 'every Mon'],
  ['at 9 a.m. Tuesday', 'Tue 4 March 2025, 09:00'],
  ['last week', '24 February – 2 March 2025'],
  ['on 3/4/2024', 'Mon 4 March 2024'],
  ['now', 'now'],
])('an editor reads %s as %s', (words, label) => {
  expect(labelOfDate(dateOf(words))).toBe(label);
});

test('the year of a text without publication date comes from a date it states nearby', () => {
  const [, second] = datesIn('The lighthouse went dark on 3 May 2019. It was lit again on May 9.', null);
  expect(second?.value).toMatchObject({ edtf: '2019-05-09', implied: ['year'], anchoredTo: 'stated' });
  expect(second?.value?.basis?.exact).toBe('3 May 2019');
});

test('days that rule files fix are read', () => {
  const at = { file: 'events.yaml', line: 1, column: 1 };
  const day = {
    id: 'harbour-day',
    name: 'Harbour Day',
    variants: ['Day of the Harbour'],
    date: null,
    yearly: '--04-02',
    places: [],
    at,
    source: null,
    checked: true,
    because: null,
  };
  const book = { ...EMPTY, events: [day] };
  expect(datesIn('Lamps will be lit by Harbour Day.', '2025-03-06', book)[0]?.value?.edtf).toBe('2025-04-02');
  expect(datesIn('Lamps were lit on the Day of the Harbour 2023.', '2025-03-06', book)[0]?.value?.edtf).toBe('2023-04-02');
});

test('a time after a range of hours keeps its day', () => {
  const values = datesIn('The kiosk will be open on Monday from 1 to 3 p.m. and again at 5 p.m.', '2025-03-06').map((c) => c.value?.edtf);
  expect(values).toEqual(['2025-03-10T13:00/2025-03-10T15:00', '2025-03-10T17:00']);
});
