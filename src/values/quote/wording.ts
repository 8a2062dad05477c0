import { onceEach } from '../../model/index.ts';
import type { QuoteWord } from './word.ts';

/** Equal for words that are compared alike, wherever they stand. */
export const wordingOf = onceEach((words: readonly QuoteWord[]): string => {
  let wording = '';
  for (const { key, gap, inserted, named, paused, opens } of words)
    wording += `${key} ${Number(gap) + 2 * Number(inserted) + 4 * Number(named) + 8 * Number(paused) + 16 * Number(opens)} `;
  return wording;
});

/** How the words are compared, one by one. */
export const keysIn = onceEach((words: readonly QuoteWord[]): readonly string[] => words.map(({ key }) => key));
