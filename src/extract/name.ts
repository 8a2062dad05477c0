import { type Mention, sentenceAt } from '../model/index.ts';
import type { Extractor, Unnumbered } from './extractor.ts';

/** Every name is a claim: somebody or something of this name has to do with the story. Descriptions and pronouns name nothing. */
export const name: Extractor = {
  kind: 'name',
  claims: (annotated) =>
    annotated.mentions.flatMap((mention): Unnumbered[] => {
      if (mention.form !== 'name' && mention.form !== 'abbreviation') return [];
      const sentence = sentenceAt(annotated, mention.anchor.span.start);
      if (!sentence) return [];
      return [
        {
          kind: 'name',
          anchor: mention.anchor,
          sentence: sentence.span,
          block: sentence.scope,
          about: [mention],
          property: 'name',
          value: { name: mention.name, entity: mention.entity, type: mention.type },
          polarity: 'affirmed',
          modality: 'asserted',
          attributedTo: null,
          by: 'name',
          context: [],
          reading: readingOf(mention),
        },
      ];
    }),
};

function readingOf({ entity, type, titles }: Mention): string {
  const post = titles.length > 0 ? `, called “${titles.map((t) => t.exact).join(' ')}”` : '';
  return `the name of ${type === 'other' ? 'something' : `a ${type}`}${entity ? `, ${entity} of the rule book` : ''}${post}`;
}
