// By sub-path: the package root of natural loads databases, reads `.env` and prints to stdout.
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { remembered } from '../remembered.ts';

/** The steps of Porter's stemmer in order, each with the endings that it rewrites: any other word it would take apart and leave as it is. */
const STEPS: readonly (readonly [RegExp, (word: string) => string])[] = [
  [/s$/, PorterStemmer.step1a],
  [/(?:ed|ing)$/, PorterStemmer.step1b],
  [/y$/, PorterStemmer.step1c],
  [/(?:tional|izer|ation|ator|alism|ness|i)$/, PorterStemmer.step2],
  [/(?:icate|ative|alize|iciti|ical|ful|ness)$/, PorterStemmer.step3],
  [/(?:al|[ae]nce|er|ic|[ai]ble|[ae]nt|ou|ism|ate|iti|ous|ive|ize|[st]ion)$/, PorterStemmer.step4],
  [/e$/, PorterStemmer.step5a],
  [/ll$/, PorterStemmer.step5b],
];
/** Shorter words are their own stems. */
const SHORTEST = 3;

/** Porter stem of a lower-case English word. */
export const stem = remembered((word: string): string => {
  let stemmed = word;
  if (word.length >= SHORTEST) for (const [ending, step] of STEPS) if (ending.test(stemmed)) stemmed = step(stemmed);
  return stemmed;
});
