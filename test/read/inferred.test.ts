import { expect, test } from 'vitest';
import { windowOf } from '../../src/read/published/inferred.ts';

const window = (text: string) => windowOf(text, [{ start: 0, end: text.length }]);

test('a day without its year takes the year that the copy names', () => {
  expect(window('The pier opened in 2024. The council met in 2024 again. On Thursday, December 12, it was closed.')?.from).toBe('2024-12-12');
});

test('a weekday that the year does not have shows that the year belongs to another story', () => {
  // 11 December 1955 was a Sunday.
  expect(window('Ada Lind, who in 1955 sang on the pier and in 1955 left the town, died on Thursday, December 11, at home.')).toBeNull();
});
