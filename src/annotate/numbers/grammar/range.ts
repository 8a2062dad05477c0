import { type Hedge, hedgeAt } from '../words/hedges.ts';
import type { Piece } from '../words/pieces.ts';
import { type Amount, amountAt } from './amount.ts';
import { movesBefore } from './change.ts';

/** "rose from $100 to $150 billion": the scale of the second amount is the first's too, though they are two values. */
export function borrowed(p: readonly Piece[], a: Amount): number {
  if (p[a.to]?.lower !== 'to' || a.numeral.scale !== 1 || a.numeral.form !== 'digits' || a.numeral.high >= 1000) return 1;
  const b = amountAt(p, a.to + 1);
  if (!b || b.numeral.scale < 1e6 || b.money !== a.money || (a.unit !== null && a.unit !== b.unit)) return 1;
  return b.numeral.scale;
}

const DASH = /^[-–—~]$/;

/** The second end of a range, "none" where two numbers around a dash are no quantity, or null. */
export function rangeAfter(p: readonly Piece[], a: Amount, hedge: Hedge | null): Amount | 'none' | null {
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
    if (p[at]?.kind !== 'number') return null;
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
