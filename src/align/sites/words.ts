import type { Token } from '../../model/index.ts';
import { STOPWORDS, stem } from '../../text/index.ts';
import { remembered } from '../../text/remembered.ts';
import { common } from '../../text/words/synonyms.ts';

/** What alignment reads in a token; tokens that differ in capitals alone are one word. */
export type Word = {
  /** Counts the words of the story in the order in which they come. */
  readonly number: number;
  readonly lower: string;
  readonly kind: Token['kind'];
  /** Stem of a content word; '' for function words, numbers and marks. Possessives count as their noun. */
  readonly stem: string;
  /** The stem that stands for it and for its synonyms. */
  readonly matter: string;
};

/** Reads the tokens of a story: each word once. */
export function wordsRead(): (token: Token) => Word {
  const known = new Map<string, Word>();
  return (token) => {
    const { lower, kind } = token;
    let word = known.get(lower);
    if (word === undefined) {
      const stem = kind === 'word' ? contentStem(lower) : '';
      word = { number: known.size, lower, kind, stem, matter: common(stem) };
      known.set(lower, word);
    }
    return word;
  };
}

const contentStem = remembered((lower) => {
  const word = /[.'’]/.test(lower) ? lower.replace(/['’]s$/, '').replace(/[.'’]/g, '') : lower;
  return word.length < 2 || STOPWORDS.has(word) ? '' : stem(word);
});
