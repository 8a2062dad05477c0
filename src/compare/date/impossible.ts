import type { Claim } from '../../model/index.ts';
import { claimsOfKind } from '../../model/index.ts';
import { NO_SUCH_DAY } from '../../values/index.ts';
import { defineCheck, type Found } from '../check.ts';

/** "31 June", "29 February 2025". */
export const dateImpossible = defineCheck({
  id: 'date/impossible',
  ceiling: 'error',
  title: 'A day that does not exist',
  why: 'The calendar has no such day, so one of its parts is wrong.',
  find: ({ story }) =>
    story.articles.flatMap((article) =>
      claimsOfKind(article, 'date').flatMap((claim) => (claim.value === null && claim.reading === NO_SUCH_DAY ? [finding(claim)] : [])),
    ),
  examples: {
    agree: [['The lease ends on 30 June 2025.'], ['The ferry was christened on 29 February 2024.']],
    disagree: [['The lease ends on 31 June 2025.'], ['The ferry was christened on 29 February 2025.']],
  },
});

function finding(claim: Claim): Found {
  const { exact } = claim.anchor;
  return {
    confidence: 0.98,
    agreement: null,
    key: `impossible|${claim.anchor.doc}|${exact.toLowerCase().replace(/\s+/g, ' ')}`,
    subject: 'a day that does not exist',
    readings: [{ value: exact.toLowerCase(), label: exact, witnesses: 1, evidence: [{ anchor: claim.anchor, reads: NO_SUCH_DAY }], more: 0 }],
    what: `“${exact}”: ${NO_SUCH_DAY}.`,
    next: 'Look up the day in the source.',
    because: [`“${exact}” names a day past the end of its month`],
  };
}
