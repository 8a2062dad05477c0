import type { DateValue } from '../../model/index.ts';
import { remembered } from '../../text/remembered.ts';
import { addMonths, daysInMonth, epochDay, isDay } from './calendar.ts';
import { centurySlot, decadeSlot, halfSlot, monthSlot, quarterSlot, type Season, type Slot, seasonSlot, yearSlot } from './slot.ts';

/** First and last day an EDTF text can mean, epoch days, both inclusive; open ends are infinite. */
export type Bounds = { readonly low: number; readonly high: number };

/** Reading of words that name a day the calendar does not have: "31 June". */
export const NO_SUCH_DAY = 'there is no such day';

const SEASON_OF: readonly Season[] = ['SP', 'SU', 'FA', 'WI'];

/**
 * Bounds of an EDTF text of the kind this house writes: day, month, year, season (21–24), quarter (33–36), half (40, 41), decade,
 * century, interval, set of alternatives, `..` for an open end, with `~`, `?`, `%`. Null where the text says no year or is no EDTF.
 * Seasons and halves are not in every EDTF reader; the package `edtf` reads 21–24 as quarters of the year.
 */
export const boundsOf: (edtf: string) => Bounds | null = remembered(read);

function read(edtf: string): Bounds | null {
  const text = edtf.replace(/[~?%]/g, '');
  if (!text) return null;
  if (text.startsWith('[') || text.startsWith('{')) {
    const all = text.slice(1, -1).split(',').map(boundsOf);
    return all.reduce((a, b) => (a && b ? { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) } : null), all[0] ?? null);
  }
  const slash = text.indexOf('/');
  if (slash < 0) return plain(text);
  const from = text.slice(0, slash);
  const to = text.slice(slash + 1);
  const low = from === '..' || from === '' ? Number.NEGATIVE_INFINITY : plain(from)?.low;
  const high = to === '..' || to === '' ? Number.POSITIVE_INFINITY : plain(to)?.high;
  return low === undefined || high === undefined ? null : { low, high };
}

/** First and last day, counted from 1970-01-01, inclusive; null where the value has none (durations, sets, open or unknown years). */
export function boundsOfDate(value: DateValue): { readonly first: number; readonly last: number } | null {
  const bounds = value.timex.type === 'DATE' || value.timex.type === 'TIME' ? boundsOf(value.edtf) : null;
  return bounds && Number.isFinite(bounds.low) && Number.isFinite(bounds.high) ? { first: bounds.low, last: bounds.high } : null;
}

function plain(text: string): Bounds | null {
  const m = /^(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T\S*)?$/.exec(text);
  if (!m) return null;
  const slot = slotOf(m[1] as string, m[2], m[3]);
  return slot && { low: slot.low, high: slot.high };
}

function slotOf(years: string, second: string | undefined, third: string | undefined): Pick<Slot, 'low' | 'high'> | null {
  if (years.endsWith('XX')) return centurySlot(Number(years.slice(0, 2)));
  if (years.endsWith('X')) return decadeSlot(Number(years.slice(0, 3)) * 10);
  const year = Number(years);
  if (second === undefined || second === 'XX') return yearSlot(year);
  const n = Number(second);
  if (n >= 21 && n <= 24) return seasonSlot(year, SEASON_OF[n - 21] as Season);
  if (n >= 33 && n <= 36) return quarterSlot(year, n - 32);
  if (n === 40 || n === 41) return halfSlot(year, n - 39);
  if (n < 1 || n > 12) return null;
  if (third === undefined || third === 'XX') return monthSlot(year, n);
  const day = Number(third);
  return isDay(year, n, day) ? { low: epochDay(year, n, day), high: epochDay(year, n, day) } : null;
}

/** Early, middle or late part of a stretch, as editors use the words: thirds of a month by the day, else thirds by the month or day. */
export function partOf({ low, high }: Bounds, part: 'START' | 'MID' | 'END', year: number, month: number): Bounds {
  const days = high - low + 1;
  if (days >= 28 && days <= 31) {
    const first = epochDay(year, month, 1);
    const last = first + daysInMonth(year, month) - 1;
    return part === 'START' ? { low: first, high: first + 9 } : part === 'MID' ? { low: first + 10, high: first + 19 } : { low: first + 20, high: last };
  }
  if (days >= 360 && days <= 367) {
    const months = part === 'START' ? [0, 3] : part === 'MID' ? [4, 8] : [9, 12];
    return { low: addMonths(low, months[0] as number), high: addMonths(low, months[1] as number) - 1 };
  }
  if (days >= 80 && days <= 4000) {
    const third = Math.round(days / 30.44 / 3);
    const one = addMonths(low, third);
    const two = addMonths(low, third * 2);
    return part === 'START' ? { low, high: one - 1 } : part === 'MID' ? { low: one, high: two - 1 } : { low: two, high };
  }
  const third = Math.floor(days / 3);
  return part === 'START' ? { low, high: low + third - 1 } : part === 'MID' ? { low: low + third, high: high - third } : { low: high - third + 1, high };
}
