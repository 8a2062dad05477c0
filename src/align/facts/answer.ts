import type { DateValue, QuantityValue } from '../../model/index.ts';
import { agreementOf, boundsOfDate } from '../../values/index.ts';
import type { Seen } from '../links/seen.ts';

const quantityOf = ({ site: { claim } }: Seen): QuantityValue | null => (claim.kind === 'quantity' ? claim.value : null);

/** Do two claims give one answer, or one that holds the other? */
export const agrees = (x: Seen, y: Seen): boolean => /^(?:same|compatible)$/.test(agreementOf(x.site.claim, y.site.claim).agreement);

/** The figure where a claim gives exactly one. */
export function figureOf(seen: Seen): number | null {
  const value = quantityOf(seen);
  return value !== null && value.low === value.high ? value.low : null;
}

export const isCount = (seen: Seen): boolean => quantityOf(seen)?.unit.startsWith('{') === true;

/** Lengths of time and sizes: of a count, "10 or 12 dead" is a doubt. */
export const isMeasured = (seen: Seen): boolean => quantityOf(seen) !== null && !isCount(seen) && figureOf(seen) !== null;

/** "Tens of thousands" agrees with any of them, and gives none. */
export function isVague(seen: Seen): boolean {
  const value = quantityOf(seen);
  return value !== null && Number.isFinite(value.low) && Number.isFinite(value.high) && value.high > 2 * value.low;
}

/** Which ends an answer has: "as many as 20,000" and "tens of thousands" agree, and neither gives the other's figure. */
export function endsOf(seen: Seen): string {
  const value = quantityOf(seen);
  return value === null ? '' : `${Number.isFinite(value.low)} ${Number.isFinite(value.high)}`;
}

/** "2016" and "last week" hold many a day, and give none of them. */
export function isWider(one: Seen, than: Seen): boolean {
  const [wide, narrow] = [one, than].map(({ site }) => boundsOfDate(site.claim.value as DateValue));
  return !!wide && !!narrow && narrow.last === narrow.first && wide.last - wide.first > WEEKEND;
}

/** Days from the first to the last of a long weekend. */
const WEEKEND = 3;
