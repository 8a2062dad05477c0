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
  const holders = new Map<string, { readonly article: number; readonly at: Anchor }[]>();
  const words = new Set<string>();
  articles.forEach(({ annotated }, article) => {
    for (const t of annotated.tokens) if (t.kind === 'word' && t.text === t.lower) words.add(t.lower);
    for (const [slip, at] of slipsIn(annotated)) {
      const own = holders.get(slip);
      if (!own) holders.set(slip, [{ article, at }]);
      else if (own.length < 3) own.push({ article, at });
    }
  });
  const right = new Map<number, string[]>();
  for (const w of words) {
    if (!isCommonWord(w)) continue;
    const alike = right.get(w.length);
    if (alike) alike.push(w);
    else right.set(w.length, [w]);
  }
  // A slip exchanges two letters or drops one.
  const isSlip = (slip: string): boolean => [slip.length, slip.length + 1].some((length) => right.get(length)?.some((w) => isSlipOf(slip, w)) ?? false);
  return [...holders].flatMap(([slip, [x, y, third]]): SharedSlip[] => {
    if (!x || !y || third || (!slip.includes(' ') && !isSlip(slip))) return [];
    return [{ a: x.article, b: y.article, words: slip, places: [x.at, y.at] }];
  });
}

function slipsIn(annotated: Annotated): Map<string, Anchor> {
  const found = new Map<string, Anchor>();
  for (const s of annotated.sentences) {
    if (s.scope !== 'body') continue;
    for (let i = s.first; i < s.last; i++) {
      const [t, next] = [annotated.tokens[i] as Token, annotated.tokens[i + 1]];
      if (t.kind !== 'word') continue;
      if (next?.lower === t.lower && i + 1 < s.last && t.text === t.lower && t.lower.length > 1 && !MAY_DOUBLE.has(t.lower))
        found.set(`${t.lower} ${t.lower}`, anchorAt(annotated.document, { start: t.start, end: next.end }));
      else if (t.text === t.lower && t.lower.length >= SHORTEST && /^[a-z]+$/.test(t.lower) && !isCommonWord(t.lower))
        found.set(t.lower, anchorAt(annotated.document, { start: t.start, end: t.end }));
    }
  }
  return found;
}
