import type { Agreement } from '../../../model/index.ts';
import { scenesApart } from '../../scene/scene.ts';
import { sharedBy } from '../../sites/around.ts';
import { isOpen } from '../../sites/mood.ts';
import { type Link, scoreOfWords } from '../link.ts';
import { othersAbout } from '../others.ts';
import type { Seen } from '../seen.ts';
import { agesOf } from './ages.ts';
import { sameCrowd } from './crowds.ts';
import { ANYTHING, isCounted, isLength, isMerelyCounted, isSum, OF_ONE_THING, type Quantity, TOLLS } from './kinds.ts';
import { ANY_FAR, isSlipOfDigit, ratioOf } from './sizes.ts';
import { othersDid, sharedVerb } from './verbs.ts';

/** Digits in which a slip of the pen shows; a figure that differs in one of them is still no more than twice the other. */
const DIGITS = 5;
/** Measures of one thing are no further apart. */
const CLOSE = 1.5;
/** Sums, lengths and counts of one thing are hardly further apart. */
const FAR = 2;
/** Large counts. */
const MANY = 1000;
/** Sentences, headline and date line among them, in which an article says what its story is. */
export const LEAD = 4;

/** What two sentences must share (`sharedBy`) around two figures: of which others say the one; measures that stand alone in their articles; that differ in one digit. */
const BACKED = 0.3;
const ONE_MEASURE = 0.8;
const ONE_DIGIT = 1;
/** Around counts with one verb, sums, lengths; around counts that leave no doubt; around large counts. */
const ONE_VERB = 1.5;
const ONE_SUM = 1.8;
const ONE_LENGTH = 2.4;
const MUCH = 2.5;
const LARGE = 3;

/**
 * Do two different figures answer one question, for other reasons than that their clauses are alike? A slip in one digit of many; a verb
 * that both counts share; a figure that only one article denies while others give it; a measure that a thing has once; a way from one place.
 */
export function relateFigures(x: Seen, y: Seen, agreement: Agreement): Link | null {
  const [left, right] = [x.site.claim as Quantity, y.site.claim as Quantity];
  if (agreement !== 'conflict' || isOpen(left) !== isOpen(right)) return null;
  // Ships and vessels, boats and craft: the question is one where the nouns are synonyms.
  if (left.property !== right.property && !(isMerelyCounted(left) && isMerelyCounted(right))) return null;
  const shared = sharedBy(x.around(), y.around());
  const because = reasonOf({ x, y, left, right, shared, ratio: left.property === 'score' ? 1 : ratioOf(left, right) });
  return because === null
    ? null
    : { a: x.site.at, b: y.site.at, score: scoreOfWords(shared), because: `${because} (${shared.toFixed(1)} of the words around)` };
}

/** Two figures, what their sentences share and how many times apart they are: two results of a game never are. */
type Pair = { readonly x: Seen; readonly y: Seen; readonly left: Quantity; readonly right: Quantity; readonly shared: number; readonly ratio: number };

function reasonOf(pair: Pair): string | null {
  const { x, y, left, right, shared, ratio } = pair;
  if (left.property === 'age') return agesOf(x, y);
  if (shared >= ONE_DIGIT && isSlipOfDigit(left, right, DIGITS) && ratio < FAR) return 'the same digits but one';
  const reason = reasonOfOneScene(pair);
  return reason === null || scenesApart(x.scene(), y.scene()) || x.scene().scope === 'additional' ? null : reason;
}

function reasonOfOneScene(pair: Pair): string | null {
  const { x, y, left, right, shared, ratio } = pair;
  if (sameCrowd(x, y)) return 'one crowd, counted by the same';
  if (TOLLS.has(left.property) && leads(x) && leads(y)) return 'the toll that both articles lead with';
  if (OF_ONE_THING.has(left.property)) return measuresOf(pair);
  if (isSum(left)) return sumsOf(pair);
  if (left.property === 'sentence' && isBorneOut(pair)) return 'the one term that each article gives, and others bear the one out';
  if (isLength(left) && ratio <= FAR && shared >= ONE_LENGTH && !othersAbout(left, right)) return 'lengths of one thing';
  return isCounted(left) ? countsOf(pair) : null;
}

/** An article leads with its foremost toll. */
const leads = ({ site, foremost }: Seen): boolean => foremost && site.sentence < LEAD && site.claim.block !== 'caption';

function measuresOf({ x, y, left, shared, ratio }: Pair): string | null {
  if (ratio > CLOSE) return null;
  if (x.from !== null && x.from === y.from) return `both count the way from ${x.from}`;
  return left.property !== 'distance' && x.alone && y.alone && shared >= ONE_MEASURE ? 'each article gives one such measure' : null;
}

function sumsOf({ left, right, shared, ratio }: Pair): string | null {
  if (othersAbout(left, right)) return null;
  const least = left.property === 'money' ? ONE_SUM : ratio > CLOSE ? MUCH : ONE_VERB;
  return ratio <= (left.property === 'money' ? CLOSE : FAR) && shared >= least ? 'sums of one thing' : null;
}

/** The only figure of its kind in each article, and a third one gives one of the two. */
const isBorneOut = ({ x, y, shared, ratio }: Pair): boolean => x.alone && y.alone && (x.backed || y.backed) && shared >= BACKED && ratio <= FAR;

function countsOf(pair: Pair): string | null {
  const { x, y, left, right, shared, ratio } = pair;
  if (Math.min(left.value?.low ?? 0, right.value?.low ?? 0) >= MANY && ratio <= FAR && shared >= LARGE) return 'large counts of one thing';
  if (othersAbout(left, right) || (left.property === 'duration' && ratio > CLOSE)) return null;
  const vague = ANYTHING.test(left.value?.unit ?? '');
  const verb = sharedVerb(x, y);
  if (verb !== undefined && othersDid(x, y)) return null;
  if (verb !== undefined && shared >= (ratio > FAR || vague ? MUCH : ONE_VERB) && ratio <= ANY_FAR) return `the same thing counted, the same verb “${verb}”`;
  if (vague) return null;
  if (isBorneOut(pair)) return 'the one figure of its kind in each article, and others bear the one out';
  return x.alone && y.alone && shared >= MUCH && ratio <= CLOSE ? 'the one figure of its kind in each article' : null;
}
