import { addMonths, civilOf, epochDay, isDay, weekdayOf } from '../../../values/date/calendar.ts';
import { feastDay } from '../../../values/date/feasts.ts';
import { centurySlot, daySlot, decadeSlot, halfSlot, monthSlot, quarterSlot, type Slot, seasonSlot, yearSlot } from '../../../values/date/slot.ts';
import type { Fields } from '../grammar/core.ts';
import { type Context, fromPublished, type Implied, type Placed, stated } from './context.ts';
import type { Tense } from './tense.ts';

/** Where a date lands of which the words give some fields; null where the calendar has none such, or nothing tells its year. */
export function fieldsPlaced(f: Fields, cx: Context): Placed | null {
  if (f.century !== undefined) return stated(centurySlot(f.century));
  if (f.decade !== undefined) return f.decade >= 100 ? stated(decadeSlot(f.decade)) : { ...stated(decadeSlot(openDecade(f.decade))), implied: ['year'] };
  if (f.year !== undefined) return yearPlaced(f, f.year);
  return yearless(f, cx);
}

/** "the '90s": the last ones before the 2020s. */
const openDecade = (decade: number): number => (decade <= 10 ? 2000 + decade : 1900 + decade);

function yearPlaced(f: Fields, year: number): Placed | null {
  if (f.fiscal && f.quarter === undefined) return stated({ ...yearSlot(year), edtf: `${yearSlot(year).edtf}~`, timex: `FY${yearSlot(year).timex}` });
  if (f.month !== undefined && f.day !== undefined) {
    if (!isDay(year, f.month, f.day)) return null;
    const other = f.swappable && isDay(year, f.day, f.month) ? [daySlot(epochDay(year, f.day, f.month))] : [];
    return stated(daySlot(epochDay(year, f.month, f.day)), other);
  }
  const slot = slotInYear(f, year);
  return slot && stated(slot);
}

/** The stretch that the fields name in a year; null where it has none such, "29 February". */
export function slotInYear(f: Fields, year: number): Slot | null {
  if (f.month !== undefined)
    return f.day === undefined ? monthSlot(year, f.month) : isDay(year, f.month, f.day) ? daySlot(epochDay(year, f.month, f.day)) : null;
  if (f.quarter !== undefined) return quarterSlot(year, f.quarter);
  if (f.half !== undefined) return halfSlot(year, f.half);
  if (f.season !== undefined) return seasonSlot(year, f.season);
  if (f.holiday !== undefined) {
    const day = feastDay(f.holiday, year);
    return day === null ? null : daySlot(day);
  }
  return yearSlot(year);
}

/** A date without its year: the tense, the words before it ("last", "next") and nearness choose it. */
function yearless(f: Fields, cx: Context): Placed | null {
  if (f.weekday !== undefined && f.day === undefined && f.month === undefined) return weekdayPlaced(f.weekday, f.which, cx);
  const near = cx.lastStated && cx.lastStated.paragraph === cx.paragraph && cx.lastStated.sentence >= cx.sentence - 1 ? cx.lastStated : null;
  if (f.month === undefined && f.day !== undefined) return dayOnly(f, cx);
  const base = cx.day;
  if (base === null) {
    if (!near) return null;
    const slot = slotInYear(f, civilOf(near.slot.low).year);
    return slot && { slot, implied: ['year'], anchoredTo: 'stated', basis: near.anchor, because: `the year of “${near.anchor.exact}”`, others: [] };
  }
  const { year } = civilOf(base);
  const candidates = [-2, -1, 0, 1, 2].flatMap((d) => slotInYear(f, year + d) ?? []);
  if (f.which === 'that' || f.which === 'same' || f.which === 'following' || f.which === 'previous') {
    const anchor = cx.last;
    const from = anchor ? anchor.slot.low : base;
    const slot =
      f.which === 'following'
        ? candidates.find((c) => c.low > from)
        : f.which === 'previous'
          ? last(candidates.filter((c) => c.high < from))
          : nearest(candidates, from);
    return slot
      ? {
          slot,
          implied: ['year'],
          anchoredTo: anchor ? 'stated' : 'published',
          basis: anchor?.anchor ?? cx.published,
          because: 'counted from the date before',
          others: [],
        }
      : null;
  }
  const plain = chooseYear(candidates, f, base, cx.tense);
  const fitting = f.weekday === undefined ? [] : candidates.filter((c) => weekdayOf(c.low) === f.weekday);
  const chosen = fitting.length && !(plain && distance(plain.slot, base) <= CLOSE_DAYS) ? chooseYear(fitting, f, base, cx.tense) : plain;
  if (!chosen) return null;
  const others = candidates.filter((c) => c !== chosen.slot && Math.abs(c.low - base) < 400);
  return fromPublished(cx, chosen.slot, ['year'], chosen.because, others);
}

/** A date this close to publication is meant even where its weekday is wrong; only farther off may the weekday choose the year. */
const CLOSE_DAYS = 60;

