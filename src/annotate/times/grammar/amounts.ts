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
  const at = hedge ? hedge.to : start;
  const stretch = stretchAt(p, at);
  if (!stretch) return null;
  const phrase: Phrase = { p, start, at, stretch, mod: hedge?.mod || (stretch.amount.approximate ? 'APPROX' : '') };
  return ageIn(phrase) ?? pointIn(phrase) ?? lengthIn(phrase);
}

/** A stretch of time that begins at `at`, behind its hedge at `start`. */
type Phrase = { readonly p: readonly Piece[]; readonly start: number; readonly at: number; readonly stretch: Stretch; readonly mod: string };

/** "two years old", "a two-year-old". */
function ageIn({ p, start, stretch, mod }: Phrase): Parse | null {
  const { to, joined } = stretch;
  const old = p[to]?.lower === '-' && joined ? to + 1 : to;
  return p[old]?.lower === 'old' ? { from: start, to: old + 1, core: withMod({ t: 'duration', value: lengthOf(stretch) }, mod) } : null;
}

/** "two years ago", "three days earlier", "a week after the vote", "in two weeks". */
function pointIn(phrase: Phrase): Parse | null {
  const { p, start, stretch, mod } = phrase;
  const { amount, unit, to } = stretch;
  const [next, following] = [p[to]?.lower, p[to + 1]];
  switch (next) {
    case 'ago':
      return counted(phrase, -1, isSingle(phrase) && unit === 'year' ? 'near' : 'published', to + 1);
    case 'from': {
      if (following?.lower === 'now' || following?.lower === 'today') return counted(phrase, 1, 'published', to + 2);
      const from = fromDate(phrase, 1);
      if (from) return from;
      break;
    }
    case 'hence':
      return counted(phrase, 1, 'published', to + 1);
    case 'earlier':
    case 'previously':
      return counted(phrase, -1, 'text', to + 1);
    case 'later':
    case 'afterward':
    case 'afterwards':
    case 'thereafter':
      return following?.lower === 'than' ? fromEvent(phrase) : counted(phrase, 1, 'text', to + 1);
    case 'before':
    case 'after':
    case 'prior': {
      const dir = next === 'after' ? 1 : -1;
      if (!following || (CLAUSE_END.test(following.text) && next !== 'prior')) return counted(phrase, dir, 'text', to + 1);
      const from = fromDate(phrase, dir);
      if (from) return from;
      if (following.kind === 'word' && following.lower !== 'and') return fromEvent(phrase);
    }
  }
  if (!isAhead(phrase)) return null;
  return { from: start, to, core: { t: 'ahead', unit, count: amount.value, value: lengthOf(stretch), ...(mod ? { mod } : {}) } };
}

