import { defineAcross } from '../across.ts';
import { isMagnitudeSlipFact } from './slip.ts';

/** Sources answer "how many" or "how much" differently, beyond rounding and hedges. */
export const quantityConflict = defineAcross({
  id: 'quantity/conflict',
  ceiling: 'error',
  title: 'Sources give different figures for one thing',
  why: 'One of the figures is wrong, or they do not count the same thing.',
  next: 'Ask the body that counted, then give one figure or say what each counts.',
  applies: (fact) => fact.kind === 'quantity' && fact.agreement === 'conflict' && !isMagnitudeSlipFact(fact),
});
