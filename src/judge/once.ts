import { addTo, type Evidence, overlaps, type Raised } from '../model/index.ts';

const SPEAKS_FIRST = /^(?:date|quantity|name|role|place|event|polarity|text)\//;

/** One place, one finding: where a value check points at the words that `quote/wording` calls changed, the value check speaks. */
export function onePlaceOneFinding(raised: readonly Raised[]): Raised[] {
  const byDocument = new Map<string, Evidence[]>();
  for (const finding of raised) {
    if (!SPEAKS_FIRST.test(finding.check) || finding.level === 'info') continue;
    for (const e of evidenceOf(finding)) addTo(byDocument, e.anchor.doc, e);
  }
  return raised.filter((finding) => {
    const of = (e: Evidence): readonly Evidence[] => byDocument.get(e.anchor.doc) ?? [];
    if (finding.check === 'place/conflict') {
      // "3 miles southwest of Norvik": where the way differs too, its finding points at the same words.
      const ahead = (p: Evidence): boolean => of(p).some((e) => p.anchor.span.start - e.anchor.span.end === 1 && !evidenceOf(finding).includes(e));
      return !evidenceOf(finding).every(ahead);
    }
    if (finding.check !== 'quote/wording') return true;
    const pieces = evidenceOf(finding).filter((e) => e.anchor.span.end > e.anchor.span.start);
    return !pieces.length || !pieces.every((p) => of(p).some((e) => overlaps(e.anchor.span, p.anchor.span)));
  });
}

const evidenceOf = (finding: Raised): Evidence[] => finding.readings.flatMap((r) => r.evidence);
