import type { Token } from '../model/index.ts';
import { isPlain } from './plain.ts';
import { remembered } from './remembered.ts';
import { wordNumber } from './words/of-word.ts';

/*
 * One linear pass. Words keep inner hyphens and apostrophes ("Jean-Luc", "o'clock", "minister's" splits its possessive off later);
 * numbers keep separators, decimals, magnitudes and ordinals ("60,000", "4.2bn", "12th", "10-15" is three tokens); the rest is one mark each.
 */
const TOKEN = /\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}+)?|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|[-‐‑'’](?=[\p{L}\p{N}]))*(?:\.(?=\p{L}\.)(?:\p{L}\.)+)?|[^\s\p{L}\p{N}]/gu;

/** The same for plain texts, which most are. */
const PLAIN = /[0-9]+(?:[.,:][0-9]+)*[a-zA-Z]*|[a-zA-Z](?:[a-zA-Z0-9]|[-‐‑'’](?=[a-zA-Z0-9]))*(?:\.(?=[a-zA-Z]\.)(?:[a-zA-Z]\.)+)?|[^\sa-zA-Z0-9]/g;

/** Cuts `text` between `start` and `end` into tokens with offsets in `text`. */
export function tokensIn(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  // A word that never ends is looked at no further than here.
  const part = text.slice(start, end);
  const token = isPlain(part) ? PLAIN : TOKEN;
  token.lastIndex = 0;
  for (let m = token.exec(part); m; m = token.exec(part)) {
    const { text, lower, word, kind } = wordOf(m[0]);
    tokens.push({ start: start + m.index, end: start + m.index + text.length, text, lower, word, kind });
  }
  return tokens;
}

type Word = Pick<Token, 'text' | 'lower' | 'word' | 'kind'>;

/** What a word is by itself. Newspapers repeat themselves: tokens share their strings. */
const wordOf = remembered((text: string): Word => {
  const kind = /^\p{N}/u.test(text) ? 'number' : /^[\p{L}\p{M}]/u.test(text) ? 'word' : 'mark';
  const lower = text.toLowerCase();
  return { text, lower, word: wordNumber(lower), kind };
});
