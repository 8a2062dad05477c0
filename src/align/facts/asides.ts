import type { QuantityValue } from '../../model/index.ts';
import { byCodeUnit } from '../../model/index.ts';
import { isLoose, OF_ONE_THING } from '../links/figures/kinds.ts';
import type { Seen } from '../links/seen.ts';
import { placeKey } from '../sites/sites.ts';
import { agrees, figureOf, isCount, isMeasured } from './answer.ts';

/** Claims by the sentence that they stand in (`placeKey`). */
export type BySentence = ReadonlyMap<number, readonly Seen[]>;

export function bySentence(all: readonly Seen[]): BySentence {
  const found = new Map<number, Seen[]>();
  for (const seen of all) found.get(sentenceOf(seen))?.push(seen) ?? found.set(sentenceOf(seen), [seen]);
  return found;
}

const sentenceOf = ({ site }: Seen): number => placeKey(site.article, site.sentence);

const besides = (sentences: BySentence, seen: Seen): readonly Seen[] => (sentences.get(sentenceOf(seen)) ?? []).filter((other) => other !== seen);

/** Does what stands around one of two figures say that it answers another question than `other`? */
export const isAside = (sentences: BySentence, seen: Seen, other: Seen): boolean =>
  isPart(seen, other) || tellsClose(sentences, seen, other) || singlesOut(seen, other) || isOneOfSome(sentences, seen);

/** "12 Somalis and 11 Yemenis" against 23: with its neighbours `part` adds up to `whole`. Weights, heights and depths are no sums. */
export function isPart(part: Seen, whole: Seen): boolean {
  const [some, all] = [figureOf(part), figureOf(whole)];
  if (some === null || all === null || OF_ONE_THING.has(part.site.claim.property)) return false;
  const others = part.beside();
  return others.some((x) => some + x === all) || (others.length > 1 && others.reduce((sum, x) => sum + x, some) === all);
}

/** "Five guards died, four of them by a shot": the sentence of the whole tells the other's figure as a part. */
function singlesOut(whole: Seen, part: Seen): boolean {
  const figure = figureOf(part);
  return isCount(part) && figure !== null && whole.singled().includes(figure);
}

/** "The yard built 45 boats that year. This year it launched 31 hulls": of things merely counted, the sentence before or behind tells the other's figure, large enough not to be chance, of another time or under another word. */
function tellsClose(sentences: BySentence, seen: Seen, other: Seen): boolean {
  const figure = figureOf(other);
  if (figure === null || figure < TELLING || !isLoose(seen.site.claim)) return false;
  const here = sentenceOf(seen);
  return [here - 1, here + 1].some((next) => (sentences.get(next) ?? []).some((s) => isCount(s) && figureOf(s) === figure));
}

/** A count that two sentences share by chance is smaller. */
const TELLING = 20;

/** "Five hours for the small lamp and four for the large": a length or a price that the sentence tells of several things answers no question about one. */
function isOneOfSome(sentences: BySentence, seen: Seen): boolean {
  const { claim } = seen.site;
  if (claim.kind !== 'quantity' || !OF_SOME.has(claim.property)) return false;
  return besides(sentences, seen).some((s) => s.site.claim.kind === 'quantity' && s.site.claim.value?.unit === claim.value?.unit && !agrees(seen, s));
}

/** What the models of a thing have each their own of. */
const OF_SOME = new Set(['duration', 'price', 'cost']);

/** "Ages 6 and 16" against "ages 16 and 6": each sentence gives the other's figure too. */
export function isSwapped(sentences: BySentence, x: Seen, y: Seen): boolean {
  const gives = (seen: Seen, figure: number | null): boolean => figure !== null && besides(sentences, seen).some((s) => figureOf(s) === figure);
  return gives(x, figureOf(y)) && gives(y, figureOf(x));
}

/** Figures of one class that somebody tells side by side, "five hours for the small one and seven for the large": answers to two questions. */
export function toldTogether(sentences: BySentence): (x: Seen, y: Seen) => boolean {
  const pairs = new Set<string>();
  for (const own of sentences.values()) {
    const measured = own.filter(isMeasured);
    measured.forEach((x, k) => {
      for (const y of measured.slice(0, k)) if (!agrees(x, y)) pairs.add(pairOf(x, y));
    });
  }
  return (x, y) => figureOf(x) !== null && figureOf(y) !== null && pairs.has(pairOf(x, y));
}

/** Both figures with their unit; in "5 and 7 hours" the first has that of the second. */
function pairOf(a: Seen, b: Seen): string {
  const [x, y] = [a, b].map(({ site }) => site.claim.value as QuantityValue) as [QuantityValue, QuantityValue];
  const told = (v: QuantityValue, other: QuantityValue): string => `${v.low} ${v.unit === '1' ? other.unit : v.unit}`;
  return [told(x, y), told(y, x)].sort(byCodeUnit).join(' ');
}
