import { describe, expect, test } from 'vitest';
import { reportOn } from '../values/story-reading.ts';

const conflicts = (...texts: readonly string[]): string[] =>
  reportOn(texts)
    .findings.filter((f) => f.check === 'quantity/conflict' && f.level !== 'info')
    .map((f) => f.what);

const PARTS = 'The fire destroyed 12 houses and damaged 30 others in Norvik on Sunday.';

describe('parts of a whole', () => {
  test.each(['The fire destroyed or damaged 42 houses in Norvik on Sunday.', 'More than 40 houses were destroyed or damaged by the fire in Norvik on Sunday.'])(
    'are no answer beside it: %s',
    (whole) => expect(conflicts(PARTS, whole)).toEqual([]),
  );

  test('are one beside what they do not add up to', () =>
    expect(conflicts(PARTS, 'The fire destroyed 19 houses and damaged 30 others in Norvik on Sunday.')).toHaveLength(1));
});
