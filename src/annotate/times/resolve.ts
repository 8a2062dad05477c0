import type { Anchor, DateValue } from '../../model/index.ts';
import { addMonths, civilOf, epochDay, isDay, isoOf, mondayOf, weekdayOf } from '../../values/date/calendar.ts';
import { partOf } from '../../values/date/edtf.ts';
import { feastDay, nthWeekday } from '../../values/date/feasts.ts';
import {
  centurySlot,
  daySlot,
  decadeSlot,
  halfSlot,
  isoWeekSlot,
  monthSlot,
  nextSlot,
  quarterSlot,
  type Slot,
  seasonSlot,
  shifted,
  slotAt,
  weekendSlot,
  weekSlot,
  yearSlot,
} from '../../values/date/slot.ts';
import type { Unit } from '../../values/date/words.ts';
import type { Core, Edge, Fields } from './core.ts';
import type { Tense } from './tense.ts';

type Implied = DateValue['implied'][number];

/** A date the text has already named. */
export type Heard = { readonly slot: Slot; readonly anchor: Anchor; readonly paragraph: number; readonly sentence: number; readonly stated: boolean };

/** What the words are read against. */
export type Context = {
  /** Publication day, null where unknown. */
  readonly day: number | null;
  readonly published: Anchor | null;
  readonly tense: Tense;
  readonly paragraph: number;
  readonly sentence: number;
  /** Last date of any granularity, last day, last quarter, last date with a stated year. */
  readonly last: Heard | null;
  readonly lastDay: Heard | null;
  readonly lastQuarter: Heard | null;
  readonly lastStated: Heard | null;
};

/** Where a date landed, and what it rests on. */
export type Placed = {
  readonly slot: Slot;
  readonly implied: readonly Implied[];
  readonly anchoredTo: DateValue['anchoredTo'];
  readonly basis: Anchor | null;
  readonly because: string;
  readonly others: readonly Slot[];
};

const stated = (slot: Slot, others: readonly Slot[] = []): Placed => ({ slot, implied: [], anchoredTo: 'stated', basis: null, because: 'as written', others });
const fromPublished = (cx: Context, slot: Slot, implied: readonly Implied[], because: string, others: readonly Slot[] = []): Placed => ({
  slot,
  implied,
  anchoredTo: 'published',
  basis: cx.published,
  because,
  others,
});

/** The stretch of the calendar that a date core means, or null where neither publication nor text bounds it. */
export function placed(core: Core, cx: Context): Placed | null {
  switch (core.t) {
    case 'fields':
      return fieldsPlaced(core.f, cx);
    case 'step':
      return stepPlaced(core.unit, core.count, core.origin, cx);
    case 'inside': {
      const whole = placed(core.of, cx);
      const slot = whole && within(core.pick, whole.slot);
      return slot && whole ? { ...whole, slot } : null;
    }
    case 'around': {
      const day = placed(core.of, cx);
      return day && { ...day, slot: slotAt(core.unit, day.slot.low), others: [] };
    }
    case 'from': {
      const day = placed(core.of, cx);
      return day && { ...day, slot: daySlot(shifted(day.slot.low, core.unit, core.count)), others: [] };
    }
    case 'edge':
    case 'hedged':
      return placed(core.of, cx);
    case 'part':
    case 'clock':
      return core.of ? placed(core.of, cx) : impliedDay(cx);
    default:
      return null;
  }
}

/** The day of a time that names none: the last day named in this or the last sentence, else the day of publication. */
function impliedDay(cx: Context): Placed | null {
  const near = cx.lastDay && cx.lastDay.paragraph === cx.paragraph && cx.lastDay.sentence >= cx.sentence - 1 ? cx.lastDay : null;
  if (near)
    return {
      slot: near.slot,
      implied: ['year', 'month', 'day'],
      anchoredTo: 'stated',
      basis: near.anchor,
      because: `the day named before (“${near.anchor.exact}”)`,
      others: [],
    };
  return cx.day === null ? null : fromPublished(cx, daySlot(cx.day), ['year', 'month', 'day'], 'the day of publication');
}

function fieldsPlaced(f: Fields, cx: Context): Placed | null {
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

function slotInYear(f: Fields, year: number): Slot | null {
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
  const fitting = f.weekday !== undefined ? candidates.filter((c) => weekdayOf(c.low) === f.weekday) : candidates;
  const chosen = chooseYear(fitting.length ? fitting : candidates, f, base, cx.tense);
  if (!chosen) return null;
  const others = candidates.filter((c) => c !== chosen.slot && Math.abs(c.low - base) < 400);
  return fromPublished(cx, chosen.slot, ['year'], chosen.because, others);
}

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
  if (cx.tense === 'future')
    return fromPublished(cx, daySlot(next), implied, 'the first one after publication (future tense)', other(before === next ? next - 7 : before));
  return fromPublished(
    cx,
    daySlot(before),
    implied,
    cx.tense === 'past' ? 'the last one before publication (past tense)' : 'the last one before publication',
    other(before === next ? next + 7 : next),
  );
}

