import type { Agreement } from '../../../model/index.ts';
import { scenesApart } from '../../scene/scene.ts';
import { sharedBy } from '../../sites/around.ts';
import { isOpen } from '../../sites/mood.ts';
import { type Link, reasoned, scoreOfWords } from '../link.ts';
import { othersAbout } from '../others.ts';
import type { Seen } from '../seen.ts';
import { agesOf } from './ages.ts';
import { sameCrowd } from './crowds.ts';
import { ANYTHING, isCounted, isLength, isMerelyCounted, isSum, OF_ONE_THING, type Quantity, TOLLS } from './kinds.ts';
import { votesAlike } from './results.ts';
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
/** Around lengths of one thing, beside the word for it; around results of a game. */
const LASTING = 0.3;
const ONE_GAME = 1;
/** How far apart two of these may be. */
const LASTING_FAR = 3;
/** Sentences in which an article tells the price of what it is about. */
const HEAD = 8;
/** Who buys and what is bought. */
const FIRMS = 2;

/**
 * Do two different figures answer one question, for other reasons than that their clauses are alike? A slip in one digit of many; a verb
 * that both counts share; a figure that only one article denies while others give it; a measure that a thing has once; a way from one place.
 */
export function relateFigures(x: Seen, y: Seen, agreement: Agreement): Link | null {
  const [left, right] = [x.site.claim as Quantity, y.site.claim as Quantity];
  if (agreement !== 'conflict') return null;
  // What a firm costs is the same before it is bought and after.
  const anyMood = isOpen(left) !== isOpen(right);
  if (anyMood && !(x.priced() && y.priced())) return null;
  // Ships and vessels, boats and craft: the question is one where the nouns are synonyms; a price is called a sum, a cost and a contract.
  if (left.property !== right.property && !(isMerelyCounted(left) && isMerelyCounted(right)) && !(x.priced() && y.priced())) return null;
  const shared = sharedBy(x.around(), y.around());
  const because = reasonOf({ x, y, left, right, shared, ratio: left.property === 'score' ? 1 : ratioOf(left, right) });
  return because === null
    ? null
    : { a: x.site.at, b: y.site.at, score: scoreOfWords(shared), because: reasoned(`${because} (${shared.toFixed(1)} of the words around)`), anyMood };
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
  const result = left.property === 'score' ? resultsOf(pair) : null;
  if (result !== null) return result;
  if (isSum(left)) return sumsOf(pair);
  if (isLength(left) && ratio <= LASTING_FAR && lastOneThing(pair)) return `how long the ${x.lasting()} was`;
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

/** Both say it of one noun, and share some other word, or tell no other length. */
function lastOneThing({ x, y, left, right }: Pair): boolean {
  const thing = x.lasting();
  if (thing === null || thing !== y.lasting() || othersAbout(left, right)) return false;
  return (x.alone && y.alone) || sharedBy(x.around(), y.around(), new Set([thing])) >= LASTING;
}

/** Counts of one vote, or the end of a game of which each article tells one: "beat Birch 3-1", "won 3-2 against Birch". */
function resultsOf({ x, y, left, right, shared }: Pair): string | null {
  const result = x.result();
  if (result === null || result !== y.result()) return null;
  if (result === 'vote') return votesAlike(left, right) && shared >= BACKED ? 'two counts of one vote' : null;
  return x.alone && y.alone && shared >= ONE_GAME ? 'the one result of a game that each article gives' : null;
}

/** Both articles say at their head what a firm is sold for, and name the same firms. */
const isOnePrice = ({ x, y, ratio }: Pair): boolean =>
  ratio <= LASTING_FAR && [x, y].every((s) => s.site.sentence < HEAD && s.priced()) && namesShared(x, y) >= FIRMS;

/** Names, those of places left out, that both articles give. */
const namesShared = (x: Seen, y: Seen): number => {
  const other = y.scene().named;
  return [...x.scene().named].filter(([name, isPlace]) => !isPlace && other.get(name) === false).length;
};

function sumsOf(pair: Pair): string | null {
  const { left, right, shared, ratio } = pair;
  if (othersAbout(left, right)) return null;
  if (isOnePrice(pair)) return 'the price of the purchase that both articles are about';
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
