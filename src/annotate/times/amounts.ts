import type { Unit } from '../../values/date/words.ts';
import type { Core, Origin, Parse } from './core.ts';
import { datePhrase, dayFine, isDate } from './grammar.ts';
import { type Amount, amountAt } from './numerals.ts';
import { HEDGES } from './phrases.ts';
import type { Piece } from './pieces.ts';

/** An amount of a unit: "two and a half years", "18-month", "several weeks", "a year and a half". */
type Stretch = { readonly from: number; readonly to: number; readonly amount: Amount; readonly unit: Unit; readonly joined: boolean };

const FILLERS = new Set(
  'more additional extra further full whole entire solid consecutive straight long short trading business working calendar school successive different separate extra critical crucial'.split(
    ' ',
  ),
);
const NOUNS_OF_TIME = new Set('period term span stretch'.split(' '));
const SUBUNITS: Readonly<Partial<Record<Unit, readonly [number, string, 'T' | '']>>> = {
  minute: [30, 'S', 'T'],
  hour: [30, 'M', 'T'],
  day: [12, 'H', 'T'],
  year: [6, 'M', ''],
  decade: [5, 'Y', ''],
  century: [50, 'Y', ''],
};
const LETTERS: Readonly<Partial<Record<Unit, readonly [string, number]>>> = {
  second: ['TS', 1],
  minute: ['TM', 1],
  hour: ['TH', 1],
  day: ['D', 1],
  week: ['W', 1],
  weekend: ['WE', 1],
  fortnight: ['W', 2],
  month: ['M', 1],
  quarter: ['Q', 1],
  half: ['M', 6],
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
  millennium: ['Y', 1000],
};
const VAGUE_LETTERS: Readonly<Partial<Record<Unit, string>>> = { decade: 'PXDE', century: 'PXCE', fortnight: 'PXW', half: 'PXM', millennium: 'PXML' };

/** ISO 8601 duration of an amount; X stands for "several". Halves go to the unit below, since ISO readers differ on fractions. */
export function durationOf(value: number, vague: boolean, unit: Unit): string {
  const [letters, times] = LETTERS[unit] ?? ['D', 1];
  const time = letters.startsWith('T') ? 'T' : '';
  const letter = letters.replace(/^T/, '');
  if (vague) return VAGUE_LETTERS[unit] ?? `P${time}X${letter}`;
  const total = value * times;
  if (Number.isInteger(total)) return `P${time}${total}${letter}`;
  const half = SUBUNITS[unit];
  const whole = Math.floor(value);
  if (half && Math.abs(value - whole - 0.5) < 1e-9) {
    const rest = `${half[2] && !time ? 'T' : ''}${half[0]}${half[1]}`;
    return whole ? `P${time}${whole * times}${letter}${rest}` : `P${half[2]}${half[0]}${half[1]}`;
  }
  return `P${time}${Math.round(total * 100) / 100}${letter}`;
}

/** Hedge at `i` ("more than", "about"): where it ends and the TIMEX3 modifier. */
export function hedgeAt(p: readonly Piece[], i: number): { to: number; mod: string } | null {
  const first = p[i];
  if (first?.kind !== 'word' || first.entry?.cardinal !== undefined) return null;
  for (const [words, mod] of HEDGES) {
    if (words.charCodeAt(0) !== first.lower.charCodeAt(0)) continue;
    const parts = words.split(' ');
    if (parts.every((word, k) => p[i + k]?.lower === word)) return { to: i + parts.length, mod };
  }
  return null;
}

/** An amount of time at `i`, without hedge. */
export function stretchAt(p: readonly Piece[], i: number): Stretch | null {
  const half = halfAt(p, i);
  if (half) return half;
  const amount = amountAt(p, i);
  if (!amount) return null;
  let at = amount.to;
  const joined = p[at]?.lower === '-' || p[at]?.lower === '‑';
  if (joined) at++;
  else while (at < amount.to + 2 && p[at] && FILLERS.has((p[at] as Piece).lower)) at++;
  const unit = p[at]?.entry?.unit ?? shortUnit(p[at], amount);
  if (!unit) return null;
  const plural = p[at]?.entry?.plural === true;
  if (!joined && !plural && !amount.vague && amount.value > 1 && p[at]?.entry?.unit === 'second') return null;
  if (unit === 'second' && !plural && !joined) return null;
  if ((unit === 'half' || unit === 'season') && !plural) return null;
  if (unit === 'half' || (unit === 'quarter' && !plural)) return null;
  const to = at + 1;
  if (p[to]?.lower === 'and' && (p[to + 1]?.lower === 'a' || p[to + 1]?.lower === 'one') && p[to + 2]?.lower === 'half' && !p[to + 3]?.entry?.unit)
    return { from: i, to: to + 3, amount: { ...amount, value: amount.value + 0.5, high: amount.value + 0.5 }, unit, joined };
  return { from: i, to, amount, unit, joined };
}

