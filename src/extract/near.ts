import { type Annotated, type Mention, mentionFrom, type Span } from '../model/index.ts';

/** Mentions that are looked at before a place: few lie within each other. */
const BACK = 4;

/** The mentions that start in a sentence and touch a span, if only with their last or first letter; in order of place, found in logarithmic time. */
export function mentionsTouching(annotated: Pick<Annotated, 'mentions'>, sentence: { readonly span: Span }, { start, end }: Span): Mention[] {
  const { mentions } = annotated;
  const found: Mention[] = [];
  const last = Math.min(end, sentence.span.end - 1);
  let i = Math.max(0, mentionFrom(annotated, start) - BACK);
  for (; i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    const { span } = mention.anchor;
    if (span.start > last) break;
    if (span.end >= start && span.start >= sentence.span.start) found.push(mention);
  }
  return found;
}
