import { defineAcross } from '../across.ts';

/** A later source gives a higher toll: an update, not a disagreement. */
export const quantitySuperseded = defineAcross({
  id: 'quantity/superseded',
  ceiling: 'info',
  title: 'A later source gives a newer figure',
  why: 'An earlier count printed today is out of date.',
  next: 'Use the latest count and say as of when.',
  applies: (fact) => fact.kind === 'quantity' && fact.agreement === 'updated',
});
