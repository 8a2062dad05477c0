import { addOnce, addTo, covered, type Evidence, type Raised, type Span } from '../model/index.ts';

const SPEAKS_FIRST = /^(?:date|quantity|name|role|place|event|polarity|text)\//;

/** One place, one finding: where a value check points at the words that `quote/wording` calls changed, the value check speaks. */
export function onePlaceOneFinding(raised: readonly Raised[]): Raised[] {
  const spans = new Map<string, Span[]>();
  const behind = new Map<string, Set<Raised>>();
  for (const finding of raised) {
    if (!SPEAKS_FIRST.test(finding.check) || finding.level === 'info') continue;
    for (const { anchor } of evidenceOf(finding)) {
      addTo(spans, anchor.doc, anchor.span);
      addOnce(behind, `${anchor.doc} ${anchor.span.end + 1}`, finding);
    }
  }
  const told = new Map([...spans].map(([doc, own]) => [doc, covered(own)]));
  return raised.filter((finding) => {
    if (finding.check === 'place/conflict') {
      // "3 miles southwest of Norvik": where the way differs too, its finding points at the same words.
      const ahead = ({ anchor }: Evidence): boolean => {
        const others = behind.get(`${anchor.doc} ${anchor.span.start}`);
        return others !== undefined && others.size > Number(others.has(finding));
      };
      return !evidenceOf(finding).every(ahead);
    }
    if (finding.check !== 'quote/wording') return true;
    const pieces = evidenceOf(finding).filter((e) => e.anchor.span.end > e.anchor.span.start);
    return !pieces.length || !pieces.every(({ anchor }) => told.get(anchor.doc)?.overlaps(anchor.span));
  });
}

const evidenceOf = (finding: Raised): Evidence[] => finding.readings.flatMap((r) => r.evidence);
