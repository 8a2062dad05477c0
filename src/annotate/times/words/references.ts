import type { Parse } from '../grammar/core.ts';
import { byFirstWord } from './first-word.ts';
import type { Piece } from './pieces.ts';

type Ref = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';

/** Fixed phrases that point to the present, past or future as a whole. */
const PHRASES: readonly (readonly [string, Ref])[] = [
  ['right now', 'PRESENT_REF'],
  ['at the moment', 'PRESENT_REF'],
  ['at present', 'PRESENT_REF'],
  ['the time being', 'PRESENT_REF'],
  ['these days', 'PRESENT_REF'],
  ['the near future', 'FUTURE_REF'],
  ['the foreseeable future', 'FUTURE_REF'],
  ['the not too distant future', 'FUTURE_REF'],
  ['the near term', 'FUTURE_REF'],
  ['the long term', 'FUTURE_REF'],
  ['the future', 'FUTURE_REF'],
  ['near future', 'FUTURE_REF'],
  ['as soon as possible', 'FUTURE_REF'],
  ['the recent past', 'PAST_REF'],
  ['the past', 'PAST_REF'],
  ['more recently', 'PAST_REF'],
  ['most recently', 'PAST_REF'],
  ['just recently', 'PAST_REF'],
  ['long ago', 'PAST_REF'],
  ['a later date', 'FUTURE_REF'],
  ['some day', 'FUTURE_REF'],
  ['someday', 'FUTURE_REF'],
];
const byFirst = byFirstWord(PHRASES.map(([phrase, value]) => ({ words: phrase.split(' '), value })));

/** "now", "recently", "soon", "the future", "right now", "current". */
export function wordAlone(p: readonly Piece[], i: number): Parse | null {
  const piece = p[i] as Piece;
  for (const { words, value } of byFirst.get(piece.lower) ?? [])
    if (words.every((word, k) => p[i + k]?.lower === word)) {
      const next = p[i + words.length];
      if (
        piece.lower === 'the' &&
        next?.kind === 'word' &&
        (next.entry?.unit || next.entry?.cardinal !== undefined || /^(?:tense|few|several|president|champion|of|participle|couple|chairman)$/.test(next.lower))
      )
        continue;
      if (
        piece.lower === 'the' &&
        words.length === 2 &&
        next?.kind === 'word' &&
        !/^(?:and|or|but|is|was|has|will|would|that|when|as|for|to|with|by|if|because|were|are|have|had|could|can|may|might|must|not|than|who|which|he|she|it|they|we|i|of)$/.test(
          next.lower,
        )
      )
        continue;
      return { from: i, to: i + words.length, core: { t: 'ref', value } };
    }
  const value = piece.entry?.ref;
  if (!value || !alone(p, i)) return null;
  return { from: i, to: i + 1, core: { t: 'ref', value } };
}

function alone(p: readonly Piece[], i: number): boolean {
  const { lower } = p[i] as Piece;
  const before = p[i - 1]?.lower ?? '';
  const next = p[i + 1]?.lower ?? '';
  switch (lower) {
    case 'past':
    case 'future':
      return false;
    case 'recent':
      return p[i + 1]?.entry?.unit === undefined;
    case 'shortly':
      return next !== 'after' && next !== 'before' && next !== 'afterwards' && next !== 'thereafter';
    case 'soon':
      return (
        before !== 'as' &&
        next !== 'as' &&
        before !== 'so' &&
        before !== 'too' &&
        next !== 'after' &&
        before !== 'how' &&
        next !== 'became' &&
        next !== 'afterward' &&
        next !== 'afterwards'
      );
    case 'now':
      return (next !== '-' && before !== 'until') || next === '';
    case 'lately':
      return true;
    default:
      return true;
  }
}
