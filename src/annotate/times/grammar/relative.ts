import type { Unit } from '../../../values/date/words.ts';
import { holidayAt } from '../words/holidays.ts';
import { amountAt } from '../words/numerals.ts';
import type { Piece } from '../words/pieces.ts';
import type { Fields, Origin, Parse } from './core.ts';
import { weekdayDate } from './dates.ts';
import { durationOf } from './lengths.ts';
import { monthAt } from './months.ts';

export const step = (from: number, to: number, unit: Unit, count: number, origin: Origin): Parse => ({ from, to, core: { t: 'step', unit, count, origin } });

const ref = (from: number, to: number, value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'): Parse => ({ from, to, core: { t: 'ref', value } });

export const fieldsOf = (from: number, to: number, f: Fields): Parse => ({ from, to, core: { t: 'fields', f } });

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
  const first = p[start] as Piece;
  const the = first.lower === 'the' || first.lower === 'these' || first.lower === 'those';
  let i = the ? start + 1 : start;
  if (p[i]?.lower === 'very') i++;
  let relative = first.lower === 'these' ? 'this' : p[i]?.entry?.relative;
  if (first.lower === 'these') i--;
  if (relative === undefined || (p[i]?.kind === 'word' && p[i]?.lower === 'this' && the)) return null;
  if (p[i]?.lower === 'this' || p[i]?.lower === 'that') {
    const inner = p[i + 1]?.entry?.relative;
    if (inner && /^(?:past|coming|last|next|same|following)$/.test(inner)) {
      i++;
      relative = inner;
    }
  }
  let at = i + 1;
  if (p[at]?.lower === '-') at++;
  const amount = amountAt(p, at);
  const filler = amount && /^(?:full|consecutive|calendar|fiscal|trading|working|business|or)$/.test(p[amount.to]?.lower ?? '') ? 1 : 0;
  const counted = amount && p[amount.to + filler + (p[amount.to]?.lower === '-' ? 1 : 0)];
  if (
    amount &&
    counted?.entry?.unit &&
    p[at]?.lower !== 'a' &&
    p[at]?.lower !== 'an' &&
    /^(?:last|past|next|coming|previous|following|first|latest)$/.test(relative)
  ) {
    let to = amount.to + filler + (p[amount.to]?.lower === '-' ? 1 : 0) + 1;
    const approximate = amount.approximate || (p[to]?.lower === 'or' && p[to + 1]?.lower === 'so');
    if (p[to]?.lower === 'or' && p[to + 1]?.lower === 'so') to += 2;
    return {
      from: start,
      to,
      core: {
        t: 'duration',
        value: durationOf(amount.value, amount.vague, counted.entry.unit),
        ...(approximate ? { mod: 'APPROX' } : {}),
        ...(amount.vague || !Number.isInteger(amount.value) || relative === 'following' || relative === 'first'
          ? {}
          : { run: { unit: counted.entry.unit, count: AHEAD.has(relative) ? amount.value : -amount.value } }),
      },
    };
  }
  while (/^(?:fiscal|calendar|full|financial|whole|entire|very|trading|school|academic)$/.test(p[at]?.lower ?? '')) at++;
  const target = p[at];
  const entry = target?.entry;
  if (!target) return null;
  const to = at + 1;
  if (entry?.plural && entry.unit && entry.unit !== 'second') {
    if (relative === 'this') return first.lower === 'these' && entry.unit === 'day' ? ref(start, to, 'PRESENT_REF') : null;
    if (BACK.has(relative) || relative === 'coming' || relative === 'next' || relative === 'following') {
      if (relative === 'previous' && entry.unit === 'year') return ref(start, to, 'PAST_REF');
      return { from: start, to, core: { t: 'duration', value: durationOf(0, true, entry.unit) } };
    }
    return null;
  }
  if (relative === 'latest' && target.lower === 'period') return step(start, to, 'quarter', 0, 'near');
  if (entry?.unit && !entry.plural) return unitDate(p, start, to, relative, entry.unit, the);
  const dated = entry?.weekday ? weekdayDate(p, at) : null;
  if (dated && (dated.core.t === 'fields' || dated.core.t === 'impossible') && dated.core.f.day !== undefined && dated.core.f.month !== undefined)
    return { ...dated, from: start };
  const named = nameOf(p, at);
  if (named && relative !== 'latest') {
    if (the && (relative === 'last' || relative === 'past') && named.f.weekday !== undefined && p[named.to]?.lower === 'of') return null;
    if (relative === 'same' || relative === 'that') return fieldsOf(start, named.to, { ...named.f, which: 'that' });
    return fieldsOf(start, named.to, { ...named.f, which: relative });
  }
  if (entry?.part) {
    const part = entry.part;
    if (relative === 'last' && part === 'NI')
      return { from: start, to, core: { t: 'part', part, of: { t: 'step', unit: 'day', count: -1, origin: 'published' } } };
    if (relative === 'this') return { from: start, to, core: { t: 'part', part, of: { t: 'step', unit: 'day', count: 0, origin: 'published' } } };
    if (relative === 'that' || relative === 'same')
      return { from: start, to, core: { t: 'part', part, of: { t: 'step', unit: 'day', count: 0, origin: 'text' } } };
    if (relative === 'next' || relative === 'following' || relative === 'previous')
      return { from: start, to, core: { t: 'part', part, of: { t: 'step', unit: 'day', count: relative === 'previous' ? -1 : 1, origin: 'text' } } };
    return null;
  }
  return null;
}

function unitDate(p: readonly Piece[], start: number, to: number, relative: string, unit: Unit, the: boolean): Parse | null {
  if (unit === 'second' || unit === 'half' || unit === 'minute') return null;
  if (unit === 'hour') return /^(?:last|past|next|coming)$/.test(relative) ? { from: start, to, core: { t: 'duration', value: 'PT1H' } } : null;
  const period = p[to]?.lower;
  switch (relative) {
    case 'last':
      if (the && (unit === 'day' || unit === 'week') && period === 'of') return null;
      if (unit === 'day') return null;
      return step(start, to, unit, -1, the && unit === 'year' ? 'published' : 'published');
    case 'past':
      return unit === 'day'
        ? { from: start, to, core: { t: 'duration', value: 'P1D' } }
        : { from: start, to, core: { t: 'duration', value: durationOf(1, false, unit) } };
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
      return step(start, to, unit, 0, 'text');
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
