import { type Annotated, byPlace, type Claim, type ClaimId, contains, type RuleBook, type Span } from '../model/index.ts';
import { date } from './date.ts';
import { event } from './event.ts';
import type { Extractor, Unnumbered } from './extractor.ts';
import { name } from './name.ts';
import { nobody } from './nobody.ts';
import { place } from './place.ts';
import { quantity } from './quantity.ts';
import { quote } from './quote.ts';
import { role } from './role.ts';

/** All extractors, by kind of claim. */
export const extractors: readonly Extractor[] = [date, event, name, place, quantity, nobody, quote, role];

/** All claims of a document, in order of place, then of kind, as the extractors stand; of words in another language the quotation alone. Ids are `document#n`; a claim inside a quotation names it. */
export function extract(annotated: Annotated, book: RuleBook): readonly Claim[] {
  const foreign = annotated.document.blocks.flatMap((b) => b.foreign ?? []);
  const all = extractors.flatMap((e) => e.claims(annotated, book));
  const ours = ({ kind, anchor }: Unnumbered): boolean => kind === 'quote' || !foreign.some(({ span }) => contains(span, anchor.span));
  const found = (foreign.length === 0 ? all : all.filter(ours)).sort((a, b) => byPlace(a.anchor.span, b.anchor.span));
  const idOf = (i: number): ClaimId => `${annotated.document.id}#${i}` as ClaimId;
  const around = holdersIn(found);
  // The claims were made for this list alone: they are completed in their place.
  return found.map((claim, i) => {
    const holder = claim.kind === 'quote' ? null : around(claim.anchor.span);
    return Object.assign(claim, { id: idOf(i), inQuote: holder === null ? null : idOf(holder) }) as Claim;
  });
}

type Content = { readonly index: number; readonly span: Span };

/** Asks, in order of place, which quotation of a list of claims holds a span, the first one where several do: its index, or null. */
function holdersIn(claims: readonly Unnumbered[]): (span: Span) => number | null {
  const contents: Content[] = [];
  for (let index = 0; index < claims.length; index++) {
    const { kind, value } = claims[index] as Unnumbered;
    if (kind === 'quote' && value) for (const { span } of value.content) contents.push({ index, span });
  }
  contents.sort((a, b) => byPlace(a.span, b.span));
  let far = 0;
  const reach = contents.map(({ span }) => (far = Math.max(far, span.end)));
  let behind = 0;
  return (span) => {
    while (behind < contents.length && (contents[behind] as Content).span.start <= span.start) behind++;
    let first: number | null = null;
    for (let k = behind - 1; k >= 0 && (reach[k] as number) >= span.end; k--) {
      const content = contents[k] as Content;
      if (contains(content.span, span) && (first === null || content.index < first)) first = content.index;
    }
    return first;
  };
}
