import type { Scrap } from './furniture.ts';
import type { Line } from './lines.ts';

type Marked = { readonly line: Line; mark: Scrap | object | null };

/** What a line about a writer says next to the name. */
const TELLS =
  /^,? ?(?:(?:is|has|joined|covers|covered|writes|reports|edits|works|lives|tweets|blogs|contributes|contributed|studied|specialises|specializes|began|started|holds)\b|(?:can|may) be (?:reached|contacted)\b)/;
const CONTACT = /^(?:(?:have|got) a (?:tip|story)\b|(?:follow|contact|e-?mail|reach) (?:him|her|them|me|the (?:author|reporter|writer))\b)/i;
const HEAD = /^about the (?:authors?|writers?)$|^more (?:articles|stories|posts)? ?(?:from|by) /i;
const MOST = 900;

/** The names in "By Jane Roe and John Doe, Staff Writer". */
export function namesInByline(byline: string): readonly string[] {
  const names = byline.replace(/^by(?:line)?:?\s+/i, '').split(/\s*(?:,|\band\b|&|\||•|·)\s*/);
  return names.filter((n) => /^\p{Lu}[\p{L}.'’-]{1,30}(?: \p{L}[\p{L}.'’-]{0,30}){1,3}$/u.test(n));
}

/**
 * Lines at the foot of an article that speak of its writer: they begin with a name of the byline that the article itself never mentions, or
 * say where to write.
 */
export function markAuthor(marked: readonly Marked[], authors: readonly string[]): void {
  const mentions = (name: string): number => marked.reduce((n, m) => n + (m.mark === null && m.line.text.includes(name) ? 1 : 0), 0);
  const names = authors.flatMap((full) => {
    const words = full.split(' ');
    return [full, words[0], words.at(-1)].filter((n): n is string => n !== undefined && n.length > 2);
  });
  for (let i = marked.length - 1; i > 0; i--) {
    const m = marked[i] as Marked;
    if (m.mark !== null) continue;
    const { text } = m.line;
    const name = names.find((n) => text.startsWith(n));
    const tells = name !== undefined && text.length < MOST && mentions(name) === 1 && (text === name || TELLS.test(text.slice(name.length)));
    if (!tells && !(CONTACT.test(text) && text.length < 240) && !(HEAD.test(text) && text.length < 60)) return;
    m.mark = { scope: 'furniture', because: 'about the author' };
  }
}
