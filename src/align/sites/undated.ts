import type { Annotated, Claim, Sentence } from '../../model/index.ts';

/** UTF-16 units before a day in which the sign of its post stands. */
const SIGN = 80;
/** Before the day of a post: "Ada Lind (@adalind)". */
const SIGNED = /\(@\w{1,30}\)[ ·,]*$/;
/** What a newsroom says of its own page. */
const OWN_PAGE = /\b(?:story|article|report|post|page|version|piece)\b/i;

/**
 * Days on which nothing happened that another source could date: that of a post, which its writer signs ("Ada Lind (@adalind) May 3, 2018"; each
 * post has its own), and that on which the page itself was brought up to date.
 */
export function datesNothing({ document: { text } }: Pick<Annotated, 'document'>, { anchor, property }: Claim, { span }: Sentence): boolean {
  if (SIGNED.test(text.slice(Math.max(0, anchor.span.start - SIGN), anchor.span.start))) return true;
  return property === 'update' && OWN_PAGE.test(text.slice(span.start, span.end));
}
