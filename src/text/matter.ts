import { type Annotated, onceEach, type Token } from '../model/index.ts';
import { ofWord } from './words/of-word.ts';
import { stem } from './words/stems.ts';
import { STOPWORDS } from './words/stopwords.ts';
import { common } from './words/synonyms.ts';

/** A word of a name tells so many times as much of an article's matter as another word. */
const NAME = 2;
/** What two articles share by chance grows with the root of their length, up to what two long ones share. */
const BY_CHANCE = 0.024;
const AT_MOST = 0.36;

/** Articles that share so many times what chance gives them are surely about one matter. */
const SURELY = 1.5;

/** How two articles stand to each other: about two matters, likely about one, surely about one. */
export type Matter = 'other' | 'like' | 'one';

/**
 * Are two articles about one matter, by the words that they keep saying and the names in them? Of two matters they may tell of the same persons, and
 * in the same words of a fire, a vote or a trial; it is another fire. Hangs on the two alone, so that a third article changes nothing between them.
 */
export const matterOf = (a: Annotated, b: Annotated): Matter => (a === b ? 'one' : judged(a)(b));

/** May they be about one matter? */
export const ofOneMatter = (a: Annotated, b: Annotated): boolean => matterOf(a, b) !== 'other';

const judged = onceEach((a: Annotated) =>
  onceEach((b: Annotated): Matter => {
    const [x, y] = [profileOf(a), profileOf(b)];
    const times = likenessOf(x, y) / Math.min(AT_MOST, BY_CHANCE * Math.sqrt(Math.min(x.size, y.size)));
    return times < 1 ? 'other' : times < SURELY ? 'like' : 'one';
  }),
);

/** The words of an article with what each tells of its matter; the squares sum up to 1. */
type Profile = ReadonlyMap<string, number>;

const profileOf = onceEach(({ sentences, tokens }: Annotated): Profile => {
  const times = new Map<string, number>();
  const named = new Set<string>();
  for (const { first, last } of sentences)
    for (let i = first; i < last; i++) {
      const token = tokens[i] as Token;
      const matter = token.kind === 'word' ? toldBy(token) : null;
      if (matter === null) continue;
      times.set(matter, (times.get(matter) ?? 0) + 1);
      if (i > first && token.text !== token.lower) named.add(matter);
    }
  const weights = [...times].map(([matter, n]) => [matter, Math.sqrt(n) * (named.has(matter) ? NAME : 1)] as const);
  const length = Math.sqrt(weights.reduce((sum, [, w]) => sum + w * w, 0));
  return new Map(weights.map(([matter, w]) => [matter, w / length]));
});

/** Letters of a word that tells something. */
const SHORTEST = 3;

/** What a word tells of the matter: its stem, synonyms folded; null for nothing. */
const toldBy = ofWord((lower): string | null => {
  const word = lower.replace(/['’]s$/, '');
  return word.length < SHORTEST || STOPWORDS.has(word) ? null : common(stem(word));
});

function likenessOf(a: Profile, b: Profile): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [matter, w] of small) sum += w * (large.get(matter) ?? 0);
  return sum;
}
