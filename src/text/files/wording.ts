import type { Anchor } from '../../model/index.ts';
import { markedIn } from '../marks.ts';
import type { Places } from './place.ts';

/** No sentence is longer. */
const SENTENCE = 2000;
/** Words between marks that are fewer are a term in quotes, and no quotation. */
const WORDS = 3;

/** The words of the quotation that an anchor stands in, without its marks, as far as its sentence goes; of an anchor outside of one the whole sentence. */
export function wordingAt(places: Places, anchor: Anchor): string {
  const { text, blocks } = places.documentOf(anchor.doc);
  const { before, after } = places.around(anchor, SENTENCE);
  const sentence = { start: anchor.span.start - before.length, end: anchor.span.end + after.length };
  const block = blocks.find((b) => b.span.start <= anchor.span.start && b.span.end >= anchor.span.end);
  const pieces = markedIn(text, block ? [block.span] : [])
    .map(({ inner }) => ({ start: Math.max(inner.start, sentence.start), end: Math.min(inner.end, sentence.end) }))
    .filter((p) => p.end > p.start);
  const holds = (p: { start: number; end: number }): boolean => p.start < anchor.span.end && p.end > anchor.span.start;
  const told = pieces.filter((p) => holds(p) || text.slice(p.start, p.end).split(/\s+/u).length >= WORDS);
  const words = pieces.some(holds) ? told.map((p) => text.slice(p.start, p.end)).join(' ') : text.slice(sentence.start, sentence.end);
  return words.trim().replace(/\s+/gu, ' ');
}
