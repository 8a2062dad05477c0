import type { Site } from '../sites/sites.ts';
import { relateAlikeDays } from './days/alike.ts';
import { relateDays } from './days/days.ts';
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
 * days, where they date one thing and where they do not. Null where they do not.
 */
export function relate(x: Seen, y: Seen): Link | null {
  if (x.site.claim.kind !== 'date') return relateFigures(x, y) ?? relateAlikeFigures(x, y) ?? relateToldFigures(x, y);
  const thing = sharedThing(x.dated(), y.dated());
  return thing === null ? relateToldDays(x, y) : (relateDays(x, y, thing) ?? relateAlikeDays(x, y));
}

function sharedThing(x: readonly string[], y: readonly string[]): string | null {
  for (const thing of x) if (y.includes(thing)) return thing;
  return null;
}
