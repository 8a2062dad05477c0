import { placeKey, type Site } from '../sites/sites.ts';
import type { Parallel } from './parallel.ts';

/**
 * Pairs of claims of one kind that stand in the same slot of one sentence printed twice: their words map onto each other, or fill the same gap between
 * words that do, with at least two equal words close by. `visit` is told how alike the two sentences are, 0..1.
 */
export function eachSlotPair(
  parallels: readonly Parallel[],
  sites: ReadonlyMap<number, readonly Site[]>,
  visit: (a: Site, b: Site, likeness: number) => void,
): void {
  for (const { a, b, image, likeness } of parallels) {
    const left = sites.get(placeKey(a.article, a.sentence));
    const right = sites.get(placeKey(b.article, b.sentence));
    if (!left || !right) continue;
    for (const s of left) {
      const [from, to] = [s.first - a.from, s.last - a.from];
      const before = lastImage(image, from - 1);
      const after = firstImage(image, to, b.words.length);
      if (closeMatches(image, from, to) < 2) continue;
      for (const t of right) {
        if (t.claim.kind !== s.claim.kind) continue;
        const [start, end] = [t.first - b.from, t.last - b.from];
        if (start > before && end <= after && noStrangerBetween(right, t, before + b.from, after + b.from)) visit(s, t, likeness);
      }
    }
  }
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
