import type { Fact, QuantityValue } from '../../model/index.ts';
import { isMagnitudeSlip } from '../../values/index.ts';

/** Do all readings of a fact differ by whole thousands only: a million for a billion? */
export function isMagnitudeSlipFact(fact: Fact): boolean {
  const values = fact.readings.map((r) => r.claims[0]?.value as QuantityValue);
  const [first, ...rest] = values;
  return !!first && rest.length > 0 && rest.every((v) => isMagnitudeSlip(first, v));
}
