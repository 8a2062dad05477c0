import type { Article, ClaimOf, QuantityValue, Token } from '../../../model/index.ts';
import { STOPWORDS, stem } from '../../../text/index.ts';
import { CARDINALS, ORDINALS } from '../../../values/index.ts';

/** What the references give, whole: the draft's details are looked up here. */
export type Given = {
  readonly articles: readonly Article[];
  readonly quantities: readonly ClaimOf<'quantity'>[];
  readonly dates: readonly ClaimOf<'date'>[];
  /** Every figure in digits, words, ordinals, and compounds ("two-year"). */
  readonly figures: ReadonlySet<number>;
  /** "first", "12th"; what opens or is new is first. */
  readonly ordinals: ReadonlySet<number>;
  /** Figures of one sentence and unit, which a draft may have added up. */
  readonly sums: ReadonlySet<number>;
  /** Figures that stand in one sentence, "low high": of a score or a vote. */
  readonly pairs: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** All words in order, a space on either side, without marks; one string an article. */
  readonly words: readonly string[];
};

export function givenBy(references: readonly Article[]): Given {
  const claims = references.flatMap((r) => r.claims);
  const quantities = claims.filter((c): c is ClaimOf<'quantity'> => c.kind === 'quantity' && c.value !== null);
  const tokens = references.flatMap((r) => r.annotated.tokens);
  return {
    articles: references,
    quantities,
    dates: claims.filter((c): c is ClaimOf<'date'> => c.kind === 'date' && c.value !== null),
    figures: new Set([...tokens.flatMap(figuresOf), ...quantities.flatMap((q) => endsOf(q.value as QuantityValue))]),
    ordinals: new Set(tokens.flatMap(ordinalsOf)),
    sums: sumsOf(quantities),
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

/** Stem of a content word, else nothing. */
export const stemOf = (t: Token): string[] => (t.kind === 'word' && t.lower.length > 1 && !STOPWORDS.has(t.lower) ? [stem(t.lower.replace(/['’]s$/, ''))] : []);

/** "4-1", "52 for and 48 against": every two small figures of a sentence that stand close, the lower first. */
function pairsOf(tokens: readonly Token[]): string[] {
  const figures = tokens.flatMap((t, at) => figuresOf(t).flatMap((n) => (Number.isInteger(n) && n < 1000 ? [{ n, at }] : [])));
  return figures.flatMap(({ n, at }, i) => figures.slice(i + 1, i + 9).flatMap((o) => (o.at - at <= APART ? [pairOf(n, o.n)] : [])));
}

/** Tokens between the two figures of a vote. */
const APART = 5;
export const pairOf = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;

/** Figures that a token holds: "1,200", "4.2bn" (as 4.2), "12th", "sixth", "two-year". */
export function figuresOf(t: Token): number[] {
  const parts = t.kind === 'number' ? [t.lower] : t.kind === 'word' ? [t.lower, ...t.lower.split(/[-–]/)] : [];
  return parts.flatMap((part) => {
    const digits = /^\d[\d,]*(?:\.\d+)?/.exec(part)?.[0];
    const n = digits ? Number(digits.replace(/,/g, '')) : (CARDINALS.get(part) ?? ORDINALS.get(part) ?? MULTIPLES.get(part));
    return n === undefined || !Number.isFinite(n) ? [] : [n];
  });
}

/** "first", "12th", "second-placed"; "maiden" and "opening" are first, "last" and "final" may be any. */
export function ordinalsOf(t: Token): number[] {
  if (/^\d+(?:st|nd|rd|th)$/.test(t.lower)) return figuresOf(t);
  if (t.kind !== 'word') return [];
  return [t.lower, ...t.lower.split(/[-–]/)].flatMap((part) => ORDINALS.get(part) ?? FIRST.get(part) ?? []);
}

const FIRST: ReadonlyMap<string, number> = new Map(['maiden', 'opening', 'debut', 'debuted', 'inaugural', 'initial', 'firstly', 'earliest'].map((w) => [w, 1]));

const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['single', 1],
  ['sole', 1],
  ['twice', 2],
  ['double', 2],
  ['pair', 2],
  ['couple', 2],
  ['both', 2],
  ['twin', 2],
  ['duo', 2],
  ['triple', 3],
  ['trio', 3],
  ['quartet', 4],
  ['decade', 10],
  ['dozen', 12],
  ['century', 100],
]);

export const endsOf = ({ low, high }: QuantityValue): number[] => [low, high].filter(Number.isFinite);

/** "Two were killed and three hurt": five victims. Pairs and wholes of one sentence; larger sets are the editor's own arithmetic. */
function sumsOf(quantities: readonly ClaimOf<'quantity'>[]): Set<number> {
  const bySentence = new Map<string, number[]>();
  for (const q of quantities) {
    const { low, high, unit } = q.value as QuantityValue;
    if (low !== high || !unit.startsWith('{')) continue;
    const key = `${q.anchor.doc} ${q.sentence.start}`;
    bySentence.set(key, [...(bySentence.get(key) ?? []), low]);
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
