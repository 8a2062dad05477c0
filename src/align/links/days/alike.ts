import type { Claim } from '../../../model/index.ts';
import { agreementOf, boundsOfDate } from '../../../values/index.ts';
import { ALIKE, LINKED, relateAlike } from '../alike.ts';
import type { Link } from '../link.ts';
import { othersAbout, othersDo, rivalNames } from '../others.ts';
import type { Seen } from '../seen.ts';
import { comesAgain } from './returns.ts';
import { isReport } from './saying.ts';

/** Both days date what one verb says. */
const SAME_VERB = 0.1;

/** Are two days answers to one question because what their sentences are about is alike? They date one thing already, and no other names, years or verbs part them. */
export function relateAlikeDays(x: Seen, y: Seen): Link | null {
  const [left, right] = [x.site.claim, y.site.claim];
  if (left.property !== right.property || isReport(left.property) || yearsApart(left, right)) return null;
  const agreement = agreementOf(left, right);
  if (
    agreement === 'conflict' &&
    ((x.edition && y.edition) ||
      x.again !== y.again ||
      x.trials() !== y.trials() ||
      othersDo(x, y) ||
      othersAbout(left, right) ||
      rivalNames(left, right) ||
      comesAgain(x, y))
  )
    return null;
  return relateAlike(x, y, agreement === 'same' ? ALIKE : LINKED, left.property === 'date' ? 0 : SAME_VERB);
}

/** "On Wednesday" and "in 2004": the news and its background. */
export function yearsApart(a: Claim, b: Claim): boolean {
  if (a.kind !== 'date' || b.kind !== 'date' || !a.value || !b.value) return false;
  if (a.value.anchoredTo !== 'published' && b.value.anchoredTo !== 'published') return false;
  const [x, y] = [boundsOfDate(a.value), boundsOfDate(b.value)];
  return x !== null && y !== null && Math.max(x.first - y.last, y.first - x.last) > LONG_AGO;
}

/** Days. */
const LONG_AGO = 45;
