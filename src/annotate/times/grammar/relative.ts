import type { Unit } from '../../../values/date/words.ts';
import { holidayAt } from '../words/holidays.ts';
import { amountAt } from '../words/numerals.ts';
import type { Piece } from '../words/pieces.ts';
import { dateOf, type Fields, type Origin, type Parse, step } from './core.ts';
import { weekdayDate } from './dates.ts';
import { durationOf } from './lengths.ts';
import { monthAt } from './months.ts';

const ref = (from: number, to: number, value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'): Parse => ({ from, to, core: { t: 'ref', value } });

/** today, yesterday, tomorrow, tonight, "the day after tomorrow". */
export function deictic(p: readonly Piece[], i: number): Parse | null {
  const { lower, entry } = p[i] as Piece;
  if (lower === 'the' && p[i + 1]?.lower === 'day') {
    const way = p[i + 2]?.lower;
    const day = p[i + 3]?.entry?.day;
    if (way === 'after' && day === 1) return step(i, i + 4, 'day', 2, 'published');
    if (way === 'before' && day === -1) return step(i, i + 4, 'day', -2, 'published');
    return null;
  }
  if (entry?.day === undefined) return null;
  if (p[i]?.capital && i > 0 && p[i - 1]?.text === 'USA') return null;
  if (lower === 'tonight') return { from: i, to: i + 1, core: { t: 'part', part: 'NI', of: { t: 'step', unit: 'day', count: 0, origin: 'published' } } };
  return step(i, i + 1, 'day', entry.day, 'published');
}

const AHEAD = new Set(['next', 'coming']);
const BACK = new Set(['last', 'past', 'previous']);

/** "last week", "next Friday", "this summer", "the past two years", "that night", "the following month", "the same period last year". */
export function relativeDate(p: readonly Piece[], start: number): Parse | null {
  const opening = openingAt(p, start);
  if (!opening) return null;
  const { relative, the } = opening;
  let at = opening.to;
  if (p[at]?.lower === '-') at++;
  const stretch = countedStretch(p, start, at, relative);
  if (stretch) return stretch;
  while (/^(?:fiscal|calendar|full|financial|whole|entire|very|trading|school|academic)$/.test(p[at]?.lower ?? '')) at++;
  const target = p[at];
  if (!target) return null;
  const { entry } = target;
  const to = at + 1;
  if (entry?.plural && entry.unit && entry.unit !== 'second') return pluralDate(p, start, to, relative, entry.unit);
  if (relative === 'latest' && target.lower === 'period') return step(start, to, 'quarter', 0, 'near');
  if (entry?.unit && !entry.plural) return unitDate(p, start, to, relative, entry.unit, the);
  const dated = entry?.weekday ? weekdayDate(p, at) : null;
  if (dated && (dated.core.t === 'fields' || dated.core.t === 'impossible') && dated.core.f.day !== undefined && dated.core.f.month !== undefined)
    return { ...dated, from: start };
  const named = nameOf(p, at);
  if (named && relative !== 'latest') {
    if (the && (relative === 'last' || relative === 'past') && named.f.weekday !== undefined && p[named.to]?.lower === 'of') return null;
    return dateOf(start, named.to, { ...named.f, which: relative === 'same' ? 'that' : relative });
  }
  return entry?.part ? partDate(start, to, relative, entry.part) : null;
}

/** The words before what is meant: "the past", "these", "this coming", "that very". `to` is the piece behind them. */
function openingAt(p: readonly Piece[], start: number): { readonly relative: string; readonly the: boolean; readonly to: number } | null {
  const first = (p[start] as Piece).lower;
  const the = first === 'the' || first === 'these' || first === 'those';
  const i = (the ? start + 1 : start) + (p[the ? start + 1 : start]?.lower === 'very' ? 1 : 0);
  if (first === 'these') return { relative: 'this', the, to: i };
  const piece = p[i];
  const relative = piece?.entry?.relative;
  if (relative === undefined || (piece?.lower === 'this' && the)) return null;
  const inner = piece?.lower === 'this' || piece?.lower === 'that' ? p[i + 1]?.entry?.relative : undefined;
  return inner && /^(?:past|coming|last|next|same|following)$/.test(inner) ? { relative: inner, the, to: i + 2 } : { relative, the, to: i + 1 };
}

/** "the past two years", "the next three to four weeks or so": a length that begins or ends at publication. */
function countedStretch(p: readonly Piece[], start: number, at: number, relative: string): Parse | null {
  const amount = amountAt(p, at);
  if (!amount || /^an?$/.test(p[at]?.lower ?? '') || !/^(?:last|past|next|coming|previous|following|first|latest)$/.test(relative)) return null;
  const between = p[amount.to]?.lower ?? '';
  const filler = /^(?:full|consecutive|calendar|fiscal|trading|working|business|or|-)$/.test(between) ? 1 : 0;
  const unit = p[amount.to + filler]?.entry?.unit;
  if (!unit) return null;
  const to = amount.to + filler + 1;
  const orSo = p[to]?.lower === 'or' && p[to + 1]?.lower === 'so';
  const open = amount.vague || !Number.isInteger(amount.value) || relative === 'following' || relative === 'first';
  return {
    from: start,
    to: orSo ? to + 2 : to,
    core: {
      t: 'duration',
      value: durationOf(amount.value, amount.vague, unit),
      ...(amount.approximate || orSo ? { mod: 'APPROX' } : {}),
      ...(open ? {} : { run: { unit, count: AHEAD.has(relative) ? amount.value : -amount.value } }),
    },
  };
}

/** "these days", "the past weeks". */
function pluralDate(p: readonly Piece[], start: number, to: number, relative: string, unit: Unit): Parse | null {
  if (relative === 'this') return p[start]?.lower === 'these' && unit === 'day' ? ref(start, to, 'PRESENT_REF') : null;
  if (relative === 'previous' && unit === 'year') return ref(start, to, 'PAST_REF');
  if (!BACK.has(relative) && !AHEAD.has(relative) && relative !== 'following') return null;
  return { from: start, to, core: { t: 'duration', value: durationOf(0, true, unit) } };
}

/** "last night", "this morning", "the following evening". */
function partDate(start: number, to: number, relative: string, part: string): Parse | null {
  const at = (count: number, origin: Origin): Parse => ({ from: start, to, core: { t: 'part', part, of: { t: 'step', unit: 'day', count, origin } } });
  switch (relative) {
    case 'last':
      return part === 'NI' ? at(-1, 'published') : null;
    case 'this':
      return at(0, 'published');
    case 'that':
    case 'same':
      return at(0, 'text');
    case 'next':
    case 'following':
      return at(1, 'text');
    case 'previous':
      return at(-1, 'text');
    default:
      return null;
  }
}

function unitDate(p: readonly Piece[], start: number, to: number, relative: string, unit: Unit, the: boolean): Parse | null {
  if (unit === 'second' || unit === 'half' || unit === 'minute') return null;
  if (unit === 'hour') return /^(?:last|past|next|coming)$/.test(relative) ? { from: start, to, core: { t: 'duration', value: 'PT1H' } } : null;
  switch (relative) {
    case 'last':
      return unit === 'day' || (unit === 'week' && the && p[to]?.lower === 'of') ? null : step(start, to, unit, -1, 'published');
    case 'past':
      return { from: start, to, core: { t: 'duration', value: durationOf(1, false, unit) } };
    case 'next':
      return step(start, to, unit, 1, unit === 'day' || (the && unit !== 'decade' && unit !== 'century') ? 'text' : 'published');
    case 'coming':
      return step(start, to, unit, 1, 'published');
    case 'this':
      return step(start, to, unit, 0, 'published');
    case 'following':
      return the || p[start]?.capital ? step(start, to, unit, 1, 'text') : null;
    case 'previous':
      return step(start, to, unit, -1, 'text');
    case 'that':
    case 'same':
      return step(start, to, unit, 0, 'text');
    case 'latest':
      return unit === 'quarter' || unit === 'year' || unit === 'month' || unit === 'week' ? step(start, to, unit, unit === 'quarter' ? 0 : -1, 'near') : null;
    default:
      return null;
  }
}

/** A month, weekday, season, holiday or ordinal quarter without its year. */
function nameOf(p: readonly Piece[], i: number): { to: number; f: Fields } | null {
  const entry = p[i]?.entry;
  if (entry?.weekday && !entry.plural && p[i]?.lower.endsWith('day') === true) return { to: i + 1, f: { weekday: entry.weekday } };
  const month = monthAt(p, i);
  if (month) {
    const day = p[month.to];
    return day && day.digits >= 1 && day.digits <= 31
      ? { to: month.to + 1, f: { month: month.month, day: day.digits } }
      : { to: month.to, f: { month: month.month } };
  }
  if (entry?.season && !(entry.season === 'SP' && p[i]?.lower !== 'spring')) return { to: i + 1, f: { season: entry.season } };
  const holiday = holidayAt(p, i);
  if (holiday) return { to: holiday.to, f: { holiday: holiday.id } };
  return null;
}
