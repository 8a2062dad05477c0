import { wordSet } from '../../../text/word-set.ts';
import type { Unit } from '../../../values/date/words.ts';
import { type Amount, amountAt } from '../words/numerals.ts';
import { HEDGES } from '../words/phrases.ts';
import type { Piece } from '../words/pieces.ts';

/** An amount of a unit: "two and a half years", "18-month", "several weeks", "a year and a half". */
export type Stretch = { readonly from: number; readonly to: number; readonly amount: Amount; readonly unit: Unit; readonly joined: boolean };

/** Words between a number and its unit of time: "two more years", "three consecutive days". */
export const FILLERS = wordSet(
  'more additional extra further full whole entire solid consecutive straight long short trading business working calendar school successive different separate critical crucial',
);

const SUBUNITS: Readonly<Partial<Record<Unit, readonly [number, string, 'T' | '']>>> = {
  minute: [30, 'S', 'T'],
  hour: [30, 'M', 'T'],
  day: [12, 'H', 'T'],
  year: [6, 'M', ''],
  decade: [5, 'Y', ''],
  century: [50, 'Y', ''],
};

const LETTERS: Readonly<Partial<Record<Unit, readonly [string, number]>>> = {
  second: ['TS', 1],
  minute: ['TM', 1],
  hour: ['TH', 1],
  day: ['D', 1],
  week: ['W', 1],
  weekend: ['WE', 1],
  fortnight: ['W', 2],
  month: ['M', 1],
  quarter: ['Q', 1],
  half: ['M', 6],
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
  millennium: ['Y', 1000],
};

const VAGUE_LETTERS: Readonly<Partial<Record<Unit, string>>> = { decade: 'PXDE', century: 'PXCE', fortnight: 'PXW', half: 'PXM', millennium: 'PXML' };

/** ISO 8601 duration of an amount; X stands for "several". Halves go to the unit below, since ISO readers differ on fractions. */
export function durationOf(value: number, vague: boolean, unit: Unit): string {
  const [letters, times] = LETTERS[unit] ?? ['D', 1];
  const time = letters.startsWith('T') ? 'T' : '';
  const letter = letters.replace(/^T/, '');
  if (vague) return VAGUE_LETTERS[unit] ?? `P${time}X${letter}`;
  const total = value * times;
  if (Number.isInteger(total)) return `P${time}${total}${letter}`;
  const half = SUBUNITS[unit];
  const whole = Math.floor(value);
  if (half && Math.abs(value - whole - 0.5) < 1e-9) {
    const rest = `${half[2] && !time ? 'T' : ''}${half[0]}${half[1]}`;
    return whole ? `P${time}${whole * times}${letter}${rest}` : `P${half[2]}${half[0]}${half[1]}`;
  }
  return `P${time}${Math.round(total * 100) / 100}${letter}`;
}

/** Hedge at `i` ("more than", "about"): where it ends and the TIMEX3 modifier. */
export function hedgeAt(p: readonly Piece[], i: number): { to: number; mod: string } | null {
  const first = p[i];
  if (first?.kind !== 'word' || first.entry?.cardinal !== undefined) return null;
  const led = HEDGES.get(first.lower)?.find(({ words }) => words.every((word, k) => p[i + k]?.lower === word));
  return led ? { to: i + led.words.length, mod: led.mod } : null;
}

