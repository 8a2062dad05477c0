import type { DateValue } from '../../../model/index.ts';
import { agreementOf, boundsOfDate } from '../../../values/index.ts';
import type { Site } from '../../sites/sites.ts';
import { othersDo, rivalNames } from '../others.ts';
import type { Seen } from '../seen.ts';

/** Are two days no rivals, whatever words they share? They agree, or tell of two doers or two of a kind, or of what one article cannot know. */
export function areApart(x: Seen, y: Seen): boolean {
  const [left, right] = [x.site.claim, y.site.claim];
  if (fromElsewhere(x.site) || fromElsewhere(y.site) || unknowable(x, y) || x.trials() !== y.trials()) return true;
  return othersDo(x, y) || rivalNames(left, right) || agreementOf(left, right) !== 'conflict';
}

/** "The day before": a day that is counted from an event, not from the paper it stands in. */
const fromElsewhere = ({ claim }: Site): boolean => /\b(?:same|before|after|later|earlier|previous|following|next)\b/i.test(claim.anchor.exact);

/** An article cannot tell as past what happened after it went to press: the two speak of two happenings, unless both look ahead ("the shop closes on 3 May"). */
function unknowable(x: Seen, y: Seen): boolean {
  if (x.site.claim.modality !== 'asserted') return false;
  const [p, q] = [x, y].map(({ site }) => boundsOfDate(site.claim.value as DateValue));
  if (!p || !q || (p.first > (x.news?.last ?? p.first) && q.first > (y.news?.last ?? q.first))) return false;
  const press = Math.min(x.news?.last ?? Number.POSITIVE_INFINITY, y.news?.last ?? Number.POSITIVE_INFINITY);
  return Math.max(p.first, q.first) > press;
}
