import { common } from '../text/words/synonyms.ts';
import { type Place, placeKey, type Site } from './sites.ts';

/** The content words of a site's sentence, by stem, with what each tells: rare in the story and close to the claim tells more. */
export type Around = ReadonlyMap<string, number>;

/** Tokens at which a word tells half as much as right beside the claim. */
const HALF = 6;
/** What a word can tell at most: one that stands in two sentences of seventy, or of seven hundred. */
const MOST = 3.5;
/** A story of few sentences says little of how rare a word is. */
const SENTENCES = 8;
/** Words that stand beside dates and figures in any story. */
const EMPTY = new Set(['be', 'have', 'make', 'new', 'get', 'go', 'take', 'dai', 'peopl', 'person', 'time', 'week', 'month', 'year', 'hour']);

/** How rare a stem is in the story: the logarithm of the sentences to one that holds it, 0 … 3.5. */
export function rarityOf(places: ReadonlyMap<number, Place>): (stem: string) => number {
  const frequency = new Map<string, number>();
  for (const p of places.values()) for (const s of new Set(p.stems.map(common))) if (s) frequency.set(s, (frequency.get(s) ?? 0) + 1);
  const all = Math.max(SENTENCES, places.size);
  return (stem) => (EMPTY.has(stem) ? 0 : Math.min(MOST, Math.max(0, Math.log(all / (frequency.get(stem) ?? 1)))));
}

/** The words around a site. */
export function aroundOf(site: Site, places: ReadonlyMap<number, Place>, rarity: (stem: string) => number): Around {
  const around = new Map<string, number>();
  const place = places.get(placeKey(site.article, site.sentence));
  place?.stems.forEach((raw, k) => {
    const at = place.from + k;
    if (!raw || (at >= site.first && at < site.last)) return;
    const stem = common(raw);
    const tells = Math.sqrt(rarity(stem)) / (1 + (at < site.first ? site.first - at : at - site.last + 1) / HALF);
    if (tells > (around.get(stem) ?? 0)) around.set(stem, tells);
  });
  return around;
}

/** What two sites share, 0 and up: two rare words right beside both tell about 5, one word far off next to nothing. */
export function sharedBy(a: Around, b: Around, except: ReadonlySet<string> = NOTHING): number {
  let sum = 0;
  for (const [stem, x] of a) if (!except.has(stem)) sum += x * (b.get(stem) ?? 0);
  return sum;
}

const NOTHING: ReadonlySet<string> = new Set();
