import { describe, expect, test } from 'vitest';
import { sourceSingle } from '../../src/compare/source/single.ts';
import { link } from '../../src/link/index.ts';
import { EMPTY_BOOK } from '../../src/model/index.ts';
import { claimsIn } from '../../src/pipeline.ts';
import { documentOf } from '../values/date-reading.ts';

function single(...texts: readonly string[]): string[] {
  const articles = texts.map((text, i) => claimsIn(documentOf(text, '2025-05-05', `article-${i}`), EMPTY_BOOK));
  return sourceSingle.raise({ story: link('story', null, articles, EMPTY_BOOK), facts: [], book: EMPTY_BOOK }).map((r) => `${r.level} ${r.readings[0]?.label}`);
}

describe('source/single', () => {
  test.each(sourceSingle.examples?.agree ?? [])('silent: %s', (...texts) => expect(single(...texts)).toEqual([]));
  test.each(sourceSingle.examples?.disagree ?? [])('raised: %s', (...texts) => expect(single(...texts)).toEqual(['info 30 people']));

  test.each([
    ['one article', ['The fire in Trellin killed 12 people.']],
    ['a copy is no second witness, and no story of its own', ['The fire in Trellin killed 12 people.', 'The fire in Trellin killed 12 people.']],
    ['another count of the same kind is for the comparison', ['The fire in Trellin killed 12 people.', 'In Trellin 14 people died.']],
    ['a plan', ['Officials in Trellin feared that the fire could kill 90 people.', 'Trellin is calm.']],
    ['what nobody counts as grave', ['Trellin counted 300 guests at the fair.', 'The fair in Trellin is over.']],
  ])('silent: %s', (_, texts) => expect(single(...texts)).toEqual([]));

  test('once a witness, however often it is printed', () => {
    const told = 'The fire in Trellin killed 12 people. In Trellin 12 people died.';
    expect(single(told, told, 'The fire brigade of Trellin left at dawn.')).toEqual(['info 12 people']);
  });
});
