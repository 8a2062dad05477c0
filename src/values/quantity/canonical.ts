import type { QuantityValue } from '../../model/index.ts';
import { scaleOf } from './dimensions.ts';
import { stated } from './interval.ts';

/** The dimension of a unit: 'length', 'mass', 'USD', '{soldier}'; two quantities can only be rivals in one dimension. A noun is its own, told by its last word. */
export const dimensionOf = (unit: string): string => scaleOf(unit).dimension;

/**
 * A string that is equal for quantities that give one answer: stable under scaling of units (1.2 km, 1200 m), number words (two dozen, 24)
 * and adjectives of the noun. Ends that are open are `..`; a hedge is `~`, a change `+` or `-`.
 */
export function canonicalQuantity(value: QuantityValue): string {
  const { low, high } = stated(value);
  const ends = low === high ? figure(low) : `${figure(low)}..${figure(high)}`;
  const mark = `${value.change === 'up' ? '+' : value.change === 'down' ? '-' : ''}${value.approximate ? '~' : ''}`;
  return `${mark}${ends} ${dimensionOf(value.unit)}`;
}

const figure = (n: number): string => (Number.isFinite(n) ? String(Number(n.toPrecision(9))) : '');
