import { defineAcross } from '../across.ts';

/** One source says that it happened, another that it did not. */
export const polarityConflict = defineAcross({
  id: 'polarity/conflict',
  ceiling: 'error',
  title: 'One source affirms what another denies',
  why: 'A “not” too many or too few turns the story into its opposite.',
  next: 'Ask who can know whether it happened, then let both texts say so.',
  applies: (fact) => fact.kind === 'event' && fact.agreement === 'conflict',
  examples: {
    agree: [
      ['Rolf Berg was charged with theft on Monday.', 'Rolf Berg was not charged with arson on Monday, the court said.'],
      ['Rolf Berg was not hurt when the crane fell on the old pier.', 'Rolf Berg was not hurt when the crane fell on the old pier.'],
      ['The ferry will not sail before noon.', 'The ferry may sail before noon.'],
    ],
    disagree: [
      ['Rolf Berg was charged with theft, the court said.', 'The court said that Rolf Berg was not charged.'],
      ['The harbour board has approved the new toll for the old bridge.', 'The harbour board has not approved the new toll for the old bridge.'],
    ],
  },
});
