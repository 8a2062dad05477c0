import type { Token } from '../model/index.ts';

/*
 * One linear pass. Words keep inner hyphens and apostrophes ("Jean-Luc", "o'clock", "minister's" splits its possessive off later);
 * numbers keep separators, decimals, magnitudes and ordinals ("60,000", "4.2bn", "12th", "10-15" is three tokens); the rest is one mark each.
 */
const TOKEN = /\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}+)?|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|[-‐‑'’](?=[\p{L}\p{N}]))*(?:\.(?=\p{L}\.)(?:\p{L}\.)+)?|[^\s\p{L}\p{N}]/gu;

/** Cuts `text` between `start` and `end` into tokens with offsets in `text`. */
export function tokensIn(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  // A word that never ends is looked at no further than here.
  const part = text.slice(start, end);
  TOKEN.lastIndex = 0;
  for (let m = TOKEN.exec(part); m; m = TOKEN.exec(part)) {
    const [word] = m;
    const first = word.charCodeAt(0);
    const kind = first >= 48 && first <= 57 ? 'number' : /^\p{N}/u.test(word) ? 'number' : /^[\p{L}\p{M}]/u.test(word) ? 'word' : 'mark';
    tokens.push({ start: start + m.index, end: start + m.index + word.length, text: word, lower: word.toLowerCase(), kind });
  }
  return tokens;
}
