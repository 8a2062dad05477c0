import { type Annotated, isRead, type Span } from '../../model/index.ts';
import { type Marked, markedIn } from '../../text/marks.ts';

/** Tokens `[from, to)` of one sentence outside quotation marks; `before` and `after` are the stretches that it touches, -1 for none. */
export type Piece = { readonly from: number; readonly to: number; readonly before: number; readonly after: number; readonly paragraph: number };

/** A text cut at its quotation marks and at its sentences. */
export type Cut = {
  readonly stretches: readonly Marked[];
  readonly pieces: readonly Piece[];
  /** The piece that ends where a stretch begins, and the one that begins where it ends; -1 for none. */
  readonly leading: readonly number[];
  readonly trailing: readonly number[];
};

/** Cuts the copy of a document. Linear. */
export function cutAtMarks({ document, tokens, sentences }: Annotated): Cut {
  const paragraphs: Span[] = document.blocks.filter(isRead).map((b) => b.span);
  const stretches = markedIn(document.text, paragraphs);
  const pieces: Piece[] = [];
  const leading = new Array<number>(stretches.length).fill(-1);
  const trailing = new Array<number>(stretches.length).fill(-1);
  let next = 0;
  let last = -1;
  for (const sentence of sentences) {
    while (next < stretches.length && (stretches[next] as Marked).whole.end <= sentence.span.start) last = next++;
    if (last >= 0 && (stretches[last] as Marked).paragraph !== sentence.paragraph) last = -1;
    let from = -1;
    const close = (to: number, after: number): void => {
      const before = last >= 0 && trailing[last] === -1 ? last : -1;
      if (before >= 0) trailing[before] = pieces.length;
      if (after >= 0) leading[after] = pieces.length;
      pieces.push({ from, to, before, after, paragraph: sentence.paragraph });
      from = -1;
    };
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = tokens[i] as { start: number; end: number };
      while (next < stretches.length && (stretches[next] as Marked).whole.end <= token.start) last = next++;
      const stretch = stretches[next];
      if (stretch && token.start >= stretch.whole.start) {
        if (from >= 0) close(i, next);
      } else if (from < 0) from = i;
    }
    if (from >= 0) close(sentence.last, -1);
  }
  return { stretches, pieces, leading, trailing };
}
