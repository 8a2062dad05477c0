import { addMonths, civilOf, daysInMonth, epochDay, isoMonday, isoOf, isoWeekOf, mondayOf, pad } from './calendar.ts';
import type { Unit } from './words.ts';

/** A stretch of the calendar at one granularity: bounds are epoch days, both inclusive. */
export type Slot = { readonly unit: Unit; readonly low: number; readonly high: number; readonly edtf: string; readonly timex: string };

/** In the order of EDTF, which numbers them 21..24. */
const SEASON_CODES = ['SP', 'SU', 'FA', 'WI'] as const;
/** A season, as TimeML writes it. */
export type Season = (typeof SEASON_CODES)[number];

/** One day. */
export const daySlot = (epoch: number): Slot => ({ unit: 'day', low: epoch, high: epoch, edtf: isoOf(epoch), timex: isoOf(epoch) });

/** The ISO week that holds a day. */
export function weekSlot(epoch: number): Slot {
  const low = mondayOf(epoch);
  const { year, week } = isoWeekOf(low);
  return { unit: 'week', low, high: low + 6, edtf: `${isoOf(low)}/${isoOf(low + 6)}`, timex: `${year}-W${pad(week)}` };
}

/** Saturday and Sunday of the ISO week that holds a day. */
export function weekendSlot(epoch: number): Slot {
  const low = mondayOf(epoch) + 5;
  const { year, week } = isoWeekOf(low);
  return { unit: 'weekend', low, high: low + 1, edtf: `${isoOf(low)}/${isoOf(low + 1)}`, timex: `${year}-W${pad(week)}-WE` };
}

/** One month; 1 is January. */
export function monthSlot(year: number, month: number): Slot {
  const text = `${pad(year, 4)}-${pad(month)}`;
  return { unit: 'month', low: epochDay(year, month, 1), high: epochDay(year, month, daysInMonth(year, month)), edtf: text, timex: text };
}

/** An interval of months in EDTF, since few readers know its codes 33..36. */
export const quarterSlot = (year: number, quarter: number): Slot => ({
  ...span('quarter', year, quarter * 3 - 2, 3),
  edtf: `${pad(year, 4)}-${pad(quarter * 3 - 2)}/${pad(year, 4)}-${pad(quarter * 3)}`,
  timex: `${pad(year, 4)}-Q${quarter}`,
});

/** An interval of months in EDTF, as a quarter is. */
export const halfSlot = (year: number, half: number): Slot => ({
  ...span('half', year, half * 6 - 5, 6),
  edtf: `${pad(year, 4)}-${pad(half * 6 - 5)}/${pad(year, 4)}-${pad(half * 6)}`,
  timex: `${pad(year, 4)}-H${half}`,
});

/** Northern meteorological seasons; the winter of a year begins in its December. */
export function seasonSlot(year: number, season: Season): Slot {
  const index = SEASON_CODES.indexOf(season);
  return { ...span('season', year, index * 3 + 3, 3), edtf: `${pad(year, 4)}-${21 + index}`, timex: `${pad(year, 4)}-${season}` };
}

/** One year of the Gregorian calendar. */
export const yearSlot = (year: number): Slot => ({ ...span('year', year, 1, 12), edtf: pad(year, 4), timex: pad(year, 4) });

/** `first` is the first year of the decade. */
export const decadeSlot = (first: number): Slot => ({
  ...span('decade', first, 1, 120),
  edtf: `${pad(Math.floor(first / 10), 3)}X`,
  timex: pad(Math.floor(first / 10), 3),
});

/** `hundreds` 19 is the twentieth century, counted as newspapers do: 1900..1999. */
export const centurySlot = (hundreds: number): Slot => ({ ...span('century', hundreds * 100, 1, 1200), edtf: `${pad(hundreds)}XX`, timex: pad(hundreds) });

function span(unit: Unit, year: number, month: number, months: number): Slot {
  const low = epochDay(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1);
  return { unit, low, high: addMonths(low, months) - 1, edtf: '', timex: '' };
}

/** The slot of a granularity that holds a day. A season's year is the year in which it begins. */
export function slotAt(unit: Unit, epoch: number): Slot {
  const { year, month } = civilOf(epoch);
  switch (unit) {
    case 'week':
    case 'fortnight':
      return weekSlot(epoch);
    case 'weekend':
      return weekendSlot(epoch);
    case 'month':
      return monthSlot(year, month);
    case 'quarter':
      return quarterSlot(year, Math.ceil(month / 3));
    case 'half':
      return halfSlot(year, month <= 6 ? 1 : 2);
    case 'season':
      return seasonSlot(month <= 2 ? year - 1 : year, SEASON_CODES[(Math.floor(month / 3) + 3) % 4] as Season);
    case 'year':
      return yearSlot(year);
    case 'decade':
      return decadeSlot(Math.floor(year / 10) * 10);
    case 'century':
      return centurySlot(Math.floor(year / 100));
    default:
      return daySlot(epoch);
  }
}

/** The slot `count` places on, at the slot's own granularity. */
export function nextSlot(slot: Slot, count: number): Slot {
  return slotAt(slot.unit, shifted(slot.low, slot.unit, count));
}

/** A day moved by `count` units. */
export function shifted(epoch: number, unit: Unit, count: number): number {
  switch (unit) {
    case 'week':
    case 'weekend':
      return epoch + 7 * count;
    case 'fortnight':
      return epoch + 14 * count;
    case 'month':
      return addMonths(epoch, count);
    case 'quarter':
    case 'season':
      return addMonths(epoch, 3 * count);
    case 'half':
      return addMonths(epoch, 6 * count);
    case 'year':
      return addMonths(epoch, 12 * count);
    case 'decade':
      return addMonths(epoch, 120 * count);
    case 'century':
      return addMonths(epoch, 1200 * count);
    case 'hour':
      return epoch + Math.trunc(count / 24);
    case 'minute':
    case 'second':
      return epoch;
    default:
      return epoch + count;
  }
}

/** First slot of an ISO week by number. */
export const isoWeekSlot = (year: number, week: number): Slot => weekSlot(isoMonday(year, week));
