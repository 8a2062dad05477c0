import { defineAcross } from '../across.ts';

/** One happening in two places of which neither holds the other. */
export const placeConflict = defineAcross({
  id: 'place/conflict',
  ceiling: 'error',
  title: 'Sources give different places for one event',
  why: 'A reader who looks for the place, or lives there, is sent to the wrong one.',
  next: 'Ask the police, the organiser or the map, then let every article give one place.',
  applies: (fact) => fact.kind === 'place' && fact.agreement === 'conflict',
  examples: {
    agree: [
      ['A bomb exploded in Lyon on Monday, police said.', 'A bomb exploded in France on Monday, police said.'],
      ['The ferry sank near Lyon on Monday.', 'The ferry sank outside Paris on Monday.'],
      ['A bomb exploded in Lyon and another in Paris on Monday.', 'A bomb exploded in Paris on Monday, and one in Lyon.'],
    ],
    disagree: [
      ['Ada Lind was shot in the 1200 block of East Quay Street on Monday.', 'The shooting of Ada Lind was in the 1400 block of Quay Street on Monday.'],
    ],
  },
});
