import { wordSet } from '../../../text/word-set.ts';
import type { Piece } from '../words/pieces.ts';
import { wordAlone } from '../words/references.ts';
import { amountPhrase, vaguePlural } from './amounts.ts';
import { datePhrase, isDate, longest, partOnly } from './calendar.ts';
import { clockAt } from './clock.ts';
import type { Core, Edge, Parse } from './core.ts';
import { hoursAt } from './hours.ts';
import { hedgeAt } from './lengths.ts';
import { rangeAt } from './ranges.ts';
import { setPhrase } from './sets.ts';

/** The longest expression of time at `i`, or null. Reads at most a few dozen pieces. */
export function expressionAt(p: readonly Piece[], i: number): Parse | null {
  const range = rangeAt(p, i);
  if (range) return range;
  const moment = momentAt(p, i);
  const set = setPhrase(p, i);
  const amount = amountPhrase(p, i);
  const best = longest([set, moment, amount, vaguePlural(p, i), wordAlone(p, i)]);
  if (best) return best;
  const hedge = hedgeAt(p, i);
  if (!hedge || !/^(?:about|around|roughly|approximately|circa)$/.test(p[i]?.lower ?? '')) return null;
  const inner = momentAt(p, hedge.to);
  return inner && inner.core.t === 'clock' ? { from: hedge.to, to: inner.to, core: { t: 'hedged', mod: 'APPROX', of: inner.core } } : null;
}

const LINKS = wordSet('at around about by on before after shortly just from until in , the');

/** A date with its time of day, in any order: "9 a.m. on Tuesday", "Tuesday at 9 a.m.", "late Monday night", "8 p.m. last night". */
export function momentAt(p: readonly Piece[], i: number): Parse | null {
  const hours =
    p[i]?.kind === 'number' || p[i]?.entry?.hour !== undefined || p[i]?.entry?.cardinal !== undefined
      ? hoursAt(p, i, /^(?:from|between)$/.test(p[i - 1]?.lower ?? ''), null)
      : null;
  if (hours) return hours;
  const clock = clockAt(p, i);
  if (clock) {
    let to = clock.to;
    let of: Core | null = null;
    let at = to;
    if (p[at]?.lower === 'in' && p[at + 1]?.lower === 'the' && p[at + 2]?.entry?.part && clock.clock.hour <= 12) at = to = at + 3;
    if (p[at]?.text === ',') at++;
    if (p[at]?.lower === 'on' || p[at]?.lower === 'of') at++;
    const date = dated(p, at);
    if (date) {
      of = date.core;
      to = date.to;
    }
    return { from: i, to, core: { t: 'clock', clock: clock.clock, of } };
  }
  const date = dated(p, i) ?? bareParts(p, i);
  if (!date || !isDate(date.core) || !dayFine(date.core)) return date;
  let at = date.to;
  for (let steps = 0; steps < 3 && LINKS.has(p[at]?.lower ?? ''); steps++) at++;
  const led = p[at]?.lower === 'between' || p[at - 1]?.lower === 'from';
  const span = dayFine(date.core) ? hoursAt(p, p[at]?.lower === 'between' ? at + 1 : at, led, date.core) : null;
  if (span) return { from: i, to: span.to, core: span.core };
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(p[at]?.text ?? '');
  if (
    dotted &&
    p[at - 1]?.lower === 'at' &&
    Number(dotted[1]) < 24 &&
    !p[at + 1]?.entry?.unit &&
    !/^(?:percent|%)$/.test(p[at + 1]?.lower ?? '') &&
    clockAt(p, at) === null
  )
    return { from: i, to: at + 1, core: { t: 'clock', clock: { hour: Number(dotted[1]), minute: Number(dotted[2]), second: -1, zone: null }, of: date.core } };
  const hour = bareHour(p, at);
  if (hour !== null && /^(?:at|around|about)$/.test(p[at - 1]?.lower ?? ''))
    return { from: i, to: at + 1, core: { t: 'clock', clock: { hour, minute: 0, second: -1, zone: null }, of: date.core } };
  const late = at > date.to || p[at]?.kind === 'number' ? clockAt(p, at) : null;
  if (
    late &&
    at - date.to <= 3 &&
    !(p[date.to]?.text === ',' && at === date.to + 1 && p[at]?.digits !== undefined && late.to === at + 1 && /^\d+$/.test(p[at]?.text ?? ''))
  )
    return { from: i, to: late.to, core: { t: 'clock', clock: late.clock, of: date.core } };
  return date;
}

