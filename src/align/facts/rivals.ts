import type { DateValue, QuantityValue } from '../../model/index.ts';
import { byCodeUnit } from '../../model/index.ts';
import { agreementOf, boundsOfDate } from '../../values/index.ts';
import { isLoose, OF_ONE_THING } from '../links/figures/kinds.ts';
import type { Link } from '../links/link.ts';
import { questionOf } from '../links/question.ts';
import type { Seen } from '../links/seen.ts';
import { sharedBy } from '../sites/around.ts';
import { placeKey } from '../sites/sites.ts';

/** A link stays only near the best that either of its claims has in the other article. */
const NEAR_BEST = 0.9;
/** Score of two sentences so alike that a sum in them is chance: "42 passengers and 5 crew", "47 passengers and 5 crew". */
const FAITHFUL = 0.95;
/** Of two days, an article gives away the other's where it tells that day of something about as near. */
const AS_NEAR = 0.6;
/** The same of a pair that words alone hold together. */
const LONE = 0.25;

/**
 * Links whose claims are each other's best partner in the two articles, and of those with different answers only such as neither article
 * gives away: where an article also gives the other's figure for a question of the same class, the two speak of different things.
 */
export function rivalsOnly(seen: readonly Seen[], links: readonly Link[]): Link[] {
  const best = new Map<string, number>();
  const at = (i: number, other: number): string => `${i} ${(seen[other] as Seen).site.article}`;
  for (const { a, b, score } of links)
    if (endsOf(seen, a) === endsOf(seen, b) || !agrees(seen, a, b)) for (const key of [at(a, b), at(b, a)]) best.set(key, Math.max(best.get(key) ?? 0, score));
  const byClass = new Map<string, number[]>();
  seen.forEach(({ site }, i) => {
    const key = `${site.article} ${questionOf(site.claim)}`;
    byClass.get(key)?.push(i) ?? byClass.set(key, [i]);
  });
  const bySentence = new Map<number, number[]>();
  for (const i of seen.keys()) bySentence.get(sentenceOf(seen, i))?.push(i) ?? bySentence.set(sentenceOf(seen, i), [i]);
  const gives = (article: number, i: number): boolean =>
    (byClass.get(`${article} ${questionOf((seen[i] as Seen).site.claim)}`) ?? []).some(
      (k) => agrees(seen, i, k) && !isVague(seen, k) && endsOf(seen, i) === endsOf(seen, k),
    );
  const told = besideEachOther(seen, bySentence);
  const near = (i: number, k: number): number => sharedBy((seen[i] as Seen).around(), (seen[k] as Seen).around());
  const datesSo = (article: number, i: number, least: number): boolean =>
    (byClass.get(`${article} ${questionOf((seen[i] as Seen).site.claim)}`) ?? []).some(
      (k) => agrees(seen, i, k) && !isWider(seen, k, i) && near(i, k) >= least,
    );
  return links.filter(({ a, b, score, slot, ruled, lone }) => {
    if (ruled || !isFigure(seen, a) || agrees(seen, a, b)) return true;
    if (slot) return !swapped(seen, bySentence, a, b) && (score >= FAITHFUL || (!partsOf(seen, a, b) && !partsOf(seen, b, a)));
    if ((seen[a] as Seen).site.claim.kind === 'date') {
      const least = (lone ? LONE : AS_NEAR) * near(a, b);
      return !datesSo((seen[a] as Seen).site.article, b, least) && !datesSo((seen[b] as Seen).site.article, a, least);
    }
    const least = NEAR_BEST * Math.max(best.get(at(a, b)) ?? 0, best.get(at(b, a)) ?? 0);
    return (
      score >= least &&
      !(figureOf(seen, a) !== null && figureOf(seen, b) !== null && told.has(pairOf(seen, a, b))) &&
      !partsOf(seen, a, b) &&
      !partsOf(seen, b, a) &&
      !tellsClose(seen, bySentence, a, b) &&
      !tellsClose(seen, bySentence, b, a) &&
      !singlesOut(seen, a, b) &&
      !singlesOut(seen, b, a) &&
      !isOneOfSome(seen, bySentence, a) &&
      !isOneOfSome(seen, bySentence, b) &&
      !gives((seen[a] as Seen).site.article, b) &&
      !gives((seen[b] as Seen).site.article, a)
    );
  });
}

/** Figures of one class that somebody tells side by side, "five hours for the small one and seven for the large": answers to two questions. */
function besideEachOther(seen: readonly Seen[], bySentence: ReadonlyMap<number, readonly number[]>): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const own of bySentence.values())
    own.forEach((a, k) => {
      if (isMeasured(seen, a)) for (const b of own.slice(0, k)) if (isMeasured(seen, b) && !agrees(seen, a, b)) pairs.add(pairOf(seen, a, b));
    });
  return pairs;
}

/** Lengths of time and sizes: of a count, "10 or 12 dead" is a doubt. */
const isMeasured = (seen: readonly Seen[], i: number): boolean => {
  const { claim } = (seen[i] as Seen).site;
  return claim.kind === 'quantity' && claim.value !== null && !claim.value.unit.startsWith('{') && figureOf(seen, i) !== null;
};

/** "He caught 39 passes that year. This year he had 29 catches": of things merely counted, the sentence before or behind tells the other's figure, large enough not to be chance, of another time or under another word. */
function tellsClose(seen: readonly Seen[], bySentence: ReadonlyMap<number, readonly number[]>, i: number, other: number): boolean {
  const figure = figureOf(seen, other);
  if (figure === null || figure < TELLING || !isLoose((seen[i] as Seen).site.claim)) return false;
  const here = sentenceOf(seen, i);
  return [here - 1, here + 1].some((next) => (bySentence.get(next) ?? []).some((k) => isCount(seen, k) && figureOf(seen, k) === figure));
}

