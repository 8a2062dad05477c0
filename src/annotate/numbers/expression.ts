import { STOPWORDS, verbForm } from '../../text/index.ts';
import { ORDINALS, TIME_UNITS } from '../../values/index.ts';
import { type Age, ageAfter } from './age.ts';
import { changeOf, movesBefore } from './change.ts';
import { type Hedge, hedgeAfter, hedgeAt } from './hedges.ts';
import { type Measure, measureAfter, moneyBefore, per } from './measure.ts';
import { isDialled, isLabel, isNumbering, looksLikeYear } from './names.ts';
import { type Counted, nounAfter } from './noun.ts';
import { type Numeral, numeralAt, ordinalAt } from './numeral.ts';
import type { Piece } from './pieces.ts';
import { scoreAt } from './score.ts';

/** A number with all that stands tightly around it: pieces `[from, to)`, ends of the interval, unit, and the noun it counts. */
export type Expression = {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly approximate: boolean;
  readonly change: 'up' | 'down' | null;
  readonly sort: 'count' | 'measure' | 'money' | 'age' | 'share' | 'score' | 'rank' | 'anniversary' | 'multiple' | 'magnitude' | 'bare';
  readonly counted: Counted | null;
  /** "12 of the 30": the count is of a part. */
  readonly ofPart: boolean;
};

/** A number with its own unit, before hedges and ranges. */
type Amount = {
  readonly from: number;
  readonly to: number;
  readonly numeral: Numeral;
  readonly unit: string | null;
  readonly money: boolean;
  readonly age: Age | null;
  readonly factor: number;
};

/** The longest expression that begins at `i`, or null. `first` is the first piece of the sentence. */
export function expressionAt(p: readonly Piece[], i: number): Expression | null {
  const piece = p[i] as Piece;
  if (piece.kind === 'code') return null;
  const hedge = hedgeAt(p, i);
  const start = hedge ? (hedgeAt(p, hedge.to) ?? hedge) : null;
  const inner = start && start !== hedge && start.kind !== 'between' && start.kind !== 'from' ? start : null;
  const at = inner ? inner.to : hedge ? hedge.to : i;
  if (hedge && !begins(p, at)) return null;
  return rankAt(p, i) ?? multipleAt(p, at, i, hedge) ?? scored(p, at, i) ?? measured(p, at, i, hedge, inner);
}

const begins = (p: readonly Piece[], i: number): boolean =>
  p[i] !== undefined && (numeralAt(p, i) !== null || moneyBefore(p, i) !== null || multipleAt(p, i, i, null) !== null);

function scored(p: readonly Piece[], at: number, from: number): Expression | null {
  const score = scoreAt(p, at);
  if (!score) return null;
  return plain(from, score.to, score.low, score.high, '{score}', 'score');
}

function plain(from: number, to: number, low: number, high: number, unit: string, sort: Expression['sort']): Expression {
  return { from, to, low, high, unit, approximate: false, change: null, sort, counted: null, ofPart: false };
}

const RANKS =
  /^(?:largest|biggest|highest|lowest|smallest|longest|tallest|richest|poorest|busiest|oldest|deadliest|worst|best|most|fastest|hottest|wettest|deepest|least|strongest|youngest|greatest|heaviest)$/;

/**
 * "third-largest", "10th place", "ranked fifth", "her fourth term", "the 50th anniversary". First and second only where a place or a row
 * of things is told: elsewhere they put things in order. A third of something is a share.
 */
function rankAt(p: readonly Piece[], i: number): Expression | null {
  const ordinal = ordinalAt(p, i);
  if (!ordinal || ordinal.value > 9999) return null;
  if (p[i]?.kind === 'word' && !ORDINALS.has((p[i] as Piece).lower) && p[i + 1]?.text !== '-') return null;
  const joined = p[ordinal.to]?.text === '-';
  const next = p[joined ? ordinal.to + 1 : ordinal.to];
  const word = next?.lower ?? '';
  if (word === 'anniversary' || word === 'birthday')
    return plain(i, ordinal.to, ordinal.value, ordinal.value, 'a', word === 'birthday' ? 'age' : 'anniversary');
  const before = p[i - 1]?.lower ?? '';
  const placed = RANKS.test(word) || (word === 'place' && ordinal.value > 2) || /^(?:ranked|ranks|ranking|finished|placed|finishing|finish|came)$/.test(before);
  return placed || inARow(p, i, ordinal.value, joined, next) ? plain(i, ordinal.to, ordinal.value, ordinal.value, '{rank}', 'rank') : null;
}

