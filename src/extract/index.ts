import type { Annotated, Claim, ClaimId, RuleBook } from '../model/index.ts';
import { byPlace, contains } from '../model/index.ts';
import { date } from './date.ts';
import { event } from './event.ts';
import type { Extractor } from './extractor.ts';
import { name } from './name.ts';
import { place } from './place.ts';
import { quantity } from './quantity.ts';
import { quote } from './quote.ts';
import { role } from './role.ts';

export const extractors: readonly Extractor[] = [date, event, name, place, quantity, quote, role];

/** All claims of a document, in order of place. Ids are `document#n`; a claim inside a quotation names it. */
export function extract(annotated: Annotated, book: RuleBook): readonly Claim[] {
  const found = extractors
    .flatMap((e) => e.claims(annotated, book))
    .sort((a, b) => byPlace(a.anchor.span, b.anchor.span) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
  const numbered = found.map((claim, i) => ({ ...claim, id: `${annotated.document.id}#${i}` as ClaimId, inQuote: null }) as Claim);
  const quoted = numbered.flatMap((c) => (c.kind === 'quote' && c.value ? c.value.content.map((content) => ({ id: c.id, span: content.span })) : []));
  if (!quoted.length) return numbered;
  return numbered.map((claim) => {
    if (claim.kind === 'quote') return claim;
    const inside = quoted.find((q) => contains(q.span, claim.anchor.span));
    return inside ? { ...claim, inQuote: inside.id } : claim;
  });
}
