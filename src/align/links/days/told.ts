import type { DateValue } from '../../../model/index.ts';
import { tellingWords } from '../../sites/around.ts';
import type { Link } from '../link.ts';
import type { Seen } from '../seen.ts';
import { areApart } from './apart.ts';
import { linkOfWords } from './days.ts';
import { gapOf, SLIP_YEARS } from './gap.ts';
import { isReport } from './saying.ts';

/** What two sentences must share, and in how many telling words. */
const SHARED = 3;
const WORDS = 3;

/**
 * Do two different dates answer one question although no noun or verb of both is dated: "set foot on the island on 7 May 1903 with
 * eight crowns", "arrived on the island on 17 May 1903 with eight crowns"? Both are written out, so that they are days of what the
 * articles look back or ahead to and not of the news, and much the same words stand around them. Days of the week never: on
 * each day of a story somebody says or does something with the words of the story.
 */
export function relateToldDays(x: Seen, y: Seen): Link | null {
  const [left, right] = [x.site.claim, y.site.claim];
  const [v, w] = [left.value as DateValue, right.value as DateValue];
  if (!isSlip(v, w) || (isDay(v) && isDay(w) && isReport(left.property) !== isReport(right.property))) return null;
  if (x.brief || y.brief || x.again || y.again || x.aside || y.aside || (x.edition && y.edition)) return null;
  if (areApart(x, y)) return null;
  const link = linkOfWords(x, y, SHARED, 'told in much the same words');
  return link && tellingWords(x.around(), y.around()) >= WORDS ? { ...link, lone: true } : null;
}

const isDay = ({ edtf }: DateValue): boolean => /^(?:\d{4}|XXXX)-\d\d-\d\d/.test(edtf);

/** Days or months that a slip exchanges, or years no more than three apart. */
function isSlip(v: DateValue, w: DateValue): boolean {
  const gap = gapOf(v, w);
  if (gap === 'days' || gap === 'one day of other months') return true;
  if (gap === null && (monthOf(v) === null || monthOf(v) !== monthOf(w))) return false;
  return Math.abs(Number(v.edtf.slice(0, 4)) - Number(w.edtf.slice(0, 4))) <= SLIP_YEARS;
}

const monthOf = ({ edtf }: DateValue): string | null => /^\d{4}-(\d\d)/.exec(edtf)?.[1] ?? null;
