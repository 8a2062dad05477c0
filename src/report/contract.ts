import { asGiven, type Claim, type Document, type Mention, placeOf, type Span } from '../model/index.ts';
import { linesOf } from '../text/files/lines.ts';

/** A claim as `crosscheck claims --format jsonl` prints it. */
export function claimRow(document: Document, claim: Claim, positions = linesOf(document.source)): object {
  const span = (s: Span) => {
    const { start, end } = placeOf(document, s);
    return { start, end };
  };
  return {
    id: claim.id,
    kind: claim.kind,
    path: document.path,
    ...placeRow(document, claim.anchor.span, positions),
    ...(document.fileLine ? { fileLine: document.fileLine } : {}),
    exact: asGiven(document, claim.anchor),
    about: claim.about.map(named),
    property: claim.property,
    value: valueRow(claim, span),
    polarity: claim.polarity,
    modality: claim.modality,
    attributedTo: claim.attributedTo && { entity: claim.attributedTo.entity, name: claim.attributedTo.name, spans: [span(claim.attributedTo.anchor.span)] },
    block: claim.block,
    by: claim.by,
  };
}

/** Where words stand: offsets in the file, or in the title of a record, which it then names; 1-based line and column there. */
export function placeRow(document: Document, words: Span, positions = linesOf(document.source)) {
  const { field, start, end } = placeOf(document, words);
  return field === 'title' ? { field, start, end, line: 1, column: start + 1 } : { start, end, ...positions(start) };
}

const named = (m: Mention) => ({ entity: m.entity, name: m.name, type: m.type });

function valueRow(claim: Claim, span: (s: Span) => object): unknown {
  if (!claim.value) return null;
  switch (claim.kind) {
    case 'date':
      return { edtf: claim.value.edtf, timex: claim.value.timex, implied: claim.value.implied, anchoredTo: claim.value.anchoredTo };
    case 'quantity': {
      const { low, high, unit, approximate, change } = claim.value;
      return { low: Number.isFinite(low) ? low : null, high: Number.isFinite(high) ? high : null, unit, approximate, change };
    }
    case 'quote':
      return { content: claim.value.content.map((a) => span(a.span)), directness: claim.value.directness, cue: claim.value.cue.map((a) => span(a.span)) };
    case 'role':
      return {
        person: named(claim.value.person),
        post: claim.value.post,
        organization: claim.value.organization && named(claim.value.organization),
        status: claim.value.status,
      };
    case 'event':
      return {
        predicate: claim.value.predicate,
        agent: claim.value.agent && named(claim.value.agent),
        patient: claim.value.patient && named(claim.value.patient),
        time: claim.value.time?.edtf ?? null,
        place: claim.value.place && named(claim.value.place),
      };
    case 'place':
      return { place: named(claim.value.place), relation: claim.value.relation, within: claim.value.within };
    case 'name':
      return claim.value;
  }
}