function shortUnit(piece: Piece | undefined, amount: Amount): Unit | null {
  if (!piece || amount.vague) return null;
  return ({ hrs: 'hour', mins: 'minute', secs: 'second', yrs: 'year', mos: 'month' } as const)[piece.lower as 'hrs'] ?? null;
}

/** "half an hour", "half-century", "a quarter of an hour", "a quarter-century". */
function halfAt(p: readonly Piece[], i: number): Stretch | null {
  let at = p[i]?.lower === 'a' || p[i]?.lower === 'the' ? i + 1 : i;
  const part = p[at]?.lower === 'half' ? 0.5 : p[at]?.lower === 'quarter' ? 0.25 : p[at]?.lower === 'three' && p[at + 2]?.lower === 'quarters' ? 0.75 : 0;
  if (!part) return null;
  at += part === 0.75 ? 3 : 1;
  if (p[at]?.lower === '-') at++;
  if (p[at]?.lower === 'of') at++;
  if (p[at]?.lower === 'a' || p[at]?.lower === 'an') at++;
  const unit = p[at]?.entry?.unit;
  if (!unit || p[at]?.entry?.plural || unit === 'half' || unit === 'quarter' || unit === 'second') return null;
  if (part !== 0.5 && unit !== 'hour' && unit !== 'century' && unit !== 'year') return null;
  return { from: i, to: at + 1, amount: { to: at, value: part, high: part, vague: false, approximate: false }, unit, joined: false };
}

/** TIMEX3 value of a stretch; parts of hours and years in their smaller unit. */
export function lengthOf({ amount, unit }: Stretch): string {
  if (amount.value === 0.25 || amount.value === 0.75) {
    const quarter = amount.value / 0.25;
    if (unit === 'hour') return `PT${quarter * 15}M`;
    if (unit === 'year') return `P${quarter * 3}M`;
    return `P${quarter * 25}Y`;
  }
  return durationOf(amount.value, amount.vague, unit);
}

const CLAUSE_END = /^[.,;:!?)"”’—–-]$/;

