import { type Place, placeKey, type Site } from './sites.ts';
import type { Usage } from './usage.ts';

/** The content words of a site's sentence, by stem, with what each tells: rare in its article and close to the claim tells more. */
export type Around = ReadonlyMap<string, number>;

/** Tokens at which a word tells half as much as right beside the claim. */
const HALF = 6;
/** What a word can tell at most: one that stands in two sentences of seventy, or of seven hundred. */
const MOST = 3.5;
/** Words that stand beside dates and figures in any story. */
const EMPTY = new Set(['be', 'have', 'make', 'new', 'get', 'go', 'take', 'dai', 'peopl', 'person', 'time', 'week', 'month', 'year', 'hour']);

/** How rare a stem is in an article: the logarithm of the sentences to one that holds it, 0 … 3.5. */
const rarityIn = ({ sentences, holding }: Usage, stem: string): number =>
  EMPTY.has(stem) ? 0 : Math.min(MOST, Math.max(0, Math.log(sentences / holding(stem))));

/** The words around a site. */
export function aroundOf(site: Site, places: ReadonlyMap<number, Place>, usage: Usage): Around {
  const around = new Map<string, number>();
  const place = places.get(placeKey(site.article, site.sentence));
  place?.words.forEach(({ matter }, k) => {
    const at = place.from + k;
    if (!matter || (at >= site.first && at < site.last)) return;
    const tells = Math.sqrt(rarityIn(usage, matter)) / (1 + (at < site.first ? site.first - at : at - site.last + 1) / HALF);
    if (tells > (around.get(matter) ?? 0)) around.set(matter, tells);
  });
  return around;
}

/** What two sites share, 0 and up: two rare words right beside both tell about 5, one word far off next to nothing. */
export function sharedBy(a: Around, b: Around, except: ReadonlySet<string> = NOTHING): number {
  let sum = 0;
  for (const [stem, x] of a) if (!except.has(stem)) sum += x * (b.get(stem) ?? 0);
  return sum;
}

/** What a word of two sites has to tell to speak for them by itself. */
const TELLING = 0.3;

/** How many words of both tell so much each. */
export const tellingWords = (a: Around, b: Around): number => [...a].filter(([stem, x]) => x * (b.get(stem) ?? 0) >= TELLING).length;

const NOTHING: ReadonlySet<string> = new Set();
