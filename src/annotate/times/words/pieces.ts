import { onceEach, type Sentence, type Token } from '../../../model/index.ts';
import { ofWord, wordNumber } from '../../../text/words/of-word.ts';
import { type Entry, entryOf } from './lexicon.ts';

/** A token, or a part of a hyphenated one, as the grammar reads it. */
export type Piece = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** The number of `lower`, as a token has it. */
  readonly word: number;
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

/** Is there a word in the sentence that could belong to an expression of time? Cheap: one look-up a token. `named`: days of the rule book by their first words. */
export function worthReading(tokens: readonly Token[], sentence: Sentence, named: ReadonlyMap<string, unknown>): boolean {
  const mayTell = tellingBeside(named);
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word') {
      if (mayTell(token)) return true;
    } else if (token.kind === 'number' && (YEARLIKE.test(token.text) || tokens[i + 1]?.text === '/')) return true;
  }
  return false;
}

const tellingBeside = onceEach((named: ReadonlyMap<string, unknown>) =>
  ofWord((lower) => {
    const bare = isPossessive(lower) ? lower.slice(0, -2) : lower;
    return named.has(bare) || isTrigger(bare);
  }),
);

const isPossessive = (lower: string): boolean => lower.endsWith("'s") || lower.endsWith('’s');

/** Does a word, or a part of it, tell that an expression of time may be near? */
function isTrigger(word: string): boolean {
  const parts = word.includes('-') ? word.split('-') : [];
  return /^fy\d/.test(word) || entryOf(word)?.trigger === true || parts.some((part) => entryOf(part)?.trigger || /^\d{4}s?$/.test(part));
}

/** A word that is one piece, with its entry; null of one that may be cut. */
const wholePiece = ofWord((lower) => (isPossessive(lower) || lower.includes('-') ? null : { entry: entryOf(lower) }));

const NO_ENTRY = { entry: undefined };

/** Pieces of a sentence: hyphenated words whose parts speak of time are taken apart, possessive endings stand alone. */
export function piecesOf(tokens: readonly Token[], sentence: Sentence): Piece[] {
  const pieces: Piece[] = [];
  let before = sentence.span.start;
  const push = (text: string, start: number, kind: Piece['kind'], lower: string, word: number, entry: Entry | undefined): void => {
    const first = text.charCodeAt(0);
    pieces.push({
      start,
      end: start + text.length,
      text,
      lower,
      word,
      kind,
      entry,
      digits: kind === 'number' && /^\d+$/.test(text) ? Number(text) : Number.NaN,
      capital: kind === 'word' && text !== lower && (first < 97 || first > 122),
      spaced: start > before,
    });
    before = start + text.length;
  };
  const add = (text: string, start: number, kind: Piece['kind']): void => {
    const lower = text.toLowerCase();
    push(text, start, kind, lower, wordNumber(lower), kind === 'word' ? entryOf(lower) : undefined);
  };
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    const whole = token.kind === 'word' ? wholePiece(token) : NO_ENTRY;
    if (whole !== null) {
      push(token.text, token.start, token.kind, token.lower, token.word, whole.entry);
      continue;
    }
    const possessive = isPossessive(token.lower);
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
