import { defineAcross } from '../across.ts';

/** One person with two posts that cannot both be right: chief and deputy chief, or another post in the same sentence. */
export const roleConflict = defineAcross({
  id: 'role/conflict',
  ceiling: 'error',
  title: 'Sources give one person different offices',
  why: 'Readers cannot tell in which office the person acted.',
  next: 'Check the post with the body that the person serves, for the day of the event.',
  applies: (fact) => fact.kind === 'role' && fact.agreement === 'conflict',
  examples: {
    agree: [
      ['Police Chief Ada Lind said the bridge would stay closed.', 'The bridge stays closed, said Ada Lind, the chief of the Norvik police.'],
      ['Norvik Deputy Mayor Rolf Berg opened the fair.', 'Former Deputy Mayor Rolf Berg opened the fair.'],
      ['Senator Ada Lind spoke first.', 'Ada Lind, the chairwoman of the budget committee, spoke first.'],
    ],
    disagree: [
      ['Deputy Police Chief Ada Lind said the bridge would stay closed.', 'The bridge stays closed, said Police Chief Ada Lind.'],
      ['Senator Rolf Berg opened the county fair on Monday.', 'Representative Rolf Berg opened the county fair on Monday.'],
    ],
  },
});
