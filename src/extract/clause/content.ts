import { overlaps, type Span, type Token } from '../../model/index.ts';
import { stem } from '../../text/index.ts';
import { remembered } from '../../text/remembered.ts';
import { isOneOf, ofWord } from '../../text/words/of-word.ts';
import { happening } from '../../text/words/synonyms.ts';
import type { Segment, Verb } from './segments.ts';
import { EMPTY, unowned } from './words.ts';

/** Tokens `[from, to)` of a clause. */
export type Range = { readonly clause: Segment; readonly from: number; readonly to: number };
/** A word that says something of the matter of a clause: its token and its stem. */
export type Content = { readonly token: Token; readonly stem: string };

const PRONOUNS = new Set(['he', 'she', 'it', 'they', 'we', 'i']);
const RELATIVE = new Set(['which', 'who', 'that']);

/** The stem of a word that says something of the matter, its synonyms folded; null of others. */
const matterOf = remembered((lower: string): string | null => {
  const bare = unowned(lower);
  return EMPTY.has(bare) ? null : stem(happening(bare));
});

/** The same of the word of a token. */
const matterAt = ofWord(matterOf);

const isEmpty = isOneOf(EMPTY);
const isContent = (token: Token): boolean => token.kind === 'word' && !isEmpty(token);

/** The subject: what stands before the verb in its clause, else the subject of the clause it continues. */
export function subjectOf(tokens: readonly Token[], segments: readonly Segment[], here: number, verb: Verb | null): Range | null {
  for (let i = here; i >= 0; i = (segments[i] as Segment).inherits) {
    const clause = segments[i] as Segment;
    const first = clause.verbs[0]?.first ?? clause.to;
    const named = RELATIVE.has((tokens[clause.from] as Token).lower) ? segments[i - 1] : undefined;
    if (named && !hasContent(tokens, clause.from + 1, first)) return { clause: named, from: (named.verbs.at(-1)?.at ?? named.from - 1) + 1, to: named.to };
    const end = i === here && verb ? Math.min(verb.first, first) : first;
    for (let t = clause.from; t < end; t++) {
      const token = tokens[t] as Token;
      if (isContent(token) || PRONOUNS.has(token.lower)) return { clause, from: clause.from, to: end };
    }
  }
  return null;
}

function hasContent(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isContent(tokens[i] as Token)) return true;
  return false;
}

/** The content words of a range. Verbs count by their lemma ("began" → begin), helpers not at all; the speaker of "according to" is no matter of the clause. */
export function contentOf(tokens: readonly Token[], { clause, from, to }: Range): readonly Content[] {
  const found: Content[] = [];
  const { verbs } = clause;
  let v = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    const { lower } = token;
    if (lower === 'according' && i > from) break;
    if (token.kind !== 'word' || lower.length < 3) continue;
    while (v < verbs.length && (verbs[v] as Verb).at < i) v++;
    const verb = verbs[v];
    const matter = verb?.at === i ? matterOf(verb.lemma) : matterAt(token);
    if (matter !== null) found.push({ token, stem: matter });
  }
  return found;
}

/** The words, in order of place, that a span does not touch: the same list where it touches none. */
export function beside(content: readonly Content[], span: Span): readonly Content[] {
  for (const { token } of content) {
    if (token.start >= span.end) break;
    if (overlaps(token, span)) return content.filter((c) => !overlaps(c.token, span));
  }
  return content;
}
