import type { Article, Claim, ClaimOf, Evidence } from '../../model/index.ts';
import { claimsOfKind } from '../../model/index.ts';
import { labelOfDate } from '../../values/index.ts';
import { defineCheck, type Found } from '../check.ts';

const MOST = 3;

/** A month or day without its year, once a document: where it is compared with another source, or where no publication date helps. */
export const dateMissingYear = defineCheck({
  id: 'date/missing-year',
  ceiling: 'info',
  title: 'Dates without a year',
  why: 'Read later, or without its publication date, the article no longer says which year it means.',
  find: ({ story, facts }) => {
    const compared = new Set<string>();
    for (const fact of facts) {
      if (fact.kind !== 'date') continue;
      const claims = fact.readings.flatMap((r) => r.claims);
      if (new Set(claims.map((c) => c.anchor.doc)).size > 1) for (const c of claims) compared.add(c.id);
    }
    return story.articles.flatMap((article) => {
      const hanging = claimsOfKind(article, 'date').filter(withoutYear);
      const undated = ['none', 'inferred'].includes(article.annotated.document.published.basis);
      const shown = undated ? hanging : hanging.filter((c) => compared.has(c.id));
      return shown.length ? [finding(article, shown, undated)] : [];
    });
  },
});

/** Words that name a month or a day of one, and no year; weekdays and "yesterday" are left alone. */
function withoutYear(claim: ClaimOf<'date'>): boolean {
  if (!claim.value?.implied.includes('year') || claim.value.implied.includes('month')) return false;
  return /^(?:\d{4}|XXXX)-\d\d(?:-\d\d)?(?:T.*)?(?:\/.*)?$/.test(claim.value.timex.value) && !/\b(?:last|next|this|ago|month|year)\b/i.test(claim.anchor.exact);
}

function finding(article: Article, claims: readonly Claim[], undated: boolean): Found {
  // Of words that are said again the first place is shown.
  const seen = new Set<string>();
  const words = claims.filter(({ anchor }) => !seen.has(anchor.exact.toLowerCase()) && seen.add(anchor.exact.toLowerCase()));
  const evidence = words.slice(0, MOST).map((c): Evidence => ({ anchor: c.anchor, reads: c.kind === 'date' && c.value ? labelOfDate(c.value) : null }));
  const quoted = words.slice(0, MOST).map((c) => `“${c.anchor.exact}”`);
  return {
    confidence: 0.9,
    agreement: null,
    key: `missing-year|${article.annotated.document.id}|${words[0]?.anchor.exact.toLowerCase() ?? ''}`,
    subject: 'dates without a year',
    readings: [{ value: 'no year', label: quoted.join(', '), witnesses: 1, evidence, more: words.length - evidence.length }],
    what: `${quoted.join(', ')}${words.length > MOST ? ' and others' : ''}: no year is given${undated ? ', and the article states no publication date' : ''}.`,
    next: 'Add the year, or keep the publication date with the text.',
    because: claims.slice(0, MOST).map((c) => `“${c.anchor.exact}”: ${c.reading}`),
  };
}
