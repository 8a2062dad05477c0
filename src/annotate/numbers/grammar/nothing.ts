import { verbForm } from '../../../text/index.ts';
import type { Hedge } from '../words/hedges.ts';
import type { Piece } from '../words/pieces.ts';
import type { Amount } from './amount.ts';
import { isDialled, isLabel, isNumbering, looksLikeYear } from './names.ts';
import { nounAfter } from './noun.ts';
import type { Expression } from './value.ts';

/** May a number without unit and noun be a quantity? Words for small numbers alone are pronouns more often than not. */
export function standsAlone(p: readonly Piece[], base: Omit<Expression, 'unit' | 'sort'>, first: Amount, hedge: Hedge | null | undefined): boolean {
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
        first.numeral.high > 1) ||
      (first.numeral.high > 1 && p[base.to]?.lower !== 'of' && isToll(p, base.from))
    );
  return true;
}

/** "The toll was five", "the death toll now stood at nine". */
const isToll = (p: readonly Piece[], from: number): boolean =>
  /^(?:is|was|at|reached|hit|passed|now|still)$/.test(p[from - 1]?.lower ?? '') && [2, 3, 4].some((back) => p[from - back]?.lower === 'toll');

const isCapitalised = (piece: Piece | undefined): boolean => piece?.kind === 'word' && /^\p{Lu}/u.test(piece.text);
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** What looks like an amount and is none. */
export function isNothing(p: readonly Piece[], at: number, a: Amount, hedge: Hedge | null): boolean {
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
  if (hedge === null && !unitBehind && isLabel(p, at)) return true;
  return !a.unit && looksLikeYear(piece) && a.numeral.scale === 1 && !yearCounts(p, at, a.numeral.to);
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
  return /^(?:another|by|day|or|thing|that|who|more|time|side|way|on|in|at|and|can|must|should|could|would|might|may|is|was|has|such)$/.test(next);
}
