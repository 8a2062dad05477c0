import { defineAcross } from './define.ts';

/** Sources date one thing differently, and no reading of the words lets both be true. */
export const dateConflict = defineAcross({
  id: 'date/conflict',
  ceiling: 'error',
  title: 'Sources give different dates for one event',
  why: 'A reader who sees both stories cannot tell which day is right.',
  next: 'Check the record of the event, then give one date in both.',
  applies: (fact) => fact.kind === 'date' && fact.agreement === 'conflict',
});
