import { wordSet } from '../../../text/word-set.ts';
import type { Piece } from './pieces.ts';

/** A number read from pieces up to `to`. `vague` numbers ("several") have no value; `high` differs in "two or three". */
export type Amount = { readonly to: number; readonly value: number; readonly high: number; readonly vague: boolean; readonly approximate: boolean };

const VAGUE = wordSet('several few many some numerous countless various multiple');

/** Cardinal number at `i`: digits, words ("twenty-five", "a hundred", "two and a half"), or a vague count ("a few"). */
export function amountAt(p: readonly Piece[], i: number): Amount | null {
  const word = p[i]?.lower;
  if (word === undefined) return null;
  if (VAGUE.has(word)) return { to: p[i + 1]?.lower === 'more' ? i + 2 : i + 1, value: Number.NaN, high: Number.NaN, vague: true, approximate: false };
  if (word === 'a' || word === 'an' || word === 'the') {
    const next = p[i + 1]?.lower;
    if (next === 'few' || (next === 'number' && p[i + 2]?.lower === 'of') || (next === 'handful' && p[i + 2]?.lower === 'of'))
      return {
        to: next === 'few' ? (p[i + 2]?.lower === 'more' ? i + 3 : i + 2) : i + 3,
        value: Number.NaN,
        high: Number.NaN,
        vague: true,
        approximate: false,
      };
    if (next === 'couple') return { to: p[i + 2]?.lower === 'of' ? i + 3 : i + 2, value: 2, high: 2, vague: false, approximate: true };
    if (next === 'dozen') return { to: i + 2, value: 12, high: 12, vague: false, approximate: false };
    if (word === 'the') return null;
    if (next === 'hundred' || next === 'thousand' || next === 'million') return counted(p, i + 1, 1);
    return { to: i + 1, value: 1, high: 1, vague: false, approximate: false };
  }
  if (word === 'couple') return { to: p[i + 1]?.lower === 'of' ? i + 2 : i + 1, value: 2, high: 2, vague: false, approximate: true };
  const first = simple(p, i);
  if (!first) return null;
  const joint = p[first.to]?.lower;
  const dash = joint === '-' || joint === '–';
  if (joint === 'to' || joint === 'or' || dash) {
    let at = first.to + 1;
    if (dash && (p[at]?.lower === 'to' || p[at]?.lower === 'or')) at++;
    if (p[at]?.lower === '-' && at > first.to + 1) at++;
    const second = simple(p, at);
    if (second && second.value > first.value) return { to: second.to, value: first.value, high: second.value, vague: false, approximate: false };
  }
  return { ...first, high: first.value, vague: false, approximate: false };
}

type Simple = { readonly to: number; readonly value: number };

function simple(p: readonly Piece[], i: number): Simple | null {
  const piece = p[i];
  if (!piece) return null;
  if (piece.kind === 'number') {
    const mixed = /^(\d*)([½¼¾])$/.exec(piece.text);
    if (mixed) return { to: i + 1, value: Number(mixed[1]) + ({ '½': 0.5, '¼': 0.25, '¾': 0.75 }[mixed[2] as '½'] ?? 0) };
    const value = /^\d{1,3}(?:,\d{3})+$/.test(piece.text)
      ? Number(piece.text.replaceAll(',', ''))
      : /^\d+(?:\.\d+)?$/.test(piece.text)
        ? Number(piece.text)
        : Number.NaN;
    if (Number.isNaN(value)) return null;
    const [over, slash, under] = [p[i + 1], p[i + 2], p[i + 3]];
    if (over?.spaced && slash?.text === '/' && under && !Number.isNaN(over.digits) && under.digits > over.digits && under.digits < 10)
      return { to: i + 4, value: value + over.digits / under.digits };
    if (over && /^[½¼¾]$/.test(over.text)) return { to: i + 2, value: value + ({ '½': 0.5, '¼': 0.25, '¾': 0.75 }[over.text] ?? 0) };
    return andAHalf(p, { to: i + 1, value });
  }
  const value = piece.entry?.cardinal;
  return value === undefined ? null : andAHalf(p, counted(p, i, value < 100 ? null : 1));
}

