import { grouped } from '../../../model/index.ts';

/** Phrases by their first word, longest first: the first that fits is the one that is meant. One without words is left out. */
export const byFirstWord = <P extends { readonly words: readonly string[] }>(phrases: Iterable<P>): ReadonlyMap<string, readonly P[]> =>
  grouped(
    [...phrases].sort((a, b) => b.words.length - a.words.length),
    ({ words: [first] }) => first ?? null,
  );
