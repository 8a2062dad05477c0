import { STOPWORDS } from '../../../text/index.ts';
import { wordSet } from '../../../text/word-set.ts';
import { CURRENCY_CODES, CURRENCY_COUNTRIES, CURRENCY_PREFIXES, currencyNamed, MINOR, singular, unitNamed, unitSymbol } from '../../../values/index.ts';
import type { Piece } from '../words/pieces.ts';

/** A unit read from pieces up to `to`. `factor` scales the number (cents → 0.01). `scale`: a magnitude that stands behind the code ("75 USD million"). */
export type Measure = { readonly to: number; readonly unit: string; readonly factor: number };

/** Can the word be a currency before an amount? */
export const opensMoney = ({ text, lower }: Pick<Piece, 'text' | 'lower'>, next: Piece | undefined): boolean =>
  next?.text === '$' || CURRENCY_CODES.has(text) || text === 'RM' || lower === 'euro' || text === 'Rs' || text === 'KSh' || text === 'RMB';

/** The currency that stands before an amount at `i` ("$", "US$", "$US", "RM", "USD "), and where the amount begins; null where none does. */
export function moneyBefore(p: readonly Piece[], i: number): { readonly to: number; readonly unit: string } | null {
  const [a, b] = [p[i], p[i + 1]];
  if (!a) return null;
  if (a.kind === 'word' && b?.text === '$' && (b.glued || /^(?:US|U\.S\.|C|CA|AU|NZ|HK|NT)$/.test(a.text))) {
    const unit = CURRENCY_PREFIXES.get(`${a.lower.replaceAll('.', '')}$`);
    if (unit) return { to: i + 2, unit };
  }
  if (a.kind === 'mark') {
    const unit = CURRENCY_PREFIXES.get(a.text);
    if (!unit) return null;
    const country = a.text === '$' && b?.glued && b.kind === 'word' ? CURRENCY_PREFIXES.get(`${b.lower}$`) : undefined;
    return country ? { to: i + 2, unit: country } : { to: i + 1, unit };
  }
  if (a.kind !== 'word') return null;
  if (CURRENCY_CODES.has(a.text)) return { to: i + 1, unit: a.text };
  const prefix = opensMoney(a, undefined) && (a.lower !== 'euro' || b?.glued === true) ? CURRENCY_PREFIXES.get(a.lower) : undefined;
  if (!prefix) return null;
  return { to: b?.text === '.' ? i + 2 : i + 1, unit: prefix };
}

/** The unit that stands behind a number; `size` tells pounds of weight from pounds of money. */
export function measureAfter(p: readonly Piece[], i: number, size: number): Measure | null {
  const hyphen = p[i]?.text === '-' && p[i]?.glued === p[i + 1]?.glued ? 1 : 0;
  const at = i + hyphen;
  const base = (hyphen && p[at]?.kind === 'mark' ? null : moneyAfter(p, at, size)) ?? unitAt(p, at, hyphen === 1);
  return base ? per(p, base) : null;
}

