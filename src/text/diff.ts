import { diffArrays } from 'diff';

/** A run of words that both texts have, or that only the first or the second has. */
export type WordRun = { readonly in: 'both' | 'first' | 'second'; readonly text: string };

const WORDS = /[\p{L}\p{M}\p{N}$€£%'’.,-]*[\p{L}\p{M}\p{N}%]|\s+|[^\s\p{L}\p{M}\p{N}]/gu;
/** Texts that differ in more places are shown whole, one after the other. */
const MOST_EDITS = 200;

/** What changed from one wording to another, word by word: "$4.2bn" is one word. The runs of `both` and `first` put together are the first text. */
export function wordDiff(first: string, second: string): readonly WordRun[] {
  const words = (text: string): string[] => text.match(WORDS) ?? [];
  const parts = diffArrays(words(first), words(second), { maxEditLength: MOST_EDITS });
  if (!parts)
    return [
      { in: 'first', text: first },
      { in: 'second', text: second },
    ];
  return parts.map((p) => ({ in: p.added ? 'second' : p.removed ? 'first' : 'both', text: p.value.join('') }));
}
