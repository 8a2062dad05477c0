import type { DateValue, Verdict } from '../../model/index.ts';
import { counted } from '../../text/counted.ts';
import { type Rung, rung, worded } from '../verdict.ts';
import { civilOf, epochDay, isDay, weekdayOf } from './calendar.ts';
import { type Bounds, boundsOf } from './edtf.ts';
import { labelOfDate } from './label.ts';

/**
 * Do two dates answer "when" alike? By interval: same, compatible (one holds the other, they overlap, or a qualifier or an implied part
 * covers the difference), conflict, unknown where nothing can be compared. Symmetric. A difference that rests only on an implied part is never a conflict.
 */
export const compareDates = (a: DateValue, b: DateValue): Verdict => worded(rungOfDates(a, b));

/** The same, not yet in words. */
export function rungOfDates(a: DateValue, b: DateValue): Rung {
  const kinds = [a.timex.type, b.timex.type];
  if (kinds.includes('DURATION') || kinds.includes('SET'))
    return a.timex.type === b.timex.type ? timelessVerdict(a, b) : rung('unknown', 0.2, 'a length of time and a date');
  const x = boundsOf(a.edtf);
  const y = boundsOf(b.edtf);
  if (!x || !y) return partialVerdict(a, b);
  const clocks = clockVerdict(a, b);
  if (clocks) return clocks;
  if (x.high < y.low || y.high < x.low) return apart(a, b, x, y);
  if (x.low === y.low && x.high === y.high) {
    const alike = (a.timex.mod ?? '') === (b.timex.mod ?? '') && a.edtf === b.edtf;
    return alike ? rung('same', 1, () => `both ${labelOfDate(a)}`) : rung('compatible', 0.95, 'the same days, told with another precision');
  }
  const ends = endsApart(a, b, x, y);
  if (ends) return ends;
  if (holds(x, y) || holds(y, x)) return rung('compatible', 0.9, () => `${labelOfDate(holds(x, y) ? a : b)} holds ${labelOfDate(holds(x, y) ? b : a)}`);
  return rung('compatible', 0.7, 'the two overlap');
}
const holds = (x: Bounds, y: Bounds): boolean => x.low <= y.low && y.high <= x.high;

/**
 * Two stretches of which both ends are told: "from 1967 to 1979" beside "from 1966 to 1978" have days in common and differ all the same. Null where
 * one is told without its ends, begins and ends within the other (a part of it), or what differs is supplied by the context.
 */
function endsApart(a: DateValue, b: DateValue, x: Bounds, y: Bounds): Rung | null {
  if (!isFromTo(a) || !isFromTo(b) || a.implied.length + b.implied.length > 0) return null;
  const [first, last] = [x.low - y.low, x.high - y.high];
  if (first * last < 0 || Math.max(Math.abs(first), Math.abs(last)) <= Math.max(slackOf(a, x), slackOf(b, y))) return null;
  return rung('conflict', first * last > 0 ? 0.8 : 0.6, () => `${labelOfDate(a)} is not ${labelOfDate(b)}`);
}
const isFromTo = ({ timex }: DateValue): boolean => timex.type === 'DATE' && timex.value.includes('/') && !timex.mod;

/** Two dates without a common day. */
function apart(a: DateValue, b: DateValue, x: Bounds, y: Bounds): Rung {
  const because = restsOnImplied(a, b, x, y) ?? restsOnImplied(b, a, y, x);
  if (because) return rung('compatible', 0.4, because);
  const gap = x.high < y.low ? y.low - x.high : x.low - y.high;
  const slack = Math.max(slackOf(a, x), slackOf(b, y));
  if (slack >= gap && !opposed(a, b)) return rung('compatible', 0.5, () => `an approximate date ${counted(gap, 'day')} off`);
  const certain = a.anchoredTo === 'stated' && b.anchoredTo === 'stated' && a.implied.length + b.implied.length === 0;
  const [first, second] = x.low <= y.low ? [a, b] : [b, a];
  return rung('conflict', certain ? 0.95 : 0.8, () => `${labelOfDate(first)} is not ${labelOfDate(second)}: ${counted(gap, 'day')} apart`);
}

