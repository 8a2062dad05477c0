import { othersOwn } from '../../scene/owner.ts';
import { scenesApart } from '../../scene/scene.ts';
import { sharedBy } from '../../sites/around.ts';
import type { Seen } from '../seen.ts';
import type { Quantity } from './kinds.ts';

/** What must be shared around two ages where nobody is named. */
const SHARED = 2.5;
/** Days. */
const YEAR = 366;
/** Birthdays that may lie between two papers without a date. */
const UNDATED = 2;

/**
 * Ages of one person, by name or, where nobody is named, by one noun in much the same words ("the 40-year-old American"): one year of difference
 * is a birthday between two papers of different days, and what is told of another time may be the age of that time: between the earlier of the two times and
 * the news nobody has had more birthdays than years have passed.
 */
export function agesOf(x: Seen, y: Seen): string | null {
  const [p, q] = [x.owner(), y.owner()];
  const [m, n] = [x.site.claim, y.site.claim].map((c) => (c as Quantity).value?.low ?? 0) as [number, number];
  if (p === null && q === null) {
    const alike = x.next !== '' && x.next === y.next && !scenesApart(x.scene(), y.scene()) && sharedBy(x.around(), y.around()) >= SHARED;
    return alike && Math.abs(m - n) > 1 ? `ages of one ${x.next}` : null;
  }
  if (p === null || q === null || othersOwn(p, q) || (x.news === null) !== (y.news === null)) return null;
  const apart = x.news && y.news ? Math.abs(x.news.last - y.news.last) : 0;
  const birthdays = x.news && y.news ? Math.ceil(apart / YEAR) : UNDATED;
  return Math.abs(m - n) > birthdays + Math.max(yearsSince(x), yearsSince(y)) ? `both give the age of ${p}` : null;
}

/** Years, begun ones too, between what the sentence of an age is told of and the news. */
function yearsSince(age: Seen): number {
  const { time } = age.scene();
  return time !== null && age.news !== null && time.last < age.news.first ? Math.ceil((age.news.last - time.first) / YEAR) : 0;
}
