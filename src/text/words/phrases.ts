import { stem } from './stems.ts';
import { STOPWORDS } from './stopwords.ts';

const known = new Map<string, readonly string[]>();

/** The stems of the content words of a text, in order; of a text of function words alone, of all its words. */
export function contentStems(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  const content = words.filter((w) => !STOPWORDS.has(w));
  return (content.length > 0 ? content : words).map(stem);
}

/** Are all content words of `phrase` among these stems, in any order? */
export function holdsPhrase(stems: ReadonlySet<string>, phrase: string): boolean {
  let own = known.get(phrase);
  if (own === undefined) {
    own = contentStems(phrase);
    if (known.size > 20_000) known.clear();
    known.set(phrase, own);
  }
  return own.length > 0 && own.every((s) => stems.has(s));
}
