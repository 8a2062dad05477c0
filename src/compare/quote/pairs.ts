import type { Anchor, ClaimOf, Evidence, Fact, Reading, RuleBook, Story } from '../../model/index.ts';
import { anchorAt, articleHolding, onceForBoth } from '../../model/index.ts';
import { compareQuoteWords, type QuoteComparison, type QuoteWord, ruledWords, spokenOf, wordsOfQuote } from '../../values/index.ts';

/** Two wordings of one utterance with what differs. */
export type QuotePair = {
  readonly left: Reading;
  readonly right: Reading;
  readonly comparison: QuoteComparison;
  readonly words: readonly [readonly QuoteWord[], readonly QuoteWord[]];
};

const quoteOf = (reading: Reading): ClaimOf<'quote'> => reading.claims[0] as ClaimOf<'quote'>;

/** The claim of a reading that quotes most directly: words between marks before reported ones. */
export function mostDirect(reading: Reading): ClaimOf<'quote'> {
  const claims = reading.claims as readonly ClaimOf<'quote'>[];
  return (
    claims.find((c) => c.value?.directness === 'direct') ?? claims.find(isMarked) ?? claims.find((c) => c.value?.directness === 'mixed') ?? quoteOf(reading)
  );
}

/** Do all words that are compared stand between quotation marks? */
export const isMarked = ({ value }: ClaimOf<'quote'>): boolean => value !== null && spokenOf(value).marked;

const spoken = (claim: ClaimOf<'quote'>): readonly Anchor[] => (claim.value ? spokenOf(claim.value).content : []);

/** More wordings of one utterance are compared with the most attested ones only: hundreds of speeches of one pattern are no utterance. */
const CROWDED = 16;

/** Each wording beside every other one; related pairs only. Two checks ask. */
export const quotePairs = onceForBoth((fact: Fact, { quotes }: RuleBook): readonly QuotePair[] => {
  const rules = ruledWords(quotes);
  const words = fact.readings.map((r) => wordsOfQuote(spoken(mostDirect(r)), rules));
  return fact.readings.flatMap((right, i) =>
    fact.readings.slice(0, Math.min(i, CROWDED)).flatMap((left, j): QuotePair[] => {
      const pair = [words[j] ?? [], words[i] ?? []] as const;
      const comparison = compareQuoteWords(pair[0], pair[1]);
      return comparison.difference === 'unrelated' ? [] : [{ left, right, comparison, words: pair }];
    }),
  );
});

const LONGEST = 60;

/** The changed words of one side in every article that gives this wording, at most sixty characters a piece; where a side lacks them, the words around the gap. */
export function changedWords(story: Story, pair: QuotePair, side: 0 | 1, book: RuleBook): Evidence[] {
  const reading = side === 0 ? pair.left : pair.right;
  const speaks = mostDirect(reading);
  const rules = ruledWords(book.quotes);
  const others = (reading.claims as readonly ClaimOf<'quote'>[]).filter((c) => c !== speaks && c.anchor.doc !== speaks.anchor.doc);
  return [
    ...changedIn(story, pair, side, speaks, pair.words[side]),
    // Claims of one reading have the same words, so that an edit stands at the same index in each.
    ...others.flatMap((claim) => {
      const words = wordsOfQuote(spoken(claim), rules);
      return words.length === pair.words[side].length ? changedIn(story, pair, side, claim, words) : [];
    }),
  ];
}

function changedIn(story: Story, pair: QuotePair, side: 0 | 1, claim: ClaimOf<'quote'>, words: readonly QuoteWord[]): Evidence[] {
  const article = articleHolding(story, claim.anchor.doc);
  if (!article) return [];
  return pair.comparison.edits.flatMap((edit): Evidence[] => {
    const [from, to] = side === 0 ? edit.first : edit.second;
    const first = words[from < to ? from : Math.max(0, from - 1)];
    let end = words[from < to ? to - 1 : Math.min(words.length - 1, from)];
    if (!first || !end) return [];
    const within = spoken(claim).find((c) => c.span.start <= first.start && first.end <= c.span.end);
    const limit = Math.min(first.start + LONGEST, within?.span.end ?? first.end);
    for (let k = to - 1; k > from && end.end > limit; k--) end = words[k - 1] as QuoteWord;
    const stop = end.end > limit || end.end <= first.start ? first.end : end.end;
    return [{ anchor: anchorAt(article.annotated.document, { start: first.start, end: stop }), reads: null }];
  });
}
