import type { DateValue } from '../../../model/index.ts';
import type { Link } from '../link.ts';
import { othersAbout } from '../others.ts';
import type { Seen } from '../seen.ts';
import { areApart } from './apart.ts';
import { linkOfWords } from './days.ts';
import { gapOf } from './gap.ts';

/** What two sentences must share around two days to come, each the only one of its article. */
const SHARED = 0.7;

/**
 * Do two days to come answer one question: "is sentenced on 14 June", "will learn his sentence on 24 June"? Each article looks ahead to one day of the
 * calendar, and no more, in words that both share; the two differ as a slip of the pen would have it.
 */
export function relateDaysAhead(x: Seen, y: Seen): Link | null {
  if (!x.ahead || !y.ahead) return null;
  const [left, right] = [x.site.claim, y.site.claim];
  const gap = gapOf(left.value as DateValue, right.value as DateValue);
  if ((gap !== 'days' && gap !== 'one day of other months') || x.again !== y.again || x.rowed() !== y.rowed()) return null;
  if (areApart(x, y) || othersAbout(left, right)) return null;
  const link = linkOfWords(x, y, SHARED, 'each article looks ahead to one day, in words of both');
  return link && { ...link, lone: true };
}
