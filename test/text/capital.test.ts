import { expect, test } from 'vitest';
import { capital } from '../../src/text/capital.ts';

test('a sentence begins with a capital, and a file is called as it is called', () => {
  expect(capital('deaths, Ornholt: 7 against 9.')).toBe('Deaths, Ornholt: 7 against 9.');
  expect(capital('late on Monday.')).toBe('Late on Monday.');
  expect(capital('post of e.g. the mayor')).toBe('Post of e.g. the mayor');
  for (const name of ['sub/deep.txt and wire.txt count as one witness.', 'wire.txt, line 3.', 'feed.jsonl#a1 and b.md', 'one.md: no date', 'ap.html'])
    expect(capital(name)).toBe(name);
});
