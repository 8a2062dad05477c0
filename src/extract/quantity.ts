import { type Annotated, anchorAt, type NumberExpression, sentenceAt } from '../model/index.ts';
import { STOPWORDS, stem } from '../text/index.ts';
import { labelOfQuantity } from '../values/index.ts';
import { clauseAt } from './clause.ts';
import type { Extractor, Unnumbered } from './extractor.ts';

/** Every quantity is a claim: how many, how much, how large, how old, of what its clause speaks of. */
export const quantity: Extractor = {
  kind: 'quantity',
  claims: (annotated) =>
    annotated.numbers.flatMap((number): Unnumbered[] => {
      const sentence = sentenceAt(annotated, number.span.start);
      if (!sentence || isGlued(annotated, number)) return [];
      const clause = clauseAt(annotated, number.span);
      return [
        {
          kind: 'quantity',
          anchor: anchorAt(annotated.document, number.span),
          sentence: sentence.span,
          block: sentence.scope,
          about: clause.about,
          property: number.property,
          value: number.value,
          polarity: clause.polarity,
          modality: clause.modality,
          attributedTo: clause.attributedTo,
          by: 'quantity',
          context: [...new Set([...clause.stems, ...nounStems(annotated, number)])].sort(),
          reading: readingOf(number),
        },
      ];
    }),
};

/** "The three bank workers-two women and a man": a dash without spaces glues the next count to the noun of this one, and nobody can tell which is whose. */
function isGlued({ document }: Annotated, { noun }: NumberExpression): boolean {
  return noun !== null && /\p{L}[-–—](?:one|two|three|four|five|six|seven|eight|nine|ten)\b/u.test(document.text.slice(noun.start, noun.end).toLowerCase());
}

function nounStems({ document }: Annotated, { noun }: NumberExpression): string[] {
  if (!noun) return [];
  const words =
    document.text
      .slice(noun.start, noun.end)
      .toLowerCase()
      .match(/[\p{L}]{3,}/gu) ?? [];
  return words.filter((w) => !STOPWORDS.has(w)).map(stem);
}

function readingOf({ value, property, scope }: NumberExpression): string {
  const part = scope === null ? '' : scope === 'total' ? ', a total' : scope === 'part' ? ', a part of a larger count' : ', on top of another count';
  return `${labelOfQuantity(value)}: ${property}${part}`;
}
