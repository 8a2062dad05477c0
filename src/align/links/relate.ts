import { nearest } from '../../text/words/nearest.ts';
import { agreementOf } from '../../values/index.ts';
import { isOpen } from '../sites/mood.ts';
import type { Site } from '../sites/sites.ts';
import { relateDaysAhead } from './days/ahead.ts';
import { relateAlikeDays } from './days/alike.ts';
import { relateDays } from './days/days.ts';
import { relateHours } from './days/hours.ts';
import { relateMonths } from './days/months.ts';
import { relateNewsDays } from './days/news.ts';
import { relateToldDays } from './days/told.ts';
import { relateAlikeFigures } from './figures/alike.ts';
import { relateFigures } from './figures/figures.ts';
import { relateToldFigures } from './figures/told.ts';
import type { Link } from './link.ts';
import type { Seen } from './seen.ts';

/** Are two claims of one class of question, and both affirmed or both denied? */
export const areComparable = (x: Site, y: Site): boolean =>
  x.question === y.question && (x.claim.polarity === y.claim.polarity || EITHER_WAY.has(x.claim.kind === 'event' ? x.claim.kind : x.claim.property));

/** What a denial asks in the same way: did it happen, how old is he. */
const EITHER_WAY = new Set(['event', 'age']);

/**
 * Do two comparable days or figures of two articles answer one question? For a reason of their kind, or because what they are about is alike;
 * days, where they date one thing, where both are written out or to come, or where they are one minute of two hours or one day of two months, and where they tell when one piece of news was. Null where they do not.
 */
export function relate(x: Seen, y: Seen): Link | null {
  if (x.site.claim.kind !== 'date') {
    const agreement = agreementOf(x.site.claim, y.site.claim);
    if (agreement === 'conflict' && othersGained(x, y)) return null;
    const told = (): Link | null => relateToldFigures(x, y, agreement);
    // Of a figure planned and one given likeness alone says nothing; a slip between them does.
    const slipped = isOpen(x.site.claim) === isOpen(y.site.claim) ? null : told();
    return slipped ?? relateFigures(x, y, agreement) ?? relateAlikeFigures(x, y, agreement) ?? told();
  }
  if (x.deadline !== y.deadline) return null;
  const thing = sharedThing(x.dated, y.dated);
  const told = thing !== null ? (relateDays(x, y, thing) ?? relateAlikeDays(x, y)) : x.writtenOut && y.writtenOut ? relateToldDays(x, y) : null;
  return told ?? relateDaysAhead(x, y) ?? relateHours(x, y) ?? relateMonths(x, y) ?? relateNewsDays(x, y);
}

/** "Lind had 12,400 votes", "Berg had 11,900": of two, whose names are no slip apart. */
function othersGained(x: Seen, y: Seen): boolean {
  const [p, q] = [x.gainedBy(), y.gainedBy()];
  return p !== null && q !== null && nearest(p, [q]) === null;
}

function sharedThing(x: readonly string[], y: readonly string[]): string | null {
  for (const thing of x) if (y.includes(thing)) return thing;
  return null;
}

/** The bit that no thing which a day dates has. */
const NEWS_DAY = 1 << 31;

/** Bits of which two days need one in common for `relate`: one for each thing that a day dates, which other things may share, one where it is a day of the news, and one where it is written out, if only with its month, or a time of the day. */
export function tiesOfDay({ dated, writtenOut, calendar, clock, newsDay }: Seen): number {
  let ties = (writtenOut || calendar || clock ? 1 : 0) | (newsDay ? NEWS_DAY : 0);
  for (const thing of dated) {
    let hash = 0;
    for (let i = 0; i < thing.length; i++) hash = (Math.imul(hash, 31) + thing.charCodeAt(i)) | 0;
    ties |= 2 << ((hash >>> 1) % 30);
  }
  return ties;
}
