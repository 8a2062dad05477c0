import { type Annotated, anchorAt, type Quotation, type Span, sentenceAt } from '../model/index.ts';
import { clauseAt } from './clause.ts';
import type { Extractor, Unnumbered } from './extractor.ts';
import { voiceOf } from './voice.ts';

/** Every quotation is a claim: that somebody said these words. */
export const quote: Extractor = {
  kind: 'quote',
  claims: (annotated) => annotated.quotes.flatMap((quotation): Unnumbered[] => claimOf(annotated, quotation)),
};

function claimOf(annotated: Annotated, quotation: Quotation): Unnumbered[] {
  const { document } = annotated;
  const first = quotation.content[0] as Span;
  const sentence = sentenceAt(annotated, first.start);
  if (!sentence) return [];
  const clause = clauseAt(annotated, first);
  const { occasion } = quotation;
  return [
    {
      kind: 'quote',
      anchor: anchorAt(document, first),
      sentence: sentence.span,
      block: sentence.scope,
      about: clause.about,
      property: 'said',
      value: {
        content: quotation.content.map((c) => anchorAt(document, c)),
        directness: quotation.directness,
        cue: quotation.cue.map((c) => anchorAt(document, c)),
        occasion: occasion && { relation: occasion.relation, event: occasion.event, anchor: anchorAt(document, occasion.span) },
      },
      polarity: clause.polarity,
      modality: clause.modality,
      attributedTo: voiceOf(annotated, quotation),
      by: 'quote',
      context: clause.stems,
      reading: `${quotation.directness}${quotation.cue.length ? `, by "${document.text.slice(quotation.cue[0]?.start, quotation.cue[0]?.end)}"` : ', freestanding'}`,
    },
  ];
}
