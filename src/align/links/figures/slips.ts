import type { QuantityValue } from '../../../model/index.ts';
import { areTons, dimensionOf, isMagnitudeSlip, scaleOf } from '../../../values/index.ts';
import type { Quantity } from './kinds.ts';

/** How one figure becomes another on its way into print, and how much two sentences must share (`sharedBy`) for it to be that. */
export type Slip = { readonly says: string; readonly least: number };

/** Thousands, transposed digits and noughts behind two digits hardly come about by chance; round figures, hearing, units and directions need more around them. */
const PEN: Slip = { says: 'a slip of the pen apart', least: 1 };
const NOUGHT: Slip = { says: 'a nought apart', least: 1 };
const ROUND: Slip = { says: 'a nought apart', least: 2 };
const EAR: Slip = { says: 'alike to the ear', least: 2 };
const UNIT: Slip = { says: 'the same number of other units', least: 1.5 };
const WAY: Slip = { says: 'the same number, up and down', least: 1.5 };

/**
 * What slip may lie between two figures: "15,000" and "10,500", "2.7 %" and "7.2 %" (two neighbouring digits have changed places), million and
 * billion, "€20 million" and "€200 million", "sixteen" and "six" or "sixty", "6 miles" and "6 km", "rose 2 %" and "fell 2 %". Null for none.
 */
export function slipBetween({ value: a, property }: Quantity, { value: b }: Quantity): Slip | null {
  if (!a || !b) return null;
  if (a.low === b.low && a.high === b.high) {
    if (a.unit !== b.unit) return isMeasured(a) && isMeasured(b) && isOneDimension(a.unit, b.unit) ? UNIT : null;
    return a.change !== null && b.change !== null && a.change !== b.change ? WAY : null;
  }
  if (a.unit !== b.unit && !areTons(a.unit, b.unit))
    return isMeasured(a) && isMeasured(b) && isOneDimension(a.unit, b.unit) && transposedInOneUnit(a, b) ? PEN : null;
  if (isMagnitudeSlip(a, b)) return PEN;
  const [m, n] = [plainOf(a), plainOf(b)];
  if (areTransposed(m, n)) return PEN;
  const [small, large] = [a, b].map(endOf).sort((x, y) => x - y) as [number, number];
  if (small > 0 && (isTimes(small, large, 10) || isTimes(small, large, 100))) return /^\d0*$/.test(m) ? ROUND : NOUGHT;
  return !MANY_OF.has(property) && soundAlike(small, large) ? EAR : null;
}

/** "1,840 metres" and "1.48 km": in units that are noughts apart the digits stay what they were. */
function transposedInOneUnit(a: QuantityValue, b: QuantityValue): boolean {
  const [x, y] = [scaleOf(a.unit), scaleOf(b.unit)];
  const times = Math.max(x.factor, y.factor) / Math.min(x.factor, y.factor);
  if (!Number.isInteger(Math.log10(Number(times.toPrecision(12))))) return false;
  const least = Math.min(x.factor, y.factor);
  const inLeast = ({ low, high }: QuantityValue, factor: number): string => (low === high ? String(Number(((low * factor) / least).toPrecision(12))) : '');
  return areTransposed(inLeast(a, x.factor), inLeast(b, y.factor));
}

/** A story tells so many ways and lengths of time that two of them sound alike by chance. */
const MANY_OF = new Set(['distance', 'duration', 'sentence']);

/** Two weeks and two days are both told of anything. */
function isOneDimension(a: string, b: string): boolean {
  const dimension = dimensionOf(a);
  return dimension === dimensionOf(b) && dimension !== 'time' && dimension !== 'calendar';
}

const isMeasured = ({ unit }: QuantityValue): boolean => !unit.startsWith('{') && unit !== '1';

/** The figure, or the one end that is given. */
const endOf = ({ low, high }: QuantityValue): number => (Number.isFinite(low) ? low : high);

const isTimes = (small: number, large: number, factor: number): boolean => Math.abs(small * factor - large) < 1e-9 * large;

/** Exact figures of one unit that noughts alone keep apart, by tens or by thousands: "seven" and "70", "1,200" and "1.2 million". */
export function areNoughtsApart(a: QuantityValue, b: QuantityValue): boolean {
  if (a.unit !== b.unit || [a, b].some((v) => v.low !== v.high || v.approximate)) return false;
  const [small, large] = [a.low, b.low].sort((x, y) => x - y) as [number, number];
  return small > 0 && [10, 100, 1e3, 1e6].some((times) => isTimes(small, large, times));
}

/** As printed with all their zeros, two neighbouring digits have changed places; the point stays where it was. */
export function areTransposed(m: string, n: string): boolean {
  if (m.length !== n.length || m.indexOf('.') !== n.indexOf('.')) return false;
  const [x, y] = [m.replace('.', ''), n.replace('.', '')];
  const at = [...x].findIndex((digit, i) => digit !== y[i]);
  return x.length > 1 && at >= 0 && x[at] === y[at + 1] && x[at + 1] === y[at] && x.slice(at + 2) === y.slice(at + 2);
}

/** "Six", "sixteen" and "sixty", and as many thousands or millions. */
function soundAlike(few: number, many: number): boolean {
  const scale = [1e9, 1e6, 1e3].find((times) => few >= times) ?? 1;
  const [small, large] = [few / scale, many / scale];
  const one = small > 20 ? small / 10 : small > 10 ? small - 10 : small;
  return Number.isInteger(one) && one > 2 && one < 10 && (large === one + 10 || large === one * 10);
}

/** The digits of an exact value, or of the end that an open one has. */
const plainOf = ({ low, high }: QuantityValue): string =>
  Number.isFinite(low) && (low === high || !Number.isFinite(high)) ? String(low) : Number.isFinite(low) ? '' : String(high);
