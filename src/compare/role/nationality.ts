import type { Story } from '../../model/index.ts';
import { defineCheck, type Found } from '../check.ts';
import { readingOf } from '../name/written/reading.ts';
import { wordsAgainst } from '../sides.ts';
import { type Nations, nationsIn } from './nations.ts';

/** One person with another country in one source alone. */
export const roleNationality = defineCheck({
  id: 'role/nationality',
  ceiling: 'warning',
  title: 'One source gives a person another country',
  why: 'A person from Denmark is taken for one from the Netherlands, and everybody there will write in.',
  find: ({ story, book }) => nationsIn(story, book).map((nations) => findingOf(story, nations)),
});

function findingOf(story: Story, { person, sides }: Nations): Found {
  const readings = sides.map(({ country, places }) => readingOf(story, country, places[0]?.exact ?? country, places));
  return {
    confidence: 0.75,
    agreement: 'conflict',
    key: `country|${person}`,
    subject: `country of ${person}`,
    readings,
    what: `Country of ${person}: ${wordsAgainst(readings)}.`,
    next: 'Ask the person, or those who know: many people have two countries.',
    because: ['one voice gives the one country and several the other, and neither side speaks of both'],
  };
}
