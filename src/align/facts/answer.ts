import type { DateValue, QuantityValue } from '../../model/index.ts';
import { areInAgreement, boundsOfDate } from '../../values/index.ts';
import { clockOf } from '../links/days/clock.ts';
import type { Site } from '../sites/sites.ts';

const quantityOf = ({ claim }: Site): QuantityValue | null => (claim.kind === 'quantity' ? claim.value : null);

/** Do two claims give one answer, or one that holds the other? */
export const agrees = (x: Site, y: Site): boolean => areInAgreement(x.claim, y.claim);

/** The figure where a claim gives exactly one. */
export function figureOf(site: Site): number | null {
  const value = quantityOf(site);
  return value !== null && value.low === value.high ? value.low : null;
}

/** A number of persons or things. */
export const isCount = (site: Site): boolean => quantityOf(site)?.unit.startsWith('{') === true;

/** Lengths of time and sizes: of a count, "10 or 12 dead" is a doubt. */
export const isMeasured = (site: Site): boolean => quantityOf(site) !== null && !isCount(site) && figureOf(site) !== null;

/** "Tens of thousands" agrees with any of them, and gives none. */
export function isVague(site: Site): boolean {
  const value = quantityOf(site);
  return value !== null && Number.isFinite(value.low) && Number.isFinite(value.high) && value.high > 2 * value.low;
}

/** Which ends an answer has: "as many as 20,000" and "tens of thousands" agree, and neither gives the other's figure. */
export function endsOf(site: Site): string {
  const value = quantityOf(site);
  return value === null ? '' : `${Number.isFinite(value.low)} ${Number.isFinite(value.high)}`;
}

/** "2016" and "last week" hold many a day, and give none of them; a day gives no hour. */
export function isWider(one: Site, than: Site): boolean {
  if (isHour(than) && !isHour(one)) return true;
  const [wide, narrow] = [one, than].map(({ claim }) => boundsOfDate(claim.value as DateValue));
  return !!wide && !!narrow && narrow.last === narrow.first && wide.last - wide.first > WEEKEND;
}

const isHour = ({ claim }: Site): boolean => claim.kind === 'date' && claim.value !== null && clockOf(claim.value) !== null;

/** Days from the first to the last of a long weekend. */
const WEEKEND = 3;
