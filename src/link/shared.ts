import type { Article, SharedRun, Token } from '../model/index.ts';
import { anchorAt } from '../model/index.ts';

/** Words in a row that two texts must share before they can have one origin. */
const GRAM = 8;

/** A run of words that two articles share. Token indices count in each article. */
export type SharedText = {
  readonly a: number;
  readonly b: number /** Words of the shorter text that also stand in the other, 0..1. */;
  readonly share: number /** Longest run in words, with its first token in both. */;
  readonly longest: { readonly words: number; readonly inA: number; readonly inB: number };
};

/** For each article and the first article that shares words with it: how much, and the longest run. */
export function sharedText(articles: readonly Article[]): SharedText[] {
  const words = articles.map((a) => a.annotated.tokens.map((t, i) => ({ t, i })).filter(({ t }) => t.kind !== 'mark'));
  const first = new Map<string, { article: number; at: number }>();
  const shared = new Map<
    string,
    { a: number; b: number; covered: Set<number>; run: { words: number; inA: number; inB: number }; open: { start: number; from: number; next: number } | null }
  >();
  words.forEach((list, b) => {
    const seen = new Set<string>();
    for (let at = 0; at + GRAM <= list.length; at++) {
      const gram = gramAt(list, at);
      const origin = first.get(gram);
      if (!origin) {
        if (!seen.has(gram)) first.set(gram, { article: b, at });
        seen.add(gram);
        continue;
      }
      if (origin.article === b) continue;
      const key = `${origin.article} ${b}`;
      const pair = shared.get(key) ?? { a: origin.article, b, covered: new Set<number>(), run: { words: 0, inA: 0, inB: 0 }, open: null };
      shared.set(key, pair);
      for (let k = at; k < at + GRAM; k++) pair.covered.add(k);
      if (pair.open && pair.open.next === at && origin.at === pair.open.from + (at - pair.open.start)) pair.open.next = at + 1;
      else pair.open = { start: at, from: origin.at, next: at + 1 };
      const length = pair.open.next - pair.open.start + GRAM - 1;
      if (length > pair.run.words) pair.run = { words: length, inA: pair.open.from, inB: pair.open.start };
    }
  });
  return [...shared.values()].map(({ a, b, covered, run }) => {
    const [left, right] = [words[a] as Word[], words[b] as Word[]];
    return {
      a,
      b,
      share: covered.size / Math.max(1, Math.min(left.length, right.length)),
      longest: { words: run.words, inA: left[run.inA]?.i ?? 0, inB: right[run.inB]?.i ?? 0 },
    };
  });
}

type Word = { readonly t: Token; readonly i: number };
function gramAt(list: readonly Word[], at: number): string {
  let gram = '';
  for (let k = at; k < at + GRAM; k++) gram += `${(list[k] as Word).t.lower} `;
  return gram;
}

/** Shared text as the story keeps it: the longest run with its words in both documents. */
export function runsOf(articles: readonly Article[], shared: readonly SharedText[]): SharedRun[] {
  return shared.map(({ a, b, share, longest }) => ({
    words: longest.words,
    share,
    places: [placeIn(articles[a] as Article, longest.inA, longest.words), placeIn(articles[b] as Article, longest.inB, longest.words)],
  }));
}

function placeIn({ annotated }: Article, from: number, words: number): SharedRun['places'][0] {
  let last = from;
  for (let n = 0; last < annotated.tokens.length && n < words; last++) if (annotated.tokens[last]?.kind !== 'mark') n++;
  return anchorAt(annotated.document, { start: (annotated.tokens[from] as Token).start, end: (annotated.tokens[last - 1] as Token).end });
}
