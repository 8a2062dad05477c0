import type { Block, Document, DocumentId, Evidence, FindingReading } from '../model/index.ts';
import { byPlace } from '../model/index.ts';

const PIECES = 12;
const CHARACTERS = 1200;
const PIECES_OF_A_VALUE = 3;
const LONGEST = 120;

/**
 * Keeps evidence within what a reader can take in (design §8): at most twelve pieces and 1,200 characters a document, three of a name or
 * a date, body text before headline and caption, no piece over 120 characters. What is left out is counted in `more`.
 */
export function trimmed(readings: readonly FindingReading[], check: string, documents: ReadonlyMap<DocumentId, Document>): FindingReading[] {
  const limit = /^(?:name|date)\//.test(check) ? PIECES_OF_A_VALUE : PIECES;
  const pieces = new Map<DocumentId, number>();
  const characters = new Map<DocumentId, number>();
  return readings.map((reading) => {
    const kept: Evidence[] = [];
    const ofReading = new Map<DocumentId, number>();
    for (const e of inReadingOrder(reading.evidence, documents)) {
      const { doc, span } = e.anchor;
      const length = Math.min(LONGEST, span.end - span.start);
      const n = ofReading.get(doc) ?? 0;
      const total = pieces.get(doc) ?? 0;
      const used = characters.get(doc) ?? 0;
      if (n >= limit || total >= PIECES || used + length > CHARACTERS) continue;
      ofReading.set(doc, n + 1);
      pieces.set(doc, total + 1);
      characters.set(doc, used + length);
      kept.push(length < span.end - span.start ? { ...e, anchor: cut(e.anchor) } : e);
    }
    return { ...reading, evidence: kept, more: reading.more + reading.evidence.length - kept.length };
  });
}

const cut = (anchor: Evidence['anchor']): Evidence['anchor'] => {
  const end = anchor.span.start + LONGEST;
  return { ...anchor, span: { start: anchor.span.start, end }, exact: anchor.exact.slice(0, LONGEST) };
};

function inReadingOrder(evidence: readonly Evidence[], documents: ReadonlyMap<DocumentId, Document>): Evidence[] {
  const body = (e: Evidence): number => {
    const block = documents.get(e.anchor.doc)?.blocks.find((b: Block) => b.span.start <= e.anchor.span.start && e.anchor.span.start < b.span.end);
    return block && block.scope !== 'body' ? 1 : 0;
  };
  const seen = new Set<string>();
  return [...evidence]
    .sort((a, b) => (a.anchor.doc < b.anchor.doc ? -1 : a.anchor.doc > b.anchor.doc ? 1 : 0) || body(a) - body(b) || byPlace(a.anchor.span, b.anchor.span))
    .filter((e) => {
      const key = `${e.anchor.doc} ${e.anchor.span.start} ${e.anchor.span.end}`;
      return !seen.has(key) && seen.add(key);
    });
}
