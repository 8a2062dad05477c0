import { CARDINALS, DENOMINATORS, ORDINALS, PLURAL_SCALES, SCALES } from '../../../values/index.ts';
import { cardinal, decimalsAfter, exact, halfAfter, type Numeral } from './cardinal.ts';
import { digits } from './digits.ts';
import { fractionAfter, restAfter } from './fraction.ts';
import type { Piece } from './pieces.ts';

const SOME_SCALE: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['several', [3, 9]],
  ['few', [3, 9]],
  ['many', [2, 9]],
  ['couple', [2, 2]],
]);
const ARTICLES = new Set(['a', 'an', 'the']);
const OPENERS = new Set([...CARDINALS.keys(), ...ORDINALS.keys(), ...PLURAL_SCALES.keys(), ...SOME_SCALE.keys(), 'half', 'minus', 'negative']);
/** What makes a number of the article before it: "a few", "a third", "a million". */
const BEHIND_ARTICLE = new Set([...SOME_SCALE.keys(), ...DENOMINATORS.keys(), ...SCALES.keys()]);

/** Can a number, also one in a row, begin with this word before `next`, or where that is left out before any? */
export const opensNumeral = (word: string, next?: string): boolean =>
  OPENERS.has(word) || (ARTICLES.has(word) && (next === undefined || BEHIND_ARTICLE.has(next)));

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
  const article = ARTICLES.has(word);
  const at = article ? i + 1 : i;
  const some = SOME_SCALE.get(p[at]?.lower ?? '');
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
  const part = n.scale === 1 || n.scale === 100 ? fractionAfter(p, n.value, n.to) : null;
  if (part) {
    const single = n.value === 1 && part.to === n.to + 1;
    if (!single || isShareAfter(p, part.to, p[n.to]?.lower ?? '')) return share(p, part.to, part.value);
  }
  if (endsAsOrdinal(p, n.to, n.value)) return null;
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
  const rest = restAfter(p, n.to);
  if (rest) return exact(rest.to, n.value + rest.value, 'words', n.scale);
  return exact(n.to, n.value, 'words', n.scale);
}

/** "twenty-fifth", "one hundred twenty fifth": a place in a row, no count of fifths. */
function endsAsOrdinal(p: readonly Piece[], to: number, value: number): boolean {
  const ones = ORDINALS.get(p[p[to]?.text === '-' ? to + 1 : to]?.lower ?? '');
  return ones !== undefined && ones < 10 && value >= 20 && value % 10 === 0;
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
