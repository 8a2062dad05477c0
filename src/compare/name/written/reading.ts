import type { Anchor, FindingReading, Story } from '../../../model/index.ts';
import { byPlace, witnessOf } from '../../../model/index.ts';

/** One form of a name as a side of a finding: every place that gives it, and how many independent voices do. */
export function readingOf(story: Story, value: string, label: string, places: readonly Anchor[]): FindingReading {
  return {
    value,
    label,
    witnesses: new Set(places.map((p) => witnessOf(story, p.doc))).size,
    evidence: [...places].sort(byDocument).map((anchor) => ({ anchor, reads: null })),
    more: 0,
  };
}

/**
 * The places that show a contradiction within one voice: where a single witness gives every form, the first of its documents that does so
 * stands for its copies, which would only say the same again. Else all places as they are.
 */
export function ownPlaces(story: Story, forms: readonly (readonly Anchor[])[]): (readonly Anchor[])[] {
  const voices = new Set(forms.flat().map((p) => witnessOf(story, p.doc)));
  const documents = forms.map((f) => new Set(f.map((p) => p.doc)));
  const first = voices.size > 1 ? undefined : forms[0]?.find((p) => documents.every((d) => d.has(p.doc)))?.doc;
  return forms.map((f) => (first === undefined ? f : f.filter((p) => p.doc === first)));
}

/** The first place in each source: what a form that is right, or expected, rests on. */
export function firstInEach(places: readonly Anchor[]): Anchor[] {
  const first = new Map<string, Anchor>();
  for (const place of [...places].sort(byDocument)) if (!first.has(place.doc)) first.set(place.doc, place);
  return [...first.values()];
}

const byDocument = (a: Anchor, b: Anchor): number => (a.doc < b.doc ? -1 : a.doc > b.doc ? 1 : 0) || byPlace(a.span, b.span);

/** How often the story itself says a word: what a copy of an article repeats at the same place counts once. */
export const timesTold = (story: Story, places: readonly Anchor[]): number =>
  new Set(places.map((p) => `${witnessOf(story, p.doc)} ${p.span.start} ${p.exact}`)).size;
