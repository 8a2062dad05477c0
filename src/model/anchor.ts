/** Half-open range of UTF-16 units in a document's text. */
export type Span = { readonly start: number; readonly end: number };

/** Names a document within one run; unique there. Never used as a path. */
export type DocumentId = string & { readonly __brand: 'DocumentId' };

/** A span together with the words it selects: `exact === document.text.slice(span.start, span.end)`. */
export type Anchor = { readonly doc: DocumentId; readonly span: Span; readonly exact: string };

/** The anchor of `span` in a document. */
export function anchorAt(document: { readonly id: DocumentId; readonly text: string }, span: Span): Anchor {
  return { doc: document.id, span: { start: span.start, end: span.end }, exact: document.text.slice(span.start, span.end) };
}

/** Do two spans share at least one unit? */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Does `outer` hold the whole of `inner`? */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Code-unit order, the only order of strings in this house: no locale ever decides it. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order by place: start first, then end. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** Which of many spans touch or hold one more? Answers by a look-up, however many they are and wherever they lie. */
export type Covered = {
  /** Does it share a unit with one of them? */
  readonly overlaps: (span: Span) => boolean;
  /** Does one of them hold the whole of it? */
  readonly contains: (span: Span) => boolean;
};

/** Many spans, in any order, to be asked by place. */
export function covered(spans: Iterable<Span>): Covered {
  const inOrder = [...spans].sort(byPlace);
  // How far those reach that start at or before each.
  const reach: number[] = [];
  for (const { end } of inOrder) reach.push(Math.max(end, reach.at(-1) ?? 0));
  const before = (start: number): number => reach[firstFrom(inOrder.length, (i) => (inOrder[i] as Span).start, start) - 1] ?? -1;
  return {
    overlaps: ({ start, end }) => before(end) > start,
    contains: ({ start, end }) => before(start + 1) >= end,
  };
}

/** Of things in order of place, those that start within a span; found in logarithmic time. */
export function startingIn<T>(things: readonly T[], spanOf: (thing: T) => Span, { start, end }: Span): readonly T[] {
  const at = (i: number): number => spanOf(things[i] as T).start;
  return things.slice(firstFrom(things.length, at, start), firstFrom(things.length, at, end));
}

/** Index of the first of `count` ascending numbers that is not below `least`. */
export function firstFrom(count: number, at: (i: number) => number, least: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
