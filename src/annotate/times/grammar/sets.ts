import type { Unit } from '../../../values/date/words.ts';
import { amountAt } from '../words/numerals.ts';
import type { Piece } from '../words/pieces.ts';
import { clockAt } from './clock.ts';
import { type Clock, type Parse, setOf } from './core.ts';
import { durationOf } from './lengths.ts';

const PER = new Set(['a', 'an', 'per', 'each', 'every']);

const TIMES_A = /^(?:once|twice|thrice)$/;

/** What comes again: "every other week", "each Thursday", "twice a year", "per day", "daily", "Tuesday nights", "on Mondays". */
export function setPhrase(p: readonly Piece[], i: number): Parse | null {
  const set = setAt(p, i);
  if (set) return withClock(p, set);
  const clock = p[i]?.kind === 'number' || p[i]?.entry?.hour !== undefined ? clockAt(p, i) : null;
  const daily =
    clock && /^(?:every|each|daily|everyday|on|weekdays)$/.test(p[clock.to]?.lower ?? '')
      ? (setAt(p, p[clock.to]?.lower === 'on' ? clock.to + 1 : clock.to) ?? everyday(p, clock.to))
      : null;
  return clock && daily?.core.t === 'set' ? setOf(i, daily.to, timed(daily.core.value, clock.clock)) : null;
}

/** "6 a.m. everyday" */
const everyday = (p: readonly Piece[], i: number): Parse | null => (p[i]?.lower === 'everyday' ? setOf(i, i + 1, 'P1D') : null);

/** "Tuesdays at 9 a.m.", "every evening at 7:13 p.m." */
function withClock(p: readonly Piece[], set: Parse): Parse {
  const clock = p[set.to]?.lower === 'at' ? clockAt(p, set.to + 1) : null;
  return clock && set.core.t === 'set' ? { ...set, to: clock.to, core: { t: 'set', value: timed(set.core.value, clock.clock) } } : set;
}

/** The hour of what comes again; of what comes daily only the hour is left. */
function timed(value: string, { hour, minute }: Clock): string {
  const time = `T${String(hour % 24).padStart(2, '0')}${minute ? `:${String(minute).padStart(2, '0')}` : ''}`;
  return /^(?:P1D|T[A-Z]+)$/.test(value) ? time : `${value.replace(/T[A-Z]+$/, '')}${time}`;
}

function setAt(p: readonly Piece[], i: number): Parse | null {
  if (!p[i]) return null;
  const piece = p[i] as Piece;
  const { lower, entry } = piece;
  if (lower === 'every' || lower === 'each') return everyPhrase(p, i);
  if (entry?.every) {
    if (piece.capital && p[i + 1]?.capital) return null;
    if (piece.capital && i > 0 && p[i - 1]?.text !== '“' && p[i - 1]?.text !== '"') return null;
    if (lower === 'everyday') return null;
    return setOf(i, i + 1, entry.every);
  }
  if (entry?.weekday && entry.plural) {
    const part = p[i + 1]?.entry?.part;
    if (!piece.capital) return null;
    return setOf(i, part ? i + 2 : i + 1, `XXXX-WXX-${entry.weekday}${part ? `T${part}` : ''}`);
  }
  if (entry?.weekday && p[i + 1]?.entry?.part && p[i + 1]?.entry?.plural) return setOf(i, i + 2, `XXXX-WXX-${entry.weekday}T${p[i + 1]?.entry?.part}`);
  if (TIMES_A.test(lower) || (p[i + 1]?.lower === 'times' && amountAt(p, i))) {
    let at = TIMES_A.test(lower) ? i + 1 : i + 2;
    if (p[at]?.lower === 'in') return null;
    if (PER.has(p[at]?.lower ?? '')) at++;
    else return TIMES_A.test(lower) && p[at]?.entry?.every ? setOf(i, at + 1, p[at]?.entry?.every as string) : null;
    const unit = p[at]?.entry?.unit;
    return unit && !p[at]?.entry?.plural ? setOf(i, at + 1, durationOf(1, false, unit)) : null;
  }
  if (lower === 'a' || lower === 'an' || lower === 'per') {
    const unit = p[i + 1]?.entry?.unit;
    if (!unit || p[i + 1]?.entry?.plural || unit === 'half' || unit === 'quarter' || unit === 'second') return null;
    if (lower === 'per') return setOf(i, i + 2, durationOf(1, false, unit));
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
      ? setOf(i, i + 2, durationOf(1, false, unit))
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
  if (count && !count.vague && p[count.to]?.entry?.unit) return setOf(i, count.to + 1, durationOf(count.value, false, p[count.to]?.entry?.unit as Unit));
  while (/^(?:single|passing|working|fiscal|calendar|last)$/.test(p[at]?.lower ?? '')) at++;
  const entry = p[at]?.entry;
  if (!entry || entry.plural) return null;
  const set = (value: string, to = at + 1): Parse => setOf(i, to, value);
  if (entry.unit && entry.unit !== 'second') return set(entry.unit === 'weekend' ? 'XXXX-WXX-WE' : durationOf(other ? 2 : 1, false, entry.unit));
  if (entry.weekday) {
    const part = p[at + 1]?.entry?.part;
    return set(`XXXX-WXX-${entry.weekday}${part ? `T${part}` : ''}`, part ? at + 2 : at + 1);
  }
  if (entry.month && p[at]?.capital) return set(`XXXX-${String(entry.month).padStart(2, '0')}`);
  if (entry.season) return set(`XXXX-${entry.season}`);
  if (entry.part) return set(`T${entry.part}`);
  if (entry.every === 'XXXX-WXX-WD') return set('XXXX-WXX-WD');
  return null;
}
