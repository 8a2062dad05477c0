import { greatest, least } from '../../../model/index.ts';
import { remembered } from '../../../text/remembered.ts';
import { TIME_UNITS } from '../../../values/index.ts';
import { type Hedge, hedgeAfter, hedgeAt, opensHedge } from '../words/hedges.ts';
import { numeralAt, opensNumeral } from '../words/numeral.ts';
import type { Piece } from '../words/pieces.ts';
import { type Amount, amountAt } from './amount.ts';
import { changeOf } from './change.ts';
import { moneyBefore, opensMoney } from './measure.ts';
import { isNothing, standsAlone } from './nothing.ts';
import { nounAfter, nounBefore } from './noun.ts';
import { borrowed, rangeAfter } from './range.ts';
import { isMultiple, multipleAt, rankAt } from './ranks.ts';
import { scoreAt } from './score.ts';
import { type Expression, hedged, plain } from './value.ts';

/** Can an expression begin here? One look-up for each word, which few pass: asked before all else. */
export const mayOpen = ({ kind, text }: Piece, next: Piece | undefined): boolean => kind !== 'word' || next?.text === '$' || opens(text);

/** Can one begin with this word, whatever follows but a sign of money? */
const opens = remembered((text: string): boolean => {
  const lower = text.toLowerCase();
  return opensHedge(lower) || opensNumeral(lower) || isMultiple(lower) || opensMoney({ text, lower }, undefined);
});

/** The longest expression that begins at `i`, or null. */
export function expressionAt(p: readonly Piece[], i: number): Expression | null {
  const hedge = hedgeAt(p, i);
  if (!hedge && !mayBegin(p[i] as Piece, p[i + 1])) return null;
  const start = hedge ? (hedgeAt(p, hedge.to) ?? hedge) : null;
  const inner = start && start !== hedge && start.kind !== 'between' && start.kind !== 'from' ? start : null;
  const at = inner ? inner.to : hedge ? hedge.to : i;
  const numeral = numeralAt(p, at);
  const multiple = multipleAt(p, at, i, hedge, numeral);
  if (hedge && !numeral && !multiple && !moneyBefore(p, at)) return null;
  return rankAt(p, i) ?? multiple ?? scored(p, at, i) ?? measured(p, at, i, hedge, inner);
}

/** Can an expression begin here that no hedge leads? */
function mayBegin(piece: Piece, next: Piece | undefined): boolean {
  const { kind, text, lower } = piece;
  if (kind !== 'word') return kind === 'number' || (kind === 'mark' && SIGN.test(text));
  return opensNumeral(lower, next?.lower ?? '') || isMultiple(lower) || opensMoney(piece, next);
}
const SIGN = /[\p{L}$€£¥₹₽₩₺₴₪₱~≈<>≥≤\-−–.+]/u;

function scored(p: readonly Piece[], at: number, from: number): Expression | null {
  const score = scoreAt(p, at);
  if (!score) return null;
  return plain(from, score.to, score.low, score.high, '{score}', 'score');
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
  const [low, high] = [least(ends) * factor, greatest(ends) * factor].map(tidy) as [number, number];
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
    const together = composed(p, { ...whole, unit, sort, change }, first, range);
    return hedged(together, open ?? (tail && { to: 0, kind: tail.kind }), inner);
  }
  return counted(p, base, first, open, inner);
}

/** "Magnitude 6.4", "magnitude-6.4", "a magnitude of 6.4", "6.4-magnitude", "6.4 magnitude". */
function isOfMagnitude(p: readonly Piece[], { from, to }: { readonly from: number; readonly to: number }): boolean {
  const isMagnitude = (at: number): boolean => p[at]?.lower === 'magnitude';
  const joined = p[from - 1]?.lower === 'of' || p[from - 1]?.text === '-';
  return isMagnitude(joined ? from - 2 : from - 1) || isMagnitude(p[to]?.text === '-' ? to + 1 : to);
}

/** "12 people", "12 of the 30 passengers", "12": what has no unit counts a noun or stands alone. */
function counted(p: readonly Piece[], base: Omit<Expression, 'unit' | 'sort'>, first: Amount, hedge: Hedge | null, inner: Hedge | null): Expression | null {
  const tail = hedgeAfter(p, base.to);
  const to = tail?.to ?? base.to;
  const whole = { ...base, to };
  const outer = hedge && !(hedge.kind === 'about' && tail?.kind === 'least') ? hedge : tail && { to: 0, kind: tail.kind };
  const share = first.numeral.form === 'share';
  if (isOfMagnitude(p, base) || (!share && isTremor(p, base.to))) return hedged({ ...whole, unit: '1', sort: 'magnitude' }, outer, inner);
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
  const behind = nounAfter(p, first.numeral.form === 'vague' && p[to]?.lower === 'of' ? to + 1 : to, size === 1 ? 1 : 2);
  const noun = behind ?? nounBefore(p, base.from);
  if (!noun && !standsAlone(p, base, first, outer)) return null;
  const change = behind ? changeOf(p, base.from, behind.to, behind.unit) : changeOf(p, base.from, to, noun?.unit ?? '1');
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

/** "5 feet 2 inches", "6lb 3oz", "3 dollars 50 cents": the smaller unit is added to the larger. */
function composed(p: readonly Piece[], e: Expression, first: Amount, range: Amount | null): Expression {
  if (!range && /^[A-Z]{3}$/.test(e.unit) && first.numeral.form !== 'vague') return withCents(p, e);
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

/** "three dollars (and) fifty cents": a whole amount and less than a hundred of its hundredths. */
function withCents(p: readonly Piece[], e: Expression): Expression {
  if (e.low !== e.high || !Number.isInteger(e.low) || p[e.to - 1]?.kind !== 'word') return e;
  const cents = amountAt(p, p[e.to]?.lower === 'and' ? e.to + 1 : e.to);
  if (cents?.factor !== 0.01 || cents.numeral.low !== cents.numeral.high || cents.numeral.high >= 100) return e;
  return { ...e, to: cents.to, low: tidy(e.low + cents.numeral.low / 100), high: tidy(e.low + cents.numeral.low / 100) };
}

/** "over two days" is how long something was spread; "for over two days" is more than two. */
const isSpan = (p: readonly Piece[], unit: string, at: number, hedge: Hedge | null): boolean =>
  hedge !== null &&
  p[at - 1]?.lower === 'over' &&
  hedge.to === at &&
  TIME_UNITS.has(unit) &&
  !/^(?:for|after|in|of|last|lasts|lasted|lasting|took|take|takes|taken|by|just|well|is|was|been|spent|a|served|at|little)$/.test(p[at - 2]?.lower ?? '');

const tidy = (n: number): number => (Number.isFinite(n) ? Number(n.toPrecision(15)) : n);
