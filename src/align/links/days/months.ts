import type { DateValue } from '../../../model/index.ts';
import { figuresShared } from '../../sites/kindred.ts';
import type { Link } from '../link.ts';
import { othersAbout } from '../others.ts';
import type { Seen } from '../seen.ts';
import { areApart } from './apart.ts';
import { linkOfWords } from './days.ts';
import { gapOf } from './gap.ts';

/** What two sentences must share around one day of two months; around the first or the last of a month, on which much begins and ends. */
const SHARED = 1.8;
const SHARED_EDGE = 2.8;
/** What an equal figure in both sentences tells, and the least that words have to. */
const FIGURE = 1.5;
const LEAST = 0.7;

/**
 * Do two days of the calendar answer one question: "lose their branches on 30 June", "the branches close on 30 July"? They are one day of two
 * months of a year, which two happenings hardly share.
 */
export function relateMonths(x: Seen, y: Seen): Link | null {
  const [left, right] = [x.site.claim, y.site.claim];
  const [v, w] = [left.value as DateValue, right.value as DateValue];
  if (!x.calendar || !y.calendar || gapOf(v, w) !== 'one day of other months') return null;
  if (x.brief || y.brief || x.again || y.again || x.aside || y.aside || x.rowed() !== y.rowed()) return null;
  if (areApart(x, y) || othersAbout(left, right)) return null;
  const day = Number(/-\d\d-(\d\d)/.exec(v.edtf)?.[1]);
  const least = (day === 1 || day > 29 ? SHARED_EDGE : SHARED) - FIGURE * figuresShared(x.portrait(), y.portrait());
  const link = linkOfWords(x, y, Math.max(LEAST, least), 'one day of two months, told in words of both');
  return link && { ...link, lone: true };
}
