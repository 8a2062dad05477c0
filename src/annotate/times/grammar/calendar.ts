import { holidayAt } from '../words/holidays.ts';
import { EDGES } from '../words/phrases.ts';
import type { Piece } from '../words/pieces.ts';
import { type Core, dateOf, type Edge, type Fields, type Parse } from './core.ts';
import { namedDate, numericDate, weekdayDate } from './dates.ts';
import { nthOf, ordinalUnit, seasonDate, theUnit, yearCompound } from './periods.ts';
import { deictic, relativeDate } from './relative.ts';
import { centuryDate, decadeDate, yearDate } from './years.ts';

const DEEPEST = 4;

/** The longest date at `i`, without clock: calendar dates, relative ones, and parts of either ("the first week of next month"). */
export function datePhrase(p: readonly Piece[], i: number, depth = 0): Parse | null {
  const piece = p[i];
  if (!piece || depth > DEEPEST || (piece.kind === 'mark' && !/^['’‘]$/.test(piece.text))) return null;
  const week = weekNumber(p, i);
  if (week) return week;
  const nth = nthOf(p, i);
  if (nth) {
    const of = datePhrase(p, nth.to + 1, depth + 1);
    if (of && isDate(of.core)) return { from: i, to: of.to, core: { t: 'inside', pick: nth.f, of: of.core } };
  }
  const edged = edgePhrase(p, i, depth);
  if (edged) return edged;
  const simple = longest(simplePhrases(p, i));
  return simple ? widened(p, simple, depth) : null;
}

function simplePhrases(p: readonly Piece[], i: number): (Parse | null)[] {
  const piece = p[i] as Piece;
  const found: (Parse | null)[] = [];
  const { entry } = piece;
  if (piece.kind === 'number') found.push(numericDate(p, i), namedDate(p, i), decadeDate(p, i), centuryDate(p, i), yearDate(p, i), ordinalUnit(p, i));
  else if (piece.kind === 'mark') found.push(decadeDate(p, i));
  else {
    if (entry?.weekday) found.push(weekdayDate(p, i));
    if (entry?.month || entry?.ordinal) found.push(namedDate(p, i));
    if (piece.lower === 'the')
      found.push(namedDate(p, i), decadeDate(p, i), centuryDate(p, i), ordinalUnit(p, i), seasonDate(p, i), deictic(p, i), theUnit(p, i), yearCompound(p, i));
    if (entry?.day !== undefined) found.push(deictic(p, i));
    if (entry?.relative || piece.lower === 'the' || piece.lower === 'these' || piece.lower === 'those') found.push(relativeDate(p, i));
    if (entry?.ordinal || entry?.relative || /^(?:its|their|fiscal|[qh][1-4])$/.test(piece.lower)) found.push(ordinalUnit(p, i), centuryDate(p, i));
    if (entry?.season) found.push(seasonDate(p, i));
    if (entry?.cardinal !== undefined) found.push(yearDate(p, i), decadeDate(p, i));
    if (entry?.decade) found.push(decadeDate(p, i));
    if (piece.lower === 'year' || piece.lower === 'month' || piece.lower === 'a') found.push(yearCompound(p, i));
    if (piece.lower === 'fiscal' || piece.lower === 'fy' || /^fy\d/.test(piece.lower)) found.push(fiscalYear(p, i));
    const holiday = holidayAt(p, i);
    if (holiday && p[holiday.to]?.lower === 'weekend')
      found.push({ from: i, to: holiday.to + 1, core: { t: 'around', unit: 'weekend', of: { t: 'fields', f: { holiday: holiday.id } } } });
    else if (holiday) found.push(dateOf(i, holiday.to, { holiday: holiday.id }));
  }
  return found;
}

/** "week 27 of last year", "the week 3 of 2027". */
function weekNumber(p: readonly Piece[], i: number): Parse | null {
  const at = p[i]?.lower === 'the' ? i + 1 : i;
  const number = p[at]?.lower === 'week' ? (p[at + 1]?.digits ?? 0) : 0;
  if (!(number >= 1 && number <= 53) || p[at + 2]?.lower !== 'of') return null;
  const of = datePhrase(p, at + 3, DEEPEST);
  const yearly = of && ((of.core.t === 'fields' && of.core.f.year !== undefined) || (of.core.t === 'step' && of.core.unit === 'year'));
  return yearly ? { from: i, to: of.to, core: { t: 'inside', pick: { week: number }, of: of.core } } : null;
}

function fiscalYear(p: readonly Piece[], i: number): Parse | null {
  const code = /^fy(\d{2}|\d{4})$/.exec(p[i]?.lower ?? '');
  if (code) return dateOf(i, i + 1, { year: Number(code[1]) < 100 ? 2000 + Number(code[1]) : Number(code[1]), fiscal: true });
  const at = p[i + 1]?.lower === 'year' ? i + 2 : i + 1;
  const year = p[at];
  return year && /^\d{4}$/.test(year.text) ? dateOf(i, at + 1, { year: year.digits, fiscal: true }) : null;
}

/** Longest parse; the earlier of equals. */
export function longest(parses: readonly (Parse | null)[]): Parse | null {
  let best: Parse | null = null;
  for (const parse of parses) if (parse && (!best || parse.to > best.to)) best = parse;
  return best;
}

/** A point or stretch of the calendar, no mere length, repetition or reference to the present. */
export const isDate = (core: Core): boolean => core.t !== 'ref' && core.t !== 'duration' && core.t !== 'set' && core.t !== 'ahead' && core.t !== 'open';

/** "early March", "late last year", "mid-1996", "earlier this week", "later in the year", "the end of the month", "mid-November". */
function edgePhrase(p: readonly Piece[], start: number, depth: number): Parse | null {
  const the = p[start]?.lower === 'the';
  let i = the ? start + 1 : start;
  const more = p[i]?.lower === 'very';
  if (more) i++;
  const word = p[i]?.lower ?? '';
  const edge = p[i]?.entry?.edge;
  if (edge) {
    let at = i + 1;
    if (p[at]?.lower === '-' || p[at]?.text === '‑') at++;
    else if (p[at]?.lower === 'to' && p[at + 1]?.lower === '-') at++;
    else if (p[at]?.lower === 'in' || p[at]?.lower === 'on') at++;
    if (p[at]?.lower === 'of') return null;
    const of = depth < DEEPEST ? (datePhrase(p, at, depth + 1) ?? partOnly(p, at)) : null;
    if (!of || (!isDate(of.core) && of.core.t !== 'part')) return null;
    if (of.core.t === 'edge' && !the) return null;
    const comparative = word === 'earlier' || word === 'later';
    if (comparative && p[i + 1]?.lower === 'in' && of.core.t === 'fields' && of.core.f.year !== undefined)
      return { from: start, to: of.to, core: { t: 'edge', edge, of: of.core } };
    if (comparative && p[i + 1]?.lower === 'on') return null;
    return { from: start, to: of.to, core: { t: 'edge', edge, of: of.core, ...(comparative ? { soFar: true } : {}) } };
  }
  const noun = EDGES[word];
  if (!noun) return null;
  const joined = p[i + 1]?.lower === '-' ? 1 : 0;
  const of = p[i + 1]?.lower === 'of' || p[i + 1]?.lower === 'to';
  if (!of && !(joined && word === 'end') && !(word === 'end' && p[i + 1]?.kind === 'number')) return null;
  if (!the && of && !/^(?:by|at|since|until|from|before|till|the|around|very|in|end|to|start|year)$/.test(p[start - 1]?.lower ?? '')) return null;
  const inner = datePhrase(p, i + 1 + (of ? 1 : joined), depth + 1);
  if (!inner || !isDate(inner.core) || (inner.core.t === 'fields' && inner.core.f.weekday !== undefined && word !== 'end' && word !== 'start')) return null;
  return { from: start, to: inner.to, core: { t: 'edge', edge: noun as Edge, of: inner.core } };
}

/** "the morning", "afternoon", as far as a date or "this" makes them one. */
export function partOnly(p: readonly Piece[], start: number): Parse | null {
  const i = p[start]?.lower === 'the' ? start + 1 : start;
  const part = p[i]?.entry?.part;
  if (!part || p[i]?.entry?.plural) return null;
  return { from: start, to: i + 1, core: { t: 'part', part, of: null } };
}

const COARSE = new Set(['of', 'in']);

/** Adds what the date is a part of: "Tuesday of next week", "March this year", "the third quarter of last year", "this year's third quarter". */
function widened(p: readonly Piece[], parse: Parse, depth: number): Parse {
  if (depth >= DEEPEST) return parse;
  const { core, to } = parse;
  if (/^['’]s$/.test(p[to]?.text ?? '') && core.t === 'step') {
    const pick = ordinalUnit(p, to + 1) ?? nthWithout(p, to + 1);
    if (pick && pick.core.t === 'fields') return { from: parse.from, to: pick.to, core: { t: 'inside', pick: pick.core.f, of: core } };
    return parse;
  }
  if (core.t === 'fields') return insideOf(p, parse, core.f, depth);
  if (core.t === 'step' && core.unit === 'week' && p[to]) {
    const on = p[to]?.lower === 'on' ? to + 1 : to;
    const day = p[on]?.entry;
    if (day?.weekday && !day.plural) return { from: parse.from, to: on + 1, core: { t: 'inside', pick: { weekday: day.weekday }, of: core } };
  }
  return parse;
}

function nthWithout(p: readonly Piece[], i: number): Parse | null {
  const season = p[i]?.entry?.season;
  if (season) return dateOf(i, i + 1, { season });
  const month = p[i]?.entry?.month;
  return month && p[i]?.capital ? namedDate(p, i) : null;
}

function insideOf(p: readonly Piece[], parse: Parse, f: Fields, depth: number): Parse {
  if (f.year !== undefined || f.decade !== undefined || f.century !== undefined || (f.which !== undefined && f.which !== 'this')) return parse;
  let at = parse.to;
  const comma = p[at]?.text === ',';
  const join = COARSE.has(p[at]?.lower ?? '');
  if (comma || join) at++;
  const next = p[at];
  if (!next) return parse;
  const wide =
    next.kind === 'number'
      ? join || !comma
        ? yearDate(p, at)
        : /^\d{4}$/.test(next.text) && f.month === undefined && (f.holiday ?? f.season)
          ? yearDate(p, at)
          : null
      : null;
  if (
    wide &&
    wide.core.t === 'fields' &&
    wide.core.f.year !== undefined &&
    (f.month !== undefined || f.quarter !== undefined || f.half !== undefined || f.season !== undefined || f.holiday !== undefined)
  ) {
    if (join && p[parse.to]?.lower === 'in' && f.season === undefined && f.quarter === undefined && f.half === undefined && f.day === undefined) return parse;
    const short = /^[-–/]$/.test(p[wide.to]?.text ?? '') && !p[wide.to]?.spaced && /^\d\d$/.test(p[wide.to + 1]?.text ?? '') && f.season === 'WI';
    return dateOf(parse.from, short ? wide.to + 2 : wide.to, { ...f, year: wide.core.f.year });
  }
  if (comma || next.kind !== 'word') return parse;
  if (join && p[parse.to]?.lower === 'in' && f.quarter === undefined && f.half === undefined && f.season === undefined) return parse;
  const of = relativeDate(p, at) ?? (next.lower === 'the' ? theUnit(p, at) : null) ?? (join ? edgeYear(p, at, depth) : null);
  if (!of || !isDate(of.core) || of.core.t !== 'step' || !finer(f, of.core.unit)) return parse;
  if (!join && next.lower === 'the') return parse;
  return { from: parse.from, to: of.to, core: { t: 'inside', pick: f, of: of.core } };
}

const edgeYear = (p: readonly Piece[], at: number, depth: number): Parse | null => (p[at]?.kind === 'number' ? datePhrase(p, at, depth + 1) : null);

/** Can something with these fields lie inside a unit? */
function finer(f: Fields, unit: string): boolean {
  if (unit === 'year') return f.month !== undefined || f.quarter !== undefined || f.half !== undefined || f.season !== undefined || f.holiday !== undefined;
  if (unit === 'week') return f.weekday !== undefined && f.month === undefined;
  return unit === 'month' ? f.weekday === undefined && f.day !== undefined && f.month === undefined : false;
}
