import type { Anchor, Annotated, Article, BlockScope, Span, Token } from '../model/index.ts';
import { anchorAt, onceEach } from '../model/index.ts';
import { markedIn } from '../text/marks.ts';
import { numbersOf, runsIn } from '../text/runs.ts';
import { everyWordNumbered } from '../text/words/of-word.ts';

/** Words in a row that are compared. Independent articles about one event seldom share one in thirty of them. */
const GRAM = 5;
/** A run of words tells of so many articles that hold it, and an article is compared with so many that share the most runs with it: four hundred reprints stay cheap. */
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
  /** Words of the longest passage in their own words; 0 where they share only what somebody said. */
  readonly own: number;
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
  /** The different runs of words that may stand twice in the story, by their number, in order of the places where they begin first. */
  readonly runs: readonly number[];
  readonly begins: readonly number[];
  /** Of each: does it stand in the article's own words, too? */
  readonly isOwn: readonly boolean[];
  /** How many different runs in its own words the article has, those that stand once included. */
  readonly owns: number;
};

/**
 * Text that articles share, headlines and page furniture left out. `runs` and `share` leave out the words that somebody is quoted with too,
 * since everyone may quote one speech. Near-linear: articles are paired through the runs of words that they hold, never all with all.
 */
export function sharedText(articles: readonly Article[]): Shared[] {
  const { bodies, count } = bodiesOf(articles);
  // For each run the articles before that hold it: twice their index, and one more where it stands in their own words.
  const holders: number[][] = Array.from({ length: count }, () => []);
  const all = new Int32Array(bodies.length);
  const own = new Int32Array(bodies.length);
  const beginsIn = new Int32Array(count).fill(-1);
  return bodies.flatMap((right, b): Shared[] => {
    const met: number[] = [];
    right.runs.forEach((run, k) => {
      const list = holders[run] as number[];
      for (const holder of list) {
        const a = holder >> 1;
        if (all[a] === 0) met.push(a);
        all[a] = (all[a] as number) + 1;
        if (right.isOwn[k] && holder & 1) own[a] = (own[a] as number) + 1;
      }
      if (list.length < PARTNERS) list.push(2 * b + (right.isOwn[k] ? 1 : 0));
      beginsIn[run] = right.begins[k] as number;
    });
    const found = closestOf(met, all).map((a): Shared => {
      const left = bodies[a] as Body;
      const runs = own[a] as number;
      const share = runs / Math.max(1, Math.min(left.owns, right.owns));
      return { a, b, runs, share, own: longestOf(left, right, beginsIn, true).words, longest: passageOf(left, right, longestOf(left, right, beginsIn, false)) };
    });
    for (const a of met) all[a] = own[a] = 0;
    for (const run of right.runs) beginsIn[run] = -1;
    return found;
  });
}

/** Those of the articles `met` that share enough runs, no more than may be compared, in their order. `shared`: how many runs, by article. */
function closestOf(met: readonly number[], shared: Int32Array): readonly number[] {
  const sharedWith = (a: number): number => shared[a] as number;
  const enough = met.filter((a) => sharedWith(a) >= LEAST);
  if (enough.length <= PARTNERS) return enough;
  const closest = new Set([...enough].sort((x, y) => sharedWith(y) - sharedWith(x) || x - y).slice(0, PARTNERS));
  return enough.filter((a) => closest.has(a));
}

