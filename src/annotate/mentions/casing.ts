import type { Annotated, Sentence, Token } from '../../model/index.ts';
import { isCommonWord } from '../../text/index.ts';
import { NO_NAMES, OPENERS } from './words.ts';

/** How a sentence writes capitals: as prose does, on every word (a headline), or throughout. */
export type Casing = 'prose' | 'title' | 'caps';

/** Casing of every sentence and, over all prose, how often a word stands with and without a capital where it had the choice. */
export type Cases = {
  readonly of: (sentence: Sentence) => Casing;
  readonly capital: (lower: string) => number;
  readonly small: (lower: string) => number;
};

type Count = { capital: number; small: number };

const LETTERS = /\p{L}/u;
const CAPITAL = /^\p{Lu}/u;

/** "Berg’s" → "Berg", "don’t" → "don't": a word without its possessive, its apostrophe straight. */
export const bare = (text: string): string => {
  const curled = text.includes('’');
  if (!curled && !text.includes("'")) return text;
  const straight = curled ? text.replace(/’/g, "'") : text;
  return straight.length > 2 ? straight.replace(/'s?$/i, '') : straight;
};
const opensCapital = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : CAPITAL.test(text);
};
/** A word that begins with a capital. */
export const isCapital = (token: Token | undefined): boolean => token !== undefined && token.kind === 'word' && opensCapital(token.text);
/** Two letters or more, all capital: an abbreviation or a shout. */
export const isUpper = (text: string): boolean => /^[\p{Lu}\p{N}&.-]{2,}$/u.test(text) && /\p{Lu}[^\p{Lu}]*\p{Lu}/u.test(text);

/** Does a sentence or a quotation begin at this token, so that its capital says nothing? */
export function opens(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  if (i === sentence.first) return true;
  const before = tokens[i - 1] as Token;
  if (before.kind === 'number') return i - 1 === sentence.first;
  if (before.kind !== 'mark') return false;
  if ('“"‘\'(:—–-•*|…?!.['.includes(before.text)) return before.text !== '.' || (tokens[i - 2]?.text.length ?? 0) > 3 || opens(tokens, i - 1, sentence);
  return false;
}

/** Reads the cases of a document in one pass. */
export function casesOf({ tokens, sentences }: Pick<Annotated, 'tokens' | 'sentences'>): Cases {
  const casing = new Map<number, Casing>();
  const counts = new Map<string, Count>();
  // Forms of one word share their count.
  const countOf = (lower: string): Count => {
    const known = counts.get(lower);
    if (known) return known;
    const word = bare(lower);
    const count = word === lower ? { capital: 0, small: 0 } : countOf(word);
    counts.set(lower, count);
    return count;
  };
  for (const sentence of sentences) {
    const how = casingOf(tokens, sentence);
    casing.set(sentence.first, how);
    if (how !== 'prose') continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = tokens[i] as Token;
      if (token.kind !== 'word') continue;
      const capital = token.text !== token.lower && opensCapital(token.text);
      if (capital && opens(tokens, i, sentence)) continue;
      const count = countOf(token.lower);
      if (capital) count.capital++;
      else count.small++;
    }
  }
  return { of: (s) => casing.get(s.first) ?? 'prose', capital: (w) => counts.get(w)?.capital ?? 0, small: (w) => counts.get(w)?.small ?? 0 };
}

function casingOf(tokens: readonly Token[], sentence: Sentence): Casing {
  let letters = 0;
  let upper = 0;
  let long = 0;
  let capitals = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') continue;
    const { text } = token;
    const first = text.charCodeAt(0);
    const small = first >= 97 && first <= 122;
    if (first >= 128 && !LETTERS.test(text)) continue;
    letters++;
    if (!small && text.length > 1 && text === text.toUpperCase()) upper++;
    if (text.length < 4 || i === sentence.first) continue;
    long++;
    if (!small && opensCapital(text)) capitals++;
  }
  if (letters >= 3 && upper / letters > 0.7) return 'caps';
  if (long < 3 || capitals / long <= 0.75 || sentence.last - sentence.first >= 40) return 'prose';
  const stopped = tokens[sentence.last - 1]?.text === '.' && !everyWord(tokens, sentence);
  return !stopped && hasEverydayCapitals(tokens, sentence) ? 'title' : 'prose';
}

/** Are two of the longer words with a capital everyday English? */
function hasEverydayCapitals(tokens: readonly Token[], { first, last }: Sentence): boolean {
  let everyday = 0;
  for (let i = first + 1; i < last && everyday < 2; i++) {
    const token = tokens[i] as Token;
    if (isCapital(token) && token.text.length > 3 && !NO_NAMES.has(token.lower) && isCommonWord(bare(token.lower))) everyday++;
  }
  return everyday >= 2;
}

/** A headline may end in a full stop where not one of its longer words is small. */
function everyWord(tokens: readonly Token[], sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word' && token.text.length > 3 && !opensCapital(token.text)) return false;
  }
  return sentence.last - sentence.first > 9;
}

/**
 * Is a capitalised word that stands where any word would have a capital a name all the same? The document decides, then the dictionary.
 */
export function isNameWord(text: string, cases: Cases): boolean {
  const lower = bare(text).toLowerCase();
  if (OPENERS.has(lower) || NO_NAMES.has(lower) || lower.length < 2) return false;
  const [capital, small] = [cases.capital(lower), cases.small(lower)];
  if (capital > 0 && capital >= small) return true;
  return small === 0 && !isCommonWord(lower);
}
