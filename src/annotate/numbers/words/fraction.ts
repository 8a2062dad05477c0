import { CARDINALS, DENOMINATORS, ORDINALS } from '../../../values/index.ts';
import { cardinal } from './cardinal.ts';
import type { Piece } from './pieces.ts';

/** What something is divided by: "fifths", "-fifth", "twenty-firsts", "thousand trillionths"; `plural` where the word says so. */
type Denominator = { readonly to: number; readonly under: number; readonly plural: boolean };

/** The denominator at `i`, behind a hyphen or a space; null where there is none. "seconds" are time. */
function denominatorAt(p: readonly Piece[], i: number): Denominator | null {
  const at = p[i]?.text === '-' ? i + 1 : i;
  const word = p[at]?.lower ?? '';
  const simple = DENOMINATORS.get(word);
  if (simple) return { to: at + 1, under: simple, plural: word.endsWith('s') };
  const tens = CARDINALS.get(word);
  if (tens === undefined || tens < 20) return null;
  const next = p[at + 1]?.text === '-' ? at + 2 : at + 1;
  const last = p[next]?.lower ?? '';
  const ones = ORDINALS.get(last.replace(/s$/, ''));
  return ones !== undefined && ones < 10 && last.endsWith('s') ? { to: next + 1, under: tens + ones, plural: true } : null;
}

/**
 * "three fifths", "two-thirds", "seven twenty-firsts", "twelve fifths". Quarters and halves above one are periods of time and parts of a
 * game; a singular denominator needs one part ("one fifth") or a hyphen ("five-eighth").
 */
export function fractionAfter(p: readonly Piece[], parts: number, i: number): (Denominator & { readonly value: number }) | null {
  const d = denominatorAt(p, i);
  if (!d || !(parts > 0) || !Number.isInteger(parts)) return null;
  if (parts >= d.under && (!d.plural || d.under <= 4)) return null;
  if (!d.plural && parts !== 1 && p[i]?.text !== '-') return null;
  return { ...d, value: parts / d.under };
}

/** "and three quarters", "and fifty-four hundredths" behind a whole number. */
export function restAfter(p: readonly Piece[], i: number): { readonly to: number; readonly value: number } | null {
  if (p[i]?.lower !== 'and') return null;
  const over = cardinal(p, i + 1, null);
  const part = over && over.scale === 1 ? fractionAfter(p, over.value, over.to) : null;
  return part?.plural && part.value < 1 ? part : null;
}
