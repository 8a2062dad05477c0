// By sub-path: the package root of natural loads databases, reads `.env` and prints to stdout.
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

const known = new Map<string, string>();

/** Porter stem of a lower-case English word; cached, since newspapers repeat themselves. */
export function stem(word: string): string {
  const cached = known.get(word);
  if (cached !== undefined) return cached;
  const stemmed = PorterStemmer.stem(word);
  if (known.size > 50_000) known.clear();
  known.set(word, stemmed);
  return stemmed;
}
