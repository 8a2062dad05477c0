import { addMonths, civilOf, epochDay, weekdayOf } from '../../../values/date/calendar.ts';
import { partOf } from '../../../values/date/edtf.ts';
import { daySlot, nextSlot, type Slot, shifted, slotAt, weekendSlot } from '../../../values/date/slot.ts';
import type { Unit } from '../../../values/date/words.ts';
import type { Clock, Core, Edge } from '../grammar/core.ts';
import { type Context, fromPublished, type Placed } from './context.ts';
import { fieldsPlaced } from './fields.ts';
import { within } from './within.ts';

/** The stretch of the calendar that a date core means, or null where neither publication nor text bounds it. */
export function placed(core: Core, cx: Context): Placed | null {
  const at = anywhere(core, cx);
  return at && inCalendar(at.slot.low) && inCalendar(at.slot.high) ? at : null;
}

/** EDTF writes years of four digits; "ten thousand years ago" is no date here. */
export const inCalendar = (epoch: number): boolean => epoch >= FIRST_DAY && epoch <= LAST_DAY;
const FIRST_DAY = epochDay(1, 1, 1);
const LAST_DAY = epochDay(9999, 12, 31);

function anywhere(core: Core, cx: Context): Placed | null {
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
      return day && { ...day, slot: slotAt(core.unit, core.unit === 'weekend' && weekdayOf(day.slot.low) < 3 ? day.slot.low - 3 : day.slot.low), others: [] };
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
      return core.of ? placed(core.of, cx) : core.t === 'clock' ? impliedDay(cx, core.clock) : impliedDay(cx, core.part === 'NI' ? null : undefined);
    default:
      return null;
  }
}

/**
 * The day of a time that names none: the last day named in this or the last sentence, else for an hour and for a night (`clock` null) the day of
 * publication; an hour that is past and had not come yet when the article was published is of the day before.
 */
function impliedDay(cx: Context, clock: Clock | null | undefined): Placed | null {
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
  if (cx.day === null || clock === undefined) return null;
  return clock !== null && cx.tense === 'past' && cx.minute !== null && clock.zone === null && clock.hour * 60 + clock.minute > cx.minute
    ? fromPublished(cx, daySlot(cx.day - 1), ['year', 'month', 'day'], 'the last such hour before publication')
    : fromPublished(cx, daySlot(cx.day), ['year', 'month', 'day'], 'the day of publication');
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

/** Early, middle or late part of a slot as bounds; "earlier this year" ends, "later this year" begins with publication. */
export function edgeOf(slot: Slot, edge: Edge, soFar: boolean, day: number | null): { low: number; high: number } {
  if (soFar && day !== null && slot.low < day && day < slot.high && slot.unit !== 'day')
    return edge === 'START' ? { low: slot.low, high: day } : { low: day, high: slot.high };
  if (slot.unit === 'day') return slot;
  const { year, month } = civilOf(slot.low);
  return partOf(slot, edge, year, month);
}
