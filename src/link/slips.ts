import type { Anchor, Annotated, Article, Token } from '../model/index.ts';
import { anchorAt } from '../model/index.ts';
import { isCommonWord } from '../text/index.ts';
import { isSlipOf } from '../text/words/nearest.ts';

/** A slip of the pen that exactly two articles of a story make, with its place in each. */
export type SharedSlip = { readonly a: number; readonly b: number; readonly words: string; readonly places: readonly [Anchor, Anchor] };

/** Doubled words that are good English. */
const MAY_DOUBLE = new Set(['had', 'that', 'very', 'is', 'so', 'no', 'ha', 'bye', 'on', 'in', 'her', 'you', 'do', 'far', 'many', 'really', 'yes', 'never']);
const SHORTEST = 6;

/**
 * Rare errors that two articles share, a trace of one text: a word printed twice, or a spelling that no dictionary knows beside the right
 * one elsewhere in the story. Where three articles have it, it is the story's own.
 */
export function sharedSlips(articles: readonly Article[]): SharedSlip[] {
  const holders = new Map<string, Held[]>();
  articles.forEach(({ annotated }, article) => {
    noteSlips(annotated, article, holders);
  });
  let words: ReadonlyMap<number, readonly string[]> | null = null;
  // A slip exchanges two letters or drops one.
  const isSlip = (slip: string): boolean => {
    if (isCommonWord(slip)) return false;
    const known = words ?? wordsByLength(articles);
    words = known;
    return [slip.length, slip.length + 1].some((length) => known.get(length)?.some((w) => isSlipOf(slip, w) && isCommonWord(w)));
  };
  const anchorOf = ({ article, first, last }: Held): Anchor =>
    anchorAt((articles[article] as Article).annotated.document, { start: first.start, end: last.end });
  return [...holders].flatMap(([slip, [x, y, third]]): SharedSlip[] => {
    if (!x || !y || third || (!slip.includes(' ') && !isSlip(slip))) return [];
    return [{ a: x.article, b: y.article, words: slip, places: [anchorOf(x), anchorOf(y)] }];
  });
}

/** Where an article prints what may be a slip: its last place. */
type Held = { readonly article: number; readonly first: Token; readonly last: Token };

/** Notes the words printed twice and the long words of an article; of each the articles that have it, no more than three. */
function noteSlips({ sentences, tokens }: Annotated, article: number, holders: Map<string, Held[]>): void {
  const note = (slip: string, first: Token, last: Token): void => {
    const own = holders.get(slip);
    if (!own) holders.set(slip, [{ article, first, last }]);
    else if (own.at(-1)?.article === article) own[own.length - 1] = { article, first, last };
    else if (own.length < 3) own.push({ article, first, last });
  };
  for (const s of sentences) {
    if (s.scope !== 'body') continue;
    for (let i = s.first; i < s.last; i++) {
      const t = tokens[i] as Token;
      if (t.kind !== 'word' || t.text !== t.lower) continue;
      const next = i + 1 < s.last ? (tokens[i + 1] as Token) : null;
      if (next?.lower === t.lower && t.lower.length > 1 && !MAY_DOUBLE.has(t.lower)) note(`${t.lower} ${t.lower}`, t, next);
      else if (t.lower.length >= SHORTEST && isPlain(t.lower)) note(t.lower, t, t);
    }
  }
}

/** Letters of English words alone. */
const isPlain = (word: string): boolean => /^[a-z]+$/.test(word);

/** The long words in small letters of all articles, by length. */
function wordsByLength(articles: readonly Article[]): ReadonlyMap<number, readonly string[]> {
  const words = new Set<string>();
  for (const { annotated } of articles)
    for (const { kind, text, lower } of annotated.tokens) if (kind === 'word' && text === lower && lower.length >= SHORTEST) words.add(lower);
  const found = new Map<number, string[]>();
  for (const word of words) {
    const alike = found.get(word.length);
    if (alike) alike.push(word);
    else found.set(word.length, [word]);
  }
  return found;
}
