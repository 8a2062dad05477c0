import type { DateValue } from '../../../model/index.ts';
import { boundsOfDate } from '../../../values/index.ts';

/** In what two dates differ, where they differ as a slip of the pen would have it. */
export type Gap = 'days' | 'months' | 'one day of other months' | 'years';

/** Days farther apart than this are hardly a slip of the pen, nor are months. */
const SLIP_DAYS = 10;
const SLIP_MONTHS = 2;
export const SLIP_YEARS = 3;

/** Days within ten days of each other, or of one day in two months; months next to each other; years; else null. */
export function gapOf(a: DateValue, b: DateValue): Gap | null {
  if (isWeekday(a) && isWeekday(b)) return 'days';
  if (isEra(a) && isEra(b)) return 'years';
  const [p, q] = [partsOf(a), partsOf(b)];
  if (!p || !q) return null;
  const unknown = p.year === null || q.year === null;
  if (p.day !== null && q.day !== null) {
    const [x, y] = [boundsOfDate(a), boundsOfDate(b)];
    const days = x && y ? Math.abs(x.first - y.first) : daysBetween(p, q);
    if (days <= SLIP_DAYS) return 'days';
    if ((unknown || p.year === q.year) && p.day === q.day) return 'one day of other months';
    return !unknown && p.day === q.day && p.month === q.month ? 'years' : null;
  }
  if (p.month !== null && q.month !== null && !unknown) {
    const months = Math.abs(((p.year as number) - (q.year as number)) * 12 + p.month - q.month);
    if (months <= SLIP_MONTHS) return 'months';
  }
  if (unknown || p.year === q.year) return null;
  return p.month === null || q.month === null ? 'years' : null;
}

/** What a date states; null where it states no year, no month or no day. */
type Parts = { readonly year: number | null; readonly month: number | null; readonly day: number | null };

/** The parts of a day, a month or a year; null for seasons, stretches and what is no date. */
export function partsOf({ edtf }: DateValue): Parts | null {
  const m = /^(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(edtf);
  if (!m || Number(m[2] ?? 1) > 12) return null;
  return { year: m[1] === 'XXXX' ? null : Number(m[1]), month: m[2] ? Number(m[2]) : null, day: m[3] ? Number(m[3]) : null };
}

/** Days between two days of a year that nobody states, months of 31 days. */
function daysBetween(p: Parts, q: Parts): number {
  const gap = Math.abs(((p.month as number) - (q.month as number)) * 31 + (p.day as number) - (q.day as number));
  return Math.min(gap, 372 - gap);
}

/** A day of a week that nobody can tell: of a paper without a date. */
const isWeekday = (v: DateValue): boolean => /^XXXX-WXX-\d/.test(v.timex.value);

/** A decade or a part of one: "the 1970s", "the early 1970s". */
const isEra = ({ edtf, timex }: DateValue): boolean => /^\d{3}X?$/.test(timex.value) || /^\d{3}X$/.test(edtf);
