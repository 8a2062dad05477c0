import fc from 'fast-check';
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { expect, test } from 'vitest';
import commonWords from '../../rules/lexicon/common-words.json' with { type: 'json' };
import { stem } from '../../src/text/index.ts';

const ENDINGS = [
  '',
  's',
  'ss',
  'sses',
  'ies',
  'eed',
  'ed',
  'ing',
  'y',
  'e',
  'll',
  'al',
  'ational',
  'izer',
  'ation',
  'ism',
  'iveness',
  'iviti',
  'logi',
  'ful',
  'er',
  'ment',
  'ion',
  'ou',
];

test('a stem is that of Porter’s stemmer, whose steps are taken only where they rewrite an ending', () => {
  const words = commonWords.split(' ').filter((_, i) => i % 7 === 0);
  const odd = words.flatMap((word) => ENDINGS.map((ending) => word + ending)).filter((word) => stem(word) !== PorterStemmer.stem(word));
  expect(odd).toEqual([]);
  const letters = fc
    .array(fc.constantFrom('a', 'e', 'i', 'o', 'y', 'b', 'l', 's', 't', 'z', 'n', 'é', "'", ...ENDINGS), { maxLength: 6 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(letters, (word) => {
      expect(stem(word), word).toBe(PorterStemmer.stem(word));
    }),
    { numRuns: 5000 },
  );
});