function moneyAfter(p: readonly Piece[], i: number, size: number): Measure | null {
  const piece = p[i];
  if (!piece) return null;
  if (piece.kind === 'mark') {
    if (piece.text === '¢') return { to: i + 1, unit: 'USD', factor: 0.01 };
    const sign = CURRENCY_PREFIXES.get(piece.text);
    return sign && (piece.glued || !(p[i + 1]?.kind === 'number' && p[i + 1]?.glued)) ? { to: i + 1, unit: sign, factor: 1 } : null;
  }
  if (piece.kind !== 'word') return null;
  const minor = MINOR.get(piece.lower);
  if (minor) return { to: i + 1, unit: minor, factor: 0.01 };
  if (piece.text === 'p' && piece.glued) return { to: i + 1, unit: 'GBP', factor: 0.01 };
  if (CURRENCY_CODES.has(piece.text) && !(p[i + 1]?.kind === 'number' && !piece.glued)) return { to: i + 1, unit: piece.text, factor: 1 };
  const first = piece.lower.replace(/\.$/, '');
  if (CURRENCY_COUNTRIES.has(first) || first === 'u.s') {
    for (let n = 3; n > 1; n--) {
      const name = phrase(p, i, n);
      const code = name === null ? null : currencyNamed(name.replace(/^u\.s\.? /, 'us '));
      if (code) return { to: i + n, unit: code, factor: 1 };
    }
  }
  if (piece.lower === 'pounds' || piece.lower === 'pound') {
    if (p[i + 1]?.lower === 'sterling') return { to: i + 2, unit: 'GBP', factor: 1 };
    return size >= 10_000 ? { to: i + 1, unit: 'GBP', factor: 1 } : null;
  }
  if (piece.lower === 'won' && size >= 1000) return { to: i + 1, unit: 'KRW', factor: 1 };
  const code = currencyNamed(piece.lower) ?? (/^(?:usd|eur|gbp|rub|uah)$/.test(piece.lower) ? piece.lower.toUpperCase() : null);
  return code ? { to: i + 1, unit: code, factor: 1 } : null;
}

function unitAt(p: readonly Piece[], i: number, hyphened: boolean): Measure | null {
  const piece = p[i];
  if (!piece) return null;
  if (piece.text === '%') return { to: i + 1, unit: '%', factor: 1 };
  if (piece.text === '°' || piece.text === 'º') {
    const letter = p[i + 1];
    const unit = letter && /^[CF]$/.test(letter.text) ? unitSymbol(`°${letter.text}`, true) : null;
    const named = letter && /^(?:celsius|fahrenheit)$/.test(letter.lower) ? unitNamed(letter.lower) : null;
    return unit || named ? { to: i + 2, unit: (unit ?? named) as string, factor: 1 } : { to: i + 1, unit: 'deg', factor: 1 };
  }
  if (piece.text === '℃' || piece.text === '℉') return { to: i + 1, unit: unitSymbol(piece.text, true) as string, factor: 1 };
  if (piece.text === "'" && piece.glued && !p[i + 1]?.glued && p[i + 1]) return { to: i + 1, unit: '[ft_i]', factor: 1 };
  if (piece.kind !== 'word' && piece.kind !== 'code') return null;
  for (let n = 4; n > 0; n--) {
    const name = phrase(p, i, n);
    const code = name === null ? null : (unitNamed(name) ?? (n > 1 ? unitNamed(name.replace(/-/g, ' ')) : null));
    if (code && (n > 1 || acceptable(p, i, piece.lower))) return squared(p, { to: i + n, unit: code, factor: 1 });
  }
  const symbol = unitSymbol(piece.text, piece.glued && !hyphened);
  if (!symbol) return null;
  if (symbol === 'Cel' || symbol === '[degF]') return isWarm(p[i - 1]?.value ?? Number.NaN, symbol) ? { to: i + 1, unit: symbol, factor: 1 } : null;
  return symbol === 'm' && !piece.glued && p[i + 1]?.kind === 'word' && /^[A-Z]/.test(p[i + 1]?.text ?? '')
    ? null
    : squared(p, { to: i + 1, unit: symbol, factor: 1 });
}

/** "38C" is a temperature, "777F" and "13F" are names. */
const isWarm = (value: number, unit: string): boolean => (unit === 'Cel' ? Math.abs(value) <= 60 : value >= 20 && value <= 150);

/** Words that are units only in some places. */
function acceptable(p: readonly Piece[], i: number, word: string): boolean {
  if (word === 'second') return !/^(?:half|place|time|round|term|straight|quarter)$/.test(p[i + 1]?.lower ?? '');
  if (word === 'bars' || word === 'grays' || word === 'bits') return false;
  if (word === 'degrees' || word === 'degree') return !/^in$/.test(p[i + 1]?.lower ?? '');
  if (word === 'foot') return !(p[i + 1]?.lower === 'of' && p[i + 2]?.lower === 'the');
  return true;
}