/** A count that two sentences share by chance is smaller. */
const TELLING = 20;

/** "Five guards died, four of them by a shot": the sentence of the whole tells the other's figure as a part. */
const singlesOut = (seen: readonly Seen[], whole: number, part: number): boolean => {
  const figure = figureOf(seen, part);
  return isCount(seen, part) && figure !== null && (seen[whole] as Seen).singled().includes(figure);
};

const isCount = (seen: readonly Seen[], i: number): boolean => {
  const { claim } = (seen[i] as Seen).site;
  return claim.kind === 'quantity' && claim.value?.unit.startsWith('{') === true;
};

/** "Five hours for the small lamp and four for the large": a length or a price that the sentence tells of several things answers no question about one. */
function isOneOfSome(seen: readonly Seen[], bySentence: ReadonlyMap<number, readonly number[]>, i: number): boolean {
  const { claim } = (seen[i] as Seen).site;
  if (claim.kind !== 'quantity' || !OF_SOME.has(claim.property)) return false;
  return besides(seen, bySentence, i).some((k) => {
    const other = (seen[k] as Seen).site.claim;
    return other.kind === 'quantity' && other.value?.unit === claim.value?.unit && !agrees(seen, i, k);
  });
}

/** What the models of a thing have each their own of. */
const OF_SOME = new Set(['duration', 'price', 'cost']);

/** Both figures with their unit; in "5 and 7 hours" the first has that of the second. */
function pairOf(seen: readonly Seen[], a: number, b: number): string {
  const [x, y] = [a, b].map((i) => (seen[i] as Seen).site.claim.value as QuantityValue) as [QuantityValue, QuantityValue];
  const told = (v: QuantityValue, other: QuantityValue): string => `${v.low} ${v.unit === '1' ? other.unit : v.unit}`;
  return [told(x, y), told(y, x)].sort(byCodeUnit).join(' ');
}

function agrees(seen: readonly Seen[], i: number, k: number): boolean {
  const { agreement } = agreementOf((seen[i] as Seen).site.claim, (seen[k] as Seen).site.claim);
  return agreement === 'same' || agreement === 'compatible';
}

/** "ages 6 and 16" against "ages 16 and 6": each sentence gives the other's figure too. */
function swapped(seen: readonly Seen[], bySentence: ReadonlyMap<number, readonly number[]>, a: number, b: number): boolean {
  const gives = (i: number, figure: number): boolean =>
    besides(seen, bySentence, i).some((k) => figureOf(seen, k) !== null && figureOf(seen, k) === figureOf(seen, figure));
  return gives(a, b) && gives(b, a);
}

/** "12 Somalis and 11 Yemenis" against 23: with its neighbours `part` adds up to `whole`. */
function partsOf(seen: readonly Seen[], part: number, whole: number): boolean {
  const [some, all] = [figureOf(seen, part), figureOf(seen, whole)];
  if (some === null || all === null || isOneMeasure(seen, part)) return false;
  const others = (seen[part] as Seen).beside();
  return others.some((x) => some + x === all) || (others.length > 1 && others.reduce((sum, x) => sum + x, some) === all);
}

/** Weights, heights and depths are no sums. */
const isOneMeasure = (seen: readonly Seen[], i: number): boolean => OF_ONE_THING.has((seen[i] as Seen).site.claim.property);

const besides = (seen: readonly Seen[], bySentence: ReadonlyMap<number, readonly number[]>, i: number): readonly number[] =>
  (bySentence.get(sentenceOf(seen, i)) ?? []).filter((k) => k !== i);

const sentenceOf = (seen: readonly Seen[], i: number): number => {
  const { article, sentence } = (seen[i] as Seen).site;
  return placeKey(article, sentence);
};

/** The figure where a claim gives exactly one. */
function figureOf(seen: readonly Seen[], i: number): number | null {
  const { claim } = (seen[i] as Seen).site;
  if (claim.kind !== 'quantity' || !claim.value) return null;
  const { low, high } = claim.value as QuantityValue;
  return low === high ? low : null;
}

/** Dates and quantities are sifted here; claims of other kinds bring their own reasons. */
const isFigure = (seen: readonly Seen[], i: number): boolean => /^(?:date|quantity)$/.test((seen[i] as Seen).site.claim.kind);

/** "Tens of thousands" agrees with any of them, and gives none. */
function isVague(seen: readonly Seen[], i: number): boolean {
  const { claim } = (seen[i] as Seen).site;
  if (claim.kind !== 'quantity' || !claim.value) return false;
  const { low, high } = claim.value as QuantityValue;
  return Number.isFinite(low) && Number.isFinite(high) && high > 2 * low;
}

/** "2016" and "last week" hold many a day, and give none of them. */
function isWider(seen: readonly Seen[], k: number, i: number): boolean {
  const [wide, narrow] = [k, i].map((n) => boundsOfDate((seen[n] as Seen).site.claim.value as DateValue));
  return !!wide && !!narrow && narrow.last === narrow.first && wide.last - wide.first > WEEKEND;
}

/** Days from the first to the last of a long weekend. */
const WEEKEND = 3;

/** Which ends an answer has: "as many as 20,000" and "tens of thousands" agree, and neither gives the other's figure. */
function endsOf(seen: readonly Seen[], i: number): string {
  const { claim } = (seen[i] as Seen).site;
  if (claim.kind !== 'quantity' || !claim.value) return '';
  const { low, high } = claim.value as QuantityValue;
  return `${Number.isFinite(low)} ${Number.isFinite(high)}`;
}
