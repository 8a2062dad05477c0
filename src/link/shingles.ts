import type { Anchor, Annotated, Article, Span, Token } from '../model/index.ts';
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
  /** The longest passage in their own words; no words where they share only what somebody said. */
  readonly own: Passage;
  /** The longest passage, quotations included. */
  readonly longest: Passage;
};

/** Words in a row that stand in two articles, and their place in both. */
export type Passage = { readonly words: number; readonly places: readonly [Anchor, Anchor] };

type Copy = { readonly annotated: Annotated; readonly words: readonly Token[] };
type Body = Copy & {
  /** Is the word of somebody who is quoted? */
  readonly quoted: readonly boolean[];
  /** Where each run of words that may stand twice, by its number in the story, begins first. */
  readonly grams: ReadonlyMap<number, number>;
  /** Those of them in the article's own words. */
  readonly own: ReadonlySet<number>;
  /** How many different runs in its own words the article has, those that stand once included. */
  readonly owns: number;
};
type Count = { own: number; all: number };

/**
 * Text that articles share, headlines and page furniture left out. `runs` and `share` leave out the words that somebody is quoted with too,
 * since everyone may quote one speech. Near-linear: articles are paired through the runs of words that they hold, never all with all.
 */
export function sharedText(articles: readonly Article[]): Shared[] {
  const copies = articles.map(({ annotated }) => copyOf(annotated));
  const repeated = repeatedIn(copies);
  const numbers = new Map<string, number>();
  const bodies = copies.map((copy) => bodyOf(copy, repeated, numbers));
  const holders = new Map<number, number[]>();
  const counts = new Map<number, Count>();
  bodies.forEach(({ grams, own }, b) => {
    for (const gram of grams.keys()) {
      const list = holders.get(gram);
      if (!list) {
        holders.set(gram, [b]);
        continue;
      }
      for (const a of list) {
        const key = a * bodies.length + b;
        const count = counts.get(key) ?? { own: 0, all: 0 };
        if (count.all++ === 0) counts.set(key, count);
        if (own.has(gram) && (bodies[a] as Body).own.has(gram)) count.own++;
      }
      if (list.length < PARTNERS) list.push(b);
    }
  });
  return [...counts].flatMap(([key, { own, all }]): Shared[] => {
    if (all < LEAST) return [];
    const [a, b] = [Math.floor(key / bodies.length), key % bodies.length];
    const [left, right] = [bodies[a] as Body, bodies[b] as Body];
    const share = own / Math.max(1, Math.min(left.owns, right.owns));
    return [{ a, b, runs: own, share, own: longestOf(left, right, true), longest: longestOf(left, right, false) }];
  });
}

function copyOf(annotated: Annotated): Copy {
  const words = annotated.sentences
    .filter((s) => s.scope === 'body' || s.scope === 'standfirst')
    .flatMap((s) => annotated.tokens.slice(s.first, s.last))
    .filter((t) => t.kind !== 'mark');
  return { annotated, words };
}

/** Words that stand twice in the story. A run that holds another one stands once: half of all runs, which need no number. */
function repeatedIn(copies: readonly Copy[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { words } of copies)
    for (const { lower } of words) {
      if (seen.has(lower)) twice.add(lower);
      else seen.add(lower);
    }
  return twice;
}

function bodyOf({ annotated, words }: Copy, repeated: ReadonlySet<string>, numbers: Map<string, number>): Body {
  const copy = annotated.document.blocks.filter((b) => b.scope === 'body' || b.scope === 'standfirst').map((b) => b.span);
  const spans = [
    ...annotated.quotes.filter((q) => q.directness !== 'indirect').flatMap((q) => q.content),
    ...markedIn(annotated.document.text, copy).map((m) => m.inner),
  ];
  const quoted = heldBy(words, spans);
  const grams = new Map<number, number>();
  const own = new Set<number>();
  const isOnce = words.map(({ lower }) => !repeated.has(lower));
  let owns = 0;
  let lastQuoted = quoted.slice(0, GRAM - 1).lastIndexOf(true);
  let lastOnce = isOnce.slice(0, GRAM - 1).lastIndexOf(true);
  for (let i = 0; i + GRAM <= words.length; i++) {
    if (quoted[i + GRAM - 1]) lastQuoted = i + GRAM - 1;
    if (isOnce[i + GRAM - 1]) lastOnce = i + GRAM - 1;
    if (lastOnce >= i) {
      if (lastQuoted < i) owns++;
      continue;
    }
    let gram = '';
    for (let k = i; k < i + GRAM; k++) gram += `${(words[k] as Token).lower} `;
    const key = numbers.get(gram) ?? numbers.size;
    if (key === numbers.size) numbers.set(gram, key);
    if (!grams.has(key)) grams.set(key, i);
    if (lastQuoted < i) own.add(key);
  }
  return { annotated, words, quoted, grams, own, owns: owns + own.size };
}

/** Of words in order: does one of the spans hold it? One sweep over both. */
function heldBy(words: readonly Token[], spans: readonly Span[]): readonly boolean[] {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = 0;
  return words.map(({ start, end }) => {
    for (let span = inOrder[next]; span && span.start <= start; span = inOrder[++next]) reach = Math.max(reach, span.end);
    return end <= reach;
  });
}

/** The longest passage that begins where both first print a run of words; `own` stops at a quotation. */
function longestOf(left: Body, right: Body, own: boolean): Passage {
  const isSame = (a: number, b: number): boolean => {
    const word = left.words[a]?.lower;
    return word !== undefined && word === right.words[b]?.lower && !(own && (left.quoted[a] || right.quoted[b]));
  };
  let best = { words: 0, a: 0, b: 0 };
  let last = best;
  for (const [gram, a] of left.grams) {
    const b = right.grams.get(gram);
    // What begins within the passage before it is shorter than that.
    if (b === undefined || (a > last.a && a < last.a + last.words && a - last.a === b - last.b)) continue;
    let n = 0;
    while (isSame(a + n, b + n)) n++;
    last = { words: n, a, b };
    if (n > best.words) best = last;
  }
  return { words: best.words, places: [passageAt(left, best.a, best.words), passageAt(right, best.b, best.words)] };
}

function passageAt({ annotated, words }: Body, from: number, n: number): Anchor {
  return anchorAt(annotated.document, { start: (words[from] as Token).start, end: (words[from + Math.max(n, 1) - 1] as Token).end });
}
