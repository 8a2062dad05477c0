import { civilOf, intervalOf, isoOf, mondayOf, weekdayOf } from '../../../values/date/calendar.ts';
import { nthWeekday } from '../../../values/date/feasts.ts';
import { daySlot, halfSlot, isoWeekSlot, nextSlot, quarterSlot, type Slot, slotAt, weekSlot } from '../../../values/date/slot.ts';
import type { Unit } from '../../../values/date/words.ts';
import type { Fields } from '../grammar/core.ts';
import { slotInYear } from './fields.ts';

/** A part of a slot: a weekday of a week, a month of a year, the last day of a month. */
export function within(f: Fields, whole: Slot): Slot | null {
  const { year } = civilOf(whole.low);
  if (f.nth !== undefined) {
    if (f.weekday !== undefined) {
      const { month } = civilOf(whole.low);
      return whole.unit === 'month' ? daySlot(nthWeekday(year, month, f.weekday, f.nth)) : null;
    }
    return f.count === undefined ? nthSlot(f.nthUnit as Unit, f.nth, whole) : runOf(f.nthUnit as Unit, f.nth, f.count, whole);
  }
  if (f.week !== undefined) return isoWeekSlot(year, f.week);
  if (f.weekday !== undefined) return daySlot(mondayOf(whole.low) + f.weekday - 1);
  if (f.month === undefined && f.day !== undefined) return daySlot(whole.low + f.day - 1);
  return slotInYear(f, year);
}

/** The first or last few units of a slot; half a year and a quarter have names of their own. */
function runOf(unit: Unit, nth: number, count: number, whole: Slot): Slot | null {
  const months = unit === 'month' ? count : unit === 'quarter' ? count * 3 : 0;
  const { year } = civilOf(whole.low);
  if (whole.unit === 'year' && months === 6) return halfSlot(year, nth > 0 ? 1 : 2);
  if (whole.unit === 'year' && months === 3) return quarterSlot(year, nth > 0 ? 1 : 4);
  const first = slotAt(unit, nth > 0 ? whole.low : whole.high);
  const other = nextSlot(first, nth > 0 ? count - 1 : 1 - count);
  const [a, b] = nth > 0 ? [first, other] : [other, first];
  if (b.low > whole.high || a.high < whole.low) return null;
  const edtf = unit === 'week' ? intervalOf(a.low, b.high) : months ? `${monthOf(a.low)}/${monthOf(b.high)}` : intervalOf(a.low, b.high);
  return { unit: whole.unit === 'year' ? 'half' : 'week', low: a.low, high: b.high, edtf, timex: edtf };
}

const monthOf = (epoch: number): string => isoOf(epoch).slice(0, 7);

function nthSlot(unit: Unit, nth: number, whole: Slot): Slot | null {
  if (unit === 'week' && (whole.unit === 'month' || whole.unit === 'year'))
    return nth < 0 ? weekSlot(whole.high - (weekdayOf(whole.high) < 4 ? 7 : 0)) : weekSlot(whole.low + (weekdayOf(whole.low) > 4 ? 7 : 0) + (nth - 1) * 7);
  const first = slotAt(unit, whole.low);
  const slot = nth < 0 ? slotAt(unit, whole.high) : nextSlot(first, nth - 1);
  return slot.low <= whole.high && slot.high >= whole.low ? slot : null;
}