/** A duration, or a point counted from another one: "two years", "two years ago", "three days earlier", "a week after the vote". */
export function amountPhrase(p: readonly Piece[], start: number): Parse | null {
  const hedge = hedgeAt(p, start);
  const i = hedge ? hedge.to : start;
  const stretch = stretchAt(p, i);
  if (!stretch) return null;
  const { amount, unit } = stretch;
  let to = stretch.to;
  const mod = hedge?.mod || (amount.approximate ? 'APPROX' : '');
  const next = p[to]?.lower;
  const gap = next === '-' && stretch.joined ? p[to + 1]?.lower : undefined;
  if (gap === 'old' || next === 'old') {
    const end = gap === 'old' ? to + 2 : to + 1;
    return { from: start, to: end, core: withMod({ t: 'duration', value: lengthOf(stretch) }, mod) };
  }
  const single = amount.value === 1 && /^(?:a|an)$/.test(p[i]?.lower ?? '');
  const counted = (dir: 1 | -1, origin: Origin, end: number): Parse => {
    const clock = unit === 'minute' || unit === 'second' || (unit === 'hour' && amount.value < 24);
    if (amount.vague || clock) {
      if (amount.vague && origin === 'published') return { from: start, to: end, core: { t: 'ref', value: dir < 0 ? 'PAST_REF' : 'FUTURE_REF' } };
      return { from: start, to: end, core: { t: 'duration', value: lengthOf(stretch), event: true, ...(mod ? { mod } : {}) } };
    }
    const whole = Number.isInteger(amount.value)
      ? { unit, count: amount.value }
      : unit === 'year'
        ? { unit: 'month' as Unit, count: Math.round(amount.value * 12) }
        : { unit, count: Math.round(amount.value) };
    return {
      from: start,
      to: end,
      core: withMod({ t: 'step', unit: whole.unit, count: dir * whole.count, origin }, mod || (amount.high !== amount.value ? 'APPROX' : '')),
    };
  };
  if (next === 'ago') return counted(-1, single && unit === 'year' ? 'near' : 'published', to + 1);
  if (next === 'from' && (p[to + 1]?.lower === 'now' || p[to + 1]?.lower === 'today')) return counted(1, 'published', to + 2);
  const fromDay = next === 'from' ? fromDate(p, start, to + 1, stretch, 1, mod) : null;
  if (fromDay) return fromDay;
  if (next === 'hence') return counted(1, 'published', to + 1);
  if (next === 'earlier' || next === 'previously') return counted(-1, 'text', to + 1);
  if (next === 'later' || next === 'afterward' || next === 'afterwards' || next === 'thereafter')
    return p[to + 1]?.lower === 'than' ? eventParse(start, to, stretch, mod) : counted(1, 'text', to + 1);
  if (next === 'before' || next === 'after' || next === 'prior') {
    const following = p[to + 1];
    if (!following || (CLAUSE_END.test(following.text) && next !== 'prior')) return counted(next === 'after' ? 1 : -1, 'text', to + 1);
    const from = fromDate(p, start, to + 1, stretch, next === 'after' ? 1 : -1, mod);
    if (from) return from;
    if (following.kind === 'word' && following.lower !== 'and') return eventParse(start, to, stretch, mod);
  }
  if (amount.vague && p[i]?.lower === 'some' && !p[to - 1]?.entry?.plural) return null;
  if (aheadFrom(p, start, to, stretch))
    return { from: start, to, core: { t: 'ahead', unit, count: amount.value, value: lengthOf(stretch), ...(mod ? { mod } : {}) } };
  if (unit === 'weekend' && single) return null;
  if (unit === 'minute' && single && /^(?:amount|amounts|quantity|fraction|detail|trace|particle|share|part)$/.test(next ?? '')) return null;
  if ((unit === 'second' || unit === 'minute') && single && /^(?:later|when)$/.test(next ?? '')) return null;
  const more = stretch.joined || amount.vague ? null : remainderAt(p, to, unit);
  if (more) return { from: start, to: more.to, core: { t: 'duration', value: combined(lengthOf(stretch), lengthOf(more)), ...(mod ? { mod } : {}) } };
  if (NOUNS_OF_TIME.has(next ?? '') && (stretch.joined || !p[to - 1]?.entry?.plural)) to++;
  return {
    from: start,
    to,
    core: { t: 'duration', value: lengthOf(stretch), ...(mod ? { mod } : amount.high !== amount.value && !amount.vague ? { mod: 'APPROX' } : {}) },
  };
}

const SIZES: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** "two years and three months", "1 hour 30 minutes": the smaller rest of a duration. */
function remainderAt(p: readonly Piece[], i: number, unit: Unit): Stretch | null {
  const at = p[i]?.lower === 'and' || p[i]?.text === ',' ? i + 1 : i;
  const rest = stretchAt(p, at);
  if (
    !rest ||
    rest.joined ||
    rest.amount.vague ||
    /^(?:a|an)$/.test(p[at]?.lower ?? '') ||
    /^(?:ago|earlier|later|before|after|old)$/.test(p[rest.to]?.lower ?? '')
  )
    return null;
  return SIZES.indexOf(rest.unit) >= 0 && SIZES.indexOf(rest.unit) < SIZES.indexOf(unit) ? rest : null;
}

/** P2Y and P3M → P2Y3M; PT1H and PT30M → PT1H30M. */
const combined = (a: string, b: string): string => (a.includes('T') && b.startsWith('PT') ? `${a}${b.slice(2)}` : `${a}${b.slice(1)}`);

const SUPERLATIVE = /^(?:first|time|only|worst|best|most|least|lowest|highest|since|ever|\w+est)$/;

