import type { Token } from '../../model/index.ts';
import { STOPWORDS, stem, verbForm } from '../../text/index.ts';
import { wordSet } from '../../text/word-set.ts';
import { common } from '../../text/words/synonyms.ts';

/** Words of a noun phrase before its head is given up. */
const LONGEST = 4;

/** What stands behind a day or a length of time and is no noun: "from 1 May instead of 1 June". */
const NO_HEAD = wordSet('instead onwards onward forward ahead alone again together');

/** Head of the noun phrase that begins at `i`: its last word before a mark, a preposition, a verb or a function word. */
export function headAt(tokens: readonly Token[], i: number, end: number): string | null {
  let head: string | null = null;
  for (let k = i; k < Math.min(end, i + LONGEST); k++) {
    const token = tokens[k] as Token;
    if (token.kind !== 'word' || STOPWORDS.has(token.lower) || NO_HEAD.has(token.lower)) break;
    const form = verbForm(token.lower);
    if (form && /^(?:past|third|participle)$/.test(form.form) && !(form.form === 'third' && head === null)) break;
    // "victims sue": behind a plural a bare verb is no noun.
    if (form?.form === 'base' && /[^s]s$/.test(tokens[k - 1]?.lower ?? '') && head !== null) break;
    head = common(stem(token.lower.replace(/['’]s$/, '')));
  }
  return head;
}
