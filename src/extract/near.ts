import { type Annotated, firstFrom, type Mention, type Span, type Token } from '../model/index.ts';

/** Mentions that are looked at before a place: few lie within each other. */
const BACK = 4;

/** The mentions that start in a sentence and touch a span, if only with their last or first letter; in order of place, found in logarithmic time. */
export function mentionsTouching({ mentions }: Pick<Annotated, 'mentions'>, sentence: { readonly span: Span }, { start, end }: Span): Mention[] {
  const found: Mention[] = [];
  const last = Math.min(end, sentence.span.end - 1);
  let i = Math.max(0, firstFrom(mentions.length, (k) => (mentions[k] as Mention).anchor.span.start, start) - BACK);
  for (; i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    const { span } = mention.anchor;
    if (span.start > last) break;
    if (span.end >= start && span.start >= sentence.span.start) found.push(mention);
  }
  return found;
}

/** Index of the first token at or after an offset. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first token that ends behind an offset. */
export function tokenPast(tokens: readonly Token[], offset: number): number {
  const at = tokenFrom(tokens, offset + 1);
  return at > 0 && (tokens[at - 1] as Token).end > offset ? at - 1 : at;
}
