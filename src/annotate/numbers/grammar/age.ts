import { wordSet } from '../../../text/word-set.ts';
import { TIME_UNITS, unitNamed } from '../../../values/index.ts';
import type { Piece } from '../words/pieces.ts';

/** Where an age ends and in which unit it is told. */
export type Age = { readonly to: number; readonly unit: string };

/** Words behind a number `[from, i)` that make it an age: "-year-old", " years old", " years of age", " yo", ", 45,". */
export function ageAfter(p: readonly Piece[], from: number, i: number): Age | null {
  let at = i;
  const hyphen = p[at]?.text === '-';
  if (hyphen) at++;
  const word = p[at]?.lower ?? '';
  if (word === 'yo' || word === 'y.o') return { to: at + 1, unit: 'a' };
  const unit = unitNamed(word);
  if (unit && TIME_UNITS.has(unit)) {
    const dash = p[at + 1]?.text === '-' ? at + 2 : at + 1;
    const old = p[dash]?.lower ?? '';
    if (old === 'old' || old === 'olds') return { to: dash + 1, unit };
    if (old === 'of' && p[dash + 1]?.lower === 'age') return { to: dash + 2, unit };
  }
  const [joint, side] = [p[at]?.lower ?? '', p[at + 1]?.lower ?? ''];
  if (
    !hyphen &&
    i === from + 1 &&
    /^(?:and|or)$/.test(joint) &&
    (/^(?:older|younger)$/.test(side) || (/^(?:over|under|up)$/.test(side) && AGED.test(p[from - 1]?.lower ?? '')))
  )
    return { to: i, unit: 'a' };
  return hyphen ? null : bareAge(p, from, i);
}

const AGED = /^(?:people|those|persons|men|women|children|adults|anyone|everyone|girls|boys|voters|drivers|passengers|patients|residents)$/;
const TELLS = wordSet('aged age ages turned turns turning');

/** A bare number that a name, "aged" or "who was" makes an age. */
function bareAge(p: readonly Piece[], from: number, i: number): Age | null {
  const number = p[from];
  if (!number || i !== from + 1 || number.kind !== 'number' || !/^\d{1,3}$/.test(number.text) || number.value > 119 || number.value < 1) return null;
  const [one, two, three] = [p[from - 1], p[from - 2], p[from - 3]];
  if (one && TELLS.has(one.lower) && !/^(?:page|iron|bronze|stone|new)$/.test(two?.lower ?? '')) return isFree(p, i) ? { to: i, unit: 'a' } : null;
  if (/^(?:of|at)$/.test(one?.lower ?? '') && two?.lower === 'age') return { to: i, unit: 'a' };
  if (one?.lower === 'of' && /^(?:man|woman|boy|girl|youth)$/.test(two?.lower ?? '') && /^an?$/.test(three?.lower ?? ''))
    return isFree(p, i) ? { to: i, unit: 'a' } : null;
  if (/^(?:over|under|between|from|to|and|-|–)$/.test(one?.lower ?? '') && /^(?:aged|ages?)$/.test(two?.lower ?? '')) return { to: i, unit: 'a' };
  if (
    one?.text === ',' &&
    isNamed(p, from - 2) &&
    (/^[,).;]$/.test(p[i]?.text ?? '') || p[i] === undefined || /^(?:of|from|was|who|is|and)$/.test(p[i]?.lower ?? ''))
  ) {
    if (number.value < 5 && /^[)]$/.test(p[i]?.text ?? '')) return null;
    return p[i]?.text === ',' && p[i + 1]?.kind === 'number' ? null : { to: i, unit: 'a' };
  }
  if (one?.text === '(' && p[i]?.text === ')' && number.value >= 14 && number.value <= 105 && isFullName(p, from - 2)) return { to: i, unit: 'a' };
  const [be, who] = /^(?:just|only|now|still|already)$/.test(one?.lower ?? '') ? [two, three] : [one, two];
  const isThen =
    /^(?:was|is|be|were|am)$/.test(be?.lower ?? '') &&
    (/^(?:who|he|she)$/.test(who?.lower ?? '') || (/^(?:will|would|now)$/.test(who?.lower ?? '') && /^(?:he|she|who)$/.test(three?.lower ?? '')));
  if (isThen && (p[i] === undefined || /^[.,;)]$/.test(p[i]?.text ?? '') || /^(?:when|at|and|but|by|in)$/.test(p[i]?.lower ?? ''))) return { to: i, unit: 'a' };
  return null;
}

const isFree = (p: readonly Piece[], i: number): boolean => !(p[i]?.text === '%' || /^(?:percent|per|million|billion|thousand)$/.test(p[i]?.lower ?? ''));
const isNamed = (p: readonly Piece[], i: number): boolean =>
  p[i]?.kind === 'word' &&
  /^\p{Lu}\p{L}*\p{Ll}/u.test((p[i] as Piece).text) &&
  !/^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
    (p[i] as Piece).lower,
  );
const isFullName = (p: readonly Piece[], i: number): boolean => isNamed(p, i) && isNamed(p, i - 1);
