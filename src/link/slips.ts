import type { Anchor, Annotated, Article, Span, Token } from '../model/index.ts';
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
  const holders = new Map<string, Holders>();
  articles.forEach(({ annotated }, article) => {
    eachSlip(annotated, (slip) => {
      const held = holders.get(slip);
      if (held === undefined) holders.set(slip, article);
      else if (held !== MANY && held % articles.length !== article) holders.set(slip, held < articles.length ? (held + 1) * articles.length + article : MANY);
    });
  });
  let words: ReadonlyMap<number, readonly string[]> | null = null;
  // A slip exchanges two letters or drops one.
  const isSlip = (slip: string): boolean => {
    if (!/^[a-z]+$/.test(slip) || isCommonWord(slip)) return false;
    const known = words ?? wordsByLength(articles);
    words = known;
    return [slip.length, slip.length + 1].some((length) => known.get(length)?.some((w) => isSlipOf(slip, w) && isCommonWord(w)));
  };
  return [...holders].flatMap(([slip, held]): SharedSlip[] => {
    if (held < articles.length || (!slip.includes(' ') && !isSlip(slip))) return [];
    const [a, b] = [Math.floor(held / articles.length) - 1, held % articles.length];
    return [{ a, b, words: slip, places: [lastOf(slip, articles[a] as Article), lastOf(slip, articles[b] as Article)] }];
  });
}

/** The only article that prints a word, by its index `a` of `n`; or two, as `(a + 1) * n + b`; or `MANY`. */
type Holders = number;
const MANY = -1;

/** Gives the words printed twice ("the the") and the long words of an article, with their place. */
function eachSlip({ sentences, tokens }: Annotated, give: (slip: string, span: Span) => void): void {
  for (const s of sentences) {
    if (s.scope !== 'body') continue;
    for (let i = s.first; i < s.last; i++) {
      const t = tokens[i] as Token;
      if (t.kind !== 'word' || t.text !== t.lower) continue;
      const next = i + 1 < s.last ? (tokens[i + 1] as Token) : null;
      if (next?.lower === t.lower && t.lower.length > 1 && !MAY_DOUBLE.has(t.lower)) give(`${t.lower} ${t.lower}`, { start: t.start, end: next.end });
      else if (t.lower.length >= SHORTEST) give(t.lower, t);
    }
  }
}

/** Where an article prints a slip last. */
function lastOf(slip: string, { annotated }: Article): Anchor {
  let last: Span = { start: 0, end: 0 };
  eachSlip(annotated, (found, span) => {
    if (found === slip) last = span;
  });
  return anchorAt(annotated.document, last);
}

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