/** "Sunday the 12th", "the 12th": the nearest month in which it fits. */
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
  const slot = nearest(fitting, base);
  return slot ? fromPublished(cx, slot, ['year', 'month'], 'the nearest month in which it fits') : null;
}

function stepPlaced(unit: Unit, count: number, origin: 'published' | 'text' | 'near', cx: Context): Placed | null {
  if (origin === 'text') return textStep(unit, count, cx);
  if (origin === 'near') return nearStep(unit, count, cx);
  if (cx.day === null) return null;
  const slot = moved(cx.day, unit, count);
  return fromPublished(
    cx,
    slot,
    unit === 'day' || unit === 'week' || unit === 'weekend' || unit === 'hour'
      ? ['year', 'month']
      : unit === 'month' || unit === 'quarter' || unit === 'season'
        ? ['year']
        : [],
    'counted from publication',
  );
}

function moved(day: number, unit: Unit, count: number): Slot {
  if (unit === 'hour') return daySlot(shifted(day, 'hour', count));
  if (unit === 'fortnight') return daySlot(shifted(day, unit, count));
  if (unit === 'season') return nextSlot(slotAt('season', day), count);
  return slotAt(unit, shifted(unit === 'weekend' ? day : slotAt(unit, day).low, unit, count));
}

/** "two days earlier", "the following week", "that year": counted from a date the text has named. */
function textStep(unit: Unit, count: number, cx: Context): Placed | null {
  const fine = unit === 'day' || unit === 'hour' || unit === 'minute';
  const anchor = fine ? cx.lastDay : cx.last;
  if (!anchor) return null;
  const { slot } = anchor;
  const base = {
    implied: unit === 'day' || unit === 'week' ? (['year', 'month'] as const) : ([] as const),
    anchoredTo: 'stated' as const,
    basis: anchor.anchor,
    because: `counted from “${anchor.anchor.exact}”`,
    others: [],
  };
  const quarter = cx.lastQuarter;
  if (unit === 'year' && count < 0 && slot.unit !== 'quarter' && quarter && quarter.sentence >= cx.sentence - 2)
    return { ...base, basis: quarter.anchor, slot: slotAt('quarter', shifted(quarter.slot.low, 'year', count)) };
  if (unit === 'year' && slot.unit === 'quarter') return { ...base, slot: slotAt('quarter', shifted(slot.low, 'year', count)) };
  if (count === 0 && coarser(slot.unit, unit)) return null;
  return { ...base, slot: moved(slot.low, unit, count) };
}

const ORDER: readonly Unit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'weekend',
  'week',
  'fortnight',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'decade',
  'century',
  'millennium',
];
const coarser = (a: Unit, b: Unit): boolean => ORDER.indexOf(a) > ORDER.indexOf(b);

/** "the quarter", "the year", "a year-ago": the one the text speaks of, else the one of publication. */
function nearStep(unit: Unit, count: number, cx: Context): Placed | null {
  if (cx.lastQuarter && (unit === 'quarter' || (unit === 'year' && count < 0)) && cx.lastQuarter.sentence >= cx.sentence - 8) {
    const slot = slotAt('quarter', shifted(cx.lastQuarter.slot.low, unit, count));
    return { slot, implied: [], anchoredTo: 'stated', basis: cx.lastQuarter.anchor, because: `counted from “${cx.lastQuarter.anchor.exact}”`, others: [] };
  }
  if (cx.day === null) return null;
  if (unit === 'weekend') {
    const own = weekendSlot(cx.day);
    const slot = cx.tense !== 'future' && own.low > cx.day ? weekendSlot(cx.day - 7) : own;
    return fromPublished(cx, slot, ['year', 'month'], cx.tense === 'future' ? 'the first one after publication' : 'the last one before publication');
  }
  if (unit === 'quarter' && count === 0) return fromPublished(cx, slotAt('quarter', addMonths(cx.day, -3)), ['year'], 'the last one before publication');
  return fromPublished(cx, moved(cx.day, unit, count), unit === 'year' ? [] : ['year'], 'the one of publication');
}

/** A part of a slot: a weekday of a week, a month of a year, the last day of a month. */
function within(f: Fields, whole: Slot): Slot | null {
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
  return slotInYear(f, whole.unit === 'season' ? year : year);
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

/** Early, middle or late part of a slot as bounds; "earlier this year" ends, "later this year" begins with publication. */
export function edgeOf(slot: Slot, edge: Edge, soFar: boolean, day: number | null): { low: number; high: number } {
  if (soFar && day !== null && slot.low < day && day < slot.high && slot.unit !== 'day')
    return edge === 'START' ? { low: slot.low, high: day } : { low: day, high: slot.high };
  if (slot.unit === 'day') return slot;
  const { year, month } = civilOf(slot.low);
  return partOf(slot, edge, year, month);
}

/** EDTF of bounds: one month or year in short where they fill it. */
export const intervalOf = (low: number, high: number): string => (low === high ? isoOf(low) : `${isoOf(low)}/${isoOf(high)}`);
