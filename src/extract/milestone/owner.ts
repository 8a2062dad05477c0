import { type Annotated, anchorAt, type Mention, meantBy, mentionsIn, type Sentence, type Token, tokenPast } from '../../model/index.ts';
import { mentionsTouching } from '../near.ts';
import { DETERMINERS, IN_TITLES } from './words.ts';

/** Words of the longest title that is read as the name of a thing. */
const LONGEST = 8;

/**
 * The thing that the words `[from, end)` name, where they are a subject: a mention, with brackets and an apposition after it, or a title of a
 * work, which is no mention ("Harbour Over Me"). A pronoun is the name that it stands for, if any. Null for descriptions ("the film", "his debut
 * album"), and where anything else is named.
 */
export function subjectNamed(annotated: Annotated, sentence: Sentence, from: number, end: number): Mention | null {
  const { tokens } = annotated;
  let first = from;
  while (first < end && (QUOTE.test(tokens[first]?.text ?? '') || (DETERMINERS.has(tokens[first]?.lower ?? '') && isCapital(tokens[first + 1])))) first++;
  const last = namePart(tokens, first, end);
  if (last <= first) return null;
  const head = tokens[first] as Token;
  if (last === first + 1 && first === from && PRONOUN.test(head.lower)) return meantBy(annotated, first);
  const behind = (tokens[last - 1] as Token).end;
  const mention = mentionsTouching(annotated, sentence, head).find(
    (m) => m.form === 'name' && m.anchor.span.start <= head.start && m.anchor.span.end > head.start,
  );
  if (mention && mention.anchor.span.end >= behind) return mention;
  const rest = mention ? tokens.slice(first, last).find((t) => t.start >= mention.anchor.span.end) : undefined;
  if (mention && rest && /^(?:the|a|an)$/.test(rest.text)) return mention;
  const words = tokens.slice(first, last);
  if (words.length > LONGEST || !isCapital(head) || !words.every((t) => t.kind === 'mark' || isCapital(t) || IN_TITLES.has(t.lower))) return null;
  if (words.some((t) => t.kind === 'mark' && !/^[:'’&!?.-]$/.test(t.text))) return null;
  const anchor = anchorAt(annotated.document, { start: head.start, end: behind });
  return { anchor, entity: null, name: anchor.exact.replace(/\s+/g, ' '), type: 'work', form: 'description', chain: -1, titles: [] };
}

const PRONOUN = /^(?:he|she|it|they|we|i|you|this|that|these|those|there)$/;
const QUOTE = /^["“”‘’'`]$/;
const isCapital = (t: Token | undefined): boolean => t !== undefined && (t.kind === 'number' || (t.kind === 'word' && t.text !== t.lower));

/** Where the name ends: before its brackets, an apposition between commas, and closing marks. */
function namePart(tokens: readonly Token[], first: number, end: number): number {
  for (let i = first; i < end; i++) {
    const { text } = tokens[i] as Token;
    if (text === '(') return trimmed(tokens, first, i);
    if (text === ',') return tokens[end - 1]?.text === ',' && i < end - 1 ? trimmed(tokens, first, i) : first;
  }
  return trimmed(tokens, first, end);
}

function trimmed(tokens: readonly Token[], first: number, end: number): number {
  let last = end;
  while (last > first && QUOTE.test(tokens[last - 1]?.text ?? '')) last--;
  return last;
}

/** The mention that ends where a word begins, brackets between them aside, and is no part of a longer description ("a film by Ann Vale"). */
export function mentionBefore(annotated: Annotated, sentence: Sentence, at: number): Mention | null {
  const { tokens } = annotated;
  const mention = namedUpTo(annotated, sentence, closedAt(tokens, sentence.first, at));
  if (!mention) return null;
  const before = tokenPast(tokens, mention.anchor.span.start) - 1;
  if (before < sentence.first) return mention;
  return /^(?:[,;:—–(“"]|and|but|where|when|that|while|as|sir|dr|mr|mrs|ms|the)$/i.test(tokens[before]?.text ?? '') ? mention : null;
}

/** Index behind the last token before `at` that is no part of a bracket: "Ann Vale (the painter) was born". */
function closedAt(tokens: readonly Token[], from: number, at: number): number {
  if (tokens[at - 1]?.text !== ')') return at;
  for (let i = at - 2; i > from; i--) if (tokens[i]?.text === '(') return i;
  return at;
}

/** The thing whose brackets open at `open`: the mention right before, or, behind a title between commas, the one that begins the sentence. */
export function ownerOfBrackets(annotated: Annotated, sentence: Sentence, open: number): Mention | null {
  const { tokens } = annotated;
  if (tokens[open - 1]?.text === ',') {
    const start = tokens[sentence.first]?.start ?? 0;
    return mentionsIn(annotated, { start: sentence.span.start, end: start + 6 }).find((m) => m.form === 'name') ?? null;
  }
  let last = open;
  while (last > sentence.first && QUOTE.test(tokens[last - 1]?.text ?? '')) last--;
  return namedUpTo(annotated, sentence, last);
}

/** The name that ends with the token before `at`. */
function namedUpTo(annotated: Annotated, sentence: Sentence, at: number): Mention | null {
  const last = annotated.tokens[at - 1];
  return last ? (mentionsTouching(annotated, sentence, last).find((m) => m.form === 'name' && m.anchor.span.end === last.end) ?? null) : null;
}
