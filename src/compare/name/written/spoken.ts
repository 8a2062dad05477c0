import type { Document, Story } from '../../../model/index.ts';
import { onceEach, witnessOf } from '../../../model/index.ts';

/** The text of a document in lower case. */
export const lowerText = onceEach((document: Document) => document.text.toLowerCase());

/** The same without accents. */
const plainText = onceEach((document: Document) => withoutAccents(lowerText(document)));

const withoutAccents = (text: string): string => (ACCENTED.test(text) ? text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '') : text);

/** Letters with accents, and those that are written as two: none stand among the marks of punctuation. */
const ACCENTED = /[\u0080-\u1fff\u2070-\uffff]/;

/** Does another voice use the word (letters alone, folded), in any case, in a name or not? */
export const spokenElsewhere = (story: Story, word: string, voice: number): boolean =>
  LETTERS.test(word) ? usedElsewhere(plainUsers(story), word, voice) : heldElsewhere(story, word, voice);

/** Does another voice print the word so, letters alone, in any case? */
export const printedElsewhere = (story: Story, word: string, voice: number): boolean => usedElsewhere(printedUsers(story), word, voice);

/** Letters alone, which a look-up finds; all else is searched for. */
export const LETTERS = /^\p{L}+$/u;

const heldElsewhere = (story: Story, word: string, voice: number): boolean =>
  story.articles.some(({ annotated: { document } }) => witnessOf(story, document.id) !== voice && holdsWord(plainText(document), word));

/** Of each word the first voice that uses it; null where there are several. */
type Users = ReadonlyMap<string, number | null>;

const usedElsewhere = (users: Users, word: string, voice: number): boolean => users.has(word) && users.get(word) !== voice;

function usersOf(story: Story, textOf: (document: Document) => string): Users {
  const users = new Map<string, number | null>();
  for (const { annotated } of story.articles) {
    const voice = witnessOf(story, annotated.document.id);
    for (const [word] of textOf(annotated.document).matchAll(/\p{L}+/gu)) {
      const known = users.get(word);
      if (known === undefined) users.set(word, voice);
      else if (known !== voice) users.set(word, null);
    }
  }
  return users;
}

const plainUsers = onceEach((story: Story) => usersOf(story, plainText));
const printedUsers = onceEach((story: Story) => usersOf(story, lowerText));

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/\p{L}$/u.test(text.slice(Math.max(0, at - 2), at)) && !/^\p{L}/u.test(text.slice(at + word.length, at + word.length + 2))) return true;
  return false;
}
