import type { DateValue } from '../../../model/index.ts';
import { agreementOf, boundsOfDate } from '../../../values/index.ts';
import type { Site } from '../../sites/sites.ts';
import { othersDo, rivalNames } from '../others.ts';
import type { Seen } from '../seen.ts';
import { comesAgain } from './returns.ts';

/** Are two days no rivals, whatever words they share? They agree, or tell of two doers or two of a kind, of one night, or of what one article cannot know. */
export function areApart(x: Seen, y: Seen): boolean {
  const [left, right] = [x.site.claim, y.site.claim];
  if (fromElsewhere(x.site) || fromElsewhere(y.site) || unknowable(x, y) || x.trials() !== y.trials() || isOneNight(x.site, y.site)) return true;
  return othersDo(x, y) || rivalNames(left, right) || agreementOf(left, right) !== 'conflict' || comesAgain(x, y);
}

/** "The day before": a day that is counted from an event, not from the paper it stands in. */
const fromElsewhere = ({ claim }: Site): boolean => /\b(?:same|before|after|later|earlier|previous|following|next)\b/i.test(claim.anchor.exact);

/** "On Monday night", "early on Tuesday": one night has two days. */
function isOneNight(a: Site, b: Site): boolean {
  if (!nextDays(a, b)) return false;
  const [before, after] = [a, b].sort((x, y) => firstDayOf(x) - firstDayOf(y)).map(({ claim }) => claim.anchor.exact) as [string, string];
  return /\b(?:night|overnight|midnight|late)\b/i.test(before) && /\b(?:early|overnight|midnight|morning|a\.?m)\b/i.test(after);
}

/** Does one day follow the other? */
export const nextDays = (a: Site, b: Site): boolean => Math.abs(firstDayOf(a) - firstDayOf(b)) === 1;

const firstDayOf = ({ claim }: Site): number => boundsOfDate(claim.value as DateValue)?.first ?? Number.NaN;

/** An article cannot tell as past what happened after it went to press: the two speak of two happenings, unless both look ahead ("the shop closes on 3 May"). */
function unknowable(x: Seen, y: Seen): boolean {
  if (x.site.claim.modality !== 'asserted') return false;
  const [p, q] = [x, y].map(({ site }) => boundsOfDate(site.claim.value as DateValue));
  if (!p || !q || (p.first > (x.news?.last ?? p.first) && q.first > (y.news?.last ?? q.first))) return false;
  const press = Math.min(x.news?.last ?? Number.POSITIVE_INFINITY, y.news?.last ?? Number.POSITIVE_INFINITY);
  return Math.max(p.first, q.first) > press;
}
