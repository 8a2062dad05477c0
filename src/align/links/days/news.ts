import { type Annotated, type DateValue, onceEach } from '../../../model/index.ts';
import { boundsOfDate } from '../../../values/index.ts';
import { isOpen } from '../../sites/mood.ts';
import type { Site } from '../../sites/sites.ts';
import type { Link } from '../link.ts';
import type { Seen } from '../seen.ts';
import { areApart, nextDays } from './apart.ts';
import { linkOfWords } from './days.ts';
import { isReport } from './saying.ts';

/** What two sentences must share around two days of the news, whatever verbs the days stand by. */
const SHARED = 1.3;
/** Sentences at the head of an article, headline and date line among them, that tell its news. */
const HEAD = 4;
/** Of an article of fewer sentences it tells nothing that it does not know a day. */
const LONG = 8;

/**
 * Do two days of the week date one piece of news: "will close its mill, it announced on Monday", "said on Tuesday that the mill is to close"? Two papers
 * of one day tell it at their head, each names one day where the other names another, and neither knows the other's day. What was said on one
 * day may have happened on another, and one night belongs to two.
 */
export function relateNewsDays(x: Seen, y: Seen): Link | null {
  if (!x.newsDay || !y.newsDay || !ofOneDay(x, y) || isOpen(x.site.claim) !== isOpen(y.site.claim)) return null;
  if (
    x.again !== y.again ||
    x.aside ||
    y.aside ||
    x.knowsDay(y.site) ||
    y.knowsDay(x.site) ||
    isReport(x.site.claim.property) !== isReport(y.site.claim.property)
  )
    return null;
  if (mayBeOneNight(x.site, y.site) || areApart(x, y)) return null;
  const link = linkOfWords(x, y, SHARED, 'the day of one piece of news, told in words of both');
  return link && { ...link, lone: true };
}

/** Both papers state one day of publication. */
const ofOneDay = (x: Seen, y: Seen): boolean => x.news !== null && y.news !== null && x.news.last === y.news.last;

/** "On Monday night", "on Tuesday": of a night nobody says by which of its two days it goes. */
const mayBeOneNight = (a: Site, b: Site): boolean =>
  nextDays(a, b) && [a, b].some(({ claim }) => /\b(?:night|overnight|midnight|late|early|a\.?m)\b/i.test(claim.anchor.exact));

/** A day of the week, told by the paper itself as a day of its news. */
export const isNewsDay = ({ sentences }: Annotated, { claim, sentence }: Site): boolean =>
  sentences.length >= LONG &&
  claim.kind === 'date' &&
  claim.value?.anchoredTo === 'published' &&
  claim.inQuote === null &&
  claim.block !== 'caption' &&
  sentence < HEAD &&
  WEEKDAY.test(claim.anchor.exact) &&
  !/\b(?:before|after|last|next)\b/i.test(claim.anchor.exact);

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const WEEKDAYS = /\b(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|rs|r|nes)?\b/gi;

/** Does an article give this day anywhere, by the calendar, by its place in the week, or as "today"? */
export function knowsDay(annotated: Annotated, { claim }: Site): boolean {
  const day = boundsOfDate(claim.value as DateValue)?.first;
  const [name] = WEEKDAY.exec(claim.anchor.exact) ?? [''];
  const { named, given } = daysIn(annotated);
  return named.has(name.slice(0, 3).toLowerCase()) || (day !== undefined && given.has(day));
}

const daysIn = onceEach(({ document, times }: Annotated): { readonly named: ReadonlySet<string>; readonly given: ReadonlySet<number> } => ({
  named: new Set([...document.text.matchAll(WEEKDAYS)].map(([, day]) => (day as string).toLowerCase())),
  given: new Set(
    times.flatMap(({ value }) => {
      const bounds = value ? boundsOfDate(value) : null;
      return bounds && bounds.first === bounds.last ? [bounds.first] : [];
    }),
  ),
}));
