import type { Anchor, QuoteValue } from '../../model/index.ts';
import { markedIn } from '../../text/marks.ts';

/** The words of a quotation that somebody is said to have spoken; `marked` where every one of them stands between quotation marks. */
export type Spoken = { readonly content: readonly Anchor[]; readonly marked: boolean };

/** Words between marks below this are a phrase within the outlet's own sentence. */
const ENOUGH = 5;
/** Words of a stretch between marks that may be a clause. */
const A_CLAUSE = 3;

/** Of direct speech all of it; of a mixed quotation what stands between marks, where that is a clause: the rest is the outlet's. */
export function spokenOf(value: QuoteValue): Spoken {
  if (value.directness === 'direct') return { content: value.content, marked: true };
  if (value.directness === 'indirect') return { content: value.content, marked: false };
  const content = value.content.flatMap((anchor) =>
    markedIn(anchor.exact, [{ start: 0, end: anchor.exact.length }]).map(({ inner }): Anchor => {
      const start = anchor.span.start + inner.start;
      return { doc: anchor.doc, span: { start, end: anchor.span.start + inner.end }, exact: anchor.exact.slice(inner.start, inner.end) };
    }),
  );
  // A word or two in marks beside a clause in marks are a term that the outlet keeps its distance from.
  const clauses = content.filter((a) => wordsIn(a) >= A_CLAUSE);
  const words = clauses.reduce((n, a) => n + wordsIn(a), 0);
  return words >= ENOUGH ? { content: clauses, marked: true } : { content: value.content, marked: false };
}

const wordsIn = ({ exact }: Anchor): number => exact.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0;
