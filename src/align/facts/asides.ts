import { addTo, byCodeUnit, type QuantityValue } from '../../model/index.ts';
import { isLoose, OF_ONE_THING } from '../links/figures/kinds.ts';
import type { Seen } from '../links/seen.ts';
import { placeKey, type Site } from '../sites/sites.ts';
import { agrees, figureOf, isCount, isMeasured } from './answer.ts';

/** Claims by the sentence that they stand in (`placeKey`). */
export type BySentence = ReadonlyMap<number, readonly Site[]>;

const sentenceOf = ({ article, sentence }: Site): number => placeKey(article, sentence);

const besides = (sentences: BySentence, site: Site): readonly Site[] => (sentences.get(sentenceOf(site)) ?? []).filter((other) => other !== site);

/** Does what stands around one of two figures say that it answers another question than `other`? */
export const isAside = (sentences: BySentence, seen: Seen, other: Seen): boolean =>
  isPart(seen, other) || tellsClose(sentences, seen.site, other.site) || singlesOut(seen, other.site) || isOneOfSome(sentences, seen.site);

/** "12 divers and 11 deckhands" against 23, or "more than 20": with its neighbours `part` adds up to `whole`. Weights, heights and depths are no sums. */
export function isPart(part: Seen, whole: Seen): boolean {
  const [some, all] = [figureOf(part.site), figureOf(whole.site) ?? leastOf(whole.site)];
  if (some === null || all === null || OF_ONE_THING.has(part.site.claim.property)) return false;
  const isAll = (sum: number): boolean => sum === all || (leastOf(whole.site) !== null && sum > all && sum <= all * OPEN);
  const others = part.beside();
  return others.some((x) => isAll(some + x)) || (others.length > 1 && isAll(others.reduce((sum, x) => sum + x, some)));
}

const leastOf = ({ claim }: Site): number | null => (claim.kind === 'quantity' && claim.value?.high === Number.POSITIVE_INFINITY ? claim.value.low : null);
/** "More than 40" is said of 42, and not of 60. */
const OPEN = 1.25;

/** "Five guards died, four of them by a shot": the sentence of the whole tells the other's figure as a part. */
function singlesOut(whole: Seen, part: Site): boolean {
  const figure = figureOf(part);
  return isCount(part) && figure !== null && whole.singled().includes(figure);
}

/** "The yard built 45 boats that year. This year it launched 31 hulls": of things merely counted, the sentence before or behind tells the other's figure, large enough not to be chance, of another time or under another word. */
function tellsClose(sentences: BySentence, site: Site, other: Site): boolean {
  const figure = figureOf(other);
  if (figure === null || figure < TELLING || !isLoose(site.claim)) return false;
  const here = sentenceOf(site);
  return [here - 1, here + 1].some((next) => (sentences.get(next) ?? []).some((s) => isCount(s) && figureOf(s) === figure));
}

/** A count that two sentences share by chance is smaller. */
const TELLING = 20;

/** "Five hours for the small lamp and four for the large": a length or a price that the sentence tells of several things answers no question about one. */
function isOneOfSome(sentences: BySentence, site: Site): boolean {
  const { claim } = site;
  if (claim.kind !== 'quantity' || !OF_SOME.has(claim.property)) return false;
  return besides(sentences, site).some((s) => s.claim.kind === 'quantity' && s.claim.value?.unit === claim.value?.unit && !agrees(site, s));
}

/** What the models of a thing have each their own of. */
const OF_SOME = new Set(['duration', 'price', 'cost']);

/** "Ages 6 and 16" against "ages 16 and 6": each sentence gives the other's figure too. */
export function isSwapped(sentences: BySentence, x: Site, y: Site): boolean {
  const gives = (site: Site, figure: number | null): boolean => figure !== null && besides(sentences, site).some((s) => figureOf(s) === figure);
  return gives(x, figureOf(y)) && gives(y, figureOf(x));
}

/** Are the figures of two claims told side by side by somebody, "five hours for the small one and seven for the large"? Then they answer two questions. */
export function toldTogether(sentences: BySentence): (x: Site, y: Site) => boolean {
  const byFigure = new Map<number, Map<number, Site[]>>();
  for (const [sentence, own] of sentences)
    for (const site of own) {
      if (!isMeasured(site)) continue;
      const figure = figureOf(site) as number;
      const places = byFigure.get(figure) ?? new Map<number, Site[]>();
      byFigure.set(figure, places);
      addTo(places, sentence, site);
    }
  const known = new Map<string, boolean>();
  return (x, y) => {
    const [left, right] = [x, y].map((site) => byFigure.get(figureOf(site) ?? Number.NaN));
    if (!left || !right) return false;
    const pair = pairOf(x, y);
    const told = known.get(pair) ?? isTold(left, right, pair);
    known.set(pair, told);
    return told;
  };
}

/** Does a sentence tell this pair of figures? Given is where each stands. */
function isTold(left: BySentence, right: BySentence, pair: string): boolean {
  const [few, many] = left.size <= right.size ? [left, right] : [right, left];
  for (const [sentence, own] of few) for (const a of own) if (many.get(sentence)?.some((b) => a !== b && pairOf(a, b) === pair && !agrees(a, b))) return true;
  return false;
}

/** Both figures with their unit; in "5 and 7 hours" the first has that of the second. */
function pairOf(a: Site, b: Site): string {
  const [x, y] = [a, b].map(({ claim }) => claim.value as QuantityValue) as [QuantityValue, QuantityValue];
  const told = (v: QuantityValue, other: QuantityValue): string => `${v.low} ${v.unit === '1' ? other.unit : v.unit}`;
  return [told(x, y), told(y, x)].sort(byCodeUnit).join(' ');
}
