import type { Article, ClaimOf } from '../../model/index.ts';
import { claimsOfKind } from '../../model/index.ts';
import { defineCheck, type Found } from '../check.ts';
import { faultIn } from '../fault.ts';

const MOST = 3;

/** An article without a publication date, where the reading of a date in it hangs on one. Once a document. */
export const dateUndatedSource = defineCheck({
  id: 'date/undated-source',
  ceiling: 'info',
  title: 'A source without a publication date',
  why: 'Weekdays, "yesterday" and dates without a year are read against the day of publication.',
  find: ({ story }) => story.articles.flatMap(undated),
  examples: {
    agree: [['The gate fell on 4 March 2025.'], ['2025-03-03T12:00Z\nThe gate fell on Monday, the board said.']],
    disagree: [['The gate at the west pier fell on February 26, the board said.']],
  },
});

function undated(article: Article): readonly Found[] {
  const { document } = article.annotated;
  const { basis, edtf, reasons } = document.published;
  if (basis !== 'none' && basis !== 'inferred') return [];
  const said = new Set<string>();
  const hanging = claimsOfKind(article, 'date').filter((c) => hangs(c) && !said.has(c.anchor.exact.toLowerCase()) && said.add(c.anchor.exact.toLowerCase()));
  if (hanging.length === 0) return [];
  const words = hanging.slice(0, MOST).map((c) => `“${c.anchor.exact}”`);
  const guess = basis === 'inferred' && edtf !== null ? ` Its own words put it at ${edtf}.` : '';
  return [
    faultIn(document, {
      check: 'date/undated-source',
      confidence: 1,
      subject: 'day of publication',
      spans: hanging.slice(0, MOST).map((c) => c.anchor.span),
      value: 'no publication date',
      what: `The article states no publication date; ${words.join(', ')}${hanging.length > MOST ? ' and others' : ''} ${hanging.length === 1 ? 'hangs' : 'hang'} on it.${guess}`,
      next: 'Give the day: --published, story.yaml, or a line in the article.',
      because: reasons,
    }),
  ];
}

/** Words that mean a day, month or year only beside the day on which they were written. */
function hangs(claim: ClaimOf<'date'>): boolean {
  if (claim.value === null) return true;
  const { implied, timex, anchoredTo } = claim.value;
  if (/_REF$/.test(timex.value) || timex.type === 'DURATION' || timex.type === 'SET') return false;
  return implied.includes('year') || anchoredTo === 'published' || (anchoredTo === 'unknown' && /^XXXX/.test(timex.value));
}
