import { DENOMINATORS, SCALE_LETTERS, SCALES } from '../../../values/index.ts';
import { cardinal, exact, halfAfter, type Numeral } from './cardinal.ts';
import type { Piece } from './pieces.ts';

/** A number that begins with figures: "4,100", "1 1/2", "4.2bn", "4 thousand 3 hundred". */
export function digits(p: readonly Piece[], i: number): Numeral | null {
  let value = (p[i] as Piece).value;
  let at = i + 1;
  const [next, after, last] = [p[at], p[at + 1], p[at + 2]];
  if (next?.kind === 'number' && next.value < 1 && /^\D$/.test(next.text)) {
    value += next.value;
    at++;
  } else if (next?.text === '/' && next.glued && after?.kind === 'number' && after.glued) {
    if (!(after.value > value && PARTS.has(after.value) && Number.isInteger(value) && !isSuffix(last))) return null;
    return exact(at + 2, value / after.value, 'share');
  } else if (
    next?.kind === 'number' &&
    !next.glued &&
    after?.text === '/' &&
    after.glued &&
    last?.kind === 'number' &&
    last.glued &&
    next.value < last.value &&
    last.value <= 16
  ) {
    value += next.value / last.value;
    at += 3;
  }
  if (isSuffix(p[at]) && p[at]?.glued) return null;
  const scaled = scaleAfter(p, at, value);
  if (scaled) return scaled;
  const letter = p[at];
  const factor = letter?.glued || isMoneyBefore(p, i) ? SCALE_LETTERS.get(letter?.lower ?? '') : letter?.text === 'B' ? 1e9 : undefined;
  return { ...exact(at, value, 'digits'), letter: factor ? { to: at + 1, factor } : null };
}

/** Denominators that print as figures; 9/11 is a day. */
const PARTS = new Set([2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100]);
const isSuffix = (piece: Piece | undefined): boolean =>
  piece?.glued === true && /^(?:st|nd|rd|th|s|['’]s|['’])$/.test(piece.lower) && piece.text !== 'S' && piece.text !== "'";
const isMoneyBefore = (p: readonly Piece[], i: number): boolean => /^[$€£¥₹₽₴]$/.test(p[i - 1]?.text ?? '') || /^[A-Z]{2,3}$/.test(p[i - 1]?.text ?? '');

/** "4 hundred", "1.8 billion", "1.8-billion", "3 lakh crore", "4 thousand 3 hundred and 21", "3 million and a half". */
function scaleAfter(p: readonly Piece[], i: number, value: number): Numeral | null {
  const at = p[i]?.text === '-' && (SCALES.get(p[i + 1]?.lower ?? '') ?? 0) >= (p[i]?.glued ? 1 : 1e6) ? i + 1 : i;
  const scale = SCALES.get(p[at]?.lower ?? '');
  if (!scale) return null;
  let to = at + 1;
  let product = scale;
  for (let more = SCALES.get(p[to]?.lower ?? ''); more && more > 12; more = SCALES.get(p[to]?.lower ?? '')) {
    product *= more;
    to++;
  }
  const half = halfAfter(p, to, product);
  if (half) return exact(half.to, value * product + half.value, 'digits', product);
  const rest = restAfter(p, to, product);
  return exact(rest?.to ?? to, value * product + (rest?.value ?? 0), 'digits', product);
}

/** Lower scales after a scale: "4 thousand 3 hundred and 21". */
function restAfter(p: readonly Piece[], i: number, below: number): { to: number; value: number } | null {
  const at = p[i]?.lower === 'and' ? i + 1 : i;
  const piece = p[at];
  if (piece?.kind === 'word' && at > i && below <= 1000) {
    const words = cardinal(p, at, null);
    return words && words.value < below && words.scale === 1 && !DENOMINATORS.has(p[words.to]?.lower ?? '') ? { to: words.to, value: words.value } : null;
  }
  if (piece?.kind !== 'number' || !Number.isInteger(piece.value)) return null;
  const scale = SCALES.get(p[at + 1]?.lower ?? '');
  if (scale && scale < below && scale >= 100) {
    const rest = restAfter(p, at + 2, scale);
    return { to: rest?.to ?? at + 2, value: piece.value * scale + (rest?.value ?? 0) };
  }
  return at > i && below <= 1000 && piece.value < 100 && p[i - 2]?.kind === 'number' && !scale ? { to: at + 1, value: piece.value } : null;
}
