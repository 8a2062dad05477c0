import { type Article, addTo, type ClaimOf, type QuantityValue, type Token } from '../../../model/index.ts';
import { STOPWORDS } from '../../../text/index.ts';
import { figuresOf } from './figures.ts';
import { folded } from './nouns.ts';
import { type Sort, sortOf, type Uses, usesOf } from './uses.ts';

/** What the references give, whole: the draft's details are looked up here. */
export type Given = {
  readonly articles: readonly Article[];
  readonly quantities: readonly ClaimOf<'quantity'>[];
  readonly dates: readonly ClaimOf<'date'>[];
  /** Every figure in digits, words, ordinals, and compounds ("two-year"). */
  readonly figures: ReadonlySet<number>;
  /** The same figures, each with what it is there for. */
  readonly uses: Uses;
  /** Figures of one sentence, of persons or of anything else, which a draft may have added up. */
  readonly sums: { readonly person: ReadonlySet<number>; readonly thing: ReadonlySet<number> };
  /** Figures that stand in one sentence, "low high": of a score or a vote. */
  readonly pairs: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** All words in order, a space on either side, without marks; one string an article. */
  readonly words: readonly string[];
};

/** All that these articles give. */
export function givenBy(references: readonly Article[]): Given {
  const claims = references.flatMap((r) => r.claims);
  const quantities = claims.filter((c): c is ClaimOf<'quantity'> => c.kind === 'quantity' && c.value !== null);
  const tokens = references.flatMap((r) => r.annotated.tokens);
  return {
    articles: references,
    quantities,
    dates: claims.filter((c): c is ClaimOf<'date'> => c.kind === 'date' && c.value !== null),
    figures: new Set([...tokens.flatMap(figuresOf), ...quantities.flatMap((q) => endsOf(q.value as QuantityValue))]),
    uses: usesOf(references),
    sums: { person: sumsOf(quantities, 'person'), thing: sumsOf(quantities, 'thing') },
    pairs: new Set(references.flatMap(({ annotated }) => annotated.sentences.flatMap((s) => pairsOf(annotated.tokens.slice(s.first, s.last))))),
    stems: new Set(tokens.flatMap(stemOf)),
    words: references.map((r) => ` ${wordsOf(r.annotated.tokens)} `),
  };
}

/** Words and numbers without marks, lower case. */
export const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .filter((t) => t.kind !== 'mark')
    .map((t) => t.lower.replace(/['’]/g, ''))
    .join(' ');

/** Stem of a content word, synonyms folded; else nothing. */
export const stemOf = (t: Token): string[] =>
  t.kind === 'word' && t.lower.length > 1 && !STOPWORDS.has(t.lower) ? [folded(t.lower.replace(/['’]s$/, ''))] : [];

/** "4-1", "52 for and 48 against": every two small figures of a sentence that stand close, the lower first. */
function pairsOf(tokens: readonly Token[]): string[] {
  const figures = tokens.flatMap((t, at) => figuresOf(t).flatMap((n) => (Number.isInteger(n) && n < 1000 ? [{ n, at }] : [])));
  return figures.flatMap(({ n, at }, i) => figures.slice(i + 1, i + 9).flatMap((o) => (o.at - at <= APART ? [pairOf(n, o.n)] : [])));
}

/** Tokens between the two figures of a vote. */
const APART = 5;
/** Two figures in any order as one key of `pairs`. */
export const pairOf = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;

const endsOf = ({ low, high }: QuantityValue): number[] => [low, high].filter(Number.isFinite);

/** "Two were killed and three hurt": five victims. Pairs and wholes of one sentence; larger sets are the editor's own arithmetic. */
function sumsOf(quantities: readonly ClaimOf<'quantity'>[], sort: Sort): Set<number> {
  const bySentence = new Map<string, number[]>();
  for (const q of quantities) {
    const { low, high, unit } = q.value as QuantityValue;
    if (low !== high || !unit.startsWith('{') || ![sort, 'bare'].includes(sortOf(q))) continue;
    const key = `${q.anchor.doc} ${q.sentence.start}`;
    addTo(bySentence, key, low);
  }
  const sums = new Set<number>();
  for (const figures of bySentence.values()) {
    const some = figures.slice(0, 12);
    some.forEach((x, i) => {
      for (const y of some.slice(i + 1)) sums.add(x + y).add(Math.abs(x - y));
    });
    if (some.length > 2) sums.add(some.reduce((n, x) => n + x, 0));
  }
  return sums;
}