function chooseYear(candidates: readonly Slot[], f: Fields, base: number, tense: Tense): { slot: Slot; because: string } | null {
  const before = last(candidates.filter((c) => c.low <= base));
  const after = candidates.find((c) => c.high >= base);
  const pick = (slot: Slot | undefined, because: string): { slot: Slot; because: string } | null => (slot ? { slot, because } : null);
  switch (f.which) {
    case 'last':
    case 'past':
      return pick(last(candidates.filter((c) => c.high < base)), 'the last one before publication');
    case 'next':
    case 'coming':
      return pick(
        candidates.find((c) => c.low > base),
        'the next one after publication',
      );
    case 'this':
      return pick(
        f.season !== undefined ? nearest(candidates, base) : candidates.find((c) => civilOf(c.low).year === civilOf(base).year),
        'the year of publication',
      );
    default:
  }
  if (!before || !after) return pick(before ?? after, 'the only one near publication');
  if (before === after) return pick(before, 'it holds the day of publication');
  const back = base - before.high;
  const ahead = after.low - base;
  if (f.quarter !== undefined && back < 200) return pick(before, 'the last one before publication');
  if (back > (f.day === undefined ? 300 : 260) && ahead <= (f.day === undefined ? 62 : 100)) return pick(after, 'the nearest to publication');
  if (ahead > 300 && back <= 62) return pick(before, 'the nearest to publication');
  if (tense === 'future') return pick(after, 'the first one after publication (future tense)');
  if (tense === 'past') return pick(before, 'the last one before publication (past tense)');
  return back <= ahead || f.quarter !== undefined ? pick(before, 'the nearest to publication') : pick(after, 'the nearest to publication');
}

const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

const nearest = (slots: readonly Slot[], day: number): Slot | undefined =>
  slots.reduce<Slot | undefined>((best, s) => (best === undefined || distance(s, day) < distance(best, day) ? s : best), undefined);

const distance = (slot: Slot, day: number): number => (day < slot.low ? slot.low - day : day > slot.high ? day - slot.high : 0);

function weekdayPlaced(weekday: number, which: string | undefined, cx: Context): Placed | null {
  if (which === 'that' || which === 'same' || which === 'following' || which === 'previous') {
    const from = cx.lastDay?.slot.low ?? cx.day;
    if (from === null || from === undefined) return null;
    const ahead = (weekday - weekdayOf(from) + 7) % 7;
    const day = which === 'following' ? from + (ahead || 7) : which === 'previous' ? from - ((7 - ahead) % 7 || 7) : from - ((7 - ahead) % 7);
    const anchor = cx.lastDay;
    return {
      slot: daySlot(day),
      implied: ['year', 'month'],
      anchoredTo: anchor ? 'stated' : 'published',
      basis: anchor?.anchor ?? cx.published,
      because: 'counted from the date before',
      others: [],
    };
  }
  if (cx.day === null) return null;
  const ahead = (weekday - weekdayOf(cx.day) + 7) % 7;
  const next = cx.day + ahead;
  const before = ahead === 0 ? cx.day : next - 7;
  const implied: readonly Implied[] = ['year', 'month'];
  const other = (day: number): readonly Slot[] => [daySlot(day)];
  if (which === 'last' || which === 'past')
    return fromPublished(cx, daySlot(ahead === 0 ? cx.day - 7 : before), implied, 'the last one before publication', other(before - 7));
  if (which === 'next' || which === 'coming')
    return fromPublished(cx, daySlot(ahead === 0 ? cx.day + 7 : next), implied, 'the next one after publication', other(next + 7));
  if (which === 'this')
    return fromPublished(cx, daySlot(cx.tense === 'past' ? before : next), implied, 'the one of this week', other(cx.tense === 'past' ? next : before));
  if (cx.tense === 'future' || cx.tense === 'timetable')
    return fromPublished(cx, daySlot(next), implied, 'the first one after publication (future tense)', other(before === next ? next - 7 : before));
  return fromPublished(
    cx,
    daySlot(before),
    implied,
    cx.tense === 'past' ? 'the last one before publication (past tense)' : 'the last one before publication',
    other(before === next ? next + 7 : next),
  );
}

/** "Sunday the 12th", "the 12th": the tense chooses the month, else the nearest in which it fits. */
function dayOnly(f: Fields, cx: Context): Placed | null {
  const base = cx.lastDay && cx.lastDay.sentence === cx.sentence ? cx.lastDay.slot.low : cx.day;
  if (base === null || f.day === undefined) return null;
  const { year, month } = civilOf(base);
  const days = [-3, -2, -1, 0, 1, 2, 3].flatMap((d) => {
    const first = addMonths(epochDay(year, month, 1), d);
    const at = civilOf(first);
    return isDay(at.year, at.month, f.day as number) ? [daySlot(first + (f.day as number) - 1)] : [];
  });
  const fitting = f.weekday === undefined ? days : days.filter((d) => weekdayOf(d.low) === f.weekday);
  const ahead = f.weekday === undefined && (cx.tense === 'future' || cx.tense === 'timetable') ? fitting.find((d) => d.low >= base) : undefined;
  if (ahead) return fromPublished(cx, ahead, ['year', 'month'], 'the first one after publication (future tense)');
  const slot = nearest(fitting, base);
  return slot ? fromPublished(cx, slot, ['year', 'month'], 'the nearest month in which it fits') : null;
}
