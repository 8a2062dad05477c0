import type { Claim, DateValue, QuantityValue } from '../../model/index.ts';
import { stem } from '../../text/index.ts';
import { common } from '../../text/words/synonyms.ts';
import { dimensionOf } from '../../values/index.ts';

/** Properties that name a question by themselves; any other is the noun that is counted. */
export const NAMED = new Set(['deaths', 'injured', 'missing', 'arrested', 'age', 'magnitude', 'depth', 'evacuated', 'homeless']);

/**
 * The class of question a claim answers, the coarse part of its blocking key: what is measured and in what dimension. Null where a claim
 * answers no question that another source could answer differently (a duration without its event, a bare number).
 */
export function questionOf(claim: Claim): string | null {
  if (claim.kind === 'date') {
    const value = claim.value as DateValue | null;
    if (!value || (value.timex.type !== 'DATE' && value.timex.type !== 'TIME')) return null;
    return value.edtf || /^XXXX-WXX-\d/.test(value.timex.value) ? 'when' : null;
  }
  if (claim.kind === 'role') return claim.value ? 'post' : null;
  if (claim.kind === 'place') return claim.value ? 'where' : null;
  if (claim.kind === 'event') return claim.value ? `happens ${claim.property}` : null;
  if (claim.kind !== 'quantity' || !claim.value) return null;
  const { unit } = claim.value as QuantityValue;
  if (NAMED.has(claim.property)) return claim.property;
  const noun = /^\{(.*)\}$/.exec(unit)?.[1];
  if (noun) return `{${common(stem(noun.split('_').at(-1) as string))}}`;
  if (unit === '1') return `1 ${claim.property}`;
  const dimension = dimensionOf(unit);
  return dimension === 'calendar' ? 'time' : dimension;
}
