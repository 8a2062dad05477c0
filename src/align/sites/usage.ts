import type { Place } from './sites.ts';

/** How often an article uses words: its sentences, and those that hold a stem, synonyms folded. */
export type Usage = { readonly sentences: number; readonly holding: (stem: string) => number };

/** How many sentences of an article hold a stem, and the last that was counted. */
type Holding = { sentences: number; last: number };

/** Sentences of a note. Of so few, none says how rare a word is: each counts as one that stands in one sentence of four. */
const FEW = 5;
const NOTE = 4;
/** A longer article counts as if it had so many sentences at least. */
const ARTICLE = 25;

/**
 * What words tell in an article, by the article alone: what a third source says of the matter makes no word of these two more telling or less, so
 * that adding or removing it changes nothing between them.
 */
export function usageOf(places: ReadonlyMap<number, Place>): (article: number) => Usage {
  const counts = new Map<number, Map<string, Holding>>();
  const sentences = new Map<number, number>();
  for (const { article, sentence, words } of places.values()) {
    const own = counts.get(article) ?? new Map<string, Holding>();
    counts.set(article, own);
    sentences.set(article, (sentences.get(article) ?? 0) + 1);
    for (const { matter } of words) {
      if (!matter) continue;
      const known = own.get(matter);
      if (!known) own.set(matter, { sentences: 1, last: sentence });
      else if (known.last !== sentence) {
        known.sentences++;
        known.last = sentence;
      }
    }
  }
  const lengthOf = (own: number): number => (own <= FEW ? NOTE : Math.max(ARTICLE, own));
  return (article) => {
    const own = counts.get(article);
    return { sentences: lengthOf(sentences.get(article) ?? 0), holding: (stem) => own?.get(stem)?.sentences ?? 1 };
  };
}
