import { expect, test } from 'vitest';
import { said } from './story.ts';

test.each([
  ['a founding', 'Dobson Ltd runs the mill. It was founded in 1903.', 'Dobson Ltd was founded in 1930.', ['1903 | 1930']],
  ['a birth', 'Ada Lind was hired on Monday. She was born in 1961.', 'Ada Lind was born in 1971.', ['1961 | 1971']],
  ['an age', 'Rolf Berg was hired on Monday. He is 34.', 'Rolf Berg, 43, was hired on Monday.', ['34 years | 43 years']],
  ['an opening', 'The quarry employs 140 people. It was opened in 1957.', 'The quarry, opened in 1975, has 140 employees.', ['1957 | 1975']],
  ['votes', 'Ada Lind runs the mill. She was elected with 540 votes.', 'Ada Lind was elected with 450 votes.', ['450 votes | 540 votes']],
])('what is told of somebody by a pronoun is set beside what is told by name: %s', (_, a, b, expected) => expect(said(a, b)).toEqual(expected));

test.each([
  ['another person', 'A man robbed Rolf Berg on Monday. He is 34.', 'Rolf Berg, 43, was robbed on Monday.'],
  ['his brother', 'Rolf Berg’s brother was hired on Monday. He is 34.', 'Rolf Berg, 43, was hired on Monday.'],
  ['the thing beside it', 'The quarry lies beside the bridge, which is old. It took until 1957 to open the bridge.', 'The quarry was opened in 1975.'],
  ['another thing', 'The quarry employs 140 people. It was opened in 1957.', 'The bridge was opened in 1975.'],
])('and nobody else: %s', (_, a, b) => expect(said(a, b)).toEqual([]));
