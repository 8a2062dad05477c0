import type { QuantityValue } from '../../../model/index.ts';
import { isMagnitudeSlip, scaleOf } from '../../../values/index.ts';
import type { Quantity } from './kinds.ts';

/** Figures that are more times apart count or measure one thing hardly ever. */
export const ANY_FAR = 10;

/** How many times the one is the other, 1 or more, in one unit; infinite where one is nothing or unknown. */
export function ratioOf(a: Quantity, b: Quantity): number {
  const [x, y] = a.value?.unit === b.value?.unit ? [sizeOf(a, false), sizeOf(b, false)] : [sizeOf(a, true), sizeOf(b, true)];
  return x && y ? Math.max(x / y, y / x) : Number.POSITIVE_INFINITY;
}

/** Its figure, or the one end that it gives; converted to the first unit of its dimension. */
function sizeOf({ value }: Quantity, converted: boolean): number {
  if (!value) return 0;
  const figure = Number.isFinite(value.low) ? value.low : value.high;
  return converted ? figure * scaleOf(value.unit).factor + scaleOf(value.unit).offset : figure;
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

const digitsOf = ({ low, high }: QuantityValue): string => (low === high ? String(low).replace(/\.?0*$/, '') : '');
