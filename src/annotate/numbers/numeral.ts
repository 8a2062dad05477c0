import { CARDINALS, DENOMINATORS, ORDINALS, PLURAL_SCALES, SCALE_LETTERS, SCALES } from '../../values/index.ts';
import type { Piece } from './pieces.ts';

/** A number read from pieces `[from, to)`. `mantissa` is what stood before the scale ("2" of "2 million"), for ranges that share one. */
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

const exact = (to: number, value: number, form: Numeral['form'], scale = 1): Numeral => ({
  to,
  low: value,
  high: value,
  approximate: false,
  form,
  scale,
  letter: null,
});

/** Reads the longest number at `i`: digits, words, "half a million", "two thirds", "one in five", "tens of thousands". Null where there is none. */
export function numeralAt(p: readonly Piece[], i: number): Numeral | null {
  const signed = signAt(p, i);
  if (signed > i) {
    const n = unsigned(p, signed);
    return n && n.form !== 'vague' ? { ...n, low: -n.high, high: -n.low } : null;
  }
  return unsigned(p, i);
}

/** "−5", "minus 5", "minus-1.4"; a hyphen counts only where a space or opening mark stands before it. */
function signAt(p: readonly Piece[], i: number): number {
  const [a, b] = [p[i], p[i + 1]];
  if (!a || !b) return i;
  if (a.lower === 'minus' || a.lower === 'negative') return b.text === '-' && b.glued ? i + 2 : i + 1;
  if (/^[-−–]$/.test(a.text) && b.kind === 'number' && b.glued && (!a.glued || /^[($€£]$/.test(p[i - 1]?.text ?? ''))) return i + 1;
  return i;
}

function unsigned(p: readonly Piece[], i: number): Numeral | null {
  const piece = p[i];
  if (!piece) return null;
  const read = piece.kind === 'number' ? digits(p, i) : piece.kind === 'word' ? (vague(p, i) ?? wordy(p, i)) : null;
  if (!read) return null;
  return outOf(p, read) ?? read;
}

function digits(p: readonly Piece[], i: number): Numeral | null {
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
  piece !== undefined && piece.glued && /^(?:st|nd|rd|th|s|['’]s|['’])$/.test(piece.lower) && piece.text !== 'S' && piece.text !== "'";
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

/** "and a half", "and a quarter", "and three quarters": of the scale where one stands before, else of one. */
function halfAfter(p: readonly Piece[], i: number, unit: number): { to: number; value: number } | null {
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
  return over && under && under > over && under <= 10 && /s$/.test(p[i + 2]?.lower ?? '') ? { to: i + 3, value: (over * unit) / under } : null;
}

const SOME_SCALE: Readonly<Record<string, readonly [number, number]>> = { several: [3, 9], few: [3, 9], many: [2, 9], couple: [2, 2] };

/** "dozens", "tens of thousands", "several hundred", "a few thousand", "a couple". */
function vague(p: readonly Piece[], i: number): Numeral | null {
  const word = (p[i] as Piece).lower;
  const plural = PLURAL_SCALES.get(word);
  if (plural) {
    if (word === 'tens' && p[i + 1]?.lower !== 'of') return null;
    if (word === 'scores' && p[i + 1]?.lower !== 'of') return null;
    if (p[i + 1]?.lower === 'of') {
      const outer = PLURAL_SCALES.get(p[i + 2]?.lower ?? '');
      if (outer && outer > plural && plural >= 10)
        return { ...exact(i + 3, 0, 'vague'), low: plural * outer, high: (plural === 12 ? 100 : 10 * plural) * outer };
      if (word === 'tens') return null;
    }
    const high = word === 'dozens' || word === 'scores' ? 100 : 10 * plural;
    return { ...exact(i + 1, 0, 'vague'), low: plural, high };
  }
  const article = word === 'a' || word === 'the' || word === 'an';
  const at = article ? i + 1 : i;
  const some = SOME_SCALE[p[at]?.lower ?? ''];
  if (!some) return null;
  let next = at + 1;
  if (p[next]?.lower === 'of') next++;
  const scale = SCALES.get(p[next]?.lower ?? '');
  if (scale) return { ...exact(next + 1, 0, 'vague', scale), low: some[0] * scale, high: some[1] * scale, approximate: some[0] === some[1] };
  if (p[at]?.lower !== 'couple' || !article || word === 'the') return null;
  if (p[at + 1]?.lower !== 'of' && p[at + 1]?.lower !== 'more') return null;
  return { ...exact(p[at + 1]?.lower === 'of' ? at + 2 : at + 1, 2, 'words'), approximate: true };
}

/** Cardinals and fractions in words. */
function wordy(p: readonly Piece[], i: number): Numeral | null {
  const word = (p[i] as Piece).lower;
  if (word === 'half') return half(p, i);
  if (word === 'a' || word === 'an') {
    const under = DENOMINATORS.get(p[i + 1]?.lower ?? '');
    const quarters = under && under <= 4 ? SCALES.get(p[i + 2]?.lower ?? '') : undefined;
    if (under && quarters && quarters >= 1000) return exact(i + 3, quarters / under, 'words', quarters);
    if (under && isShareAfter(p, i + 2, p[i + 1]?.lower ?? '')) return share(p, i + 2, 1 / under);
    const scale = SCALES.get(p[i + 1]?.lower ?? '');
    if (!scale) return null;
    const counted = cardinal(p, i + 1, 1);
    return counted ? exact(counted.to, counted.value, 'words', scale) : null;
  }
  const n = cardinal(p, i, null);
  if (!n) return null;
  const joined = p[n.to]?.text === '-' && p[n.to]?.glued ? n.to + 1 : n.to;
  const denominator = p[joined]?.lower ?? '';
  const under = DENOMINATORS.get(denominator);
  if (under && n.value < under && n.value > 0 && (denominator.endsWith('s') || n.value === 1 || joined > n.to) && n.scale === 1) {
    const single = n.value === 1 && joined === n.to;
    if (!single || isShareAfter(p, joined + 1, denominator)) return share(p, joined + 1, n.value / under);
  }
  if (p[n.to]?.lower === 'point') {
    const decimals = decimalsAfter(p, n.to + 1);
    if (decimals) {
      const scale = SCALES.get(p[decimals.to]?.lower ?? '') ?? 1;
      return exact(scale > 1 ? decimals.to + 1 : decimals.to, (n.value + decimals.value) * scale, 'words', scale);
    }
  }
  const more = halfAfter(p, n.to, n.scale);
  if (more) {
    const scale = n.scale === 1 ? (SCALES.get(p[more.to]?.lower ?? '') ?? 1) : 1;
    return exact(scale > 1 ? more.to + 1 : more.to, (n.value + more.value) * scale, 'words', Math.max(scale, n.scale));
  }
  return exact(n.to, n.value, 'words', n.scale);
}

/** "half a million", "half of", "half the", "half an hour", "half-dozen". */
function half(p: readonly Piece[], i: number): Numeral | null {
  const at = p[i + 1]?.text === '-' ? i + 2 : i + 1;
  const next = p[at]?.lower ?? '';
  const beyond = next === 'a' || next === 'an' ? at + 1 : at;
  const scale = SCALES.get(p[beyond]?.lower ?? '');
  if (scale) return exact(beyond + 1, scale / 2, 'words', scale);
  if (next === 'of' || next === 'the' || next === 'a' || next === 'an' || next === 'its' || next === 'their' || next === 'his' || next === 'her')
    return share(p, i + 1, 0.5);
  return null;
}

/** After "a third" there must be something to be a third of; "a second" and "a quarter" (of a year, a coin) are none. */
function isShareAfter(p: readonly Piece[], i: number, word: string): boolean {
  const next = p[i]?.lower;
  if (next === 'of') return !(word === 'quarter' && /^(?:profit|earnings|growth)/.test(p[i + 1]?.lower ?? ''));
  if (next === 'the' || next === 'as') return word !== 'second';
  return word !== 'quarter' && word !== 'second' && (next === undefined || /^[.,;)]$/.test(next));
}

/** "two thirds of a million" is a count, "two thirds of voters" a share. */
function share(p: readonly Piece[], to: number, value: number): Numeral {
  if (p[to]?.lower === 'of' && p[to + 1]?.lower === 'a') {
    const scale = SCALES.get(p[to + 2]?.lower ?? '');
    if (scale && scale >= 1000) return exact(to + 3, value * scale, 'words', scale);
  }
  return exact(to, value, 'share');
}

/** "point five", "point zero three", "point seventy-one". */
function decimalsAfter(p: readonly Piece[], i: number): { to: number; value: number } | null {
  let text = '';
  let at = i;
  for (let n = CARDINALS.get(p[at]?.lower ?? ''); n !== undefined && text.length < 12; n = CARDINALS.get(p[at]?.lower ?? '')) {
    const ones = n >= 20 && p[at + 1]?.text === '-' ? CARDINALS.get(p[at + 2]?.lower ?? '') : undefined;
    text += String(n + (ones ?? 0));
    at += ones === undefined ? 1 : 3;
  }
  return text ? { to: at, value: Number(`0.${text}`) } : null;
}

/** "twenty-eight thousand six hundred forty-two", "two hundred and ten"; `start` 1 reads "(a) hundred". */
function cardinal(p: readonly Piece[], i: number, start: number | null): { to: number; value: number; scale: number } | null {
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

/** "one in five", "two out of three", "nine in 10": a share where the second number is larger and a noun or verb follows. */
function outOf(p: readonly Piece[], n: Numeral): Numeral | null {
  if (n.low !== n.high || n.low <= 0 || !Number.isInteger(n.low) || n.low > 99 || n.form === 'share' || n.form === 'vague') return null;
  const joint = p[n.to]?.lower;
  let at = n.to + 1;
  if (joint === 'out' && p[at]?.lower === 'of') at++;
  else if (joint !== 'in') {
    if (!(joint === '-' && p[at]?.lower === 'in' && p[at + 1]?.text === '-')) return null;
    at += 2;
  }
  if (p[at]?.lower === 'every') at++;
  const whole = p[at]?.kind === 'number' ? exact(at + 1, (p[at] as Piece).value, 'digits') : p[at] ? wordOf(p, at) : null;
  if (!whole || whole.low <= n.low || whole.low > 1000 || !Number.isInteger(whole.low)) return null;
  if (joint === 'in' && n.low > 9) return null;
  if (
    joint === 'in' &&
    /^(?:years?|months?|weeks?|days?|hours?|minutes?|games?|matches|starts|attempts|seasons?|states|countries|cities)$/.test(p[whole.to]?.lower ?? '')
  )
    return null;
  return exact(whole.to, n.low / whole.low, 'share');
}

function wordOf(p: readonly Piece[], i: number): Numeral | null {
  const start = p[i]?.lower === 'a' ? i + 1 : i;
  const c = cardinal(p, start, start > i ? 1 : null);
  return c ? exact(c.to, c.value, 'words') : null;
}

/** Ordinal at `i` ("third", "21st", "twenty-first", "150th"), or null. */
export function ordinalAt(p: readonly Piece[], i: number): { readonly to: number; readonly value: number } | null {
  const piece = p[i];
  if (!piece) return null;
  if (piece.kind === 'number') {
    const suffix = p[i + 1];
    return suffix?.glued && /^(?:st|nd|rd|th)$/.test(suffix.lower) && Number.isInteger(piece.value) ? { to: i + 2, value: piece.value } : null;
  }
  const plain = ORDINALS.get(piece.lower);
  if (plain !== undefined) return { to: i + 1, value: plain };
  const tens = CARDINALS.get(piece.lower);
  const ones = p[i + 1]?.text === '-' ? ORDINALS.get(p[i + 2]?.lower ?? '') : undefined;
  return tens !== undefined && tens >= 20 && ones !== undefined && ones < 10 ? { to: i + 3, value: tens + ones } : null;
}
