import { type Annotated, type Article, addTo, grouped, type Token } from '../model/index.ts';
import { isCommonWord } from '../text/index.ts';
import { isSlipOf } from '../text/words/nearest.ts';

/** Doubled words that are good English. */
const MAY_DOUBLE = new Set(['had', 'that', 'very', 'is', 'so', 'no', 'ha', 'bye', 'on', 'in', 'her', 'you', 'do', 'far', 'many', 'really', 'yes', 'never']);
const SHORTEST = 6;

/**
 * Asks for a rare error that two articles share, by their index, the earlier one first: a trace of one text. A word printed twice, or a spelling that
 * no dictionary knows beside the right one elsewhere in the story; null where there is none. Where three articles have it, it is the story's own.
 */
export function sharedSlips(articles: readonly Article[]): (a: number, b: number) => string | null {
  let held: ReadonlyMap<Holders, readonly string[]> | null = null;
  let words: ReadonlyMap<number, readonly string[]> | null = null;
  // A slip exchanges two letters or drops one.
  const isSlip = (slip: string): boolean => {
    if (!/^[a-z]+$/.test(slip) || isCommonWord(slip)) return false;
    const known = words ?? wordsByLength(articles);
    words = known;
    return [slip.length, slip.length + 1].some((length) => known.get(length)?.some((w) => isSlipOf(slip, w) && isCommonWord(w)));
  };
  return (a, b) => {
    held ??= wordsByHolders(articles);
    return held.get((a + 1) * articles.length + b)?.find((slip) => slip.includes(' ') || isSlip(slip)) ?? null;
  };
}

/** What two articles of all print, by these two. */
function wordsByHolders(articles: readonly Article[]): ReadonlyMap<Holders, readonly string[]> {
  const holders = new Map<string, Holders>();
  articles.forEach(({ annotated }, article) => {
    eachSlip(annotated, (slip) => {
      const held = holders.get(slip);
      if (held === undefined) holders.set(slip, article);
      else if (held !== MANY && held % articles.length !== article) holders.set(slip, held < articles.length ? (held + 1) * articles.length + article : MANY);
    });
  });
  const found = new Map<Holders, string[]>();
  for (const [slip, held] of holders) {
    if (held < articles.length) continue;
    addTo(found, held, slip);
  }
  return found;
}

/** The only article that prints a word, by its index `a` of `n`; or two, as `(a + 1) * n + b`; or `MANY`. */
type Holders = number;
const MANY = -1;

/** Gives the words printed twice ("the the") and the long words of an article. */
function eachSlip({ sentences, tokens }: Annotated, give: (slip: string) => void): void {
  for (const s of sentences) {
    if (s.scope !== 'body') continue;
    for (let i = s.first; i < s.last; i++) {
      const t = tokens[i] as Token;
      if (t.kind !== 'word' || t.text !== t.lower) continue;
      const next = i + 1 < s.last ? (tokens[i + 1] as Token) : null;
      if (next?.lower === t.lower && t.lower.length > 1 && !MAY_DOUBLE.has(t.lower)) give(`${t.lower} ${t.lower}`);
      else if (t.lower.length >= SHORTEST) give(t.lower);
    }
  }
}

/** The long words in small letters of all articles, by length. */
function wordsByLength(articles: readonly Article[]): ReadonlyMap<number, readonly string[]> {
  const words = new Set<string>();
  for (const { annotated } of articles)
    for (const { kind, text, lower } of annotated.tokens) if (kind === 'word' && text === lower && lower.length >= SHORTEST) words.add(lower);
  return grouped(words, (word) => word.length);
}
