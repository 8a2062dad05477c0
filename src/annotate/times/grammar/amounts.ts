import { wordSet } from '../../../text/word-set.ts';
import type { Unit } from '../../../values/date/words.ts';
import type { Piece } from '../words/pieces.ts';
import { datePhrase, isDate } from './calendar.ts';
import type { Core, Origin, Parse } from './core.ts';
import { isDay } from './dayparts.ts';
import { combined, durationOf, FILLERS, hedgeAt, lengthOf, remainderAt, type Stretch, stretchAt } from './lengths.ts';

const NOUNS_OF_TIME = wordSet('period term span stretch');

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
    core: {
      t: 'duration',
      value: lengthOf(stretch),
      ...(mod ? { mod } : amount.high !== amount.value && !amount.vague ? { mod: 'APPROX' } : {}),
      ...runOf(p, stretch),
    },
  };
}

/** "the five previous years", "two upcoming months": lengths that publication bounds. */
function runOf(p: readonly Piece[], { amount, unit }: Stretch): { run?: { unit: Unit; count: number } } {
  const word = p[amount.to]?.lower ?? '';
  if (amount.vague || !Number.isInteger(amount.value) || !/^(?:previous|past|upcoming|coming)$/.test(word)) return {};
  return { run: { unit, count: word.endsWith('coming') ? amount.value : -amount.value } };
}

const SUPERLATIVE = /^(?:first|time|only|worst|best|most|least|lowest|highest|since|ever|\w+est)$/;

/** "in two weeks": a point ahead, unless it measures ("the worst in two weeks", "in two weeks of talks"). */
function aheadFrom(p: readonly Piece[], start: number, to: number, { amount, unit, joined }: Stretch): boolean {
  if (p[start - 1]?.lower !== 'in' || joined || amount.vague || !Number.isInteger(amount.value) || !/^(?:day|week|fortnight|month|year)$/.test(unit))
    return false;
  if (/^(?:of|in|and|or|'|’)$/.test(p[to]?.lower ?? '')) return false;
  for (let k = start - 2; k >= Math.max(0, start - 5); k--) if (SUPERLATIVE.test(p[k]?.lower ?? '') || p[k]?.entry?.ordinal !== undefined) return false;
  return true;
}

/** "two weeks after Christmas", "three days from Tuesday": counted from a day that the words name. */
function fromDate(p: readonly Piece[], start: number, at: number, { amount, unit }: Stretch, dir: 1 | -1, mod: string): Parse | null {
  if (amount.vague || !Number.isInteger(amount.value) || !/^(?:day|week|fortnight|month|year)$/.test(unit)) return null;
  if (FILLERS.has(p[amount.to]?.lower ?? '')) return null;
  const of = datePhrase(p, at, 2);
  if (!of || !isDate(of.core) || !isDay(of.core)) return null;
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
