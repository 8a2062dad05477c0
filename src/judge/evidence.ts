import type { BlockScope, Document, DocumentId, Evidence, FindingReading } from '../model/index.ts';
import { byCodeUnit, byPlace } from '../model/index.ts';

/** Of one document in a finding: pieces, UTF-16 units in all of them, pieces of one name or date, and units of one piece. */
const PIECES = 12;
const CHARACTERS = 1200;
const PIECES_OF_A_VALUE = 3;
const LONGEST = 120;

/**
 * Keeps evidence within what a reader can take in: at most twelve pieces and 1,200 characters a document, three of a name or
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

/** What the block is that evidence begins in; null where it begins in none. */
export const scopeOf = ({ anchor: { doc, span } }: Evidence, documents: ReadonlyMap<DocumentId, Document>): BlockScope | null =>
  documents.get(doc)?.blocks.find((b) => b.span.start <= span.start && span.start < b.span.end)?.scope ?? null;

const cut = (anchor: Evidence['anchor']): Evidence['anchor'] => {
  const end = anchor.span.start + LONGEST;
  return { ...anchor, span: { start: anchor.span.start, end }, exact: anchor.exact.slice(0, LONGEST) };
};

function inReadingOrder(evidence: readonly Evidence[], documents: ReadonlyMap<DocumentId, Document>): Evidence[] {
  const body = (e: Evidence): number => {
    const scope = scopeOf(e, documents);
    return scope !== null && scope !== 'body' ? 1 : 0;
  };
  const seen = new Set<string>();
  return [...evidence]
    .sort((a, b) => byCodeUnit(a.anchor.doc, b.anchor.doc) || body(a) - body(b) || byPlace(a.anchor.span, b.anchor.span))
    .filter((e) => {
      const key = `${e.anchor.doc} ${e.anchor.span.start} ${e.anchor.span.end}`;
      return !seen.has(key) && seen.add(key);
    });
}
