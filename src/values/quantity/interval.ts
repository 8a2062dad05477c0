import type { QuantityValue } from '../../model/index.ts';
import { onceEach } from '../../model/index.ts';
import { scaleOf } from './dimensions.ts';

/** Closed interval in the base unit of a dimension. */
export type Interval = { readonly low: number; readonly high: number };

/** "About" admits a tenth either side, "nearly" and "some" too: what readers take them to mean. */
const HEDGE = 0.1;
/** Rounding to full tens or thousands is believed up to this share of the value. */
const ROUND = 0.025;
/** A converted figure is rounded more freely: "10 miles (15 km)". */
const CONVERTED = 0.05;

/** Value of the last digit that is not a trailing zero: 1345 → 1, 60,000 → 10,000, 4.2 → 0.1. */
export function lastPlace(n: number): number {
  if (n === 0 || !Number.isFinite(n)) return 0;
  if (Number.isInteger(n) && Math.abs(n) < 1e12) return lastPlaceOfWhole(Math.abs(n));
  const [digits = '', exponent = '0'] = Math.abs(n).toPrecision(12).split('e');
  const plain = exponent === '0' ? digits : Number(Math.abs(n).toPrecision(12)).toFixed(exponent.startsWith('-') ? 12 : 0);
  const [whole = '', fraction = ''] = plain.split('.');
  const decimals = fraction.replace(/0+$/, '').length;
  if (decimals) return 10 ** -decimals;
  return 10 ** (whole.length - whole.replace(/0+$/, '').length);
}

function lastPlaceOfWhole(n: number): number {
  let place = 1;
  for (let rest = n; rest % 10 === 0; rest /= 10) place *= 10;
  return place;
}

/** How far a figure may stand from what it rounds. Counts below a thousand and whole percents are meant exactly. */
function slackOf(n: number, unit: string, converted: boolean): number {
  const place = lastPlace(n);
  const cap = (converted ? CONVERTED : ROUND) * Math.abs(n);
  if (place < 1) return converted ? Math.max(place / 2, 0) : place / 2;
  const exact = unit.startsWith('{') || unit === '1' || unit === '%' || unit === 'a';
  if (exact && Math.abs(n) < 1000) return unit === '%' ? 0.5 : 0;
  return Math.max(place === 1 && !exact ? 0.5 : 0, Math.min(place / 2, cap));
}

/** The values in the base unit that a quantity leaves possible, with hedge and rounding. Worked out once a value: each is compared with many. */
export const possible = (value: QuantityValue, converted: boolean): Interval => (converted ? asConverted(value) : asPrinted(value));

const asPrinted = onceEach((value: QuantityValue) => around(value, false));
const asConverted = onceEach((value: QuantityValue) => around(value, true));

function around(value: QuantityValue, converted: boolean): Interval {
  const { factor, offset } = scaleOf(value.unit);
  const [down, up] = [value.low, value.high].map((n) =>
    Number.isFinite(n) ? Math.max(slackOf(n, value.unit, converted), value.approximate ? HEDGE * Math.abs(n) : 0) : 0,
  );
  return { low: (value.low - (down as number)) * factor + offset, high: (value.high + (up as number)) * factor + offset };
}

/** The quantity as said, in the base unit. */
export function stated(value: QuantityValue): Interval {
  const { factor, offset } = scaleOf(value.unit);
  return { low: value.low * factor + offset, high: value.high * factor + offset };
}

/** Do two intervals share a point, but for the last bits of floating arithmetic? */
export function meet(a: Interval, b: Interval): boolean {
  const slack = 1e-9 * Math.max(1, sizeOf(a.low), sizeOf(a.high), sizeOf(b.low), sizeOf(b.high));
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

/** How large an end of an interval is; an open end has no size. */
export const sizeOf = (n: number): number => (Number.isFinite(n) ? Math.abs(n) : 0);
