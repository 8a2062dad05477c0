import type { Agreement } from '../../../model/index.ts';
import { isMagnitudeSlip } from '../../../values/index.ts';
import { othersOwn } from '../../scene/owner.ts';
import { scenesApart } from '../../scene/scene.ts';
import { NAMED } from '../../sites/question.ts';
import { ALIKE, LINKED, relateAlike } from '../alike.ts';
import type { Link } from '../link.ts';
import { othersAbout } from '../others.ts';
import type { Seen } from '../seen.ts';
import { isBare, isLoose, isMeasure, kindsDiffer, type Quantity } from './kinds.ts';
import { areFar, isSlipOfDigit, ratioOf, tooFar } from './sizes.ts';
import { othersDid, sharedVerb } from './verbs.ts';

/** The least likeness of things that are merely counted. */
const COUNTED = 0.6;
/** Shares, changes and measures that say nothing of what is measured. */
const OF_ANYTHING = new Set(['share', 'change', 'amount']);
/** Each article gives one figure of this class: they are likely to be about one thing. */
const ALONE = 0.15;
/** Two figures of four digits or more that differ in one digit are hardly two figures. */
const SLIP = 0.35;
const DIGITS = 4;
/** Both give one property, and one that names its question by itself. */
const SAME_PROPERTY = 0.1;
const SAME_NAMED = 0.2;

/** Are two figures answers to one question because what their sentences are about is alike? They are of one scene, one kind and one size. */
export function relateAlikeFigures(x: Seen, y: Seen, agreement: Agreement): Link | null {
  const [left, right] = [x.site.claim as Quantity, y.site.claim as Quantity];
  if (isBare(left) || kindsDiffer(left, right)) return null;
  if (left.property !== right.property && isMeasure(left)) return null;
  if (left.property === 'age' && !mayShareAge(x, y)) return null;
  if (left.property === 'sentence' && othersAbout(left, right)) return null;
  if (agreement === 'conflict' ? mayBeTwo(x, y, left, right) : agreement !== 'same' && areFar(left, right)) return null;
  const link = relateAlike(x, y, leastFor(left, agreement), bonusOf(x, y, left, right));
  return link && !scenesApart(x.scene(), y.scene()) ? link : null;
}

/** Both say whose age it is, it may be one person, and both or neither know the day they were printed. */
const mayShareAge = (x: Seen, y: Seen): boolean =>
  x.owner() !== null && y.owner() !== null && !othersOwn(x.owner(), y.owner()) && (x.news === null) === (y.news === null);

/** Two different figures that likeness alone does not make two answers: ages and ways, things too far apart, and things merely counted without one verb. */
function mayBeTwo(x: Seen, y: Seen, left: Quantity, right: Quantity): boolean {
  if (left.property === 'age' || left.property === 'distance' || tooFar(left, right)) return true;
  if (left.property === 'length' && (x.next === LONG) !== (y.next === LONG) && ratioOf(left, right) > TWICE) return true;
  if (!isLoose(left)) return false;
  return othersAbout(left, right) || sharedVerb(x, y) === undefined || othersDid(x, y);
}

function leastFor(figure: Quantity, agreement: Agreement): number {
  if (agreement === 'same') return ALIKE;
  const counted = !NAMED.has(figure.property) && !isMeasure(figure);
  return counted || (agreement === 'conflict' && OF_ANYTHING.has(figure.property)) ? COUNTED : LINKED;
}

function bonusOf(x: Seen, y: Seen, left: Quantity, right: Quantity): number {
  const same = left.property !== right.property ? 0 : NAMED.has(left.property) ? SAME_NAMED : SAME_PROPERTY;
  return same + (x.alone && y.alone ? ALONE : 0) + (isSlip(left, right) ? SLIP : 0);
}

/** "The 900-metre Birch Tor" is so high, and its ridge 300 metres long: beside a length that is far from it a measure without its side is of another one. */
const LONG = 'long';
const TWICE = 2;

/** A slip of whole thousands, or of one digit. */
const isSlip = (a: Quantity, b: Quantity): boolean =>
  a.value !== null && b.value !== null && a.value.unit === b.value.unit && (isMagnitudeSlip(a.value, b.value) || isSlipOfDigit(a, b, DIGITS));
