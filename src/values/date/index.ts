import type { DateValue, Verdict } from '../../model/index.ts';

/** Do two dates answer "when" alike? By interval: same, compatible (one holds the other), conflict; never a conflict on an implied part alone. */
export function compareDates(a: DateValue, b: DateValue): Verdict {
  return a.edtf === b.edtf ? { agreement: 'same', confidence: 1, because: 'equal' } : { agreement: 'unknown', confidence: 0, because: 'not compared yet' };
}