/** Would the difference vanish if what the context supplied to `a` were otherwise? */
function restsOnImplied(a: DateValue, b: DateValue, x: Bounds, y: Bounds): string | null {
  if (a.implied.includes('day')) return 'one day is implied, not stated';
  if (a.implied.includes('month')) {
    const [p, q] = [civilOf(x.low), civilOf(y.low)];
    if (x.low === x.high && y.low === y.high && (p.day === q.day || (weekdayOf(x.low) === weekdayOf(y.low) && Math.abs(x.low - y.low) <= 28)))
      return 'the month or week is implied, not stated';
  }
  if (!a.implied.includes('year')) return null;
  const there = civilOf(y.low).year;
  for (const year of b.implied.includes('year') ? [there] : [there, civilOf(y.high).year]) {
    const moved = inYear(x, year);
    if (moved && !(moved.high < y.low || y.high < moved.low)) return a.implied.includes('month') ? null : 'the year is implied, not stated';
  }
  return null;
}

function inYear(x: Bounds, year: number): Bounds | null {
  const from = civilOf(x.low);
  const to = civilOf(x.high);
  const turn = to.year - from.year;
  if (turn > 1 || !isDay(year, from.month, from.day) || !isDay(year + turn, to.month, to.day)) return null;
  return { low: epochDay(year, from.month, from.day), high: epochDay(year + turn, to.month, to.day) };
}

/**
 * Days that a qualifier adds at either end: half a stretch for "early" and "late", none where it names a part of one day ("late Thursday") or loosens
 * an hour ("about 9:40 p.m. on Tuesday") that is not next to midnight, which itself is of two days; a whole season around a season.
 */
function slackOf(value: DateValue, { low, high }: Bounds): number {
  const days = high - low + 1;
  const clock = clockOf(value);
  if (clock === 0) return 1;
  if (clock !== null) return value.timex.mod === undefined || (clock >= NEAR_MIDNIGHT && clock <= DAY - NEAR_MIDNIGHT) ? 0 : 1;
  if (/^\d{4}-2[1-4]$/.test(value.edtf)) return 31;
  if (/[~?%]/.test(value.edtf) || value.timex.mod === 'APPROX') return Math.max(1, days);
  if (value.timex.mod === undefined || (days === 1 && /^(?:START|MID|END)$/.test(value.timex.mod))) return 0;
  return Math.max(1, Math.round(days / 2));
}

/** Minutes. */
const NEAR_MIDNIGHT = 60;
const DAY = 24 * 60;

/** "early March" against "late March" is no matter of rounding. */
const opposed = (a: DateValue, b: DateValue): boolean =>
  (a.timex.mod === 'START' && b.timex.mod === 'END') || (a.timex.mod === 'END' && b.timex.mod === 'START');

/** Two times of one day, or of days that the context supplied to one; null where either says none or their zones cannot be compared. */
function clockVerdict(a: DateValue, b: DateValue): Rung | null {
  const x = clockOf(a);
  const y = clockOf(b);
  if (x === null || y === null || (a.edtf.slice(0, 10) !== b.edtf.slice(0, 10) && !isOneMinute(a, b, x, y))) return null;
  if (x === y && a.edtf.endsWith('Z') === b.edtf.endsWith('Z')) return rung('same', 1, () => `both ${labelOfDate(a)}`);
  if (a.edtf.endsWith('Z') !== b.edtf.endsWith('Z')) return rung('unknown', 0.3, 'times in zones that are not known');
  const gap = Math.abs(x - y);
  const slack = a.timex.mod || b.timex.mod || x % 30 === 0 || y % 30 === 0 ? 30 : 5;
  return gap <= slack
    ? rung('compatible', 0.7, () => `${gap} minutes apart, within rounding`)
    : rung('conflict', 0.7, () => `${labelOfDate(a)} is not ${labelOfDate(b)}: ${gap} minutes apart`);
}

/** "At 3.40 a.m.", on the day that the context gives, beside "2.40 a.m.": a minute that no two happenings share, so that the day is one. */
const isOneMinute = (a: DateValue, b: DateValue, x: number, y: number): boolean =>
  (a.implied.includes('day') || b.implied.includes('day')) && x % 60 === y % 60 && x % 30 !== 0;

