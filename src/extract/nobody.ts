import { type Annotated, anchorAt, type Sentence, sentenceAt } from '../model/index.ts';
import { clauseAt } from './clause.ts';
import type { Extractor, Unnumbered } from './extractor.ts';

/**
 * "No one was injured", "there were no casualties": a toll of nought, which no numeral gives. Only where it is said of the whole happening, as what is known
 * and not as what is known so far, and where the article counts nobody to whom it happened.
 */
export const nobody: Extractor = {
  kind: 'quantity',
  claims: (annotated) => {
    const counted = new Set(annotated.numbers.map(({ property }) => property));
    return tollsIn(annotated).flatMap(({ property, start, end, sentence }): Unnumbered[] => {
      const clause = clauseAt(annotated, { start, end });
      if (counted.has(property) || clause.modality !== 'asserted') return [];
      return [
        {
          kind: 'quantity',
          anchor: anchorAt(annotated.document, { start, end }),
          sentence: sentence.span,
          block: sentence.scope,
          about: clause.about,
          property,
          value: { low: 0, high: 0, unit: '{person}', approximate: false, change: null },
          polarity: 'affirmed',
          modality: 'asserted',
          attributedTo: clause.attributedTo,
          by: 'nobody',
          context: clause.stems,
          reading: `nobody: ${property}`,
        },
      ];
    });
  },
};

type Toll = { readonly property: string; readonly start: number; readonly end: number; readonly sentence: Sentence };

/** What happens to people, and the words that tell it: of them, and as a noun. */
const STATES = [
  { property: 'deaths', told: /\b(?:killed|died|deaths|fatalities|casualties|loss of life)\b/ },
  { property: 'injured', told: /\b(?:injured|hurt|wounded|harmed|injuries|casualties)\b/ },
];

const HAPPENS = '(?:killed|injured|hurt|wounded|harmed)';
const NOUN = '(?:deaths|fatalities|injuries|casualties|loss of life)';
/** "No one was killed or injured", "no deaths or injuries", "without casualties"; `none`: the words that count. */
const TOLLS = [
  new RegExp(`\\b(?<none>no[- ]one|nobody) (?:(?:was|were|had been) ${HAPPENS}(?: (?:or|nor|and) ${HAPPENS})?|died)\\b`, 'giu'),
  new RegExp(`\\b(?<none>no|without) ${NOUN}(?: (?:or|and|nor) ${NOUN})?\\b`, 'giu'),
];

const HAPPENING =
  'accident|attack|blast|blaze|bombing|collapse|collision|crash|derailment|earthquake|explosion|fire|incident|landslide|quake|shooting|stampede|storm';
/** What follows leaves the whole happening meant, and no part of it. */
const WHOLE = new RegExp(
  `^(?:${[
    // The end of the clause.
    '[,;.!?:"”’)—–]|\\s+[—–-]\\s|$',
    '\\s+(?:were|was|had been) (?:reported|recorded|caused)\\b(?=[,;.!?"”]| (?:in|when|after|and|but|by)\\b)',
    '\\s+(?:when|after|during|as|because|and|but|although|though|while|according)\\b',
    `\\s+(?:in|by) the (?:${HAPPENING})\\b`,
  ].join('|')})`,
  'u',
);

/** It is what is known by then, what would be, what was at another time, or no more than what is grave. */
const OPEN =
  /\b(?:so far|yet|immediate(?:ly)?|initial(?:ly)?|(?:early|first) (?:reports?|word|signs?|indications?)|if|whether|unless|until|hop(?:e|ed|es|ing)|would|could|might|may (?:be|have)|earlier|previous(?:ly)?|last (?:week|month|year|time)|ago|since|other|another|drill|exercise|simulat\w+|film|novel|serious)\b/iu;

/** UTF-16 units of its sentence to either side of a toll in which such words speak of it. */
const NEAR = 200;

function tollsIn(annotated: Annotated): Toll[] {
  const { text } = annotated.document;
  return TOLLS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index: start, groups }): Toll[] => {
      const sentence = sentenceAt(annotated, start);
      if (!sentence || !WHOLE.test(text.slice(start + words.length, sentence.span.end))) return [];
      const { span } = sentence;
      if (OPEN.test(text.slice(Math.max(span.start, start - NEAR), Math.min(span.end, start + NEAR)))) return [];
      const end = start + (groups?.none ?? '').length;
      return STATES.filter(({ told }) => told.test(words.toLowerCase())).map(({ property }) => ({ property, start, end, sentence }));
    }),
  );
}
