import type { Token } from '../../model/index.ts';
import type { Marked } from '../../text/marks.ts';
import { TITLE_WORDS } from './words.ts';

const SMALL = /^(?:a|an|the|of|in|on|at|to|for|and|or|but|with|from|by|as|is|vs?|de|la)$/;

/** Title case, or behind a word for a work or a name: not somebody's words. */
export function isTitle(text: string, { inner }: Marked, before: Token | undefined): boolean {
  const exact = text.slice(inner.start, inner.end);
  const words = exact.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  if (words.length > 9 || /[.!?]\s/u.test(exact)) return false;
  const cased = words.every((w, i) => /^[\p{Lu}\p{N}]/u.test(w) || (i > 0 && SMALL.test(w)));
  if (cased && words.length > 1 && !/[.!?]$/u.test(exact)) return true;
  return before !== undefined && TITLE_WORDS.has(before.lower.replace(/['’]s$/, '')) && words.length <= 6 && !/[,!?]$/u.test(exact);
}

/** How many words stand between the marks. */
export const wordsIn = (text: string, { inner }: Marked): number =>
  text.slice(inner.start, inner.end).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Does a stretch read as a sentence of its own? */
export function isSentence(text: string, marked: Marked): boolean {
  const first = text.slice(marked.inner.start, marked.inner.start + 2);
  const tail = text.slice(Math.max(marked.inner.start, marked.inner.end - 1), marked.inner.end) + text.slice(marked.whole.end, marked.whole.end + 1);
  return /^[\p{Lu}\p{N}“‘'([…]/u.test(first) && (/[.!?…—–]/u.test(tail) || marked.close === null) && wordsIn(text, marked) >= 3;
}
