import type { Annotated, Token } from '../model/index.ts';
import { STOPWORDS, stem, verbForm } from '../text/index.ts';
import type { Site } from './sites.ts';
import { common } from './synonyms.ts';

/**
 * What a day is the day of: the noun it stands before or belongs to ("the Sept. 14 attacks", "Friday's siege", "Monday morning attack"),
 * else the verb of its clause ("was arrested on Jan. 9" → arrest). Stems, synonyms folded; what somebody only said is dated by its saying.
 */
export function datedBy(annotated: Annotated, { claim, first, last, sentence }: Site): string {
  const { tokens, sentences } = annotated;
  const end = sentences[sentence]?.last ?? last;
  let i = last;
  if (tokens[i]?.lower === ',' && /\d{4}$/.test(claim.anchor.exact)) i++;
  const possessive = /['’]s?$/.test(claim.anchor.exact) || /^['’]s?$/.test(tokens[i]?.lower ?? '') || /['’]s$/.test(tokens[last - 1]?.lower ?? '');
  if (/^['’]s?$/.test(tokens[i]?.lower ?? '')) i++;
  while (i < end && DAYTIME.has(tokens[i]?.lower ?? '')) i++;
  const noun = headAt(tokens, i, end);
  if (noun !== null && (possessive || isAttributive(tokens, first, i))) return noun;
  return common(stem(claim.property));
}

/** Words that belong to the day and not to what it dates. */
const DAYTIME = new Set(['morning', 'afternoon', 'evening', 'night', 'early', 'late']);
const LONGEST = 4;

/** Head of the noun phrase that begins at `i`: its last word before a mark, a preposition, a verb or a function word. */
function headAt(tokens: readonly Token[], i: number, end: number): string | null {
  let head: string | null = null;
  for (let k = i; k < Math.min(end, i + LONGEST); k++) {
    const token = tokens[k] as Token;
    if (token.kind !== 'word' || STOPWORDS.has(token.lower)) break;
    const form = verbForm(token.lower);
    if (form && /^(?:past|third|participle)$/.test(form.form) && !(form.form === 'third' && head === null)) break;
    head = common(stem(token.lower.replace(/['’]s$/, '')));
  }
  return head;
}

/** "the Monday morning attack", "a March 30, 1972, meeting": an article, a preposition without "on", or nothing but words of a noun phrase stands before. */
function isAttributive(tokens: readonly Token[], first: number, after: number): boolean {
  const before = tokens[first - 1]?.lower ?? '';
  if (/^(?:the|a|an|this|that|his|her|its|their|our|last|next|those|these|of|for|since|after|before|in|by|from)$/.test(before))
    return (tokens[after] as Token).start - (tokens[after - 1] as Token).end <= 1;
  return false;
}
