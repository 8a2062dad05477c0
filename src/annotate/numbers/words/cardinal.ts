import { CARDINALS, DENOMINATORS, SCALES } from '../../../values/index.ts';
import type { Piece } from './pieces.ts';

/** A number as it is written; `to` is the piece behind it. */
export type Numeral = {
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly approximate: boolean;
  readonly form: 'digits' | 'words' | 'vague' | 'share';
  /** 1 where no scale word multiplied it. */
  readonly scale: number;
  /** "m", "t" and "k" that may be million or metre: the caller decides with what follows. */
  readonly letter: { readonly to: number; readonly factor: number } | null;
};

/** A numeral without hedge. */
export const exact = (to: number, value: number, form: Numeral['form'], scale = 1): Numeral => ({
  to,
  low: value,
  high: value,
  approximate: false,
  form,
  scale,
  letter: null,
});

/** "twenty-eight thousand six hundred forty-two", "two hundred and ten"; `start` 1 reads "(a) hundred". */
export function cardinal(p: readonly Piece[], i: number, start: number | null): { to: number; value: number; scale: number } | null {
  let total = 0;
  let current = start ?? 0;
  let at = i;
  let read = start !== null;
  let ceiling = Number.POSITIVE_INFINITY;
  let below = Number.POSITIVE_INFINITY;
  let largest = 1;
  let seen = 0;
  for (;;) {
    const skip = seen === 0 ? 0 : p[at]?.text === '-' && p[at]?.glued ? 1 : p[at]?.lower === 'and' && below >= 100 && largest > 1 ? 1 : 0;
    const word = p[at + skip]?.lower ?? '';
    const scale = SCALES.get(word);
    const small = scale ? undefined : CARDINALS.get(word);
    if (scale === 100 && read && current > 0 && current < 100) {
      if (skip && p[at]?.lower === 'and') break;
      current *= 100;
      below = 100;
      largest = Math.max(largest, 100);
    } else if (scale && (scale >= 1000 || scale === 12) && read && (current > 0 || seen === 0) && scale < ceiling) {
      if (skip && p[at]?.lower === 'and') break;
      total += (current || 1) * scale;
      current = 0;
      ceiling = scale;
      below = scale;
      largest = Math.max(largest, scale);
    } else if (small !== undefined && small < below && (small < 10 ? below >= 10 : below >= 100)) {
      if (skip && p[at]?.lower === 'and' && (below < 100 || DENOMINATORS.has(p[at + 2]?.lower ?? ''))) break;
      current += small;
      below = small < 20 ? 1 : 10;
      read = true;
    } else break;
    at += (skip || 0) + 1;
    seen++;
  }
  const beyond = largest >= 1e5 ? SCALES.get(p[at]?.lower ?? '') : undefined;
  if (beyond && beyond >= 1000) return { to: at + 1, value: (total + current) * beyond, scale: largest * beyond };
  return seen ? { to: at, value: total + current, scale: largest } : null;
}

/** "and a half", "and a quarter", "and three quarters": of the scale where one stands before, else of one. */
export function halfAfter(p: readonly Piece[], i: number, unit: number): { to: number; value: number } | null {
  // "three-and-a-half-year"
  if (p[i]?.text === '-' && ['and', '-', 'a', '-', 'half'].every((w, n) => p[i + 1 + n]?.lower === w)) return { to: i + 6, value: unit / 2 };
  if (p[i]?.lower !== 'and') return null;
  const article = p[i + 1]?.lower;
  if (article === 'a' || article === 'one' || article === 'an') {
    const under = DENOMINATORS.get(p[i + 2]?.lower ?? '');
    if (!under || under > 10) return null;
    const scale = SCALES.get(p[i + 3]?.lower ?? '');
    if (scale && scale < unit) return { to: i + 4, value: scale / under };
    return { to: i + 3, value: unit / under };
  }
  const over = CARDINALS.get(article ?? '');
  const under = DENOMINATORS.get(p[i + 2]?.lower ?? '');
  const whole = unit >= 1000 ? unit : 1;
  return over && under && under > over && under <= 10 && /s$/.test(p[i + 2]?.lower ?? '') ? { to: i + 3, value: (over * whole) / under } : null;
}

/** "point five", "point zero three", "point seventy-one". */
export function decimalsAfter(p: readonly Piece[], i: number): { to: number; value: number } | null {
  let text = '';
  let at = i;
  for (let n = CARDINALS.get(p[at]?.lower ?? ''); n !== undefined && text.length < 12; n = CARDINALS.get(p[at]?.lower ?? '')) {
    const ones = n >= 20 && p[at + 1]?.text === '-' ? CARDINALS.get(p[at + 2]?.lower ?? '') : undefined;
    text += String(n + (ones ?? 0));
    at += ones === undefined ? 1 : 3;
  }
  return text ? { to: at, value: Number(`0.${text}`) } : null;
}
