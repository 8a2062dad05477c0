import type { Sentence, Token } from '../../../model/index.ts';
import { remembered } from '../../../text/remembered.ts';
import { type Entry, entryOf } from './lexicon.ts';

/** A token, or a part of a hyphenated one, as the grammar reads it. */
export type Piece = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  readonly entry: Entry | undefined;
  /** Value of plain digits ("12", "2025"), else NaN. */
  readonly digits: number;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** White space before it. */
  readonly spaced: boolean;
};

const YEARLIKE = /^(?:\d{4}s?|\d\ds|\d{1,2}[.:]\d\d.*|\d{1,2}(?:am|pm)|\d{1,2}T.*|\d+(?:st|nd|rd|th))$/i;

/** Is there a word in the sentence that could belong to an expression of time? Cheap: one look-up a token. */
export function worthReading(tokens: readonly Token[], sentence: Sentence, named: ReadonlyMap<string, unknown>): boolean {
  for (let i = sentence.first; i < sentence.last; i++) {
    const { kind, lower, text } = tokens[i] as Token;
    if (kind === 'word') {
      const bare = lower.endsWith("'s") || lower.endsWith('’s') ? lower.slice(0, -2) : lower;
      if (named.has(bare) || isTrigger(bare)) return true;
    } else if (kind === 'number' && (YEARLIKE.test(text) || tokens[i + 1]?.text === '/')) return true;
  }
  return false;
}

/** Does a word, or a part of it, tell that an expression of time may be near? */
const isTrigger = remembered((word: string): boolean => {
  const parts = word.includes('-') ? word.split('-') : [];
  return /^fy\d/.test(word) || entryOf(word)?.trigger === true || parts.some((part) => entryOf(part)?.trigger || /^\d{4}s?$/.test(part));
});

/** Pieces of a sentence: hyphenated words whose parts speak of time are taken apart, possessive endings stand alone. */
export function piecesOf(tokens: readonly Token[], sentence: Sentence): Piece[] {
  const pieces: Piece[] = [];
  let before = sentence.span.start;
  const add = (text: string, start: number, kind: Piece['kind'], lower = text.toLowerCase()): void => {
    const first = text.charCodeAt(0);
    pieces.push({
      start,
      end: start + text.length,
      text,
      lower,
      kind,
      entry: kind === 'word' ? entryOf(lower) : undefined,
      digits: kind === 'number' && /^\d+$/.test(text) ? Number(text) : Number.NaN,
      capital: kind === 'word' && text !== lower && (first < 97 || first > 122),
      spaced: start > before,
    });
    before = start + text.length;
  };
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    const possessive = token.lower.endsWith("'s") || token.lower.endsWith('’s') ? 2 : 0;
    if (token.kind !== 'word' || (possessive === 0 && !token.text.includes('-'))) {
      add(token.text, token.start, token.kind, token.lower);
      continue;
    }
    const word = possessive ? token.text.slice(0, -2) : token.text;
    const parts = word.includes('-') ? word.split('-') : null;
    if (parts && !entryOf(word.toLowerCase()) && parts.some((part) => entryOf(part.toLowerCase()) || /^\d+(?:s|th|st|nd|rd)?$/.test(part))) {
      let at = token.start;
      for (const [k, part] of parts.entries()) {
        if (k > 0) add('-', at++, 'mark');
        if (part) add(part, at, /^\d/.test(part) ? 'number' : 'word');
        at += part.length;
      }
    } else add(word, token.start, 'word');
    if (possessive) add(token.text.slice(-2), token.end - 2, 'mark');
  }
  return pieces;
}
