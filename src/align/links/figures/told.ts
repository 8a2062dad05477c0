import type { Agreement, QuantityValue } from '../../../model/index.ts';
import { stem } from '../../../text/index.ts';
import { common } from '../../../text/words/synonyms.ts';
import { isMagnitudeSlip } from '../../../values/index.ts';
import { othersOwn } from '../../scene/owner.ts';
import { scopesApart, timesApart } from '../../scene/scene.ts';
import { sharedBy, tellingWords } from '../../sites/around.ts';
import { isOpen } from '../../sites/mood.ts';
import { type Link, reasoned, scoreOfWords } from '../link.ts';
import { othersAbout } from '../others.ts';
import type { Seen } from '../seen.ts';
import { isBare, isCounted, isLength, isMeasure, isSum, isTelling, kindsDiffer, type Quantity, TOLLS } from './kinds.ts';
import { ratioOf } from './sizes.ts';
import { type Slip, slipBetween } from './slips.ts';
import { othersDid, otherVerbs } from './verbs.ts';

/** What two sentences must share, and in how many telling words, where no slip explains the difference. */
const SHARED = 3.5;
const WORDS = 3;
/** So much more where the one is planned or possible and the other is not: "has promised €20 million", "will give €200 million". */
const OTHER_MOOD = 0.5;
/** Figures of one thing are hardly further apart. */
const FAR = 2;

/**
 * Do two different figures answer one question although their sentences name other days and places: "read the 46-line poem", told with
 * the guests, and "recited the 49-line poem", told with the weather? Much the same words stand around them; fewer are enough where
 * one figure is the other with a slip, and then an equal hedge is no excuse ("up to 40 million", "up to 40 billion").
 */
export function relateToldFigures(x: Seen, y: Seen, agreement: Agreement): Link | null {
  const [left, right] = [x.site.claim as Quantity, y.site.claim as Quantity];
  if (!left.value || !right.value || x.brief || y.brief) return null;
  const slip = slipBetween(left, right);
  const otherMood = isOpen(left) !== isOpen(right);
  if (otherMood && !slip) return null;
  if (!ofOneKind(left, right, slip !== null)) return null;
  if (!slip && (ratioOf(left, right) > FAR || (isSum(left) && left.property !== right.property))) return null;
  if (!differ(left, right, agreement, slip !== null) || (!slip && isCounted(left) && !isLength(left) && (otherVerbs(x, y) || othersDid(x, y)))) return null;
  // What is counted is the same in both anyway.
  const shared = sharedBy(x.around(), y.around(), nounsOf(left));
  if (shared < leastFor(x, y, slip) + (otherMood ? OTHER_MOOD : 0) || (!slip && tellingWords(x.around(), y.around()) < WORDS)) return null;
  if (othersOwn(x.owner(), y.owner()) || othersAbout(left, right) || timesApart(x.scene(), y.scene())) return null;
  // Nobody tells of one thing that it costs two million and two billion, "a year" or not.
  const sure = slip !== null && shared >= SHARED && isMagnitudeSlip(left.value, right.value);
  if (!sure && scopesApart(x.scene(), y.scene(), false)) return null;
  const because = reasoned(`told in much the same words (${shared.toFixed(1)})${slip ? `, ${slip.says}` : ''}`);
  return { a: x.site.at, b: y.site.at, score: scoreOfWords(shared), because, unhedged: slip !== null, anyMood: otherMood };
}

/** Less is enough where a slip explains the difference, and next to nothing where each article gives one such figure and a third one bears one of them out. */
function leastFor(x: Seen, y: Seen, slip: Slip | null): number {
  if (!slip) return SHARED;
  return x.alone && y.alone && (x.backed || y.backed) && isTelling(x.site.claim as Quantity) ? 0 : slip.least;
}

const nounsOf = ({ value }: Quantity): ReadonlySet<string> =>
  new Set((/^\{(.*)\}$/.exec(value?.unit ?? '')?.[1] ?? '').split('_').map((noun) => common(stem(noun))));

/** Sums, lengths of time and counts of one noun, and with a slip between them shares and measures; tolls rise from paper to paper. */
function ofOneKind(a: Quantity, b: Quantity, slip: boolean): boolean {
  if (isBare(a) || TOLLS.has(a.property) || a.property === 'age' || a.property === 'rank') return false;
  if (slip && isMeasure(a) && isMeasure(b)) return true;
  if (a.value?.unit !== b.value?.unit || kindsDiffer(a, b)) return false;
  return isSum(a) || isLength(a) || isCounted(a);
}

/** They exclude each other, as exact figures, or, with a slip of the pen between them, with any hedge that both have. */
function differ(a: Quantity, b: Quantity, agreement: Agreement, pen: boolean): boolean {
  const [v, w] = [a.value as QuantityValue, b.value as QuantityValue];
  if (agreement === 'conflict') return pen || !(v.approximate || w.approximate);
  const ends = ({ low, high }: QuantityValue): string => `${Number.isFinite(low)} ${Number.isFinite(high)}`;
  return pen && agreement === 'compatible' && ends(v) === ends(w) && ends(v) !== 'true true';
}
