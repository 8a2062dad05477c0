import type { DateValue, Verdict } from '../../model/index.ts';

/** Do two dates answer "when" alike? By interval: same, compatible (one holds the other), conflict; never a conflict on an implied part alone. */
export function compareDates(a: DateValue, b: DateValue): Verdict {
  return a.edtf === b.edtf ? { agreement: 'same', confidence: 1, because: 'equal' } : { agreement: 'unknown', confidence: 0, because: 'not compared yet' };
}

/** A string that is equal for dates that give one answer; alignment groups by it. */
export const canonicalDate = (value: DateValue): string => value.edtf || value.timex.value;

/** First and last day, counted from 1970-01-01, inclusive; null where the value has none (durations, sets, open or unknown years). */
export function boundsOfDate(_value: DateValue): { readonly first: number; readonly last: number } | null {
  return null;
}

/** In an editor's words: "Tue 4 March 2025", "late December 2025". */
export const labelOfDate = (value: DateValue): string => value.edtf || value.timex.value;
