import type { Repair, Segment, Span } from '../model/index.ts';
import { repairEncoding } from '../text/encoding/repair.ts';
import type { Copy } from './copy.ts';
import { throughBoth } from './textmap.ts';

/** The copy with damaged characters as they were meant, only where that is certain. What was repaired is listed; every place still leads to the source. */
export function repairedCopy<C extends Pick<Copy, 'text' | 'segments' | 'known' | 'dated' | 'title'>>(copy: C): C & { readonly repairs: readonly Repair[] } {
  const { text, repairs: found } = repairEncoding(copy.text);
  const title = copy.title === null ? null : repairEncoding(copy.title).text;
  if (found.length === 0) return { ...copy, title, repairs: [] };
  const inner: Segment[] = [];
  const repairs: Repair[] = [];
  const steps: { readonly from: number; readonly by: number }[] = [];
  let [before, after] = [0, 0];
  const even = (to: number): void => {
    const length = to - before;
    if (length > 0) inner.push({ text: { start: after, end: after + length }, field: 'text', source: { start: before, end: to } });
    after += length;
    before = to;
  };
  for (const { start, end, was, now } of found) {
    even(start);
    const span = { start: after, end: after + now.length };
    if (now !== '') inner.push({ text: span, field: 'text', source: { start, end } });
    repairs.push({ ...span, was, now });
    after = span.end;
    before = end;
    steps.push({ from: end, by: after - end });
  }
  even(copy.text.length);
  const moved = (offset: number): number => offset + (lastBefore(steps, offset)?.by ?? 0);
  const along = <T extends { readonly span: Span }>(list: readonly T[]): T[] =>
    list.map((k) => ({ ...k, span: { start: moved(k.span.start), end: moved(k.span.end) } }));
  return { ...copy, text, title, known: along(copy.known), dated: along(copy.dated ?? []), repairs, segments: throughBoth(text, inner, copy.segments) };
}

function lastBefore<T extends { readonly from: number }>(steps: readonly T[], offset: number): T | null {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as T).from <= offset) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1] ?? null;
}
