import type { Claim, DateValue, QuantityValue } from '../model/index.ts';
import { stem } from '../text/index.ts';
import { common } from '../text/words/synonyms.ts';
import { agreementOf, boundsOfDate, dimensionOf, isMagnitudeSlip } from '../values/index.ts';
import type { Around } from './around.ts';
import { othersDo, relateDays, rivalNames } from './days.ts';
import { areFar, othersAbout, relateFigures, tooFar } from './figures.ts';
import type { Link } from './group.ts';
import { likenessOf, type Portrait } from './kindred.ts';
import { othersOwn } from './owner.ts';
import { othersResult } from './result.ts';
import { samePerson } from './roles.ts';
import { isReport } from './saying.ts';
import { type Scene, scenesApart } from './scene.ts';
import type { Site } from './sites.ts';

/** Properties that name a question by themselves; any other is the noun that is counted. */
const NAMED = new Set(['deaths', 'injured', 'missing', 'arrested', 'age', 'magnitude', 'depth', 'evacuated', 'homeless']);

/**
 * The class of question a claim answers, the coarse part of its blocking key: what is measured and in what dimension. Null where a claim
 * answers no question that another source could answer differently (a duration without its event, a bare number).
 */
export function questionOf(claim: Claim): string | null {
  let question = questions.get(claim);
  if (question === undefined) {
    question = classOf(claim);
    questions.set(claim, question);
  }
  return question;
}

const questions = new WeakMap<Claim, string | null>();

function classOf(claim: Claim): string | null {
  if (claim.kind === 'date') {
    const value = claim.value as DateValue | null;
    if (!value || (value.timex.type !== 'DATE' && value.timex.type !== 'TIME')) return null;
    return value.edtf || /^XXXX-WXX-\d/.test(value.timex.value) ? 'when' : null;
  }
  if (claim.kind === 'role') return claim.value ? 'post' : null;
  if (claim.kind === 'place') return claim.value ? 'where' : null;
  if (claim.kind === 'event') return claim.value ? `happens ${claim.property}` : null;
  if (claim.kind !== 'quantity' || !claim.value) return null;
  const { unit } = claim.value as QuantityValue;
  if (NAMED.has(claim.property)) return claim.property;
  const noun = /^\{(.*)\}$/.exec(unit)?.[1];
  if (noun) return `{${common(stem(noun.split('_').at(-1) as string))}}`;
  if (unit === '1') return `1 ${claim.property}`;
  const dimension = dimensionOf(unit);
  return dimension === 'calendar' ? 'time' : dimension;
}

/** Shares, changes and measures that say nothing of what is measured. */
const OF_ANYTHING = new Set(['share', 'change', 'amount']);

/** Below this two claims are not put side by side. */
const LINKED = 0.5;
/** The same for things that are merely counted. */
const COUNTED = 0.6;
/** The same, where both give one answer. */
const ALIKE = 0.4;
/** Sentences less alike than this may have been rewritten, and say another thing with another post. */
const FAITHFUL = 0.85;

/** Likeness above which "is to cost" and "will cost" are one cost, whatever the mood of the verb. */
const PLAINLY = 0.7;
/** Each article gives one figure of this class: they are likely to be about one thing. */
const ALONE = 0.15;
/** Two figures of four digits or more that differ in one digit are hardly two figures. */
const SLIP = 0.35;

/** So much of two sentences must be equal that other persons, places and times in them cannot make them two sentences of one pattern. */
const SAME_SENTENCE = 0.88;

