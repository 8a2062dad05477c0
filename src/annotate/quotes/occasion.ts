import type { Annotated, Quotation, Span, Token } from '../../model/index.ts';
import { contains, sentenceIndexAt } from '../../model/index.ts';
import { wordSet } from '../../text/word-set.ts';
import type { Found } from './found.ts';

/** What people speak at, head nouns in the singular. */
const EVENTS = wordSet(
  'meeting summit session talks conference briefing hearing interview rally speech debate ceremony trial funeral vigil forum dinner breakfast lunch visit call game match race vote inauguration swearing-in sentencing arraignment service assembly congress convention gathering negotiations',
);
const RELATIONS: Readonly<Record<string, 'at' | 'after' | 'before'>> = {
  at: 'at',
  during: 'at',
  in: 'at',
  after: 'after',
  following: 'after',
  before: 'before',
};
/** How far behind the verb of saying, and from the first word of its sentence, the preposition may stand. Tokens. */
const REACH = 5;
const OPENING = 3;
/** Words between the preposition and its noun. */
const LONGEST = 7;

/**
 * The meeting, hearing or speech that the words of the outlet place a quotation at, after or before: "Speaking after the meeting, she
 * said", "he told reporters at a summit". Null where they do not say.
 */
export function occasionOf({ tokens, sentences }: Annotated, found: Found): Quotation['occasion'] {
  if (!found.cue) return null;
  const cue = tokens[found.cue.from] as Token;
  const sentence = sentences[sentenceIndexAt({ sentences }, cue.start)];
  if (!sentence) return null;
  const free = (t: Token): boolean => !found.content.some((c) => contains(c, t));
  const behind = Math.max(found.cue.to, found.source?.to ?? 0);
  const ends = (t: Token): boolean => /^[.;:]$|^(?:and|but|that)$/.test(t.lower);
  let limit = behind;
  while (limit < Math.min(behind + REACH, sentence.last) && !ends(tokens[limit] as Token)) limit++;
  const opening = Math.min(sentence.first + OPENING, found.cue.from);
  for (const [from, to] of [
    [behind, limit],
    [sentence.first, opening],
  ] as const)
    for (let at = from; at < to; at++) {
      const read = free(tokens[at] as Token) ? readAt(tokens, at, sentence.last, found.content) : null;
      if (read) return read;
    }
  return null;
}

function readAt(tokens: readonly Token[], at: number, to: number, content: readonly Span[]): Quotation['occasion'] {
  const relation = RELATIONS[(tokens[at] as Token).lower];
  if (!relation) return null;
  for (let i = at + 1; i < Math.min(to, at + 1 + LONGEST); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark' || content.some((c) => contains(c, token)) || /^(?:who|which|that|he|she|they|and|or|to|by|with)$/.test(token.lower)) return null;
    const head = token.lower.replace(/^(?!talks$|congress$|negotiations$)(.*[^s])s$/, '$1');
    if (!EVENTS.has(head) || EVENTS.has((tokens[i + 1]?.lower ?? '').replace(/s$/, ''))) continue;
    const first = tokens[at] as Token;
    const event = tokens
      .slice(at + 1, i)
      .map((t) => t.lower)
      .filter((w) => !/^(?:a|an|the|his|her|their|its|this|that|our|of)$/.test(w));
    const more = /^(?:of|with|on)$/.test(tokens[i + 1]?.lower ?? '') ? complement(tokens, i + 2, to) : '';
    return { relation, event: `${[...event, head].join(' ')}${more && `, ${more}`}`, span: { start: first.start, end: token.end } };
  }
  return null;
}

/** "of the Harbour Board": the content words behind the noun. */
function complement(tokens: readonly Token[], from: number, to: number): string {
  const found: string[] = [];
  for (let i = from; i < Math.min(to, from + 5); i++) {
    const { kind, lower } = tokens[i] as Token;
    if (kind === 'mark' || /^(?:in|on|at|and|that|who|which|after|before)$/.test(lower)) break;
    if (!/^(?:a|an|the|his|her|their|its)$/.test(lower)) found.push(lower);
  }
  return found.join(' ');
}
