import type { QuantityValue, Verdict } from '../../model/index.ts';

/** Do two quantities agree? Units are converted first; rounding and hedges are understood. */
export function compareQuantities(a: QuantityValue, b: QuantityValue): Verdict {
  return a.low === b.low && a.high === b.high && a.unit === b.unit
    ? { agreement: 'same', confidence: 1, because: 'equal' }
    : { agreement: 'unknown', confidence: 0, because: 'not compared yet' };
}

/** A string that is equal for quantities that give one answer: stable under unit scaling and number words. */
export const canonicalQuantity = (value: QuantityValue): string => `${value.low}..${value.high} ${value.unit}`;

/** The dimension of a unit: 'length', 'mass', 'money' …; two quantities can only be rivals in one dimension. A noun is its own. */
export const dimensionOf = (unit: string): string => unit;

/** In an editor's words: "about 24 people", "$4.2 billion". */
export const labelOfQuantity = (value: QuantityValue): string => canonicalQuantity(value);

/** The same digits a power of a thousand apart: million for billion. */
export function isMagnitudeSlip(_a: QuantityValue, _b: QuantityValue): boolean {
  return false;
}
