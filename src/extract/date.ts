import { anchorAt, sentenceAt } from '../model/index.ts';
import { clauseAt } from './clause.ts';
import type { Extractor, Unnumbered } from './extractor.ts';

/** Every expression of time is a claim: when what its clause says took place, how long it took, how often it comes. */
export const date: Extractor = {
  kind: 'date',
  claims: (annotated) =>
    annotated.times.flatMap((time): Unnumbered[] => {
      const sentence = sentenceAt(annotated, time.span.start);
      if (!sentence) return [];
      const clause = clauseAt(annotated, time.span);
      return [
        {
          kind: 'date',
          anchor: anchorAt(annotated.document, time.span),
          sentence: sentence.span,
          block: sentence.scope,
          about: clause.about,
          property: clause.verb ?? 'date',
          value: time.value,
          polarity: clause.polarity,
          modality: clause.modality,
          attributedTo: clause.attributedTo,
          by: 'date',
          context: clause.stems,
          reading: time.reading,
        },
      ];
    }),
};
