import { wordSet } from '../../../text/word-set.ts';
import { ordinalAt, spokenYearAt } from '../words/numerals.ts';
import type { Piece } from '../words/pieces.ts';

/** Four digits that may be a year. */
export const isYear = (n: number): boolean => n >= 1000 && n <= 2199;

/** The text of a piece as it stands; '' past the end. */
export const text = (p: readonly Piece[], i: number): string => p[i]?.text ?? '';

/** Is a piece glued to digits by a separator, as in telephone numbers, scores and versions? */
export const glued = (p: readonly Piece[], i: number, side: -1 | 1): boolean => {
  const mark = p[i + side];
  if (!mark || !/^[-–/.:+#]$/.test(mark.text)) return false;
  const spaced = side < 0 ? (p[i] as Piece).spaced || mark.spaced : mark.spaced || (p[i + 2]?.spaced ?? true);
  return !spaced && (p[i + 2 * side]?.kind === 'number' || mark.text === '#' || mark.text === '+');
};

/** The year of two digits: 00 to 49 are of this century. */
export const twoDigit = (n: number): number => (n < 50 ? 2000 + n : 1900 + n);

const PREPOSITION = wordSet(
  'in of since by until till from during before after to through for on late early mid last next this around about between and or past dated',
);

/** Month names that are also words or given names need company. */
const AMBIGUOUS = wordSet('may march mar sun sat dec jan sep');

const GIVEN_NAMES = wordSet('april june august may jan');

/** Month name at `i` that is meant as one; `to` is past its abbreviation point. */
export function monthAt(p: readonly Piece[], i: number): { month: number; to: number } | null {
  const piece = p[i];
  const month = piece?.entry?.month;
  if (!piece || month === undefined) return null;
  if (!piece.capital && (AMBIGUOUS.has(piece.lower) || piece.lower === 'august')) return null;
  const short = piece.lower.length <= 4 && piece.lower !== 'june' && piece.lower !== 'july' && piece.lower !== 'may';
  const to = short && text(p, i + 1) === '.' && !p[i + 1]?.spaced ? i + 2 : i + 1;
  const next = p[to];
  const numbered =
    (next?.kind === 'number' && isDayOrYear(next)) ||
    (next?.entry?.cardinal !== undefined && spokenYearAt(p, to) !== null) ||
    ordinalAt(p, next?.lower === 'the' ? to + 1 : to) !== null;
  const before = p[i - 1];
  const slashed = before && /^[-/]$/.test(before.text) && !before.spaced ? p[i - 2] : before;
  const dayBefore = slashed?.kind === 'number' && isDayNumber(slashed);
  const ranged = next !== undefined && /^[-–—]$/.test(next.text) && p[to + 1]?.entry?.month !== undefined;
  if (TITLES.test(before?.text === '.' ? (p[i - 2]?.lower ?? '') : (before?.lower ?? ''))) return null;
  const ofDay = before?.lower === 'of' && (ordinalAt(p, i - 2) !== null || p[i - 2]?.kind === 'number');
  const yearJoined = next !== undefined && /^[-/,]$/.test(next.text) && /^(?:1[5-9]|20|21)\d\d$/.test(p[to + 1]?.text ?? '');
  if (numbered || dayBefore || ofDay || ranged || yearJoined) return { month, to };
  if (!piece.capital)
    return piece.lower.length > 3 && /^(?:in|of|since|until|from|to|by|through|between|and|last|next|this)$/.test(before?.lower ?? '') ? { month, to } : null;
  const led = before !== undefined && PREPOSITION.has(before.lower);
  if (AMBIGUOUS.has(piece.lower)) {
    if (piece.lower === 'march' && next?.lower === 'on' && before?.lower !== 'in' && before?.lower !== 'of') return null;
    if (piece.lower === 'may' && led && next?.capital && !next.entry && before?.lower !== 'in') return null;
    if (piece.lower === 'may' && /^(?:and|or|to|for|on|before|after|about)$/.test(before?.lower ?? '') && next?.kind === 'word' && !next.entry) return null;
    if (piece.lower === 'sun' || piece.lower === 'sat') return null;
    if (short && to === i + 1 && (!led || /^(?:and|or|to|for|on|before|after|about|next|last)$/.test(before?.lower ?? ''))) return null;
    return led ||
      (next?.lower === 'of' && p[to + 1]?.kind === 'number') ||
      (next?.text === ',' && p[to + 1]?.kind === 'number') ||
      before?.text === '-' ||
      before?.text === '–'
      ? { month, to }
      : null;
  }
  if (GIVEN_NAMES.has(piece.lower) && !led && ((next?.capital && !next.entry) || (before?.capital && !before.entry && !before.text.endsWith('.') && i > 1)))
    return null;
  if (piece.lower.length <= 4 && short && to === i + 1 && piece.text === piece.text.toUpperCase() && !led) return null;
  if (next?.capital && !next.entry && !led && before?.capital && !before.entry && p[i]?.spaced) return null;
  return { month, to };
}

/** Before a name that is also a month these say that a person is meant: "Judge May". */
export const TITLES = /^(?:mr|mrs|ms|miss|dr|sir|lady|lord|judge|justice|president|senator|sen|rep|minister|mayor|captain|sergeant|prof|professor)$/;

const isDayNumber = (piece: Piece): boolean => (piece.digits >= 1 && piece.digits <= 31) || /^\d{1,2}(?:st|nd|rd|th)$/i.test(piece.text);

const isDayOrYear = (piece: Piece): boolean =>
  isDayNumber(piece) || (/^\d{4}$/.test(piece.text) && isYear(piece.digits)) || (/^\d\d$/.test(piece.text) && piece.digits <= 99);

/** Year after a month or day: ", 2025", "2025", "of 2025", "'98". */
export function yearAfter(p: readonly Piece[], i: number, afterDay: boolean): { year: number; to: number } | null {
  let at = i;
  if (text(p, at) === ',') at++;
  else if (p[at]?.lower === 'of' || (p[at]?.lower === 'in' && afterDay)) at++;
  else if ((text(p, at) === '/' || text(p, at) === '-') && !p[at]?.spaced) at++;
  if ((text(p, at) === "'" || text(p, at) === '’' || text(p, at) === '‘') && /^\d\d$/.test(text(p, at + 1)))
    return { year: twoDigit(Number(text(p, at + 1))), to: at + 2 };
  const piece = p[at];
  if (piece?.kind === 'number' && /^\d{4}$/.test(piece.text) && isYear(piece.digits) && !glued(p, at, 1)) {
    if (/^(?:people|men|women|troops|soldiers|workers|votes|dollars|points|jobs|miles|hours)$/.test(p[at + 1]?.lower ?? '')) return null;
    return { year: piece.digits, to: at + 1 };
  }
  const spoken = at === i || text(p, at - 1) === ',' ? spokenYearAt(p, at) : null;
  return spoken ? { year: spoken.value, to: spoken.to } : null;
}

/** Day of a month at `i`: "4", "4th", "twenty-first". Never a count or a time. */
export function dayAt(p: readonly Piece[], i: number): { day: number; to: number } | null {
  const piece = p[i];
  if (!piece) return null;
  if (piece.kind === 'number') {
    if (!isDayNumber(piece) || (glued(p, i, 1) && text(p, i + 1) !== '-' && text(p, i + 1) !== '–')) return null;
    const next = p[i + 1];
    if (next && /^(?:a\.m\.|p\.m\.|am|pm|%|percent)$/.test(next.lower)) return null;
    return { day: Number.parseInt(piece.text, 10), to: i + 1 };
  }
  const tens = piece.entry?.cardinal;
  if (tens !== undefined && tens >= 1 && tens <= 30) {
    const ones = tens >= 20 ? p[i + 1]?.entry?.cardinal : undefined;
    const to = ones !== undefined && ones > 0 && ones < 10 ? i + 2 : i + 1;
    if (p[to] && spokenYearAt(p, to)) return { day: tens + (to > i + 1 ? (ones ?? 0) : 0), to };
  }
  const ordinal = ordinalAt(p, i);
  return ordinal && ordinal.value >= 1 && ordinal.value <= 31 ? { day: ordinal.value, to: ordinal.to } : null;
}
