import type { Anchor, QuoteRules } from '../../model/index.ts';

/** A word of a quotation: as it is compared, and where it stands. */
export type QuoteWord = { readonly key: string; readonly start: number; readonly end: number };

const WORD =
  /\[?\p{L}\][\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{L}(?:\.\p{L})+(?=\.|\P{L}|$)|[$€£]?\p{N}+(?:[.,:]\p{N}+)*\p{L}*%?|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|%/gu;

/** Lower case, one kind of apostrophe, no dots in initials: "Don’t" → "don't", "U.N" → "un", "6:00" → "6", "29th" → "29"; an editor's letter in brackets is a letter: "[N]o" → "no". */
const foldedWord = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .replace(/[[\]]/g, '')
    .replace(/(?<=\d)(?:st|nd|rd|th)$/, '')
    .replace(/:00$/, '');

/**
 * The words of a quotation in order. Hyphens and dashes part words, marks count for nothing, groups of `same-words` become one, words of
 * `may-differ` are left out. `swaps` holds what `ruledWords` made of the rules.
 */
export function wordsOfQuote(content: readonly Anchor[], swaps: RuledWords): readonly QuoteWord[] {
  const words = content.flatMap((a) =>
    [...a.exact.matchAll(WORD)].map((m): QuoteWord => ({ key: foldedWord(m[0]), start: a.span.start + m.index, end: a.span.start + m.index + m[0].length })),
  );
  const found: QuoteWord[] = [];
  for (let i = 0; i < words.length; ) {
    let taken = 0;
    for (let n = Math.min(3, words.length - i); n > 0 && !taken; n--) {
      const phrase = words
        .slice(i, i + n)
        .map((w) => w.key)
        .join(' ');
      const swap = swaps.get(phrase);
      if (swap === undefined) continue;
      taken = n;
      const [start, end] = [(words[i] as QuoteWord).start, (words[i + n - 1] as QuoteWord).end];
      for (const key of swap) found.push({ key, start, end });
    }
    if (!taken) found.push(words[i] as QuoteWord);
    i += taken || 1;
  }
  return found;
}

/** A phrase of up to three words → the words that it counts as; none for words that may be left out. */
export type RuledWords = ReadonlyMap<string, readonly string[]>;

/** The longest wording of each group stands for all: "don't" and "do not" are two words, so that a denial stays one. */
export function ruledWords(rules: QuoteRules): RuledWords {
  const swaps = new Map<string, readonly string[]>();
  for (const group of rules.sameWords) {
    const split = group.map((w) => (w.match(WORD) ?? []).map(foldedWord));
    const whole = split.reduce((best, w) => (w.length > best.length ? w : best), split[0] ?? []);
    for (const words of split) swaps.set(words.join(' '), whole);
  }
  for (const word of rules.mayDiffer) swaps.set((word.match(WORD) ?? []).map(foldedWord).join(' '), []);
  return swaps;
}