/** What `relate` needs to know of a site. */
export type Seen = {
  readonly site: Site;
  readonly portrait: () => Portrait;
  readonly scene: () => Scene;
  /** The other figures of the sentence. */
  readonly beside: () => readonly number[];
  /** Figures of its sentence that are a part of it. */
  readonly singled: () => readonly number[];
  /** The only answer of its class in its article. */
  readonly alone: boolean;
  /** The words of its sentence, with what they tell. */
  readonly around: () => Around;
  /** Stems of what a date dates; empty for other kinds. */
  readonly dated: () => readonly string[];
  /** Who does what the verb of its clause says; null where nobody is named. */
  readonly doer: string | null;
  /** Of a figure: the verbs close to it, and the place it is the way from. */
  readonly verbs: () => readonly string[];
  readonly from: string | null;
  /** Stem of the content word right behind a figure, or ''. */
  readonly next: string;
  /** Its article has no more than a few sentences. */
  readonly brief: boolean;
  /** The first toll of its kind in its article, or that toll told again. */
  readonly foremost: boolean;
  /** Of a day: "today", which is another day in every paper; one more of its kind, "in another interview"; the year or day of a name, "the 2013 Harbour Prize". */
  readonly today: boolean;
  readonly again: boolean;
  readonly edition: boolean;
  /** Another article's only figure of this class is the same. */
  readonly backed: boolean;
};

/**
 * Do two claims answer one question? Null where they do not. `slot` is the likeness of the two sentences where the claims stand in the
 * same slot of both, else null and what they are about decides.
 */
export function relate(seen: readonly Seen[], i: number, j: number, slot: number | null): Link | null {
  const [x, y] = [seen[i] as Seen, seen[j] as Seen];
  const [a, b] = [x.site.claim, y.site.claim];
  if (questionOf(a) !== questionOf(b) || (a.kind !== 'event' && a.property !== 'age' && a.polarity !== b.polarity)) return null;
  if (a.kind === 'event' && (slot === null || slot < FAITHFUL || x.site.article === y.site.article)) return null;
  if (a.kind === 'place' && (slot === null || slot < FAITHFUL || x.site.article === y.site.article)) return null;
  if (a.kind === 'role' && (slot === null || slot < FAITHFUL || !samePerson(x.site, y.site))) return null;
  if (slot !== null) {
    if (slot < SAME_SENTENCE && (a.kind === 'quantity' ? scenesApart(x.scene(), y.scene(), true) : yearsApart(a, b))) return null;
    if (a.kind === 'quantity' && othersOwn(x.scene(), y.scene())) return null;
    if (x.site.article === y.site.article && slot < 0.85) return null;
    if (a.kind === 'date' && othersResult(x.dated(), y.dated())) return null;
    if (a.kind === 'quantity' && slot < FAITHFUL && isLoose(a) && otherVerbs(x, y)) return null;
    return { a: i, b: j, score: Math.min(1, 0.6 + 0.4 * slot), because: `the same place in one sentence printed twice (${percent(slot)} alike)`, slot: true };
  }
  if (x.site.article === y.site.article) return null;
  const byDay = a.kind === 'date' ? relateDays(x, y, i, j) : null;
  if (byDay) return byDay;
  if (a.kind === 'date' && !x.dated().some((thing) => y.dated().includes(thing))) return null;
  if (a.kind === 'date' && agreementOf(a, b).agreement === 'conflict' && ((x.edition && y.edition) || othersDo(x, y) || othersAbout(a, b) || rivalNames(a, b)))
    return null;
  const byFigure = a.kind === 'quantity' ? relateFigures(x, y, i, j) : null;
  if (byFigure) return byFigure;
  if (a.kind === 'quantity' ? scenesApart(x.scene(), y.scene()) : a.property !== b.property || isReport(a.property) || yearsApart(a, b)) return null;
  if (a.kind === 'quantity' && (a.value as QuantityValue).unit === '1' && a.property === 'number') return null;
  if (
    a.property === 'age' &&
    (x.scene().owner === null || y.scene().owner === null || othersOwn(x.scene(), y.scene()) || (x.scene().news === null) !== (y.scene().news === null))
  )
    return null;
  if (a.kind === 'quantity' && (kindsDiffer(a, b) || (a.property === 'sentence' && othersAbout(a, b)))) return null;
  const { agreement } = agreementOf(a, b);
  if (agreement !== 'same' && (tooFar(a, b) || (agreement !== 'conflict' && areFar(a, b)))) return null;
  if (agreement === 'conflict' && isLoose(a) && othersAbout(a, b)) return null;
  if (agreement === 'conflict' && (a.property === 'age' || a.property === 'distance' || (isLoose(a) && !x.verbs().some((v) => y.verbs().includes(v)))))
    return null;
  const likeness = likenessOf(x.portrait(), y.portrait());
  if (isOpen(a) !== isOpen(b) && likeness < PLAINLY) return null;
  if (a.kind === 'quantity' && a.property !== b.property && isMeasure(a)) return null;
  const score = likeness + bonus(a, b, x.portrait(), y.portrait()) + (x.alone && y.alone && a.kind === 'quantity' ? ALONE : 0) + (isSlip(a, b) ? SLIP : 0);
  const counted = a.kind === 'quantity' && !NAMED.has(a.property) && !isMeasure(a);
  if (score < (agreement === 'same' ? ALIKE : counted || (agreement === 'conflict' && OF_ANYTHING.has(a.property)) ? COUNTED : LINKED)) return null;
  return { a: i, b: j, score: Math.min(0.95, score), because: `what they are about is ${percent(likeness)} alike`, slot: false };
}

