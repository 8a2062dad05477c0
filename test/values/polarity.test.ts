import { describe, expect, test } from 'vitest';
import { polarityConflict } from '../../src/compare/polarity/conflict.ts';
import { extract } from '../../src/extract/index.ts';
import { EMPTY_BOOK } from '../../src/model/index.ts';
import { annotated } from './date-reading.ts';
import { raisedOf, reportOn } from './story-reading.ts';

const verbsIn = (text: string): string[] =>
  extract(annotated(text, null), EMPTY_BOOK).flatMap((c) =>
    c.kind === 'event' ? [`${c.polarity === 'negated' ? 'not ' : ''}${c.property}: ${c.anchor.exact}`] : [],
  );

describe('event claims', () => {
  test.each([
    ['Rolf Berg has not been charged.', ['not charge: has not been charged']],
    ['Rolf Berg was charged on Monday.', ['charge: was charged']],
    ['The mill wasn’t damaged.', ['not damage: wasn’t damaged']],
    ['There was no fire at the mill.', ['not be: was']],
    ['No ferry sailed on Monday.', ['not sail: sailed']],
    ['The board will not have a chair.', ['not have: will not have']],
    ['Those who did not vote were arrested.', ['not vote: did not vote', 'arrest: were arrested']],
  ])('%s', (text, verbs) => expect(verbsIn(text)).toEqual(verbs));
});

describe('polarity/conflict', () => {
  const raised = (...texts: string[]): string[] => raisedOf(reportOn(texts), 'polarity');
  test.each(polarityConflict.examples?.agree ?? [])('silent: %s | %s', (...texts) => expect(raised(...texts)).toEqual([]));
  test.each(polarityConflict.examples?.disagree ?? [])('raised: %s | %s', (...texts) => expect(raised(...texts)).toEqual(['error polarity/conflict']));

  test.each([
    ['two persons', 'Rolf Berg was charged.', 'Ada Lind was not charged.'],
    ['an article that tells both', 'Rolf Berg was not charged in May. Rolf Berg was charged in June.', 'Rolf Berg was charged.'],
    ['planned', 'Rolf Berg will be charged.', 'Rolf Berg was not charged.'],
    [
      'the negation of another verb',
      'Those who will not yield are fined by the old harbour board.',
      'Those who will not yield ever are fined by the old harbour board.',
    ],
    ['within one article', 'The mill has burnt down in the night. The mill has not burnt down in the night.', 'The day was calm.'],
  ])('silent: %s', (_, ...texts) => expect(raised(...texts)).toEqual([]));

  test('“no” before the noun', () =>
    expect(
      raised(
        'The court said that no charges were filed against the owner of the mill.',
        'The court said that charges were filed against the owner of the mill.',
      ),
    ).toEqual(['error polarity/conflict']));
});