const clockOf = ({ edtf }: DateValue): number | null => {
  const m = /^\d{4}-\d\d-\d\dT(\d\d):(\d\d)/.exec(edtf);
  return m ? Number(m[1]) * 60 + Number(m[2]) : null;
};

/** Dates without a year: what both state is compared, what one leaves open is not. */
function partialVerdict(a: DateValue, b: DateValue): Rung {
  if (a.edtf !== '' && a.edtf === b.edtf) return rung('same', 0.8, 'the same words, year unknown');
  const [d, e] = [weekdayAlone(a), weekdayAlone(b)];
  if (d !== null && e !== null && d !== e) return rung('conflict', 0.6, () => `${labelOfDate(a)} is not ${labelOfDate(b)}`);
  const [p, q] = [partsOf(a), partsOf(b)];
  if (!p || !q)
    return a.timex.value === b.timex.value && a.edtf === b.edtf && /_REF$|^XXXX/.test(a.timex.value)
      ? rung('same', 0.5, 'the same words')
      : rung('unknown', 0.1, 'nothing says which day');
  if (p.month !== q.month) return rung('conflict', 0.7, () => `${labelOfDate(a)} is not ${labelOfDate(b)}`);
  if (p.day === null || q.day === null) return rung('compatible', 0.6, 'the same month, year unknown');
  return p.day === q.day ? rung('compatible', 0.7, 'the same day, year unknown') : rung('conflict', 0.7, () => `${labelOfDate(a)} is not ${labelOfDate(b)}`);
}

/** 1 (Monday) … 7 where only the day of the week is known. */
const weekdayAlone = (v: DateValue): number | null => Number(/^XXXX-WXX-(\d)/.exec(v.timex.value)?.[1] ?? 0) || null;

function partsOf({ edtf }: DateValue): { month: number; day: number | null } | null {
  const m = /^(?:\d{4}|XXXX)-(\d\d)(?:-(\d\d))?(?:T.*)?[~?%]?$/.exec(edtf);
  return m && Number(m[1]) <= 12 ? { month: Number(m[1]), day: m[2] === undefined ? null : Number(m[2]) } : null;
}

const DAYS: Readonly<Record<string, number>> = { Y: 365.25, Q: 91.3, M: 30.44, W: 7, D: 1, H: 1 / 24, m: 1 / 1440, S: 1 / 86400 };

/** Length of a TIMEX3 duration in days; null where it counts something vague (PXY). */
function daysOf(duration: string): number | null {
  const m =
    /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)Q)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(
      duration,
    );
  if (!m || duration.length < 3) return null;
  return ['Y', 'Q', 'M', 'W', 'D', 'H', 'm', 'S'].reduce((sum, unit, i) => sum + Number(m[i + 1] ?? 0) * (DAYS[unit] as number), 0);
}

function timelessVerdict(a: DateValue, b: DateValue): Rung {
  if (a.timex.value === b.timex.value)
    return (a.timex.mod ?? '') === (b.timex.mod ?? '')
      ? rung('same', 1, () => `both ${labelOfDate(a)}`)
      : rung('compatible', 0.8, 'the same length, hedged differently');
  if (a.timex.type === 'SET') return rung('unknown', 0.3, 'repeated times are not compared');
  const [x, y] = [daysOf(a.timex.value), daysOf(b.timex.value)];
  if (x === null || y === null) return rung('compatible', 0.3, 'one length is vague');
  const slack = a.timex.mod || b.timex.mod ? 0.25 : 0.02;
  return Math.abs(x - y) <= slack * Math.max(x, y)
    ? rung('compatible', 0.8, 'the same length within rounding')
    : rung('conflict', 0.7, () => `${labelOfDate(a)} is not ${labelOfDate(b)}`);
}

/** The form that equal dates share: EDTF, or the TIMEX3 value where there is none. Readings of a fact are grouped by it. */
export const canonicalDate = (value: DateValue): string =>
  (value.timex.type === 'DATE' || value.timex.type === 'TIME' ? value.edtf : '') || `${value.timex.value}${value.timex.mod ? ` ${value.timex.mod}` : ''}`;