function andAHalf(p: readonly Piece[], n: Simple): Simple {
  if (p[n.to]?.lower === '-' && ['and', '-', 'a', '-', 'half'].every((w, k) => p[n.to + 1 + k]?.lower === w)) return { to: n.to + 6, value: n.value + 0.5 };
  if (p[n.to]?.lower !== 'and' || (p[n.to + 1]?.lower !== 'a' && p[n.to + 1]?.lower !== 'one')) return n;
  const of = p[n.to + 2]?.lower;
  return of === 'half' ? { to: n.to + 3, value: n.value + 0.5 } : of === 'quarter' && n.value < 20 ? { to: n.to + 3, value: n.value + 0.25 } : n;
}

/** "two hundred and ten", "twenty-five", "nineteen"; `start` 1 reads "(a) hundred". */
function counted(p: readonly Piece[], i: number, start: number | null): Amount & Simple {
  let total = 0;
  let current = start ?? 0;
  let at = i;
  let last = 1000;
  for (;;) {
    const skip = at > i && (p[at]?.lower === '-' || (p[at]?.lower === 'and' && last >= 100)) ? 1 : 0;
    const n = p[at + skip]?.entry?.cardinal;
    if (n === undefined) break;
    if (n === 100) current = (current || 1) * 100;
    else if (n === 1000) {
      total += (current || 1) * 1000;
      current = 0;
    } else if (n < last && (n < 10 ? last >= 20 : last >= 100)) current += n;
    else break;
    last = n;
    at += skip + 1;
  }
  return { to: Math.max(at, i + 1), value: total + current, high: total + current, vague: false, approximate: false };
}

/** Ordinal at `i` ("third", "21st", "twenty-first", "last"): -1 is the last. */
export function ordinalAt(p: readonly Piece[], i: number): Simple | null {
  const piece = p[i];
  if (!piece) return null;
  if (piece.kind === 'number') {
    const m = /^(\d{1,2})(?:st|nd|rd|th)$/i.exec(piece.text);
    return m ? { to: i + 1, value: Number(m[1]) } : null;
  }
  if (piece.entry?.ordinal !== undefined) return { to: i + 1, value: piece.entry.ordinal };
  const tens = piece.entry?.cardinal;
  const dash = p[i + 1]?.lower === '-' ? 1 : 0;
  const ones = p[i + 1 + dash]?.entry?.ordinal;
  return tens !== undefined && tens >= 20 && tens < 100 && ones !== undefined && ones > 0 && ones < 10 ? { to: i + 2 + dash, value: tens + ones } : null;
}

/** A year in words: "nineteen ninety-seven", "two thousand and one", "twenty twenty-five". */
export function spokenYearAt(p: readonly Piece[], i: number): Simple | null {
  const head = p[i]?.entry?.cardinal;
  if (head === undefined) return null;
  if (head === 2 && p[i + 1]?.entry?.cardinal === 1000) {
    const n = counted(p, i, null);
    return n.value >= 2000 && n.value < 2100 ? { to: n.to, value: n.value } : null;
  }
  if (head < 15 || head > 20) return null;
  const at = p[i + 1]?.lower === '-' ? i + 2 : i + 1;
  const tens = p[at]?.entry?.cardinal;
  if (tens === undefined || tens < 10 || tens > 90) return null;
  const ones = p[at + 1]?.lower === '-' ? p[at + 2]?.entry?.cardinal : undefined;
  const plain = p[at + 1]?.entry?.cardinal;
  if (ones !== undefined && ones < 10 && tens >= 20) return { to: at + 3, value: head * 100 + tens + ones };
  return plain !== undefined && plain > 0 && plain < 10 && tens >= 20
    ? { to: at + 2, value: head * 100 + tens + plain }
    : { to: at + 1, value: head * 100 + tens };
}
