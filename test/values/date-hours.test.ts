import { expect, test } from 'vitest';
import { datesIn } from './date-reading.ts';

const hourOf = (text: string, published: string): string | undefined => datesIn(text, published)[0]?.value?.edtf;

test.each([
  ['a past hour that had not come yet is of the day before', 'The fire started shortly before 10 p.m. in the hall.', '2025-09-18T11:05', '2025-09-17T22:00'],
  ['with an offset too', 'The fire started at 10 p.m. in the hall.', '2025-09-18T11:05-04:00', '2025-09-17T22:00'],
  ['one that had come is of the day itself', 'The fire started at 3 a.m. in the hall.', '2025-09-18T11:05', '2025-09-18T03:00'],
  ['one to come stays ahead', 'The hall will open at 4 p.m. for the owners.', '2025-09-18T11:05', '2025-09-18T16:00'],
  ['the hour in UTC says nothing of the hour where the news is', 'The fire started at 10 p.m. in the hall.', '2025-09-18T11:05Z', '2025-09-18T22:00'],
  ['without an hour of publication nothing is known', 'The fire started at 10 p.m. in the hall.', '2025-09-18', '2025-09-18T22:00'],
  ['a day that is named wins', 'The fire started at 10 p.m. on Thursday in the hall.', '2025-09-18T11:05', '2025-09-18T22:00'],
])('%s', (_, text, published, expected) => expect(hourOf(text, published)).toBe(expected));
