import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareNames, type NameVerdict } from '../../src/values/index.ts';
import { soundOf } from '../../src/values/name/sound.ts';

type Corpus = Record<'person' | 'organization', Record<NameVerdict['agreement'], readonly (readonly [string, string])[]>>;
const corpus = parse(readFileSync(path.join(import.meta.dirname, '../corpus/name.yaml'), 'utf8')) as Corpus;

for (const schema of ['person', 'organization'] as const)
  for (const agreement of ['same', 'compatible', 'conflict', 'unknown'] as const)
    describe(`${schema}: ${agreement}`, () => {
      test.each(corpus[schema][agreement])('%s | %s', (a, b) => {
        const found = compareNames(a, b, { schema });
        expect(found, found.because).toMatchObject({ agreement });
        expect(found.score >= 0.7).toBe(agreement === 'same' || agreement === 'compatible');
        expect(found.because).not.toBe('');
        const { because: _, ...back } = compareNames(b, a, { schema });
        expect(back).toEqual({ agreement, score: found.score, difference: found.difference });
      });
    });

test('spellings of one name sound alike, other names do not', () => {
  for (const [a, b] of [
    ['kovalchuk', 'kowalczuk'],
    ['filips', 'phillips'],
  ] as const)
    expect(soundOf(a)).toBe(soundOf(b));
  expect(soundOf('lindqvist')).not.toBe(soundOf('halvorsen'));
});