/** "24703m2", "m²", "cm³": the power that follows a length. */
function squared(p: readonly Piece[], m: Measure): Measure {
  const power = p[m.to];
  if (!power?.glued || !/^(?:[cmk]?m)$/.test(m.unit)) return m;
  if (power.text === '²' || (power.text === '2' && !p[m.to + 1]?.glued)) return { ...m, to: m.to + 1, unit: `${m.unit}2` };
  if (power.text === '³' || (power.text === '3' && !p[m.to + 1]?.glued)) return { ...m, to: m.to + 1, unit: `${m.unit}3` };
  return m;
}

/** Words `i`, `i+1` … as one name: lower case, single spaces, hyphens as written; null where there are fewer. */
function phrase(p: readonly Piece[], i: number, n: number): string | null {
  let name = '';
  for (let k = 0; k < n; k++) {
    const piece = p[i + k];
    if (!piece || (piece.kind === 'number' && k === 0)) return null;
    if (k > 0 && !(piece.kind === 'word' || piece.text === '-' || piece.text === '/' || /^[²2]$/.test(piece.text))) return null;
    name += k > 0 && !piece.glued ? ` ${piece.lower}` : piece.lower;
  }
  return name;
}

const EACH = wordSet(
  'square cubic year month week day hour minute second head person share barrel gallon litre liter tonne ton pound ounce kilo kilogram kilogramme kilometre kilometer mile acre hectare piece copy ticket night shift game match bottle bushel dozen pop time vote seat',
);

/** "per square foot", "a month", "an hour", "/cm", "-a-day" behind a unit. */
export function per(p: readonly Piece[], m: Measure): Measure {
  const joint = p[m.to];
  if (!joint) return m;
  if (joint.text === '/' && joint.glued && p[m.to + 1]?.glued) {
    const under = p[m.to + 1] as Piece;
    const symbol = unitSymbol(under.text, true) ?? unitNamed(under.lower) ?? (under.lower === 'cm2' ? 'cm2' : null) ?? (under.lower === 'hr' ? 'h' : null);
    if (symbol) {
      const found = squared(p, { to: m.to + 2, unit: symbol, factor: 1 });
      return { ...m, to: found.to, unit: `${m.unit}/${found.unit}` };
    }
    return m;
  }
  const dash = joint.text === '-' && joint.glued && (p[m.to + 1]?.lower === 'a' || p[m.to + 1]?.lower === 'an' || p[m.to + 1]?.lower === 'per');
  const at = dash ? m.to + 1 : m.to;
  const word = p[at]?.lower;
  if (word !== 'per' && word !== 'a' && word !== 'an' && word !== 'every') return m;
  const from = dash && p[at + 1]?.text === '-' ? at + 2 : p[at + 1]?.text === '-' && p[at + 1]?.glued ? at + 2 : at + 1;
  const under = p[from];
  if (under?.kind !== 'word') return m;
  if (word !== 'per' && (!EACH.has(under.lower) || /^(?:earlier|ago|later|before|after|on)$/.test(p[from + 1]?.lower ?? ''))) return m;
  for (let n = 2; n > 0; n--) {
    const name = phrase(p, from, n);
    const code = name === null ? null : (unitNamed(name) ?? (n > 1 ? unitNamed(name.replace(/-/g, ' ')) : null));
    if (code) return { ...m, to: from + n, unit: `${m.unit}/${code}` };
  }
  const symbol = unitSymbol(under.text, true);
  if (symbol) return { ...m, to: from + 1, unit: `${m.unit}/${symbol}` };
  if (word === 'every' || STOPWORDS.has(under.lower)) return m;
  return { ...m, to: from + 1, unit: `${m.unit}/{${singular(under.lower)}}` };
}
