import type { Piece } from '../words/pieces.ts';
import { datePhrase, isDate, partOnly } from './calendar.ts';
import type { Core, Edge, Parse } from './core.ts';

/** Is the date a day, so that a time of day can follow? */
export function isDay(core: Core): boolean {
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
      return isDay(core.of);
    default:
      return false;
  }
}

/** A date with its part of the day: "Tuesday morning", "late Monday", "the night of March 4", "yesterday evening". */
export function dated(p: readonly Piece[], i: number): Parse | null {
  const date = datePhrase(p, i);
  if (date && isDate(date.core) && isDay(date.core)) {
    let at = date.to;
    let edge: Edge | undefined;
    if (p[at]?.entry?.edge && p[at + 1]?.entry?.part) edge = p[at++]?.entry?.edge;
    const entry = p[at]?.entry;
    if (entry?.part && !entry.plural && p[at]?.lower !== 'overnight' && !p[at]?.capital) {
      const part: Core = { t: 'part', part: entry.part, of: date.core, ...(edge ? { edge } : {}) };
      return { from: date.from, to: at + 1, core: part };
    }
  }
  if (date) return date;
  const parts = partOnly(p, i);
  const link = parts ? p[parts.to]?.lower : undefined;
  if (parts && parts.core.t === 'part' && (link === 'of' || link === 'on' || p[parts.to]?.entry?.day !== undefined)) {
    const of = datePhrase(p, link === 'of' || link === 'on' ? parts.to + 1 : parts.to);
    if (of && isDay(of.core)) return { from: i, to: of.to, core: { t: 'part', part: parts.core.part, of: of.core } };
  }
  return null;
}

/** "overnight", "the morning", "mid-afternoon": on a day that the text implies. */
export function bareParts(p: readonly Piece[], i: number): Parse | null {
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
    const of = day && isDate(day.core) && isDay(day.core) ? day : null;
    return {
      from: i,
      to: of ? of.to : at + 1,
      core: { t: 'edge', edge: entry.edge, of: { t: 'part', part: p[at]?.entry?.part as string, of: of ? of.core : null } },
    };
  }
  return null;
}
