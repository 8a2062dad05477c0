import { expect, test } from 'vitest';
import { labelOfDate } from '../../src/values/date/index.ts';
import { annotated } from './date-reading.ts';

test.each([
  ['The kiln exploded on Tuesday.', 'Tue 4 March 2025'],
  ['The kiln exploded at 3.15 p.m. on Tuesday.', 'Tue 4 March 2025, 15:15'],
  ['The kiln exploded at 3.15 p.m.', '15:15'],
  ['The kiln exploded on Tuesday afternoon.', 'Tue 4 March 2025 afternoon'],
  ['The kiln exploded in early March 2025.', 'early March 2025'],
  ['The yard closed for two days.', '2 days'],
  ['The yard closed in the 1990s.', 'the 1990s'],
])('a time as an editor says it, with no day that the words do not give: %s', (text, label) => {
  const [time] = annotated(text, '2025-03-06').times;
  expect(time?.value && labelOfDate(time.value)).toBe(label);
});
