import type { Anchor, Annotated, Article, BlockScope, Span, Token } from '../model/index.ts';
import { anchorAt } from '../model/index.ts';
import { markedIn } from '../text/marks.ts';
import { runsIn, wordNumbers } from '../text/runs.ts';

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

type Body = {
  readonly annotated: Annotated;
  readonly words: readonly Token[];
  /** The number of each word in the story. */
  readonly numbers: Int32Array;
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
  const bodies = bodiesOf(articles);
  const holders: number[][] = [];
  const counts = new Map<number, Count>();
  bodies.forEach(({ grams, own }, b) => {
    for (const gram of grams.keys()) {
      const list = holders[gram] ?? [];
      holders[gram] = list;
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

function bodiesOf(articles: readonly Article[]): readonly Body[] {
  const numberOf = wordNumbers();
  const words = articles.map(({ annotated }) => wordsOf(annotated));
  const numbers = words.map((own) => Int32Array.from(own, ({ lower }) => numberOf(lower)));
  const runs = runsIn(numbers, GRAM);
  return articles.map(({ annotated }, i) => bodyOf(annotated, words[i] as readonly Token[], numbers[i] as Int32Array, runs.at[i] as Int32Array));
}

const isCopy = ({ scope }: { readonly scope: BlockScope }): boolean => scope === 'body' || scope === 'standfirst';

function wordsOf({ sentences, tokens }: Annotated): readonly Token[] {
  const words: Token[] = [];
  for (const s of sentences) {
    if (!isCopy(s)) continue;
    for (let i = s.first; i < s.last; i++) if (tokens[i]?.kind !== 'mark') words.push(tokens[i] as Token);
  }
  return words;
}

function bodyOf(annotated: Annotated, words: readonly Token[], numbers: Int32Array, runs: Int32Array): Body {
  const copy = annotated.document.blocks.filter(isCopy).map((b) => b.span);
  const spans = [
    ...annotated.quotes.filter((q) => q.directness !== 'indirect').flatMap((q) => q.content),
    ...markedIn(annotated.document.text, copy).map((m) => m.inner),
  ];
  const quoted = heldBy(words, spans);
  const grams = new Map<number, number>();
  const own = new Set<number>();
  let owns = 0;
  let lastQuoted = quoted.slice(0, GRAM - 1).lastIndexOf(true);
  runs.forEach((run, i) => {
    if (quoted[i + GRAM - 1]) lastQuoted = i + GRAM - 1;
    // A run that stands once in the story needs no number: half of all are such.
    if (run < 0) {
      if (lastQuoted < i) owns++;
      return;
    }
    if (!grams.has(run)) grams.set(run, i);
    if (lastQuoted < i) own.add(run);
  });
  return { annotated, words, numbers, quoted, grams, own, owns: owns + own.size };
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
    const word = left.numbers[a];
    return word !== undefined && word === right.numbers[b] && !(own && (left.quoted[a] || right.quoted[b]));
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
