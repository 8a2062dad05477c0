import type { Token } from '../../model/index.ts';
import { STOPWORDS, stem } from '../../text/index.ts';
import { everyWordNumbered, ofWord } from '../../text/words/of-word.ts';
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
  const numberOf = everyWordNumbered();
  const known: (Word | undefined)[] = [];
  let count = 0;
  return (token) => {
    const number = numberOf(token);
    while (known.length <= number) known.push(undefined);
    let word = known[number];
    if (word === undefined) {
      const { lower, kind } = token;
      const stem = kind === 'word' ? contentStem(token) : '';
      word = { number: count++, lower, kind, stem, matter: common(stem) };
      known[number] = word;
    }
    return word;
  };
}

const contentStem = ofWord((lower) => {
  const word = /[.'’]/.test(lower) ? lower.replace(/['’]s$/, '').replace(/[.'’]/g, '') : lower;
  return word.length < 2 || STOPWORDS.has(word) ? '' : stem(word);
});