/** "Tuesday at 8." */
const bareHour = (p: readonly Piece[], i: number): number | null => {
  const hour = p[i]?.digits ?? 0;
  return hour >= 1 && hour <= 12 && (p[i]?.text.length ?? 3) < 3 && (p[i + 1] === undefined || /^[.,;?!)]$/.test(p[i + 1]?.text ?? '')) ? hour : null;
};

/** Is the date a day, so that a time of day can follow? */
export function dayFine(core: Core): boolean {
  switch (core.t) {
    case 'fields':
      return core.f.day !== undefined || core.f.weekday !== undefined || core.f.holiday !== undefined;
    case 'step':
      return core.unit === 'day';
    case 'inside':
      return core.pick.weekday !== undefined;
    case 'part':
      return core.of !== null;
    case 'edge':
      return dayFine(core.of);
    default:
      return false;
  }
}

/** A date with its part of the day: "Tuesday morning", "late Monday", "the night of March 4", "yesterday evening". */
export function dated(p: readonly Piece[], i: number): Parse | null {
  const date = datePhrase(p, i);
  if (date && isDate(date.core) && dayFine(date.core)) {
    let at = date.to;
    let edge: Edge | undefined;
    if (p[at]?.entry?.edge && p[at + 1]?.entry?.part) edge = p[at++]?.entry?.edge;
    const entry = p[at]?.entry;
    if (entry?.part && !entry.plural && entry.part && p[at]?.lower !== 'overnight' && !p[at]?.capital) {
      const part: Core = { t: 'part', part: entry.part, of: date.core, ...(edge ? { edge } : {}) };
      return { from: date.from, to: at + 1, core: part };
    }
  }
  if (date) return date;
  const parts = partOnly(p, i);
  const link = parts ? p[parts.to]?.lower : undefined;
  if (parts && parts.core.t === 'part' && (link === 'of' || link === 'on' || p[parts.to]?.entry?.day !== undefined)) {
    const of = datePhrase(p, link === 'of' || link === 'on' ? parts.to + 1 : parts.to);
    if (of && dayFine(of.core)) return { from: i, to: of.to, core: { t: 'part', part: parts.core.part, of: of.core } };
  }
  return null;
}

/** "overnight", "the morning", "mid-afternoon": on a day that the text implies. */
function bareParts(p: readonly Piece[], i: number): Parse | null {
  const piece = p[i];
  if (!piece) return null;
  const { lower, entry } = piece;
  const before = p[i - 1]?.lower ?? '';
  if (lower === 'overnight')
    return p[i + 1]?.kind === 'word' && /^(?:stay|stays|bag|trip|flight|train|bus|ferry|guest|guests|success|sensation)$/.test(p[i + 1]?.lower ?? '')
      ? null
      : { from: i, to: i + 1, core: { t: 'part', part: 'NI', of: null } };
  if (lower === 'the' && /^(?:in|during|by|until|through|on)$/.test(before) && p[i + 1]?.entry?.part && !p[i + 1]?.entry?.plural && p[i + 2]?.lower !== 'of')
    return partOnly(p, i);
  if (entry?.edge && (p[i + 1]?.entry?.part || (p[i + 1]?.lower === '-' && p[i + 2]?.entry?.part))) {
    const at = p[i + 1]?.lower === '-' ? i + 2 : i + 1;
    const on = p[at + 1]?.lower === 'on' ? at + 2 : at + 1;
    const day = p[on] ? datePhrase(p, on) : null;
    const of = day && isDate(day.core) && dayFine(day.core) ? day : null;
    return {
      from: i,
      to: of ? of.to : at + 1,
      core: { t: 'edge', edge: entry.edge, of: { t: 'part', part: p[at]?.entry?.part as string, of: of ? of.core : null } },
    };
  }
  return null;
}
