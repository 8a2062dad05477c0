import type { Token } from '../../model/index.ts';

/** Words that have numbers: those of some hundred million words of news. Of strange texts, which hold more, each further one is worked out whenever it is met. */
const MOST = 100_000;

const numbers = new Map<string, number>();

/** The number of a word, in lower case: one for equal words as long as the process lives, below `MOST`; -1 of a word that came too late for one. */
export function wordNumber(lower: string): number {
  const known = numbers.get(lower);
  if (known !== undefined) return known;
  if (numbers.size >= MOST) return -1;
  numbers.set(lower, numbers.size);
  return numbers.size - 1;
}

/** A word as a token has it. */
type Numbered = Pick<Token, 'lower' | 'word'>;

/**
 * A pure function of the word of a token that answers once for each: every word of a text is asked dozens of questions, and to find an answer under
 * its number takes a sixth of the time that it takes to find it under its letters. No answer may be undefined.
 */
export function ofWord<T>(answer: (lower: string) => T): (token: Numbered) => T {
  const kept: (T | undefined)[] = [];
  return ({ word, lower }) => {
    const known = word >= 0 && word < kept.length ? kept[word] : undefined;
    if (known !== undefined) return known;
    const made = answer(lower);
    if (word >= 0) {
      while (kept.length <= word) kept.push(undefined);
      kept[word] = made;
    }
    return made;
  };
}

/** Is the word of a token one of these? */
export const isOneOf = (words: ReadonlySet<string>): ((token: Numbered) => boolean) => ofWord((lower) => words.has(lower));

/** Numbers for the words of some texts, one for equal words; those of words that have none of their own lie above all others. */
export function everyWordNumbered(): (token: Numbered) => number {
  const late = new Map<string, number>();
  return ({ word, lower }) => {
    if (word >= 0) return word;
    const known = late.get(lower);
    if (known !== undefined) return known;
    late.set(lower, MOST + late.size);
    return MOST + late.size - 1;
  };
}
