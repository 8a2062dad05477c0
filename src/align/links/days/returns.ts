import type { DateValue } from '../../../model/index.ts';
import { stem } from '../../../text/index.ts';
import { wordSet } from '../../../text/word-set.ts';
import { common } from '../../../text/words/synonyms.ts';
import { boundsOfDate } from '../../../values/index.ts';
import { areTransposed } from '../figures/slips.ts';
import { othersAbout } from '../others.ts';
import type { Seen } from '../seen.ts';
import { isRecord } from './dated.ts';
import { gapOf, partsOf, SLIP_YEARS } from './gap.ts';

/** What happens to one thing once, so that two years of it are a slip and not two of its kind. */
const ONCE = new Set(
  'bear die found establish release publish debut premiere form wed fly open build retire develop originate emerge'.split(' ').map((w) => common(stem(w))),
);

/** Does a thing of this stem happen to one thing a single time in its life? */
export const happensOnce = (dated: string): boolean => ONCE.has(dated);

/** What comes and goes with the years, and what goes on for some of them. */
const TRENDS = wordSet('rise fall grow increase decrease decline drop climb shrink slump earn spend sell produce export import rain snow');
const STATES = wordSet('serve work live reside play teach study train tour travel employ compete coach manage remain stay continue');

/** Words that count what a date dates, and words that set it beside others of its kind. */
const NTH = wordSet('second third fourth fifth sixth');
const ROW = wordSet('first final new also similar earlier previous');

/**
 * Do two dates tell of two happenings of a kind? "A second novel" is not the first; what goes on, or comes and goes, did so in each of two months or
 * years ("worked for the bank in 2009" and "in 2011", "prices rose in May"), told of other persons it is theirs; and dates that no slip of the pen
 * exchanges are two dates.
 */
export function comesAgain(x: Seen, y: Seen): boolean {
  if (x.near(NTH) !== y.near(NTH)) return true;
  const [v, w] = [x.site.claim.value as DateValue, y.site.claim.value as DateValue];
  const gap = gapOf(v, w);
  if (gap === 'days' || gap === 'one day of other months') return false;
  const shared = x.dated.filter((thing) => y.dated.includes(thing));
  if (shared.some((thing) => happensOnce(thing) || isRecord(thing))) return false;
  if (isStretch(v) && isStretch(w)) return isOne(TRENDS, x, y) || (isOne(STATES, x, y) && !overlap(v, w));
  // "The 2012 attack" is one, whoever speaks of it.
  const ofNoun = shared.some((thing) => [x, y].every(({ site }) => thing !== common(stem(site.claim.property))));
  if (!ofNoun && (x.near(ROW) !== y.near(ROW) || othersAbout(x.site.claim, y.site.claim))) return true;
  const [p, q] = [partsOf(v), partsOf(w)];
  const goesOn = isOne(TRENDS, x, y) || isOne(STATES, x, y);
  if (!p?.year || !q?.year || p.year === q.year) return gap === 'months' && goesOn;
  return gap === null ? p.month !== q.month : goesOn || (gap === 'years' && !isYearSlip(p.year, q.year));
}

const isOne = (verbs: ReadonlySet<string>, x: Seen, y: Seen): boolean => verbs.has(x.site.claim.property) || verbs.has(y.site.claim.property);

/** "From 1967 to 1979". */
const isStretch = ({ edtf }: DateValue): boolean => edtf.includes('/');

function overlap(v: DateValue, w: DateValue): boolean {
  const [a, b] = [boundsOfDate(v), boundsOfDate(w)];
  return a !== null && b !== null && a.first <= b.last && b.first <= a.last;
}

/** Few years apart, one digit mistyped, or two neighbours that changed places. */
function isYearSlip(a: number, b: number): boolean {
  if (Math.abs(a - b) <= SLIP_YEARS) return true;
  const [p, q] = [String(a), String(b)];
  return [...p].filter((digit, i) => digit !== q[i]).length === 1 || areTransposed(p, q);
}
