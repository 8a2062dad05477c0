import type { Token } from '../../model/index.ts';
import type { Place, Site } from '../sites/sites.ts';
import { placeKey } from '../sites/sites.ts';

/** Two sentences that are one sentence printed twice, with the image of each token of `a` in `b` (-1 where it has none). Indices count within the sentence. */
export type Parallel = { readonly a: Place; readonly b: Place; readonly image: Int16Array; readonly likeness: number };

const GRAM = 3;
/** A run of words that stands in more sentences than this is a formula, not a trace of copying. */
const CROWDED = 40;
const PARTNERS = 8;
const LIKE_ENOUGH = 0.6;
/** What sums of single precision may be off. */
const ROUNDING = 1e-4;
const LONGEST = 160;

/**
 * Pairs of near-identical sentences. Blocked by shared runs of three words; equal sentences are compared once, through their first
 * copy, so that forty reprints of one text cost forty steps and not eight hundred.
 */
export function parallelsOf(places: ReadonlyMap<number, Place>): Parallel[] {
  const sentences = [...places.values()].filter((p) => p.tokens.length >= 6 && p.tokens.length <= LONGEST);
  const firstOf = new Map<string, Place>();
  const distinct: Place[] = [];
  const found: Parallel[] = [];
  for (const p of sentences) {
    const words = p.tokens.map((t) => t.lower).join(' ');
    const first = firstOf.get(words);
    if (first) found.push({ a: first, b: p, image: Int16Array.from(p.tokens, (_, i) => i), likeness: 1 });
    else {
      firstOf.set(words, p);
      distinct.push(p);
    }
  }
  const index = new Map<string, number[]>();
  const repeated = repeatedIn(distinct);
  const grams = distinct.map((p) => gramsOf(p, repeated));
  distinct.forEach((_, i) => {
    for (const gram of grams[i] as ReadonlySet<string>) {
      const list = index.get(gram);
      if (!list) index.set(gram, [i]);
      else if (list.length <= CROWDED) list.push(i);
    }
  });
  distinct.forEach((p, i) => {
    const shared = new Map<number, number>();
    for (const gram of grams[i] as ReadonlySet<string>) {
      const list = index.get(gram) as number[];
      if (list.length > CROWDED) continue;
      for (const j of list) if (j < i) shared.set(j, (shared.get(j) ?? 0) + 1);
    }
    const best = [...shared]
      .filter(([, n]) => n >= 2)
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, PARTNERS);
    for (const [j] of best) {
      const other = distinct[j] as Place;
      if (likenessAtMost(other, p) < LIKE_ENOUGH - ROUNDING) continue;
      const pair = paired(other, p);
      if (pair.likeness >= LIKE_ENOUGH) found.push(pair);
    }
  });
  return found;
}

/** Words of more than one sentence: a run that holds another one pairs nothing. */
function repeatedIn(sentences: readonly Place[]): ReadonlySet<string> {
  const last = new Map<string, number>();
  const repeated = new Set<string>();
  sentences.forEach(({ tokens }, i) => {
    for (const { lower } of tokens) {
      if ((last.get(lower) ?? i) !== i) repeated.add(lower);
      last.set(lower, i);
    }
  });
  return repeated;
}

function gramsOf(p: Place, repeated: ReadonlySet<string>): Set<string> {
  const words = p.tokens.filter((t) => t.kind !== 'mark').map((t) => t.lower);
  const grams = new Set<string>();
  let since = 0;
  words.forEach((word, i) => {
    since = repeated.has(word) ? since + 1 : 0;
    if (since >= GRAM) grams.add(`${words[i - 2]} ${words[i - 1]} ${word}`);
  });
  return grams;
}

/** How much a token counts of the likeness of two sentences. */
const weightOf = ({ kind }: Token): number => (kind === 'mark' ? 0.2 : 1);
const weightIn = (tokens: readonly Token[]): number => tokens.reduce((sum, t) => sum + weightOf(t), 0);

