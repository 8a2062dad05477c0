import { runsIn } from '../../text/runs.ts';
import type { Place } from '../sites/sites.ts';
import type { Word } from '../sites/words.ts';

/** Two sentences that are one sentence printed twice, with the image of each word of `a` in `b` (-1 where it has none). Indices count within the sentence. */
export type Parallel = { readonly a: Place; readonly b: Place; readonly image: Int16Array; readonly likeness: number };

const GRAM = 3;
/** A run of words that stands in more sentences than this is a formula, not a trace of copying. */
const CROWDED = 40;
const PARTNERS = 8;
const LIKE_ENOUGH = 0.6;
/** What sums of single precision may be off. */
const ROUNDING = 1e-4;
/** Words of a sentence that is set beside others, marks among them. */
const SHORTEST = 6;
const LONGEST = 160;

/**
 * Pairs of near-identical sentences. Blocked by shared runs of three words; equal sentences are compared once, through their first
 * copy, so that forty reprints of one text cost forty steps and not eight hundred.
 */
export function parallelsOf(places: ReadonlyMap<number, Place>): Parallel[] {
  const found: Parallel[] = [];
  const distinct: Place[] = [];
  const weights: number[] = [];
  const firsts = new Map<number, Place[]>();
  let most = 0;
  for (const p of places.values()) {
    if (p.words.length < SHORTEST || p.words.length > LONGEST) continue;
    let hash = 0;
    let weight = 0;
    for (const word of p.words) {
      if (word.number > most) most = word.number;
      hash = (Math.imul(hash, 31) + word.number) | 0;
      weight += weightOf(word);
    }
    const known = firsts.get(hash) ?? [];
    if (known.length === 0) firsts.set(hash, known);
    const first = known.find((other) => areEqual(other, p));
    if (first) found.push({ a: first, b: p, image: Int16Array.from(p.words, (_, i) => i), likeness: 1 });
    else {
      known.push(p);
      distinct.push(p);
      weights.push(weight);
    }
  }
  const like = likening(most + 1);
  partnersOf(distinct).forEach((partners, i) => {
    for (const j of partners) {
      const [p, q] = [weights[j] as number, weights[i] as number];
      if ((2 * Math.min(p, q)) / (p + q) < LIKE_ENOUGH - ROUNDING) continue;
      const pair = like(distinct[j] as Place, distinct[i] as Place, p + q);
      if (pair) found.push(pair);
    }
  });
  return found;
}

const areEqual = (a: Place, b: Place): boolean => a.words.length === b.words.length && a.words.every((word, i) => word === b.words[i]);

/** For each sentence the few before it that share the most runs of words with it, two or more. */
function partnersOf(sentences: readonly Place[]): readonly (readonly number[])[] {
  const runs = runsIn(sentences.map(numbersIn), GRAM);
  const holders: number[][] = [];
  runs.at.forEach((own, i) => {
    for (const run of own) {
      if (run < 0) continue;
      const list = holders[run] ?? [];
      holders[run] = list;
      if (list.length <= CROWDED && list.at(-1) !== i) list.push(i);
    }
  });
  // For each run the last sentence in which it was met: one that stands there twice counts once.
  const met = new Int32Array(runs.count).fill(-1);
  return runs.at.map((own, i) => {
    let shared: Map<number, number> | null = null;
    for (const run of own) {
      if (run < 0 || met[run] === i) continue;
      met[run] = i;
      const list = holders[run] as number[];
      if (list.length > CROWDED) continue;
      for (const j of list) {
        if (j >= i) break;
        shared ??= new Map();
        shared.set(j, (shared.get(j) ?? 0) + 1);
      }
    }
    return [...(shared ?? [])]
      .filter(([, n]) => n >= 2)
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, PARTNERS)
      .map(([j]) => j);
  });
}

/** The numbers of its words, marks left out. */
function numbersIn({ words }: Place): Int32Array {
  const numbers = new Int32Array(words.length);
  let n = 0;
  for (const { kind, number } of words) if (kind !== 'mark') numbers[n++] = number;
  return numbers.subarray(0, n);
}

/** How much a word counts of the likeness of two sentences. */
const weightOf = ({ kind }: Word): number => (kind === 'mark' ? 0.2 : 1);

/** Sets two sentences side by side, given what they weigh together; null where they are not alike. One table serves all pairs. `count`: the words of the story. */
function likening(count: number): (a: Place, b: Place, weight: number) => Parallel | null {
  const table = new Float32Array((LONGEST + 1) * (LONGEST + 1));
  const left = new Int32Array(count);
  return (a, b, weight) => {
    if ((2 * sharedAtMost(a, b, left)) / weight < LIKE_ENOUGH - ROUNDING) return null;
    const shared = commonIn(a.words, b.words, table);
    const likeness = (2 * shared) / weight;
    return likeness >= LIKE_ENOUGH ? { a, b, image: imageIn(a.words, b.words, table), likeness } : null;
  };
}

/**
 * What both sentences would share if their words stood in one order: no sequence shares more. Most pairs that share a few words in a row end here. `left`
 * counts the words of `a` by their numbers, and is left as it came: zero throughout.
 */
function sharedAtMost(a: Place, b: Place, left: Int32Array): number {
  for (const { number } of a.words) left[number] = (left[number] as number) + 1;
  let shared = 0;
  for (const word of b.words) {
    const n = left[word.number] as number;
    if (n === 0) continue;
    left[word.number] = n - 1;
    shared += weightOf(word);
  }
  for (const { number } of a.words) left[number] = 0;
  return shared;
}

/** Weight of the longest common subsequence. Cell (i, j) of the table, whose rows are as long as `b` and one more, is that of the words from `i` and from `j` on. */
function commonIn(a: readonly Word[], b: readonly Word[], table: Float32Array): number {
  const [n, m] = [a.length, b.length];
  const width = m + 1;
  table.fill(0, n * width, (n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    const word = a[i] as Word;
    const counts = weightOf(word);
    table[i * width + m] = 0;
    for (let j = m - 1; j >= 0; j--) {
      const at = i * width + j;
      const take = word === b[j] ? (table[at + width + 1] as number) + counts : 0;
      table[at] = Math.max(take, table[at + width] as number, table[at + 1] as number);
    }
  }
  return table[0] as number;
}

/** The image of each word of `a` in `b`, read from the table of `commonIn`. */
function imageIn(a: readonly Word[], b: readonly Word[], table: Float32Array): Int16Array {
  const width = b.length + 1;
  const image = new Int16Array(a.length).fill(-1);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const here = table[i * width + j] as number;
    const word = a[i] as Word;
    if (word === b[j] && here === Math.fround((table[(i + 1) * width + j + 1] as number) + weightOf(word))) image[i++] = j++;
    else if (here === table[(i + 1) * width + j]) i++;
    else j++;
  }
  return image;
}
