import type { Anchor, Annotated, Article, Token } from '../model/index.ts';
import { anchorAt } from '../model/index.ts';
import { markedIn } from '../text/marks.ts';

/** Words in a row that are compared. Independent articles about one event seldom share one in thirty of them. */
const GRAM = 5;
/** An article is compared with so many others that hold a run of words; four hundred reprints stay cheap. */
const PARTNERS = 60;
/** Fewer runs than this are names and set phrases. */
const LEAST = 4;

/** What two articles share in their own words, quotations left out. Articles are told by their index; `a` < `b`. */
export type Shared = {
  readonly a: number;
  readonly b: number;
  /** Runs of five words that stand in both. */
  readonly runs: number;
  /** Their part of all runs of the article that has fewer, 0..1. */
  readonly share: number;
  /** The longest passage: its words, and its place in both. */
  readonly words: number;
  readonly places: readonly [Anchor, Anchor];
};

type Body = { readonly annotated: Annotated; readonly words: readonly Token[]; readonly grams: ReadonlyMap<string, number> };

/**
 * Text that articles share: headlines, page furniture and words that somebody is quoted with are left out, since everyone may quote one
 * speech. Near-linear: articles are paired through the runs of words that they hold, never all with all.
 */
export function sharedText(articles: readonly Article[]): Shared[] {
  const bodies = articles.map((a) => bodyOf(a.annotated));
  const holders = new Map<string, number[]>();
  const counts = new Map<number, number>();
  bodies.forEach(({ grams }, b) => {
    for (const gram of grams.keys()) {
      const list = holders.get(gram);
      if (!list) {
        holders.set(gram, [b]);
        continue;
      }
      for (const a of list) counts.set(a * bodies.length + b, (counts.get(a * bodies.length + b) ?? 0) + 1);
      if (list.length < PARTNERS) list.push(b);
    }
  });
  return [...counts].flatMap(([key, runs]): Shared[] => {
    if (runs < LEAST) return [];
    const [a, b] = [Math.floor(key / bodies.length), key % bodies.length];
    const [left, right] = [bodies[a] as Body, bodies[b] as Body];
    return [{ a, b, runs, share: runs / Math.max(1, Math.min(left.grams.size, right.grams.size)), ...longestOf(left, right) }];
  });
}

/** The words of a body in order; a quotation leaves an empty word, which no run of words crosses. */
function bodyOf(annotated: Annotated): Body {
  const copy = annotated.document.blocks.filter((b) => b.scope === 'body' || b.scope === 'standfirst').map((b) => b.span);
  const quoted = [
    ...annotated.quotes.filter((q) => q.directness !== 'indirect').flatMap((q) => q.content),
    ...markedIn(annotated.document.text, copy).map((m) => m.inner),
  ];
  const words = annotated.sentences
    .filter((s) => s.scope === 'body' || s.scope === 'standfirst')
    .flatMap((s) => annotated.tokens.slice(s.first, s.last))
    .filter((t) => t.kind !== 'mark');
  const isQuoted = (t: Token): boolean => quoted.some((q) => q.start <= t.start && t.end <= q.end);
  const own = words.map((t) => (isQuoted(t) ? { ...t, lower: '' } : t));
  const grams = new Map<string, number>();
  for (let i = 0; i + GRAM <= own.length; i++) {
    const gram = own.slice(i, i + GRAM).map((t) => t.lower);
    const key = gram.join(' ');
    if (!gram.includes('') && !grams.has(key)) grams.set(key, i);
  }
  return { annotated, words: own, grams };
}

function longestOf(left: Body, right: Body): Pick<Shared, 'words' | 'places'> {
  let best = { words: 0, a: 0, b: 0 };
  for (const [gram, a] of left.grams) {
    const b = right.grams.get(gram);
    if (b === undefined) continue;
    let n = GRAM;
    while (left.words[a + n]?.lower && left.words[a + n]?.lower === right.words[b + n]?.lower) n++;
    if (n > best.words) best = { words: n, a, b };
  }
  return { words: best.words, places: [passageAt(left, best.a, best.words), passageAt(right, best.b, best.words)] };
}

function passageAt({ annotated, words }: Body, from: number, n: number): Anchor {
  return anchorAt(annotated.document, { start: (words[from] as Token).start, end: (words[from + n - 1] as Token).end });
}