/** An amount of time at `i`, without hedge. */
export function stretchAt(p: readonly Piece[], i: number): Stretch | null {
  const half = halfAt(p, i);
  if (half) return half;
  const amount = amountAt(p, i);
  if (!amount) return null;
  let at = amount.to;
  const joined = p[at]?.lower === '-' || p[at]?.lower === '‑';
  if (joined) at++;
  else while (at < amount.to + 2 && p[at] && (FILLERS.has((p[at] as Piece).lower) || /^(?:previous|past|upcoming|coming)$/.test((p[at] as Piece).lower))) at++;
  const unit = p[at]?.entry?.unit ?? (p[at]?.lower === 'nights' ? 'day' : shortUnit(p[at], amount));
  if (!unit) return null;
  const plural = p[at]?.entry?.plural === true;
  if (!joined && !plural && !amount.vague && amount.value > 1 && p[at]?.entry?.unit === 'second') return null;
  if (unit === 'second' && !plural && !joined) return null;
  if ((unit === 'half' || unit === 'season') && !plural) return null;
  if (unit === 'half' || (unit === 'quarter' && !plural)) return null;
  const to = at + 1;
  if (p[to]?.lower === 'and' && (p[to + 1]?.lower === 'a' || p[to + 1]?.lower === 'one') && p[to + 2]?.lower === 'half' && !p[to + 3]?.entry?.unit)
    return { from: i, to: to + 3, amount: { ...amount, value: amount.value + 0.5, high: amount.value + 0.5 }, unit, joined };
  return { from: i, to, amount, unit, joined };
}

function shortUnit(piece: Piece | undefined, amount: Amount): Unit | null {
  if (!piece || amount.vague) return null;
  return ({ hrs: 'hour', mins: 'minute', secs: 'second', yrs: 'year', mos: 'month' } as const)[piece.lower as 'hrs'] ?? null;
}

/** "half an hour", "half-century", "a quarter of an hour", "a quarter-century". */
function halfAt(p: readonly Piece[], i: number): Stretch | null {
  let at = p[i]?.lower === 'a' || p[i]?.lower === 'the' ? i + 1 : i;
  const part = p[at]?.lower === 'half' ? 0.5 : p[at]?.lower === 'quarter' ? 0.25 : p[at]?.lower === 'three' && p[at + 2]?.lower === 'quarters' ? 0.75 : 0;
  if (!part) return null;
  at += part === 0.75 ? 3 : 1;
  if (p[at]?.lower === '-') at++;
  if (p[at]?.lower === 'of') at++;
  if (p[at]?.lower === 'a' || p[at]?.lower === 'an') at++;
  const unit = p[at]?.entry?.unit;
  if (!unit || p[at]?.entry?.plural || unit === 'half' || unit === 'quarter' || unit === 'second') return null;
  if (part !== 0.5 && unit !== 'hour' && unit !== 'century' && unit !== 'year') return null;
  return { from: i, to: at + 1, amount: { to: at, value: part, high: part, vague: false, approximate: false }, unit, joined: false };
}

/** TIMEX3 value of a stretch; parts of hours and years in their smaller unit. */
export function lengthOf({ amount, unit }: Stretch): string {
  if (amount.value === 0.25 || amount.value === 0.75) {
    const quarter = amount.value / 0.25;
    if (unit === 'hour') return `PT${quarter * 15}M`;
    if (unit === 'year') return `P${quarter * 3}M`;
    return `P${quarter * 25}Y`;
  }
  return durationOf(amount.value, amount.vague, unit);
}

const SIZES: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** "two years and three months", "1 hour 30 minutes": the smaller rest of a duration. */
export function remainderAt(p: readonly Piece[], i: number, unit: Unit): Stretch | null {
  const at = p[i]?.lower === 'and' || p[i]?.text === ',' ? i + 1 : i;
  const rest = stretchAt(p, at);
  if (
    !rest ||
    rest.joined ||
    rest.amount.vague ||
    /^(?:a|an)$/.test(p[at]?.lower ?? '') ||
    /^(?:ago|earlier|later|before|after|old)$/.test(p[rest.to]?.lower ?? '')
  )
    return null;
  return SIZES.indexOf(rest.unit) >= 0 && SIZES.indexOf(rest.unit) < SIZES.indexOf(unit) ? rest : null;
}

/** P2Y and P3M → P2Y3M; PT1H and PT30M → PT1H30M. */
export const combined = (a: string, b: string): string => (a.includes('T') && b.startsWith('PT') ? `${a}${b.slice(2)}` : `${a}${b.slice(1)}`);
