import type { QuoteWord } from './word.ts';

/** Equal for words that are compared alike, wherever they stand. */
export function wordingOf(words: readonly QuoteWord[]): string {
  const cached = wordings.get(words);
  if (cached !== undefined) return cached;
  let wording = '';
  for (const { key, gap, inserted, named, paused, opens } of words)
    wording += `${key} ${Number(gap) + 2 * Number(inserted) + 4 * Number(named) + 8 * Number(paused) + 16 * Number(opens)} `;
  wordings.set(words, wording);
  return wording;
}

const wordings = new WeakMap<readonly QuoteWord[], string>();