/** "two years", "two years and three months", "a period of two weeks". */
function lengthIn(phrase: Phrase): Parse | null {
  const { p, start, stretch, mod } = phrase;
  const { amount, unit, joined } = stretch;
  let { to } = stretch;
  const next = p[to]?.lower ?? '';
  if (isVagueSome(phrase)) return null;
  if (isSingle(phrase)) {
    if (unit === 'weekend') return null;
    if (unit === 'minute' && /^(?:amount|amounts|quantity|fraction|detail|trace|particle|share|part)$/.test(next)) return null;
    if ((unit === 'second' || unit === 'minute') && /^(?:later|when)$/.test(next)) return null;
  }
  const more = joined || amount.vague ? null : remainderAt(p, to, unit);
  if (more) return { from: start, to: more.to, core: { t: 'duration', value: combined(lengthOf(stretch), lengthOf(more)), ...(mod ? { mod } : {}) } };
  if (NOUNS_OF_TIME.has(next) && (joined || !p[to - 1]?.entry?.plural)) to++;
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

/** "a year", "an hour". */
const isSingle = ({ p, at, stretch }: Phrase): boolean => stretch.amount.value === 1 && /^(?:a|an)$/.test(p[at]?.lower ?? '');

/** "some day", "some year": no amount. */
const isVagueSome = ({ p, at, stretch }: Phrase): boolean => stretch.amount.vague && p[at]?.lower === 'some' && !p[stretch.to - 1]?.entry?.plural;

/** So many units before or after `origin`. Of minutes and hours, and of an unknown number, no calendar knows where they end. */
function counted({ start, stretch, mod }: Phrase, dir: 1 | -1, origin: Origin, to: number): Parse {
  const { amount, unit } = stretch;
  const ofClock = unit === 'minute' || unit === 'second' || (unit === 'hour' && amount.value < 24);
  if (amount.vague && origin === 'published') return { from: start, to, core: { t: 'ref', value: dir < 0 ? 'PAST_REF' : 'FUTURE_REF' } };
  if (amount.vague || ofClock) return { from: start, to, core: { t: 'duration', value: lengthOf(stretch), event: true, ...(mod ? { mod } : {}) } };
  const halves = unit === 'year' && !Number.isInteger(amount.value);
  const whole: { unit: Unit; count: number } = { unit: halves ? 'month' : unit, count: Math.round(amount.value * (halves ? 12 : 1)) };
  const core: Core = { t: 'step', unit: whole.unit, count: dir * whole.count, origin };
  return { from: start, to, core: withMod(core, mod || (amount.high !== amount.value ? 'APPROX' : '')) };
}

/** "the five previous years", "two upcoming months": lengths that publication bounds. */
function runOf(p: readonly Piece[], { amount, unit }: Stretch): { run?: { unit: Unit; count: number } } {
  const word = p[amount.to]?.lower ?? '';
  if (amount.vague || !Number.isInteger(amount.value) || !/^(?:previous|past|upcoming|coming)$/.test(word)) return {};
  return { run: { unit, count: word.endsWith('coming') ? amount.value : -amount.value } };
}

const SUPERLATIVE = /^(?:first|time|only|worst|best|most|least|lowest|highest|since|ever|\w+est)$/;

/** "in two weeks": a point ahead, unless it measures ("the worst in two weeks", "in two weeks of talks"). */
function isAhead({ p, start, stretch }: Phrase): boolean {
  if (p[start - 1]?.lower !== 'in' || stretch.joined || !isWholeDays(stretch)) return false;
  if (/^(?:of|in|and|or|'|’)$/.test(p[stretch.to]?.lower ?? '')) return false;
  for (let k = start - 2; k >= Math.max(0, start - 5); k--) if (SUPERLATIVE.test(p[k]?.lower ?? '') || p[k]?.entry?.ordinal !== undefined) return false;
  return true;
}

/** "two weeks after Christmas", "three days from Tuesday": counted from a day that the words name. */
function fromDate({ p, start, stretch, mod }: Phrase, dir: 1 | -1): Parse | null {
  const { amount, unit, to } = stretch;
  if (!isWholeDays(stretch) || FILLERS.has(p[amount.to]?.lower ?? '')) return null;
  const of = datePhrase(p, to + 1, 2);
  if (!of || !isDate(of.core) || !isDay(of.core)) return null;
  if (p[of.to]?.kind === 'word' && !/^(?:and|but|when|as|in|at|the|he|she|they|it|or|to|for|with|after|before)$/.test(p[of.to]?.lower ?? '')) return null;
  return { from: start, to: of.to, core: withMod({ t: 'from', unit, count: dir * amount.value, of: of.core }, mod) };
}

/** A known number of days or of longer units. */
const isWholeDays = ({ amount, unit }: Stretch): boolean => !amount.vague && Number.isInteger(amount.value) && /^(?:day|week|fortnight|month|year)$/.test(unit);

/** "two weeks after the vote": a length, counted from what happened. */
const fromEvent = ({ start, stretch, mod }: Phrase): Parse => ({
  from: start,
  to: stretch.to,
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
