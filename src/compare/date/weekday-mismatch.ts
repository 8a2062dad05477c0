import type { Anchor, Article, Claim, ClaimOf, DateValue } from '../../model/index.ts';
import { anchorAt, claimsOfKind } from '../../model/index.ts';
import { boundsOf, boundsOfDate, labelOfDate, namedWeekday, weekdayNameOf, weekdayOf } from '../../values/index.ts';
import { defineCheck, type Found } from '../check.ts';

/** Before this year much of the world still counted by another calendar, and weekdays in histories follow it. */
const FIRST_YEAR = 1924;
const CLOSE_DAYS = 60;

/** "Tuesday, 3 March 2025", which was a Monday. */
export const dateWeekdayMismatch = defineCheck({
  id: 'date/weekday-mismatch',
  ceiling: 'error',
  title: 'The weekday does not fit the date',
  why: 'Weekday and date name two different days; a reader cannot tell which one is meant.',
  find: ({ story }) => story.articles.flatMap((article) => claimsOfKind(article, 'date').flatMap((claim) => raisedFor(claim, article))),
  examples: {
    agree: [['The market hall opened on Tuesday, 4 March 2025.'], ['Residents met on Friday, 28 February 2025, and again on Monday.']],
    disagree: [['The market hall opened on Tuesday, 3 March 2025.'], ['The market hall opened on 3 March 2025, a Tuesday.']],
  },
});

function raisedFor(claim: ClaimOf<'date'>, article: Article): Found[] {
  if (!claim.value || claim.value.timex.type === 'SET') return [];
  const anchor = withWeekdayBehind(claim, article);
  const named = namedWeekday(claim.anchor.exact) ?? namedWeekday(/\p{L}+$/u.exec(anchor.exact)?.[0] ?? '');
  const bounds = named === null ? null : boundsOfDate(claim.value);
  if (named === null || !bounds || bounds.first !== bounds.last || !dayIsWritten(claim.anchor.exact)) return [];
  const actual = weekdayOf(bounds.first);
  if (actual === named || Number(claim.value.edtf.slice(0, 4)) < FIRST_YEAR) return [];
  const guessed = isGuessed(claim.value, named, article);
  const undated = article.annotated.document.published.edtf === null;
  if (guessed && (looksBack(claim.value, article) || (undated && fitsAnotherYear(claim.value, named)))) return [];
  return [finding(claim, claim.value, named, actual, guessed, anchor)];
}

/** "12 June 2013, a Tuesday": the date with the weekday that follows it. */
function withWeekdayBehind({ anchor }: Claim, { annotated }: Article): Anchor {
  const { document } = annotated;
  const behind = /^, (?:which (?:was|is) )?an? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/.exec(document.text.slice(anchor.span.end, anchor.span.end + 30));
  return behind ? anchorAt(document, { start: anchor.span.start, end: anchor.span.end + behind[0].length }) : anchor;
}

/** A weekday alone always fits the day that was worked out from it. */
const dayIsWritten = (exact: string): boolean => /\d/.test(exact);

/**
 * A year that the words leave out is as good as stated where the day lies within two months of a known publication date, and the year
 * before or after would not make the weekday right: anniversaries are told with the weekday of their own year.
 */
function isGuessed(value: DateValue, named: number, { annotated }: Article): boolean {
  if (!value.implied.includes('year')) return false;
  const { edtf, basis } = annotated.document.published;
  const published = edtf === null || basis === 'inferred' ? null : boundsOf(edtf);
  const day = boundsOf(value.edtf);
  if (!published || !day || Math.min(Math.abs(day.low - published.low), Math.abs(day.low - published.high)) > CLOSE_DAYS) return true;
  return fitsAnotherYear(value, named);
}

/** Is the weekday right for this day a year earlier or later? Then it is the guess of the year that is wrong. */
function fitsAnotherYear(value: DateValue, named: number): boolean {
  const year = Number(value.edtf.slice(0, 4));
  return [year - 1, year + 1].some((other) => {
    const there = boundsOf(`${other}${value.edtf.slice(4, 10)}`);
    return there !== null && weekdayOf(there.low) === named;
  });
}

/** Does the article speak of the year before too? Then a day without its year may be of that year. */
function looksBack(value: DateValue, { annotated, claims }: Article): boolean {
  const before = String(Number(value.edtf.slice(0, 4)) - 1);
  return claims.some((c) => c.kind === 'date' && c.value?.edtf.startsWith(before)) || annotated.tokens.some((t) => t.lower === 'anniversary');
}

function finding(claim: Claim, value: DateValue, named: number, actual: number, guessed: boolean, anchor: Anchor): Found {
  const day = labelOfDate(value).replace(/^\S+ /, '').replace(/,.*$/, '');
  return {
    level: guessed ? 'warning' : 'error',
    confidence: guessed ? 0.7 : 0.98,
    agreement: null,
    key: `weekday|${anchor.doc}|${anchor.exact.toLowerCase().replace(/\s+/g, ' ')}`,
    subject: 'weekday and date',
    readings: [
      {
        value: `${value.edtf} ${weekdayNameOf(named)}`,
        label: anchor.exact,
        witnesses: 1,
        evidence: [{ anchor, reads: `${day} was a ${weekdayNameOf(actual)}` }],
        more: 0,
      },
    ],
    what: `“${anchor.exact}”: ${day} is a ${weekdayNameOf(actual)}, not a ${weekdayNameOf(named)}${value.implied.includes('year') ? ' (the year is taken from the article date)' : ''}.`,
    next: 'Check which of the two the source gave, the weekday or the date, and correct the other.',
    because: [`${value.edtf.slice(0, 10)} falls on a ${weekdayNameOf(actual)} in the Gregorian calendar`, claim.reading],
  };
}