/** Lengths of time, and things merely counted: only one verb makes two of them one question. */
const isLoose = (claim: Claim): boolean => claim.kind === 'quantity' && (claim.property === 'duration' || (!NAMED.has(claim.property) && !isMeasure(claim)));

/** Both tell what was done with the things, and it is not the same. */
const otherVerbs = (x: Seen, y: Seen): boolean => x.verbs().length > 0 && y.verbs().length > 0 && !x.verbs().some((v) => y.verbs().includes(v));

/** Planned or possible: not yet a fact. What is alleged is one, on somebody's word. */
const isOpen = (claim: Claim): boolean => claim.modality === 'planned' || claim.modality === 'possible';

function isSlip(a: Claim, b: Claim): boolean {
  if (a.kind !== 'quantity' || b.kind !== 'quantity' || !a.value || !b.value || a.value.unit !== b.value.unit) return false;
  if (isMagnitudeSlip(a.value, b.value)) return true;
  const [x, y] = [a.value, b.value].map((v) => (v.low === v.high ? String(v.low).replace(/\.?0*$/, '') : ''));
  if (!x || !y || x.length !== y.length || x.replace('.', '').length < 4) return false;
  return [...x].filter((digit, i) => digit !== y[i]).length === 1;
}

/** "On Wednesday" and "in 2004": the news and its background. */
function yearsApart(a: Claim, b: Claim): boolean {
  if (a.kind !== 'date' || b.kind !== 'date' || !a.value || !b.value) return false;
  if (a.value.anchoredTo !== 'published' && b.value.anchoredTo !== 'published') return false;
  const [x, y] = [boundsOfDate(a.value), boundsOfDate(b.value)];
  return x !== null && y !== null && Math.max(x.first - y.last, y.first - x.last) > LONG_AGO;
}

/** Days. */
const LONG_AGO = 45;

/** A unit of measure alone says little of what is measured. */
const isMeasure = (claim: Claim): boolean => claim.kind === 'quantity' && claim.value !== null && !(claim.value as QuantityValue).unit.startsWith('{');

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function bonus(a: Claim, b: Claim, left: Portrait, right: Portrait): number {
  let sum = 0;
  if (a.kind === 'quantity' && a.property === b.property && NAMED.has(a.property)) sum += 0.2;
  else if (a.property === b.property && a.property !== 'date') sum += 0.1;
  for (const e of left.entities) if (right.entities.has(e)) return sum + 0.1;
  return sum;
}

/** "assault rifles" are rifles, but not "sniper rifles": words before the noun that both give must be the same. */
function kindsDiffer(a: Claim, b: Claim): boolean {
  const kindOf = (c: Claim): string => /^\{(.*)_[^_]*\}$/.exec((c.value as QuantityValue).unit)?.[1] ?? '';
  const [x, y] = [kindOf(a), kindOf(b)];
  return x !== '' && y !== '' && x !== y;
}
