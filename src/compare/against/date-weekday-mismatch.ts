import type { Claim, DateValue, Raised } from '../../model/index.ts';
import { boundsOfDate, labelOfDate, namedWeekday, weekdayNameOf, weekdayOfDay } from '../../values/index.ts';
import type { Check } from '../check.ts';

const WHY = 'Weekday and date name two different days; a reader cannot tell which one is meant.';
/** Before this year much of the world still counted by another calendar, and weekdays in histories follow it. */
const FIRST_YEAR = 1924;

/** "Tuesday, 3 March 2025", which was a Monday. */
export const dateWeekdayMismatch: Check = {
  id: 'date/weekday-mismatch',
  ceiling: 'error',
  title: 'The weekday does not fit the date',
  why: WHY,
  raise: ({ story }) => story.articles.flatMap((article) => article.claims.flatMap((claim) => raisedFor(claim))),
  examples: {
    agree: [['The market hall opened on Tuesday, 4 March 2025.'], ['Residents met on Friday, 28 February 2025, and again on Monday.']],
    disagree: [['The market hall opened on Tuesday, 3 March 2025.']],
  },
};

function raisedFor(claim: Claim): Raised[] {
  if (claim.kind !== 'date' || !claim.value || claim.value.timex.type === 'SET') return [];
  const named = namedWeekday(claim.anchor.exact);
  const bounds = named === null ? null : boundsOfDate(claim.value);
  if (named === null || !bounds || bounds.first !== bounds.last || !dayIsWritten(claim.anchor.exact)) return [];
  const actual = weekdayOfDay(bounds.first);
  if (actual === named || Number(claim.value.edtf.slice(0, 4)) < FIRST_YEAR) return [];
  return [finding(claim, claim.value, named, actual)];
}

/** A weekday alone always fits the day that was worked out from it. */
const dayIsWritten = (exact: string): boolean => /\d/.test(exact);

function finding(claim: Claim, value: DateValue, named: number, actual: number): Raised {
  const day = labelOfDate(value).replace(/^\S+ /, '').replace(/,.*$/, '');
  const guessed = value.implied.includes('year');
  return {
    check: 'date/weekday-mismatch',
    level: guessed ? 'warning' : 'error',
    confidence: guessed ? 0.7 : 0.98,
    agreement: null,
    key: `weekday|${claim.anchor.doc}|${claim.anchor.exact.toLowerCase().replace(/\s+/g, ' ')}`,
    subject: 'weekday and date',
    readings: [
      {
        value: `${value.edtf} ${weekdayNameOf(named)}`,
        label: claim.anchor.exact,
        witnesses: 1,
        evidence: [{ anchor: claim.anchor, reads: `${day} was a ${weekdayNameOf(actual)}` }],
        more: 0,
      },
    ],
    what: `“${claim.anchor.exact}”: ${day} is a ${weekdayNameOf(actual)}, not a ${weekdayNameOf(named)}${guessed ? ' (the year is taken from the article date)' : ''}.`,
    why: WHY,
    next: 'Check which of the two the source gave, the weekday or the date, and correct the other.',
    because: [`${value.edtf.slice(0, 10)} falls on a ${weekdayNameOf(actual)} in the Gregorian calendar`, claim.reading],
  };
}
