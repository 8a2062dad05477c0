import type { Agreement, Claim, Verdict } from '../model/index.ts';
import { canonicalDate, labelOfDate, rungOfDates } from './date/index.ts';
import { canonicalEvent, compareEvents } from './event/index.ts';
import { canonicalPlace, comparePlaces, labelOfPlace } from './place/index.ts';
import { canonicalQuantity, labelOfQuantity, rungOfQuantities } from './quantity/index.ts';
import { canonicalRole, compareRoles, labelOfRole } from './role/index.ts';
import { isAgreement, type Rung, rung, worded } from './verdict.ts';

/** The typed ladder of a claim's kind; claims of other kinds, or of two kinds, are not comparable by value. */
export const compareClaims = (a: Claim, b: Claim): Verdict => worded(rungOf(a, b));

/** The same without confidence and reason. */
export const agreementOf = (a: Claim, b: Claim): Agreement => rungOf(a, b).agreement;

/** Do two claims give one answer, or one that holds the other? */
export const areInAgreement = (a: Claim, b: Claim): boolean => isAgreement(agreementOf(a, b));

function rungOf(a: Claim, b: Claim): Rung {
  if (!a.value || !b.value) return rung('unknown', 0, 'one of them could not be resolved');
  if (a.kind === 'date' && b.kind === 'date') return rungOfDates(a.value, b.value);
  if (a.kind === 'quantity' && b.kind === 'quantity') return rungOfQuantities(a.value, b.value);
  if (a.kind === 'event' && b.kind === 'event') return compareEvents(a, b);
  if (a.kind === 'place' && b.kind === 'place') return comparePlaces(a.value, b.value);
  if (a.kind === 'role' && b.kind === 'role') return compareRoles(a.value, b.value);
  return rung('unknown', 0, 'values of different kinds');
}

/** A string that is equal for claims that give the same answer in other words: "two dozen" and "24". */
export function canonicalOf(claim: Claim): string {
  if (claim.value && claim.kind === 'date') return canonicalDate(claim.value);
  if (claim.value && claim.kind === 'quantity') return canonicalQuantity(claim.value);
  if (claim.value && claim.kind === 'event') return canonicalEvent(claim);
  if (claim.value && claim.kind === 'place') return canonicalPlace(claim.value);
  if (claim.value && claim.kind === 'role') return canonicalRole(claim.value);
  return claim.anchor.exact.toLowerCase();
}

/** A claim's value in an editor's words: "Tue 4 March 2025", "about 24 people". */
export function labelOf(claim: Claim): string {
  if (claim.value && claim.kind === 'date') return labelOfDate(claim.value);
  if (claim.value && claim.kind === 'quantity') return labelOfQuantity(claim.value);
  if (claim.value && claim.kind === 'place') return labelOfPlace(claim.value, claim.anchor.exact);
  if (claim.value && claim.kind === 'role') return labelOfRole(claim.value);
  return claim.anchor.exact;
}