/** "in two weeks": a point ahead, unless it measures ("the worst in two weeks", "in two weeks of talks"). */
function aheadFrom(p: readonly Piece[], start: number, to: number, { amount, unit, joined }: Stretch): boolean {
  if (p[start - 1]?.lower !== 'in' || joined || amount.vague || !Number.isInteger(amount.value) || !/^(?:day|week|fortnight|month|year)$/.test(unit))
    return false;
  if (/^(?:of|in|and|or|'|’)$/.test(p[to]?.lower ?? '')) return false;
  for (let k = start - 2; k >= Math.max(0, start - 5); k--) if (SUPERLATIVE.test(p[k]?.lower ?? '')) return false;
  return true;
}

/** "two weeks after Christmas", "three days from Tuesday": counted from a day that the words name. */
function fromDate(p: readonly Piece[], start: number, at: number, { amount, unit }: Stretch, dir: 1 | -1, mod: string): Parse | null {
  if (amount.vague || !Number.isInteger(amount.value) || !/^(?:day|week|fortnight|month|year)$/.test(unit)) return null;
  if (FILLERS.has(p[amount.to]?.lower ?? '')) return null;
  const of = datePhrase(p, at, 2);
  if (!of || !isDate(of.core) || !dayFine(of.core)) return null;
  if (p[of.to]?.kind === 'word' && !/^(?:and|but|when|as|in|at|the|he|she|they|it|or|to|for|with|after|before)$/.test(p[of.to]?.lower ?? '')) return null;
  return { from: start, to: of.to, core: withMod({ t: 'from', unit, count: dir * amount.value, of: of.core }, mod) };
}

const eventParse = (from: number, to: number, stretch: Stretch, mod: string): Parse => ({
  from,
  to,
  core: { t: 'duration', value: lengthOf(stretch), event: true, ...(mod ? { mod } : {}) },
});
const withMod = (core: Core, mod: string): Core => (mod ? { t: 'hedged', mod, of: core } : core);

/** Bare plurals that stand for an unknown number: "for years", "weeks or months". */
export function vaguePlural(p: readonly Piece[], i: number): Parse | null {
  const entry = p[i]?.entry;
  if (!entry?.plural || !entry.unit || /^(?:second|quarter|half|weekend|minute|season)$/.test(entry.unit)) return null;
  const before = p[i - 1]?.lower ?? '';
  if (/^(?:\d.*|-|of|these|those|all|both|school|holy|school|his|her|their|our|its|my|teen|golden|olden|'s|’s|early|fiscal)$/.test(before)) return null;
  const next = p[i + 1]?.lower ?? '';
  if (next === 'ago') return { from: i, to: i + 2, core: { t: 'ref', value: 'PAST_REF' } };
  if (next === 'later' || next === 'earlier') return { from: i, to: i + 2, core: { t: 'open', words: `${entry.unit}s ${next}` } };
  if (next === 'or' && p[i + 2]?.entry?.plural && p[i + 2]?.entry?.unit)
    return { from: i, to: i + 3, core: { t: 'duration', value: durationOf(0, true, entry.unit), mod: 'APPROX' } };
  const event = next === 'after' || next === 'before';
  return { from: i, to: i + 1, core: { t: 'duration', value: durationOf(0, true, entry.unit), ...(event ? { event } : {}) } };
}

const PER = new Set(['a', 'an', 'per', 'each', 'every']);
const TIMES_A = /^(?:once|twice|thrice)$/;

/** What comes again: "every other week", "each Thursday", "twice a year", "per day", "daily", "Tuesday nights", "on Mondays". */
export function setPhrase(p: readonly Piece[], i: number): Parse | null {
  const piece = p[i] as Piece;
  const { lower, entry } = piece;
  if (lower === 'every' || lower === 'each') return everyPhrase(p, i);
  if (entry?.every) {
    if (piece.capital && p[i + 1]?.capital) return null;
    if (piece.capital && i > 0 && p[i - 1]?.text !== '“' && p[i - 1]?.text !== '"') return null;
    if (lower === 'everyday') return null;
    return { from: i, to: i + 1, core: { t: 'set', value: entry.every } };
  }
  if (entry?.weekday && entry.plural) {
    const part = p[i + 1]?.entry?.part;
    if (!piece.capital) return null;
    return { from: i, to: part ? i + 2 : i + 1, core: { t: 'set', value: `XXXX-WXX-${entry.weekday}${part ? `T${part}` : ''}` } };
  }
  if (entry?.weekday && p[i + 1]?.entry?.part && p[i + 1]?.entry?.plural)
    return { from: i, to: i + 2, core: { t: 'set', value: `XXXX-WXX-${entry.weekday}T${p[i + 1]?.entry?.part}` } };
  if (TIMES_A.test(lower) || (p[i + 1]?.lower === 'times' && amountAt(p, i))) {
    let at = TIMES_A.test(lower) ? i + 1 : i + 2;
    if (p[at]?.lower === 'in') return null;
    if (PER.has(p[at]?.lower ?? '')) at++;
    else return TIMES_A.test(lower) && p[at]?.entry?.every ? { from: i, to: at + 1, core: { t: 'set', value: p[at]?.entry?.every as string } } : null;
    const unit = p[at]?.entry?.unit;
    return unit && !p[at]?.entry?.plural ? { from: i, to: at + 1, core: { t: 'set', value: durationOf(1, false, unit) } } : null;
  }
  if (lower === 'a' || lower === 'an' || lower === 'per') {
    const unit = p[i + 1]?.entry?.unit;
    if (!unit || p[i + 1]?.entry?.plural || unit === 'half' || unit === 'quarter' || unit === 'second') return null;
    if (lower === 'per') return { from: i, to: i + 2, core: { t: 'set', value: durationOf(1, false, unit) } };
    const before = p[i - 1];
    const rate =
      before &&
      (before.kind === 'number' ||
        before.text === '%' ||
        /^(?:times|percent|per|million|billion|thousand|hundred|dollars|euros|pounds|people|points|hours|days|miles|barrels|tons|tonnes|units|cents)$/.test(
          before.lower,
        ) ||
        before.entry?.cardinal !== undefined);
    return (rate || countedNoun(p, i - 1)) && !/^(?:ago|earlier|later|before|after|and)$/.test(p[i + 2]?.lower ?? '')
      ? { from: i, to: i + 2, core: { t: 'set', value: durationOf(1, false, unit) } }
      : null;
  }
  return null;
}

/** "12 million crowns", "40 new jobs": a plural noun with its number before it. */
function countedNoun(p: readonly Piece[], i: number): boolean {
  if (p[i]?.kind !== 'word' || !/[^s]s$/.test(p[i]?.lower ?? '') || p[i]?.entry?.unit) return false;
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    if (p[k]?.kind === 'number' || p[k]?.entry?.cardinal !== undefined || /^(?:million|billion|dozen)$/.test(p[k]?.lower ?? '')) return true;
    if (p[k]?.kind !== 'word') return false;
  }
  return false;
}

function everyPhrase(p: readonly Piece[], i: number): Parse | null {
  let at = i + 1;
  const other = p[at]?.lower === 'other' || p[at]?.entry?.ordinal === 2;
  if (other) at++;
  const count = other ? null : amountAt(p, at);
  if (count && !count.vague && p[count.to]?.entry?.unit)
    return { from: i, to: count.to + 1, core: { t: 'set', value: durationOf(count.value, false, p[count.to]?.entry?.unit as Unit) } };
  while (/^(?:single|passing|working|fiscal|calendar|last)$/.test(p[at]?.lower ?? '')) at++;
  const entry = p[at]?.entry;
  if (!entry || entry.plural) return null;
  const set = (value: string, to = at + 1): Parse => ({ from: i, to, core: { t: 'set', value } });
  if (entry.unit && entry.unit !== 'second') return set(entry.unit === 'weekend' ? 'XXXX-WXX-WE' : durationOf(other ? 2 : 1, false, entry.unit));
  if (entry.weekday) {
    const part = p[at + 1]?.entry?.part;
    return set(`XXXX-WXX-${entry.weekday}${part ? `T${part}` : ''}`, part ? at + 2 : at + 1);
  }
  if (entry.month && p[at]?.capital) return set(`XXXX-${String(entry.month).padStart(2, '0')}`);
  if (entry.season) return set(`XXXX-${entry.season}`);
  if (entry.part) return set(`XXXX-XX-XXT${entry.part}`);
  if (entry.every === 'XXXX-WXX-WD') return set('XXXX-WXX-WD');
  return null;
}
