import type { Article, ClaimOf, DateValue } from '../../../model/index.ts';
import { agreementOf, boundsOfDate } from '../../../values/index.ts';
import type { Detail } from './detail.ts';
import type { Given } from './given.ts';
import { isQuoted } from './numbers.ts';

const DATED = new Set(['DATE', 'TIME']);

/**
 * Days, months and years that a draft writes out and no reference gives. A weekday, "today" and "last week" hang on the draft's own
 * publication, and its own date needs no source.
 */
export function unbackedDates({ annotated, claims }: Article, given: Given): Detail[] {
  const published = boundsOf(annotated.document.published.edtf);
  const days = given.articles.flatMap((a) => boundsOf(a.annotated.document.published.edtf) ?? []);
  return claims.flatMap((claim): Detail[] => {
    if (claim.kind !== 'date' || !claim.value || !DATED.has(claim.value.timex.type) || !/\d/.test(claim.anchor.exact)) return [];
    if (claim.block === 'headline' || isQuoted(claims, claim)) return [];
    const bounds = boundsOfDate(claim.value as DateValue);
    if (!bounds || [published, ...days].some((d) => d && bounds.first <= d.last + 1 && d.first - 1 <= bounds.last)) return [];
    if (given.dates.some((g) => fits(g, claim)) || yearGiven(claim, given)) return [];
    return [{ kind: 'date', anchor: claim.anchor }];
  });
}

function fits(g: ClaimOf<'date'>, claim: ClaimOf<'date'>): boolean {
  const { agreement } = agreementOf(g, claim);
  return agreement === 'same' || agreement === 'compatible';
}

/** "2009" alone, and a reference that has the figure anywhere. */
function yearGiven({ anchor }: ClaimOf<'date'>, { figures }: Given): boolean {
  const years = anchor.exact.match(/\b\d{4}\b/g) ?? [];
  return (
    /^\D*\d{4}\D*$/.test(anchor.exact) && !/[A-Za-z]{3,} \d{1,2}\b|\b\d{1,2} [A-Za-z]{3,}/.test(anchor.exact) && years.every((y) => figures.has(Number(y)))
  );
}

function boundsOf(edtf: string | null): { readonly first: number; readonly last: number } | null {
  return edtf === null ? null : boundsOfDate({ edtf, timex: { type: 'DATE', value: edtf } } as DateValue);
}