/** "the third attack", "his fourth term", "a second straight year". */
function inARow(p: readonly Piece[], i: number, value: number, joined: boolean, next: Piece | undefined): boolean {
  const before = p[i - 1]?.lower ?? '';
  if (joined || next?.kind !== 'word' || /^\p{Lu}/u.test(next.text) || value < 2) return false;
  if (!/^(?:the|a|an|his|her|their|its|my|our|this|that|for|record|was|is)$/.test(before) && !/['’]s$/.test(before)) return false;
  if (value === 2) return /^(?:straight|consecutive|successive|term|time)$/.test(next.lower);
  return (
    !STOPWORDS.has(next.lower) &&
    !/^(?:party|parties|person|world|floor|of|degree|grade|quarter|quarters|century|millennium|largest|street|avenue|base|man)$/.test(next.lower)
  );
}

const FOLD = /^(two|three|four|five|six|seven|eight|nine|ten|hundred|thousand)fold$/;
const TIMES: Readonly<Record<string, number>> = { doubled: 2, doubling: 2, tripled: 3, trebled: 3, tripling: 3, quadrupled: 4, quadrupling: 4, quintupled: 5 };
const FOLDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  hundred: 100,
  thousand: 1000,
};

/** "eightfold", "8-fold", "four times as many", "doubled". */
function multipleAt(p: readonly Piece[], i: number, from: number, hedge: Hedge | null): Expression | null {
  const word = p[i]?.lower ?? '';
  const fold = FOLD.exec(word);
  const told = fold ? FOLDS[fold[1] as string] : TIMES[word];
  if (told && !/^(?:down|it|up|for)$/.test(p[i + 1]?.lower ?? ''))
    return hedged({ ...plain(from, i + 1, told, told, '{time}', 'multiple'), change: 'up' }, hedge, null);
  if (told) return null;
  const n = numeralAt(p, i);
  if (!n || n.form === 'share' || n.form === 'vague') return null;
  if (p[n.to]?.lower === 'fold' || (p[n.to]?.text === '-' && p[n.to + 1]?.lower === 'fold'))
    return hedged({ ...plain(from, p[n.to]?.lower === 'fold' ? n.to + 1 : n.to + 2, n.low, n.high, '{time}', 'multiple'), change: 'up' }, hedge, null);
  if (p[n.to]?.lower !== 'times') return null;
  return hedged(plain(from, n.to + 1, n.low, n.high, '{time}', 'multiple'), hedge, null);
}

/** One number with its unit and the words that touch it. */
function amountAt(p: readonly Piece[], i: number): Amount | null {
  const sign = p[i]?.text === '-' && p[i + 1]?.glued && moneyBefore(p, i + 1) && !p[i]?.glued ? 1 : 0;
  const money = moneyBefore(p, i + sign);
  const at = money ? money.to : i;
  const dash = money && p[at]?.text === '-' && p[at]?.glued && p[at + 1]?.kind === 'number' ? 1 : 0;
  let numeral = numeralAt(p, at + dash);
  if (!numeral) return null;
  if (sign || dash) numeral = { ...numeral, low: -numeral.high, high: -numeral.low };
  if (money) {
    numeral = lettered(p, numeral, true);
    const again = measureAfter(p, numeral.to, numeral.high);
    const to = again && (again.unit === money.unit || /^[A-Z]{3}$/.test(again.unit)) ? again.to : numeral.to;
    const whole = per(p, { to, unit: again && to === again.to ? again.unit : money.unit, factor: 1 });
    return { from: i, to: whole.to, numeral, unit: whole.unit, money: true, age: null, factor: 1 };
  }
  const age = numeral.letter?.to === numeral.to + 1 && p[numeral.to]?.glued ? null : ageAfter(p, i, numeral.to);
  if (age) return { from: i, to: age.to, numeral, unit: age.unit, money: false, age, factor: 1 };
  const of = numeral.form === 'vague' && p[numeral.to]?.lower === 'of' ? measureAfter(p, numeral.to + 1, Math.abs(numeral.high)) : null;
  if (of) return { from: i, to: of.to, numeral, unit: of.unit, money: /^[A-Z]{3}(?:\/|$)/.test(of.unit), age: null, factor: of.factor };
  const raw = measureAfter(p, numeral.to, Math.abs(numeral.high));
  if (numeral.letter && !(raw && raw.to > numeral.letter.to)) numeral = lettered(p, numeral, false);
  const tail = hedgeAfter(p, numeral.to);
  const measure =
    measureAfter(p, numeral.to, Math.abs(numeral.high)) ??
    (tail && /^(?:so|thereabouts|odd|more)$/.test(p[tail.to - 1]?.lower ?? '') ? measureAfter(p, tail.to, Math.abs(numeral.high)) : null);
  const trailing = measure && /^[A-Z]{3}$/.test(measure.unit) ? scaleBehind(p, measure) : null;
  if (trailing)
    return {
      from: i,
      to: trailing.to,
      numeral: { ...numeral, low: numeral.low * trailing.factor, high: numeral.high * trailing.factor },
      unit: trailing.unit,
      money: true,
      age: null,
      factor: 1,
    };
  return {
    from: i,
    to: measure?.to ?? numeral.to,
    numeral:
      tail && measure && tail.to < measure.to
        ? { ...numeral, approximate: numeral.approximate || tail.kind === 'about', ...(tail.kind === 'least' ? { high: Number.POSITIVE_INFINITY } : {}) }
        : numeral,
    unit: measure?.unit ?? null,
    money: measure !== null && /^[A-Z]{3}(?:\/|$)/.test(measure.unit),
    age: null,
    factor: measure?.factor ?? 1,
  };
}

/** "75 USD million". */
function scaleBehind(p: readonly Piece[], m: Measure): Measure | null {
  const factor = { million: 1e6, billion: 1e9, trillion: 1e12 }[p[m.to]?.lower ?? ''];
  return factor ? { ...m, to: m.to + 1, factor } : null;
}

/** "2.7m combined sales" is millions, "1.8m tall" metres; behind money it always multiplies. */
function lettered(p: readonly Piece[], n: Numeral, money: boolean): Numeral {
  if (!n.letter) return n;
  const { to, factor } = n.letter;
  const letter = p[n.to] as Piece;
  if (!money && letter.lower === 'm') {
    const next = p[to];
    const metres =
      next?.kind !== 'word' ||
      /^(?:tall|high|long|wide|deep|away|above|below|in|of|from|to|and|or|by|x|across|off|at|up|down|long-range|butterfly|freestyle|hurdles|race|sprint|final|thick|apart|north|south|east|west|under|over|into|the|was|is|swim|run|walk|dash|relay|backstroke|before|after|on|with|for)$/.test(
        next.lower,
      ) ||
      (n.low < 1000 && next.lower === 'high');
    if (metres && letter.text === 'm') return n;
  }
  if (!money && letter.lower === 't') return n;
  if (!money && letter.lower === 'b' && letter.text === 'b') return n;
  return { ...n, to, low: n.low * factor, high: n.high * factor, scale: factor, letter: null };
}

function measured(p: readonly Piece[], at: number, from: number, hedge: Hedge | null, inner: Hedge | null, alone = false): Expression | null {
  const first = amountAt(p, at);
  const tied = hedge?.kind === 'from' || hedge?.kind === 'between';
  if (!first || isNothing(p, at, first, hedge)) return null;
  const range = alone ? null : rangeAfter(p, first, hedge);
  if (range === 'none') return null;
  if (tied && !range) return measured(p, at, at, null, null, true);
  const last = range ?? first;
  const unit = last.unit ?? first.unit;
  const factor = last.unit ? last.factor : first.factor;
  const sharesScale =
    range &&
    first.numeral.scale === 1 &&
    range.numeral.scale > 1 &&
    first.numeral.high <= (range.numeral.high / range.numeral.scale) * 1.0001 &&
    first.numeral.form !== 'share';
  const scale = sharesScale ? range.numeral.scale : range ? 1 : borrowed(p, first);
  const ends = range ? [first.numeral.low * scale, range.numeral.high] : [first.numeral.low * scale, first.numeral.high * scale];
  const [low, high] = [Math.min(...ends) * factor, Math.max(...ends) * factor].map(tidy) as [number, number];
  const base = { from, to: last.to, low, high, approximate: first.numeral.approximate || last.numeral.approximate, change: null, counted: null, ofPart: false };
  const open = (unit !== null && isSpan(p, unit, at, hedge)) || (range && (hedge?.kind === 'between' || hedge?.kind === 'from')) ? null : hedge;
  const age = range?.age ?? first.age;
  if (age) {
    const tail = hedgeAfter(p, last.to);
    return hedged({ ...base, to: tail?.to ?? base.to, unit: age.unit, sort: 'age' }, open ?? (tail && { kind: tail.kind }), inner);
  }
  if (unit === 'deg' && isTremor(p, last.to)) return hedged({ ...base, unit: '1', sort: 'magnitude' }, open, inner);
  if (unit) {
    const sort = last.money || first.money ? 'money' : unit === '%' ? 'share' : 'measure';
    const change = changeOf(p, from, last.to, unit);
    const tail = hedgeAfter(p, last.to);
    const whole = tail ? { ...base, to: tail.to } : base;
    const withFeet = composed(p, { ...whole, unit, sort, change }, first, range);
    return hedged(withFeet, open ?? (tail && { to: 0, kind: tail.kind }), inner);
  }
  return counted(p, base, first, open, inner);
}

/** "12 people", "12 of the 30 passengers", "12": what has no unit counts a noun or stands alone. */
function counted(p: readonly Piece[], base: Omit<Expression, 'unit' | 'sort'>, first: Amount, hedge: Hedge | null, inner: Hedge | null): Expression | null {
  const tail = hedgeAfter(p, base.to);
  const to = tail?.to ?? base.to;
  const whole = { ...base, to };
  const outer = hedge && !(hedge.kind === 'about' && tail?.kind === 'least') ? hedge : tail && { to: 0, kind: tail.kind };
  if (
    p[base.from - 1]?.lower === 'magnitude' ||
    (p[base.from - 2]?.lower === 'magnitude' && p[base.from - 1]?.lower === 'of') ||
    (p[base.to]?.text === '-' && p[base.to + 1]?.lower === 'magnitude')
  )
    return hedged({ ...whole, unit: '1', sort: 'magnitude' }, outer, inner);
  const share = first.numeral.form === 'share';
  if (!share && isTremor(p, base.to)) return hedged({ ...whole, unit: '1', sort: 'magnitude' }, outer, inner);
  const of = p[to]?.lower === 'of' && (!share || true) ? partOf(p, to) : null;
  if (of) {
    if (base.from === 0 && first.numeral.form === 'digits' && p[of - 1]?.kind === 'number' && !nounAfter(p, of, 2)) return null;
    const noun = nounAfter(p, of, 2);
    if (share) return hedged({ ...whole, unit: '1', sort: 'share', counted: noun, ofPart: true }, outer, inner);
    return hedged({ ...whole, unit: noun?.unit ?? '1', sort: noun ? 'count' : 'bare', counted: noun, ofPart: true }, outer, inner);
  }
  if (share) {
    const skip = p[to]?.lower === 'the' || p[to]?.lower === 'all' ? to + 1 : to;
    return hedged({ ...whole, unit: '1', sort: 'share', counted: nounAfter(p, skip, 2) }, outer, inner);
  }
  const size = Math.abs(first.numeral.high);
  const noun = nounAfter(p, first.numeral.form === 'vague' && p[to]?.lower === 'of' ? to + 1 : to, size === 1 ? 1 : 2);
  if (!noun && !standsAlone(p, base, first, outer)) return null;
  const change = noun ? changeOf(p, base.from, noun.to, noun.unit) : changeOf(p, base.from, to, '1');
  return hedged({ ...whole, unit: noun?.unit ?? '1', sort: noun ? 'count' : 'bare', counted: noun, change }, outer, inner);
}

/** Where the whole begins in "12 of the 30 passengers", "two of them"; null where "of" joins something else. */
function partOf(p: readonly Piece[], i: number): number | null {
  let at = i + 1;
  const word = p[at]?.lower ?? '';
  if (word === 'all') at++;
  if (
    !/^(?:the|those|these|its|his|her|their|our|my|your|them|us|nearly|about|more|some)$/.test(p[at]?.lower ?? '') &&
    p[at]?.kind !== 'number' &&
    at === i + 1
  ) {
    return isPluralStart(p, at) ? at : null;
  }
  if (/^(?:them|us|those)$/.test(p[at]?.lower ?? '')) return at + 1;
  if (p[at]?.kind === 'word' && /^(?:the|its|his|her|their|our|my|your|these)$/.test((p[at] as Piece).lower)) at++;
  const n = numeralAt(p, at);
  return n ? n.to : at;
}

/** "a 5.6 quake", "5.6 on the Richter scale". */
const isTremor = (p: readonly Piece[], i: number): boolean =>
  /^(?:quake|earthquake|tremor|temblor|aftershock)$/.test(p[i]?.lower ?? '') ||
  (p[i]?.lower === 'on' && (p[i + 1]?.lower === 'richter' || p[i + 2]?.lower === 'richter'));

const isPluralStart = (p: readonly Piece[], i: number): boolean => nounAfter(p, i, 2) !== null && p[i]?.kind === 'word';

/** May a number without unit and noun be a quantity? Words for small numbers alone are pronouns more often than not. */
function standsAlone(p: readonly Piece[], base: Omit<Expression, 'unit' | 'sort'>, first: Amount, hedge: Hedge | null | undefined): boolean {
  if (p[base.to]?.kind === 'number' || (p[base.from - 1]?.kind === 'number' && p[base.from - 1]?.text !== '½')) return false;
  if (first.numeral.form === 'vague')
    return p[base.to]?.lower === 'of' || first.numeral.scale > 1 || /^(?:were|was|have|are|had|gathered|died|fled)$/.test(p[base.to]?.lower ?? '');
  if (isCapitalised(p[base.to]) && !hedge && first.numeral.scale === 1 && !WEEKDAY.test(p[base.to]?.lower ?? '')) return false;
  if (first.numeral.form === 'words')
    return (
      first.numeral.high >= 13 ||
      first.numeral.low < 0 ||
      first.numeral.scale > 1 ||
      !Number.isInteger(first.numeral.high) ||
      hedge != null ||
      /^(?:were|are|have|had|remain|died|dead|killed|injured|wounded|arrested|missing|hurt|others)$/.test(p[base.to]?.lower ?? '') ||
      (first.numeral.high > 1 && verbForm(p[base.to]?.lower ?? '')?.form === 'past') ||
      (/^(?:killed|killing|injured|injuring|wounding|wounded|arrested|arresting|to|as|of|leaving)$/.test(p[base.from - 1]?.lower ?? '') &&
        first.numeral.high > 1)
    );
  return true;
}

const isCapitalised = (piece: Piece | undefined): boolean => piece?.kind === 'word' && /^\p{Lu}/u.test(piece.text);
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** What looks like an amount and is none. */
function isNothing(p: readonly Piece[], at: number, a: Amount, hedge: Hedge | null): boolean {
  const piece = p[at] as Piece;
  const end = p[a.numeral.to];
  if (a.money || a.age) return false;
  if (isPronoun(p, at, a)) return true;
  if (piece.kind === 'number') {
    if (isDialled(p, at) || (!a.unit && isNumbering(p, at))) return true;
    if (end?.glued && end.kind === 'word' && !a.unit && a.numeral.scale === 1 && a.numeral.letter === null) return true;
    if (end?.glued && end.kind === 'code') return !a.unit;
    if (piece.glued && /^[/:.]$/.test(p[at - 1]?.text ?? '') && p[at - 2]?.kind === 'number') return true;
    if (piece.glued && p[at - 1]?.text === '@') return true;
  }
  const unitBehind = a.unit !== null && a.unit !== '[ft_i]';
  if (hedge === null && !unitBehind && isLabel(p, at, 0)) return true;
  if (!a.unit && looksLikeYear(piece) && a.numeral.scale === 1 && !yearCounts(p, at, a.numeral.to)) return true;
  return false;
}

/** Four digits that might be a year count something where a plural follows and no word before makes them a year. */
function yearCounts(p: readonly Piece[], at: number, to: number): boolean {
  if (/^(?:in|since|by|until|from|of|during|after|before|the|late|early|mid|through|circa|to|at|its|his|her|their|this|that|and)$/.test(p[at - 1]?.lower ?? ''))
    return /^(?:people|persons|men|women|children|soldiers|troops|workers)$/.test(p[to]?.lower ?? '') && p[at - 1]?.lower !== 'in';
  return (
    nounAfter(p, to, 2) !== null &&
    !/^(?:levels|elections|games|standards|prices|rates|figures|models|results|numbers|budgets|talks|protests)$/.test(p[to]?.lower ?? '')
  );
}

/** "this one", "no one", "one another", "one by one", "one day", "the one". */
function isPronoun(p: readonly Piece[], at: number, a: Amount): boolean {
  if (a.numeral.form !== 'words' || p[at]?.lower !== 'one' || a.numeral.to !== at + 1) return false;
  const [before, next] = [p[at - 1]?.lower ?? '', p[a.numeral.to]?.lower ?? ''];
  if (a.unit && /^(?:this|that|the)$/.test(before)) return false;
  if (/^(?:this|that|no|any|every|each|some|which|the|another|day|square|number|new|good|big|little|last|next|first|not|single)$/.test(before)) return true;
  if (p[at - 1]?.text === '-' || (p[at + 1]?.text === '-' && !a.unit)) return true;
  if (a.unit) return a.unit === 'd' || next === 'second' ? !/^(?:later|earlier|before|after|ago|of)$/.test(p[a.to]?.lower ?? '') : false;
  if (next === 'of')
    return (
      !/^(?:the|its|his|her|their|those|these|my|our|your|several|many|two|three|four|five|six|seven|eight|nine|ten)$/.test(p[a.numeral.to + 1]?.lower ?? '') &&
      p[a.numeral.to + 1]?.kind !== 'number' &&
      !/s$/.test(p[a.numeral.to + 1]?.lower ?? '')
    );
  return (
    /^(?:another|by|day|or|thing|that|who|more|time|side|way|on|in|at|side|hand|another|and|can|must|should|could|would|might|may|is|was|has|such)$/.test(
      next,
    ) && next !== 'hand'
  );
}

/** "rose from $100 to $150 billion": the scale of the second amount is the first's too, though they are two values. */
function borrowed(p: readonly Piece[], a: Amount): number {
  if (p[a.to]?.lower !== 'to' || a.numeral.scale !== 1 || a.numeral.form !== 'digits' || a.numeral.high >= 1000) return 1;
  const b = amountAt(p, a.to + 1);
  if (!b || b.numeral.scale < 1e6 || b.money !== a.money || (a.unit !== null && a.unit !== b.unit)) return 1;
  return b.numeral.scale;
}

const DASH = /^[-–—~]$/;

/** The second end of a range, "none" where two numbers around a dash are no quantity, or null. */
function rangeAfter(p: readonly Piece[], a: Amount, hedge: Hedge | null): Amount | 'none' | null {
  const joint = p[a.to];
  if (!joint || a.numeral.form === 'vague' || (a.numeral.form === 'share' && hedge?.kind !== 'between')) return null;
  const word = joint.lower;
  let at = a.to + 1;
  const dashed = DASH.test(joint.text);
  if (dashed && /^(?:to|or)$/.test(p[at]?.lower ?? '') && joint.glued) {
    at++;
    if (DASH.test(p[at]?.text ?? '')) at++;
  } else if (dashed) {
    if (!joint.glued && p[at]?.glued) return null;
  } else if (word === 'and') {
    if (hedge?.kind !== 'between') return bounded(p, a, hedge);
  } else if (word === 'but') return bounded(p, a, hedge);
  else if (word === 'through') {
    if (!p[at] || p[at]?.kind !== 'number') return null;
  } else if (word === 'or') {
    if (hedge && hedge.kind !== 'about') return null;
  } else if (word !== 'to') return null;
  if (word === 'to' && /^[-–]$/.test(p[at]?.text ?? '') && p[at]?.glued) at++;
  const again = hedgeAt(p, at);
  if (again && /^(?:to|and)$/.test(word)) at = again.to;
  const b = amountAt(p, at);
  if (!b || b.numeral.form === 'vague') return null;
  const [m, n] = [a.numeral.high, b.numeral.low];
  if (a.unit && b.unit && dimension(a.unit) !== dimension(b.unit)) return null;
  if (a.unit && !b.unit && !a.money && dashed) return null;
  if (word === 'or') return (n - m === 1 || (n > m && n <= 2 * m && m >= 10)) && Number.isInteger(m) && !(a.unit && !b.unit) ? b : null;
  const shared = b.unit !== null && a.unit === null && n > m && hedge?.kind !== 'from';
  if (word === 'to' && !shared && p[a.from - 1]?.lower !== 'by' && (movesBefore(p, a.from) || (hedge?.kind === 'from' && n < m))) return null;
  if (word === 'to' && !a.unit && !b.unit && n <= m) return null;
  if (dashed && !b.unit && !a.unit && !joint.glued && (p[a.from - 1]?.text === '(' || m < 20)) return 'none';
  if (dashed && !b.unit && !a.unit && n <= m) return b.numeral.form === 'digits' ? 'none' : null;
  if (dashed && a.numeral.form === 'words' && joint.glued && b.numeral.form === 'words' && n <= m) return null;
  if (n * b.numeral.scale < m && dashed) return 'none';
  if (word === 'and' && n < m && b.numeral.scale === 1) return null;
  return b;
}

const dimension = (unit: string): string => unit.replace(/\/.*$/, '');

/** "more than 30 and less than 40": the second bound of an interval told by two hedges. */
function bounded(p: readonly Piece[], a: Amount, hedge: Hedge | null): Amount | null {
  if (hedge?.kind !== 'least' && hedge?.kind !== 'most') return null;
  const second = hedgeAt(p, a.to + 1);
  if (!second || second.kind === hedge.kind || (second.kind !== 'least' && second.kind !== 'most')) return null;
  const b = amountAt(p, second.to);
  if (!b || b.numeral.form === 'vague') return null;
  const [low, high] = hedge.kind === 'least' ? [a.numeral.low, b.numeral.high] : [b.numeral.low, a.numeral.high];
  return low < high ? b : null;
}

/** "5 feet 2 inches", "6lb 3oz": the smaller unit is added to the larger. */
function composed(p: readonly Piece[], e: Expression, first: Amount, range: Amount | null): Expression {
  const part = { '[ft_i]': ['[in_i]', 12], '[lb_av]': ['[oz_av]', 16], '[stone_av]': ['[lb_av]', 14] }[e.unit] as readonly [string, number] | undefined;
  if (!part || range || e.low !== e.high || first.numeral.form === 'vague') return e;
  const at = p[e.to]?.lower === 'and' || p[e.to]?.text === '-' || p[e.to]?.text === ',' ? e.to + 1 : e.to;
  const inches = amountAt(p, at);
  if (!inches || inches.numeral.high >= part[1]) {
    return e;
  }
  const quoted = e.unit === '[ft_i]' && (p[inches.numeral.to]?.text === '"' || (p[inches.numeral.to]?.lower === 'in' && p[inches.numeral.to]?.glued));
  if (inches.unit !== part[0] && !quoted) return e;
  const value = e.low + inches.numeral.low / part[1];
  return { ...e, to: quoted ? inches.numeral.to + 1 : inches.to, low: value, high: value };
}

function hedged(e: Expression, hedge: { readonly kind: Hedge['kind'] } | null, inner: Hedge | null): Expression {
  const kinds = [hedge?.kind, inner?.kind];
  const about = kinds.includes('about');
  if (kinds.includes('least') && e.low === e.high) return { ...e, high: Number.POSITIVE_INFINITY, approximate: e.approximate || about };
  if (kinds.includes('most') && e.low === e.high) return { ...e, low: Number.NEGATIVE_INFINITY, approximate: e.approximate || about };
  if (kinds.includes('least') && !Number.isFinite(e.high)) return e;
  return about ? { ...e, approximate: true } : e;
}

/** "over two days" is how long something was spread; "for over two days" is more than two. */
const isSpan = (p: readonly Piece[], unit: string, at: number, hedge: Hedge | null): boolean =>
  hedge !== null &&
  p[at - 1]?.lower === 'over' &&
  hedge.to === at &&
  TIME_UNITS.has(unit) &&
  !/^(?:for|after|in|of|last|lasts|lasted|lasting|took|take|takes|taken|by|just|well|is|was|been|spent|a|served|at|little)$/.test(p[at - 2]?.lower ?? '');

const tidy = (n: number): number => (Number.isFinite(n) ? Number(n.toPrecision(15)) : n);
