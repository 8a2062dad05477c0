import type { QuantityValue } from '../../../model/index.ts';
import { isMagnitudeSlip } from '../../../values/index.ts';
import type { Quantity } from './kinds.ts';

/** Figures that are more times apart count or measure one thing hardly ever. */
export const ANY_FAR = 10;

/** How many times the one is the other, 1 or more; infinite where one is nothing or unknown. */
export function ratioOf(a: Quantity, b: Quantity): number {
  const [x, y] = [a.value, b.value].map((v) => (v ? (Number.isFinite(v.low) ? v.low : v.high) : 0));
  return x && y ? Math.max(x / y, y / x) : Number.POSITIVE_INFINITY;
}

/** "As many as 20" and "as many as 20,000" can both be true, and are not of one thing. */
export const areFar = (a: Quantity, b: Quantity): boolean => ratioOf(a, b) > ANY_FAR;

/** The same, but for a slip of whole thousands. */
export const tooFar = (a: Quantity, b: Quantity): boolean => areFar(a, b) && !(a.value && b.value && isMagnitudeSlip(a.value, b.value));

/** "$5,687.75" and "$5,587.75": figures of one unit and of `least` digits or more, trailing zeros left out, that differ in one digit. */
export function isSlipOfDigit(a: Quantity, b: Quantity, least: number): boolean {
  if (!a.value || !b.value || a.value.unit !== b.value.unit) return false;
  const [m, n] = [digitsOf(a.value), digitsOf(b.value)];
  return m.length === n.length && m.replace('.', '').length >= least && [...m].filter((digit, i) => digit !== n[i]).length === 1;
}

/** "15,000" and "10,500", "234" and "324": as printed with all their zeros, two neighbouring digits have changed places; or one is a thousand times the other. */
export function isSlipOfPen(a: Quantity, b: Quantity): boolean {
  if (!a.value || !b.value || a.value.unit !== b.value.unit) return false;
  if (isMagnitudeSlip(a.value, b.value)) return true;
  const [m, n] = [plainOf(a.value), plainOf(b.value)];
  const at = [...m].findIndex((digit, i) => digit !== n[i]);
  return m.length === n.length && m.length > 1 && at >= 0 && m[at] === n[at + 1] && m[at + 1] === n[at] && m.slice(at + 2) === n.slice(at + 2);
}

/** The digits of an exact value, or of the end that an open one has. */
const plainOf = ({ low, high }: QuantityValue): string =>
  Number.isFinite(low) && (low === high || !Number.isFinite(high)) ? String(low) : Number.isFinite(low) ? '' : String(high);

const digitsOf = ({ low, high }: QuantityValue): string => (low === high ? String(low).replace(/\.?0*$/, '') : '');