/** The likeness if the tokens of both stood in one order: no sequence shares more. Most pairs that share a few words in a row end here. */
function likenessAtMost(a: Place, b: Place): number {
  const left = new Map<string, number>();
  for (const { lower } of a.tokens) left.set(lower, (left.get(lower) ?? 0) + 1);
  let shared = 0;
  for (const token of b.tokens) {
    const n = left.get(token.lower) ?? 0;
    if (n === 0) continue;
    left.set(token.lower, n - 1);
    shared += weightOf(token);
  }
  return (2 * shared) / (weightIn(a.tokens) + weightIn(b.tokens));
}

/** Longest common subsequence of the tokens (marks count little); the table is at most 160 × 160. */
function paired(a: Place, b: Place): Parallel {
  const words = b.tokens.map((t) => t.lower);
  const n = a.tokens.length;
  const m = words.length;
  const width = m + 1;
  const table = new Float32Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    const { lower } = a.tokens[i] as Token;
    const counts = weightOf(a.tokens[i] as Token);
    for (let j = m - 1; j >= 0; j--) {
      const at = i * width + j;
      const take = lower === words[j] ? (table[at + width + 1] as number) + counts : 0;
      table[at] = Math.max(take, table[at + width] as number, table[at + 1] as number);
    }
  }
  const image = new Int16Array(n).fill(-1);
  for (let i = 0, j = 0; i < n && j < m; ) {
    const here = table[i * width + j] as number;
    const same = a.tokens[i]?.lower === words[j];
    if (same && here === Math.fround((table[(i + 1) * width + j + 1] as number) + weightOf(a.tokens[i] as Token))) image[i++] = j++;
    else if (here === table[(i + 1) * width + j]) i++;
    else j++;
  }
  return { a, b, image, likeness: (2 * (table[0] as number)) / (weightIn(a.tokens) + weightIn(b.tokens)) };
}

/** A pair of claims that stand in the same slot of one sentence printed twice. */
export type SlotPair = { readonly a: Site; readonly b: Site; readonly likeness: number };

/**
 * Claims of one kind in corresponding slots: their words map onto each other, or fill the same gap between words that do, with at
 * least two equal words close by.
 */
export function slotPairs(parallels: readonly Parallel[], sites: ReadonlyMap<number, readonly Site[]>): SlotPair[] {
  const pairs: SlotPair[] = [];
  for (const { a, b, image, likeness } of parallels) {
    const left = sites.get(placeKey(a.article, a.sentence));
    const right = sites.get(placeKey(b.article, b.sentence));
    if (!left || !right) continue;
    for (const s of left) {
      const [from, to] = [s.first - a.from, s.last - a.from];
      const before = lastImage(image, from - 1);
      const after = firstImage(image, to, b.tokens.length);
      if (closeMatches(image, from, to) < 2) continue;
      for (const t of right) {
        if (t.claim.kind !== s.claim.kind) continue;
        const [start, end] = [t.first - b.from, t.last - b.from];
        if (start > before && end <= after && noStrangerBetween(right, t, before + b.from, after + b.from)) pairs.push({ a: s, b: t, likeness });
      }
    }
  }
  return pairs;
}

function lastImage(image: Int16Array, from: number): number {
  for (let i = Math.min(from, image.length - 1); i >= 0; i--) if ((image[i] as number) >= 0) return image[i] as number;
  return -1;
}

function firstImage(image: Int16Array, from: number, end: number): number {
  for (let i = from; i < image.length; i++) if ((image[i] as number) >= 0) return image[i] as number;
  return end;
}

/** Matched words among the three before and the three after; the edge of the sentence counts as one. */
function closeMatches(image: Int16Array, from: number, to: number): number {
  let n = from <= 0 || to >= image.length ? 1 : 0;
  for (let i = Math.max(0, from - 3); i < from; i++) if ((image[i] as number) >= 0) n++;
  for (let i = to; i < Math.min(image.length, to + 3); i++) if ((image[i] as number) >= 0) n++;
  return n;
}

/** Is `t` the only claim of its kind in the gap? Two in one gap could answer either way. */
function noStrangerBetween(sites: readonly Site[], t: Site, before: number, after: number): boolean {
  return sites.every(
    (o) =>
      o === t ||
      o.claim.kind !== t.claim.kind ||
      o.first <= before ||
      o.last > after ||
      (o.first <= t.first && o.last >= t.last) ||
      (t.first <= o.first && t.last >= o.last),
  );
}
