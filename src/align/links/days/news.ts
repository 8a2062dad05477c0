import { isOpen } from '../../sites/mood.ts';
import type { Site } from '../../sites/sites.ts';
import type { Link } from '../link.ts';
import type { Seen } from '../seen.ts';
import { areApart, nextDays } from './apart.ts';
import { linkOfWords } from './days.ts';
import { isReport } from './saying.ts';

/** What two sentences must share around two days of the news, whatever verbs the days stand by. */
const SHARED = 1.3;
/**
 * Do two days of the week date one piece of news: "will close its mill, it announced on Monday", "said on Tuesday that the mill is to close"? Two papers
 * of one day tell it at their head, each names one day where the other names another, and neither knows the other's day; it is told with the toll that
 * each leads with, or in words of both. What was said on one day may have happened on another, and one night belongs to two.
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
  const ofToll = x.tolled && y.tolled && !isReport(x.site.claim.property);
  const link = ofToll
    ? linkOfWords(x, y, 0, 'the day of the toll that both articles lead with')
    : linkOfWords(x, y, SHARED, 'the day of one piece of news, told in words of both');
  return link && { ...link, lone: true };
}

/** Both papers state one day of publication. */
const ofOneDay = (x: Seen, y: Seen): boolean => x.news !== null && y.news !== null && x.news.last === y.news.last;

/** "On Monday night", "on Tuesday": of a night nobody says by which of its two days it goes. */
const mayBeOneNight = (a: Site, b: Site): boolean =>
  nextDays(a, b) && [a, b].some(({ claim }) => /\b(?:night|overnight|midnight|late|early|a\.?m)\b/i.test(claim.anchor.exact));
