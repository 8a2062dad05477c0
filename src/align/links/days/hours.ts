import type { DateValue } from '../../../model/index.ts';
import { agreementOf } from '../../../values/index.ts';
import type { Link } from '../link.ts';
import { rivalNames } from '../others.ts';
import type { Seen } from '../seen.ts';
import { clockOf } from './clock.ts';
import { linkOfWords } from './days.ts';

/** What two sentences must share around two times that differ in the hour alone. */
const SHARED = 0.9;
/** Hours by which a slip of the pen or a clock read on one's fingers is off. */
const HOURS = new Set([1, 2, 10, 12]);

/**
 * Do two times of the day answer one question: "the alarm went off at 2.40 a.m.", "the alarm rang at 3.40 a.m."? They give one minute that is
 * not the full hour, which two happenings hardly share, and another hour.
 */
export function relateHours(x: Seen, y: Seen): Link | null {
  const [left, right] = [x.site.claim, y.site.claim];
  const [p, q] = [clockOf(left.value as DateValue), clockOf(right.value as DateValue)];
  if (!p || !q || p.minute !== q.minute || p.minute % 30 === 0 || !HOURS.has(Math.abs(p.hour - q.hour))) return null;
  if (x.zoned() || y.zoned() || x.again || y.again || rivalNames(left, right) || agreementOf(left, right) !== 'conflict') return null;
  return linkOfWords(x, y, SHARED, 'one minute of two hours, told in words of both');
}
