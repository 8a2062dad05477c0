import { defineAcross } from '../across.ts';
import { isMagnitudeSlipFact } from './slip.ts';

/** The same digits a thousandfold apart: million for billion. */
export const quantityMagnitude = defineAcross({
  id: 'quantity/magnitude',
  ceiling: 'error',
  title: 'The same digits, a thousand times apart',
  why: 'A million written for a billion is the costliest slip of the pen.',
  next: 'Look the figure up where it was first published.',
  applies: (fact) => fact.kind === 'quantity' && fact.agreement === 'conflict' && isMagnitudeSlipFact(fact),
});
