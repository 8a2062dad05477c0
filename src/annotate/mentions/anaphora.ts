import type { Annotated, Token } from '../../model/index.ts';
import { POST_HEADS, POST_MODIFIERS } from '../../values/index.ts';
import type { Candidate } from './candidate.ts';
import { bare, isCapital } from './casing.ts';
import type { Naming } from './chains.ts';

/** Words that stand for somebody named before, tokens `[from, to)`, and the naming (by index) that they stand for. */
export type Reference = { readonly from: number; readonly to: number; readonly naming: number };

/** What an article says of a person beside the name: posts and callings as sets of words, the age, and where it is first said. */
type Told = { readonly naming: number; readonly posts: readonly ReadonlySet<string>[]; readonly ages: ReadonlySet<string>; readonly since: number };

const LONGEST = 4;
const spelling = (word: string): string => bare(word).replace('defense', 'defence').replace('labor', 'labour');

/** "The defence minister", "the plumber", "the 48-year-old", where one person alone, named before, is called so. Anything less sure is left out. */
export function referencesIn({ tokens, sentences }: Annotated, candidates: readonly Candidate[], namings: readonly Naming[]): Reference[] {
  const told = namings.flatMap((n, naming) => (n.type === 'person' ? [toldOf(tokens, candidates, n, naming)] : []));
  const found: Reference[] = [];
  if (told.length === 0) return found;
  for (const s of sentences)
    for (let i = s.first; i + 1 < s.last; i++) {
      if (tokens[i]?.lower !== 'the') continue;
      const to = ageEnd(tokens, i + 1, s.last) ?? postEnd(tokens, i + 1, s.last);
      if (to === null) continue;
      const words = tokens.slice(i + 1, to).map((t) => spelling(t.lower));
      const age = /^\d+$/.test(words[0] ?? '') ? words[0] : undefined;
      const fit = told.filter((t) => (age ? t.ages.has(age) : t.posts.some((p) => words.every((w) => p.has(w)))));
      const [one] = fit;
      if (one && fit.length === 1 && one.since < i) found.push({ from: i, to, naming: one.naming });
    }
  return found;
}

/** Behind "48-year-old", with "man" or "woman" where it stands there. */
function ageEnd(tokens: readonly Token[], at: number, last: number): number | null {
  if (tokens[at]?.kind !== 'number' || !/^\d{1,3}$/.test((tokens[at] as Token).text) || tokens[at + 1]?.text !== '-' || tokens[at + 2]?.lower !== 'year-old')
    return null;
  const next = at + 3 < last ? tokens[at + 3] : undefined;
  if (next && /^(?:man|woman)$/.test(next.lower)) return at + 4;
  return next?.kind === 'word' && !/^(?:was|is|said|has|had|told|who|will|and|in|at|from|on|of|to|did|died|also|later)$/.test(next.lower) ? null : at + 3;
}

/** Behind the head of a post in small letters; null where another word, a name or "of" makes it somebody else's. */
function postEnd(tokens: readonly Token[], at: number, last: number): number | null {
  for (let i = at; i < Math.min(last, at + LONGEST); i++) {
    const token = tokens[i] as Token;
    const head = POST_HEADS.has(token.lower);
    if (!head && !POST_MODIFIERS.has(token.lower)) return null;
    if (token.kind !== 'word' || isCapital(token) || token.text !== bare(token.text)) return null;
    const next = i + 1 < last ? tokens[i + 1] : undefined;
    const goesOn = next !== undefined && (POST_HEADS.has(next.lower) || isCapital(next) || next.lower === 'of' || next.lower === 'for');
    if (head && !goesOn) return i + 1;
  }
  return null;
}

function toldOf(tokens: readonly Token[], candidates: readonly Candidate[], { members }: Naming, naming: number): Told {
  const posts: ReadonlySet<string>[] = [];
  const ages = new Set<string>();
  let since = Number.POSITIVE_INFINITY;
  for (const m of members) {
    const c = candidates[m] as Candidate;
    since = Math.min(since, c.from);
    const words = wordsBefore(tokens, c);
    if (words.some((w) => POST_HEADS.has(w)) && !words.some((w) => /^(?:former|ex|then)$/.test(w))) posts.push(new Set(words.map(spelling)));
    let at = c.to;
    if (tokens[at]?.text !== ',') continue;
    if (/^\d{1,3}$/.test(tokens[at + 1]?.text ?? '')) {
      ages.add((tokens[at + 1] as Token).text);
      if (tokens[at + 2]?.text !== ',') continue;
      at += 2;
    }
    const behind = apposition(tokens, at + 1);
    if (behind) posts.push(behind);
  }
  return { naming, posts, ages, since };
}

/** The title, with the small words of the post before it. */
function wordsBefore(tokens: readonly Token[], c: Candidate): string[] {
  if (c.titleTo <= c.titleFrom) return [];
  let from = c.titleFrom;
  while (from > 0 && POST_MODIFIERS.has((tokens[from - 1] as Token).lower)) from--;
  return tokens.slice(from, c.titleTo).map((t) => t.lower);
}

/** ", a plumber", ", the deputy chief" */
function apposition(tokens: readonly Token[], at: number): ReadonlySet<string> | null {
  if (!/^(?:a|an|the|his|her|its|their)$/.test(tokens[at]?.lower ?? '')) return null;
  const words: string[] = [];
  for (let i = at + 1; i < at + 1 + LONGEST; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') return null;
    words.push(token.lower);
    if (/^(?:former|ex|then)$/.test(token.lower)) return null;
    if (POST_HEADS.has(token.lower) && !POST_HEADS.has(tokens[i + 1]?.lower ?? '')) return new Set(words.map(spelling));
  }
  return null;
}
