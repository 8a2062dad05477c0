import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayMatch } from '../../src/text/patterns/pattern.ts';
import { mayHold } from '../../src/text/patterns/sieve.ts';

const WORDS = ['harbour', 'gate', 'closed', 'at', 'the', 'old pier', 'shut', 're2:(gate|door) (shut|open)', 're2:[a-z]', 'to', 'K', 'long  room', 're2:x?'];

test('a list of rules is sifted as each rule by itself would be', () => {
  const rules = fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }), { maxLength: 8 });
  const text = fc.array(fc.constantFrom('The', 'gate', 'door', 'shut', 'harbour', 'is', 'long room', 'old\npier', 'ſ', 'closed', '7'), { maxLength: 200 });
  fc.assert(
    fc.property(rules, text, (patterns, words) => {
      const listed = patterns.map((own) => ({ own }));
      const article = words.join(' ');
      expect(mayHold(article, listed, ({ own }) => own)).toEqual(listed.filter(({ own }) => own.some((pattern) => mayMatch(pattern, article))));
    }),
    { numRuns: 500 },
  );
});
