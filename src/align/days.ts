import type { DateValue, EventValue } from '../model/index.ts';
import { stem } from '../text/index.ts';
import { nearest } from '../text/nearest.ts';
import { agreementOf, boundsOfDate } from '../values/index.ts';
import { sharedBy } from './around.ts';
import type { Link } from './group.ts';
import type { Seen } from './question.ts';
import { placeKey, type Site } from './sites.ts';
import { common, isReport } from './synonyms.ts';

/** What two sentences must share around two days that date one thing, and around days on which somebody said something. */
const SHARED = 1.1;
const SHARED_SAYING = 2;
/** The same around two years: elections, summits and cup finals return. */
const SHARED_YEARS = 3.5;
/** Years farther apart than this are hardly a slip of the pen. */
const SLIP_YEARS = 5;
const SLIP_MONTHS = 2;
/** Days farther apart than this are hardly a slip of the pen. */
const SLIP = 10;
/** Resemblance alone: a warning, never an error. */
const SUREST = 0.72;

/**
 * Do two different days answer "when did it happen" of one thing? They must date the same noun or verb, of the same doer where both name
 * one, be told alike, lie within ten days of each other, and not after an article that tells them as past.
 */
export function relateDays(x: Seen, y: Seen, a: number, b: number): Link | null {
  const [left, right] = [x.site.claim, y.site.claim];
  if (left.polarity !== right.polarity || left.modality !== right.modality) return null;
  const dated = x.dated().find((thing) => y.dated().includes(thing));
  if (dated === undefined || othersDo(x, y)) return null;
  if (fromElsewhere(x.site) || fromElsewhere(y.site)) return null;
  if (!areDays(x.site, y.site) || agreementOf(left, right).agreement !== 'conflict' || unknowable(x, y)) return null;
  const shared = sharedBy(x.around(), y.around());
  if (shared < (areYears(x.site, y.site) ? SHARED_YEARS : isReport(dated) ? SHARED_SAYING : SHARED)) return null;
  return {
    a,
    b,
    score: Math.min(SUREST, 0.5 + shared / 20),
    because: `both date “${dated}”, and the words around them have much in common (${shared.toFixed(1)})`,
    slot: false,
  };
}

const daysOf = ({ claim }: Site): { readonly first: number; readonly last: number } | null => boundsOfDate(claim.value as DateValue);

/** Single days that are close, by the calendar or within one year that nobody states. */
function areDays(a: Site, b: Site): boolean {
  const [p, q] = [daysOf(a), daysOf(b)];
  if (p && q && !areYears(a, b) && !areMonths(a, b)) return p.last - p.first <= 1 && q.last - q.first <= 1 && Math.abs(p.first - q.first) <= SLIP;
  if (areWeekdays(a, b) || areYears(a, b) || areMonths(a, b)) return true;
  const [m, n] = [dayOfYear(a), dayOfYear(b)];
  return m !== null && n !== null && Math.min(Math.abs(m - n), 372 - Math.abs(m - n)) <= SLIP;
}

/** "The day before": a day that is counted from an event, not from the paper it stands in. */
const fromElsewhere = ({ claim }: Site): boolean => /\b(?:before|after|later|earlier|previous|following|next)\b/i.test(claim.anchor.exact);

/** Two whole years, close to each other. */
function areYears(a: Site, b: Site): boolean {
  const [p, q] = [a, b].map(({ claim }) => /^\d{4}$/.exec((claim.value as DateValue).edtf)?.[0]);
  return p !== undefined && q !== undefined && Math.abs(Number(p) - Number(q)) <= SLIP_YEARS;
}

/** Two whole months, next to each other. */
function areMonths(a: Site, b: Site): boolean {
  const [p, q] = [a, b].map(({ claim }) => /^(\d{4})-(\d\d)$/.exec((claim.value as DateValue).edtf));
  return !!p && !!q && Math.abs((Number(p[1]) - Number(q[1])) * 12 + Number(p[2]) - Number(q[2])) <= SLIP_MONTHS;
}

/** Two days of a week that nobody can tell: of papers without a date. */
const areWeekdays = (a: Site, b: Site): boolean => [a, b].every(({ claim }) => /^XXXX-WXX-\d/.test((claim.value as DateValue).timex.value));

/** Month and day as one number, months of 31 days; null where no single day is meant. */
function dayOfYear({ claim }: Site): number | null {
  const m = /^(?:\d{4}|XXXX)-(\d\d)-(\d\d)(?:T|$)/.exec((claim.value as DateValue).edtf);
  return m ? Number(m[1]) * 31 + Number(m[2]) : null;
}

/** An article cannot tell as past what happened after it went to press: the two speak of two happenings. */
function unknowable(x: Seen, y: Seen): boolean {
  if (x.site.claim.modality !== 'asserted') return false;
  const [p, q] = [daysOf(x.site), daysOf(y.site)];
  const press = Math.min(x.scene().news?.last ?? Number.POSITIVE_INFINITY, y.scene().news?.last ?? Number.POSITIVE_INFINITY);
  return p !== null && q !== null && Math.max(p.first, q.first) > press;
}

/** Both name who does it, and each sentence knows nobody of the other's name. */
function othersDo(x: Seen, y: Seen): boolean {
  if (x.doer === null || y.doer === null || nearest(x.doer, [y.doer]) !== null) return false;
  return !y.around().has(common(stem(x.doer))) && !x.around().has(common(stem(y.doer)));
}

/** Who does what a date's verb says, by the last word of the name: known where the name stands right before the verb. */
export function doersOf(sites: readonly Site[]): ReadonlyMap<string, string> {
  const doers = new Map<string, string>();
  for (const { claim, article, sentence } of sites) {
    if (claim.kind !== 'event' || !claim.value) continue;
    const { agent, patient } = claim.value as EventValue;
    const name = (agent ?? patient)?.name;
    if (name) doers.set(`${placeKey(article, sentence)} ${claim.property}`, name.toLowerCase().split(/\s+/).at(-1) as string);
  }
  return doers;
}
