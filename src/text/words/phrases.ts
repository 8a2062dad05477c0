import { remembered } from '../remembered.ts';
import { stem } from './stems.ts';
import { STOPWORDS } from './stopwords.ts';

/** The stems of the content words of a text, in order; of a text of function words alone, of all its words. */
export function contentStems(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  const content = words.filter((w) => !STOPWORDS.has(w));
  return (content.length > 0 ? content : words).map(stem);
}

/** Phrases are a few, of rules, and each is asked of many texts. */
const stemsOf = remembered(contentStems);

/** Are all content words of `phrase` among these stems, in any order? */
export function holdsPhrase(stems: ReadonlySet<string>, phrase: string): boolean {
  const own = stemsOf(phrase);
  return own.length > 0 && own.every((s) => stems.has(s));
}
