import type { Numeral } from '../words/cardinal.ts';
import { hedgeAfter } from '../words/hedges.ts';
import { numeralAt } from '../words/numeral.ts';
import type { Piece } from '../words/pieces.ts';
import { type Age, ageAfter } from './age.ts';
import { type Measure, measureAfter, moneyBefore, per } from './measure.ts';

/** A number with its own unit, before hedges and ranges. */
export type Amount = {
  readonly from: number;
  readonly to: number;
  readonly numeral: Numeral;
  readonly unit: string | null;
  readonly money: boolean;
  readonly age: Age | null;
  readonly factor: number;
};

/** One number with its unit and the words that touch it. */
export function amountAt(p: readonly Piece[], i: number): Amount | null {
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
