import type { Story } from '../../model/index.ts';
import { entityNamed } from '../../model/index.ts';
import { common } from '../../text/words/synonyms.ts';
import { type Place, placeKey, type Site } from './sites.ts';
import type { Usage } from './usage.ts';
import type { Word } from './words.ts';

/** What a site is about, for scoring: stems with a weight that falls with distance and with how common they are in their article. */
export type Portrait = { readonly weights: ReadonlyMap<string, number>; readonly total: number; readonly entities: ReadonlySet<string> };

/** Weight of a word of the same clause, of the rest of the sentence, and of an equal number beside. */
const OUTSIDE = 0.35;
const BESIDE = 0.7;

/** How telling a stem is, 0..1: rare in its article tells more. */
const tellingIn = ({ sentences, holding }: Usage, stem: string): number => Math.log(1 + sentences / holding(stem)) / Math.log(1 + sentences);

/** `beside`: the other numbers of the sentence, as written; two sources that agree on them speak of one thing. */
export function portraitOf(story: Story, site: Site, place: Place, usage: Usage): Portrait {
  const weights = new Map<string, number>();
  const [first, last] = [site.first - place.from, site.last - place.from];
  const clause = new Set(site.claim.context.map(common));
  place.words.forEach(({ kind, lower, matter }, i) => {
    if (i >= first && i < last) return;
    if (matter) raise(weights, matter, tellingIn(usage, matter) * (clause.has(matter) ? 1 : OUTSIDE));
    else if (kind === 'number') raise(weights, `#${lower}`, BESIDE);
  });
  let total = 0;
  for (const w of weights.values()) total += w;
  return { weights, total, entities: new Set(site.claim.about.map((m) => entityNamed(story, site.article, m.chain)?.id ?? m.entity ?? m.name.toLowerCase())) };
}

/** How many other figures of two digits or more, years left out, stand in both sentences. */
export function figuresShared(a: Portrait, b: Portrait): number {
  let shared = 0;
  for (const key of a.weights.keys()) if (/^#\d.*\d/.test(key) && !/^#(?:19|20)\d\d$/.test(key) && b.weights.has(key)) shared++;
  return shared;
}

/** The stems and numbers of the portrait of each site, without their weights: a sentence is read once for all that stand in it. */
export function stemsOf(places: ReadonlyMap<number, Place>): (site: Site) => Iterable<string> {
  const known = new Map<Place, ReadonlyMap<string, number>>();
  return (site) => {
    const place = places.get(placeKey(site.article, site.sentence)) as Place;
    const stems = known.get(place) ?? countsOf(place.words);
    known.set(place, stems);
    const own = place.words.slice(site.first - place.from, site.last - place.from).map(stemIn);
    const found: string[] = [];
    for (const [stem, times] of stems) {
      let within = 0;
      for (const word of own) if (word === stem) within++;
      if (within < times) found.push(stem);
    }
    return found;
  };
}

/** The stem of a content word, a number as it is written, or ''. */
const stemIn = ({ kind, lower, matter }: Word): string => matter || (kind === 'number' ? `#${lower}` : '');

function countsOf(words: readonly Word[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    const stem = stemIn(word);
    if (stem) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

function raise(weights: Map<string, number>, stem: string, weight: number): void {
  if (weight > (weights.get(stem) ?? 0)) weights.set(stem, weight);
}

/**
 * What is left of a word's weight where both articles hold it: in the two together it is half as rare as a word of one. As log(1 + s) / log(1 + 2s) it
 * is 0.73 where one sentence of four holds the word and 0.83 where one of twenty-five does; between, nothing hangs on it.
 */
const HELD_BY_BOTH = 0.8;

/** Shared weight over mean weight, 0..1. */
export function likenessOf(a: Portrait, b: Portrait): number {
  let shared = 0;
  let total = a.total + b.total;
  for (const [stem, w] of a.weights) {
    const v = b.weights.get(stem);
    if (!v) continue;
    shared += Math.min(w, v) * HELD_BY_BOTH;
    total -= (w + v) * (1 - HELD_BY_BOTH);
  }
  return total > 0 ? (2 * shared) / total : 0;
}
