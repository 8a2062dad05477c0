import { expect, test } from 'vitest';
import { across, article } from './story.ts';

/** What an editor reads before the readings. */
const asked = (...texts: readonly string[]): string[] => across(texts.map((t, i) => article(`doc${i}`, t))).map((f) => f.what.slice(0, f.what.indexOf(':')));

test('things that are counted are many, however they are mostly written', () => {
  expect(asked('The isle of Marn is home to 120,000 people.', 'The isle of Marn is home to 90,000 people.')).toEqual(['people, Marn']);
  expect(
    asked(
      'The ferry Brann took 40 passengers to Marn on Monday, one passenger a seat.',
      'The ferry Brann took 46 passengers to Marn on Monday, one passenger a seat.',
    ),
  ).toEqual(['passengers, Brann']);
});

test('where nobody is named, the things of the question stand there, not the deeds', () => {
  expect(
    asked(
      'Rioters attacked and burned three banks near the old harbour, police said.',
      'Rioters attacked and burned two banks near the old harbour, police said.',
    ),
  ).toEqual(['banks, harbour near']);
});
