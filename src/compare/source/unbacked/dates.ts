import { type Article, type ClaimOf, type DateValue, greatest } from '../../../model/index.ts';
import { agreementOf, boundsOfDate, CARDINALS } from '../../../values/index.ts';
import type { Detail } from './detail.ts';
import type { Given } from './given.ts';
import { isQuoted } from './numbers.ts';

const DATED = new Set(['DATE', 'TIME']);

/**
 * Days, months and years that a draft writes out and no reference gives. A weekday, "today" and "last week" hang on the draft's own
 * publication, and its own date needs no source.
 */
export function unbackedDates({ annotated, claims }: Article, given: Given): Detail[] {
  const published = boundsOf(annotated.document.published.edtf);
  const days = given.articles.flatMap((a) => boundsOf(a.annotated.document.published.edtf) ?? []);
  const now = [annotated.document, ...given.articles.map((a) => a.annotated.document)].flatMap((d) =>
    d.published.edtf ? [Number(d.published.edtf.slice(0, 4))] : [],
  );
  return claims.flatMap((claim): Detail[] => {
    const ago = claim.kind === 'date' && claim.block !== 'headline' && !isQuoted(claims, claim) ? yearsAgo(claim.anchor.exact) : null;
    if (ago !== null) return agoGiven(ago, now, given) ? [] : [{ kind: 'date', anchor: claim.anchor }];
    if (claim.kind !== 'date' || !claim.value || !DATED.has(claim.value.timex.type) || !/\d/.test(claim.anchor.exact)) return [];
    if (claim.block === 'headline' || isQuoted(claims, claim)) return [];
    const bounds = boundsOfDate(claim.value as DateValue);
    if (!bounds || [published, ...days].some((d) => d && bounds.first <= d.last + 1 && d.first - 1 <= bounds.last)) return [];
    if (given.dates.some((g) => fits(g, claim)) || yearGiven(claim, given)) return [];
    return [{ kind: 'date', anchor: claim.anchor }];
  });
}

/** "Last century" gives no 1950s, and a year no day of it; a date may be longer than what gives it. "May" gives no year but its own. */
function fits(g: ClaimOf<'date'>, claim: ClaimOf<'date'>): boolean {
  const agreement = agreementOf(g, claim);
  if (agreement !== 'compatible') return agreement === 'same';
  const [theirs, mine] = [g, claim].map((c) => boundsOfDate(c.value as DateValue));
  if (!theirs || !mine) return false;
  if (BARE_YEAR.test(claim.value?.edtf ?? '') && (theirs.last < mine.first || mine.last < theirs.first)) return false;
  return lengthOf(theirs) <= Math.max(lengthOf(mine) * LONGER, DAYS);
}

const BARE_YEAR = /^\d{3}[\dX]$/;
type Bounds = { readonly first: number; readonly last: number };
const lengthOf = ({ first, last }: Bounds): number => last - first + 1;

/** A reference's "summer of 2014" gives July: so many times longer, or so many days, may it be. */
const LONGER = 4;
const DAYS = 7;

/** "2009" or "the 1950s" alone, and a reference that has the figure anywhere. */
function yearGiven({ anchor }: ClaimOf<'date'>, { figures }: Given): boolean {
  const [, year] = /^\D*(\d{4})\D*$/.exec(anchor.exact) ?? [];
  return year !== undefined && figures.has(Number(year));
}

/** "two years ago", "more than 20 years ago", "three decades ago": the years; null for all else, "a year ago" too. */
function yearsAgo(exact: string): number | null {
  const m = /(?:^|\s)([\w-]+)\s(years|decades)\sago$/i.exec(exact);
  const n = m ? (CARDINALS.get(m[1]?.toLowerCase() ?? '') ?? Number(m[1])) : Number.NaN;
  return Number.isFinite(n) && n > 1 ? n * (m?.[2]?.toLowerCase() === 'decades' ? 10 : 1) : null;
}

/** The figure itself, or a year so long before the references were written, or before the last year that they give. */
function agoGiven(years: number, now: readonly number[], { figures, quantities }: Given): boolean {
  if (figures.has(years) || (years % 10 === 0 && figures.has(years / 10) && figures.has(10))) return true;
  const given = [...figures].filter((n) => Number.isInteger(n) && n > 1500 && n <= 2100);
  const ends = now.length > 0 ? now : [greatest(given)];
  const spans = quantities.flatMap((q) => (q.value?.unit === 'a' && q.property !== 'age' ? [q.value.low, q.value.high] : []));
  const lengths = [...ends.flatMap((end) => given.map((y) => end - y)), ...spans];
  return lengths.some((length) => Number.isFinite(length) && length >= years - 1 && length <= Math.max(years + 1, years * ROUNDED));
}

/** "More than 20 years ago" of 24 years. */
const ROUNDED = 1.25;

function boundsOf(edtf: string | null): Bounds | null {
  return edtf === null ? null : boundsOfDate({ edtf, timex: { type: 'DATE', value: edtf } } as DateValue);
}
