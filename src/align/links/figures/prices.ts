import type { Annotated, Token } from '../../../model/index.ts';
import { stem } from '../../../text/index.ts';
import { wordSet } from '../../../text/word-set.ts';
import { common } from '../../../text/words/synonyms.ts';
import type { Site } from '../../sites/sites.ts';
import { isSum, type Quantity } from './kinds.ts';

/** Tokens around a sum in which words say that it is the price of a whole firm. */
const BESIDE = 12;
const PURCHASE = new Set(['buy', 'takeover', 'merger'].map((w) => common(stem(w))));
/** Right before the sum: "for $3 billion", "pays $3 billion", "in a $3 billion deal". */
const PRICED = wordSet('for pay pays paid paying costs cost costing worth a');
const HEDGES = wordSet('about around some nearly almost roughly approximately over');
/** A part of a price, one that was not paid, or that of a share. */
const OF_A_PART = wordSet(
  'share shares cash debt stock stake per percent raise raised raises raising offer offers offered bid bids earlier previous initial initially up least stakes stores assets unit units',
);

/** Is a sum the price for which one firm buys another: "has agreed to buy its rival for $3 billion"? */
export function isPurchasePrice({ tokens, sentences }: Annotated, { claim, first, last, sentence }: Site): boolean {
  const whole = sentences[sentence];
  if (!whole || !isSum(claim as Quantity)) return false;
  let before = first - 1;
  while (before > whole.first && HEDGES.has((tokens[before] as Token).lower)) before--;
  if (!PRICED.has(tokens[before]?.lower ?? '')) return false;
  const near = tokens.slice(Math.max(whole.first, first - BESIDE), Math.min(whole.last, last + BESIDE));
  // "Birch Oil is to take over Selby Gas. It pays $3 billion": the sentence before may tell what is paid for.
  const told = tokens.slice(sentences[sentence - 1]?.first ?? whole.first, whole.last);
  return told.some((t, i) => isPurchase(t, told[i + 1])) && !near.some((t) => OF_A_PART.has(t.lower));
}

const isPurchase = ({ kind, lower }: Token, next: Token | undefined): boolean =>
  kind === 'word' && (PURCHASE.has(common(stem(lower))) || (/^t(?:ake|akes|aking|ook|aken)$/.test(lower) && next?.lower === 'over'));
