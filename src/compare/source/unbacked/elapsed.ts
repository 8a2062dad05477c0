import type { Article, ClaimOf, DateValue } from '../../../model/index.ts';
import { boundsOfDate } from '../../../values/index.ts';
import type { Given } from './given.ts';

/** Days that a date of a reference may hold, to be a day and not a season. */
const FEW = 2;

/** "Two days after the bridge fell", in a draft of 5 March where a reference gives 3 March: a day, counted back from that of the paper. */
export function isElapsed({ annotated, claims }: Article, { dates }: Given, { anchor, value }: ClaimOf<'quantity'>): boolean {
  const { edtf } = annotated.document.published;
  const paper = edtf === null ? null : boundsOfDate({ edtf, timex: { type: 'DATE', value: edtf } } as DateValue);
  if (paper === null || value?.unit !== 'd' || value.low !== value.high) return false;
  if (!claims.some((c) => c.kind === 'date' && c.value?.anchoredTo === 'event' && c.anchor.span.start === anchor.span.start)) return false;
  const day = paper.first - value.low;
  return dates.some((g) => {
    const given = boundsOfDate(g.value as DateValue);
    return given !== null && given.last - given.first <= FEW && given.first <= day && day <= given.last;
  });
}