function bodiesOf(articles: readonly Article[]): { readonly bodies: readonly Body[]; readonly count: number } {
  const numberOf = everyWordNumbered();
  const words = articles.map(({ annotated }) => wordsOf(annotated));
  const numbers = words.map((own) => numbersOf(own, numberOf));
  const runs = runsIn(numbers, GRAM);
  const listed = new Int32Array(runs.count).fill(-1);
  const bodies = articles.map(({ annotated }, i) =>
    bodyOf(annotated, words[i] as readonly Token[], numbers[i] as Int32Array, runs.at[i] as Int32Array, listed),
  );
  return { bodies, count: runs.count };
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

/** `listed`: for each run of the story its index in the list of this article; -1 throughout, and again at the end. */
function bodyOf(annotated: Annotated, words: readonly Token[], numbers: Int32Array, at: Int32Array, listed: Int32Array): Body {
  const copy = annotated.document.blocks.filter(isCopy).map((b) => b.span);
  const spans = [
    ...annotated.quotes.filter((q) => q.directness !== 'indirect').flatMap((q) => q.content),
    ...markedIn(annotated.document.text, copy).map((m) => m.inner),
  ];
  const quoted = heldBy(words, spans);
  const runs: number[] = [];
  const begins: number[] = [];
  const isOwn: boolean[] = [];
  let owns = 0;
  let lastQuoted = quoted.slice(0, GRAM - 1).lastIndexOf(true);
  for (let i = 0; i < at.length; i++) {
    if (quoted[i + GRAM - 1]) lastQuoted = i + GRAM - 1;
    const run = at[i] as number;
    // A run that stands once in the story needs no number: half of all are such.
    if (run >= 0 && listed[run] === -1) {
      listed[run] = runs.length;
      runs.push(run);
      begins.push(i);
      isOwn.push(false);
    }
    if (lastQuoted >= i || (run >= 0 && isOwn[listed[run] as number])) continue;
    owns++;
    if (run >= 0) isOwn[listed[run] as number] = true;
  }
  for (const run of runs) listed[run] = -1;
  return { annotated, words, numbers, quoted, runs, begins, isOwn, owns };
}

/** Of words in order: does one of the spans hold it? One sweep over both. */
function heldBy(words: readonly Token[], spans: readonly Span[]): readonly boolean[] {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  const held: boolean[] = [];
  let next = 0;
  let reach = 0;
  for (const { start, end } of words) {
    for (let span = inOrder[next]; span && span.start <= start; span = inOrder[++next]) reach = Math.max(reach, span.end);
    held.push(end <= reach);
  }
  return held;
}

/** So many words in a row, from one of the first article and one of the second on. */
type Stretch = { readonly words: number; readonly a: number; readonly b: number };

/** The longest passage that begins where both first print a run of words (`beginsIn`: where the right one does, by run, or -1); `own` stops at a quotation. */
function longestOf(left: Body, right: Body, beginsIn: Int32Array, own: boolean): Stretch {
  const isSame = (a: number, b: number): boolean => {
    const word = left.numbers[a];
    return word !== undefined && word === right.numbers[b] && !(own && (left.quoted[a] || right.quoted[b]));
  };
  let best: Stretch = { words: 0, a: 0, b: 0 };
  let last = best;
  const look = (a: number, b: number): void => {
    // What begins within the passage before it is shorter than that.
    if (b < 0 || (a > last.a && a < last.a + last.words && a - last.a === b - last.b)) return;
    let n = 0;
    while (isSame(a + n, b + n)) n++;
    last = { words: n, a, b };
    if (n > best.words) best = last;
  };
  if (left.runs.length > MUCH_LONGER * right.runs.length) {
    // A book is not read through again for each of a thousand letters.
    const listed = placesOf(left);
    const shared = right.runs.flatMap((run) => listed.get(run) ?? []).sort((x, y) => x - y);
    for (const k of shared) look(left.begins[k] as number, beginsIn[left.runs[k] as number] as number);
  } else for (const [k, run] of left.runs.entries()) look(left.begins[k] as number, beginsIn[run] as number);
  return best;
}

const passageOf = (left: Body, right: Body, { words, a, b }: Stretch): Passage => ({ words, places: [passageAt(left, a, words), passageAt(right, b, words)] });

/** An article that has so many times the runs of another is looked up run by run. */
const MUCH_LONGER = 4;

/** The place in its list of each run of an article. */
const placesOf = onceEach(({ runs }: Body): ReadonlyMap<number, number> => new Map(runs.map((run, k) => [run, k])));

function passageAt({ annotated, words }: Body, from: number, n: number): Anchor {
  return anchorAt(annotated.document, { start: (words[from] as Token).start, end: (words[from + Math.max(n, 1) - 1] as Token).end });
}
