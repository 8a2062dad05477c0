import type { Annotated, Article, Claim, ClaimOf, QuantityValue } from '../../../model/index.ts';
import { agreementOf } from '../../../values/index.ts';
import type { Detail } from './detail.ts';
import { isElapsed } from './elapsed.ts';
import { restsOn } from './floors.ts';
import { type Given, pairOf } from './given.ts';
import { folded, nounOf, placeBehind } from './nouns.ts';
import { isName, isPlaceGiven, toldIn, unbackedRanks } from './ranks.ts';
import { isDenied } from './terms.ts';
import { isOther, serves, sortOf } from './uses.ts';

/** "Hundreds of workers": as much as "hundreds" of others. */
const VAGUE = /^(?:hundreds|thousands|millions|billions|dozens|scores|tens)$/;

/** Numbers of a draft that no reference gives: in digits, words, ordinals; not those within names, quotations, and ways of speaking. */
export function unbackedNumbers(article: Article, given: Given): Detail[] {
  const { annotated, claims } = article;
  const quantities = claims.filter((c): c is ClaimOf<'quantity'> => c.kind === 'quantity' && c.value !== null && c.by !== 'nobody');
  const counted = quantities
    .filter(
      (c) => !isQuoted(claims, c) && !isName(annotated, c.anchor) && !isManner(annotated, c) && !backs(given, c, annotated) && !isElapsed(article, given, c),
    )
    .map((c) => ({ kind: 'number' as const, anchor: c.anchor }));
  return [...counted, ...unbackedRanks(article, given)];
}

/** A number between quotation marks: the quotation speaks for it. */
export const isQuoted = (claims: readonly Claim[], claim: Claim): boolean =>
  claims.some((q) => q.id === claim.inQuote && q.kind === 'quote' && q.value?.directness === 'direct');

function backs(given: Given, claim: ClaimOf<'quantity'>, { tokens }: Annotated): boolean {
  const value = claim.value as QuantityValue;
  const ends = [value.low, value.high].filter(Number.isFinite);
  if (value.unit === '{score}' && ends.length === 2) return given.pairs.has(pairOf(value.low, value.high));
  if (value.unit === '{rank}') {
    const last = tokens.findLastIndex((t) => t.start < claim.anchor.span.end);
    return isPlaceGiven(
      value.low,
      placeBehind(tokens, last),
      toldIn(tokens.filter((t) => t.start >= claim.sentence.start && t.end <= claim.sentence.end)),
      given,
    );
  }
  const plain = value.unit === '1' || value.unit.startsWith('{');
  const [sort, noun] = [sortOf(claim), folded(nounOf(value.unit))];
  // "One" is said of anything.
  const isGiven = (n: number): boolean =>
    (n === 1 && given.figures.has(n)) ||
    given.sums[sort === 'person' ? 'person' : 'thing'].has(n) ||
    (given.uses.get(n) ?? []).some((u) => serves(u, sort, noun));
  // "Five other men" of six who are told.
  const more = isOther(tokens.find((t) => t.start >= claim.anchor.span.end)) ? [0, 1] : [0];
  if (plain && more.some((one) => ends.every((n) => isGiven(n + one)))) return true;
  if (given.quantities.some((g) => gives(g, claim))) return true;
  const words = claim.anchor.exact
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.,-]+/gu, ' ')
    .trim();
  // The figure alone may be there for anything.
  return (/\s|\d\p{L}/u.test(words) || VAGUE.test(words)) && given.words.some((text) => text.includes(` ${words} `));
}

function gives(g: ClaimOf<'quantity'>, claim: ClaimOf<'quantity'>): boolean {
  const [theirs, mine] = [g.value as QuantityValue, claim.value as QuantityValue];
  if (theirs.unit === '1' && mine.unit !== '%' && sortOf(claim) !== 'time' && theirs.low === mine.low && theirs.high === mine.high) return true;
  const agreement = agreementOf(g, claim);
  if (agreement === 'same') return true;
  if (agreement !== 'compatible') return false;
  const [floor, roof] = [Number.isFinite(mine.low), Number.isFinite(mine.high)];
  if (floor && roof) return Number.isFinite(theirs.low) && Number.isFinite(theirs.high);
  const at = floor ? mine.low : mine.high;
  const share = mine.unit === '1' && theirs.unit === '%';
  const other = (floor ? theirs.low : theirs.high) / (share ? 100 : 1);
  return restsOn(at, other, share);
}

/** "one of the oldest", "one day", "one another": no count. */
function isManner({ tokens }: Annotated, { anchor, value }: ClaimOf<'quantity'>): boolean {
  if (value?.unit === '{rank}')
    return isDenied(
      tokens,
      tokens.findIndex((t) => t.end > anchor.span.start),
    );
  if (value?.low !== 1 || !/^(?:one|a|an)$/i.test(anchor.exact)) return false;
  const next = tokens.find((t) => t.start >= anchor.span.end);
  return /^(?:of|day|another|thing|way|time|such|more|side|hand|last)$/.test(next?.lower ?? '') || value.unit === '1';
}
