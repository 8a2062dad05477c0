import { type Annotated, byPlace, type Mention, mentionsIn, overlaps, type Sentence, type Span, sentenceAt, type Token, tokenFrom } from '../../model/index.ts';
import { STOPWORDS, verbForm } from '../../text/index.ts';
import { isAddress, isOfOffice, POST_HEADS, POST_MODIFIERS } from '../../values/index.ts';
import { unowned } from '../clause/words.ts';
import { mentionsTouching } from '../near.ts';

/** Words that name a post, the person they are bound to and the body or state that they name beside it. `words` is the post as it is compared. */
export type Bound = {
  readonly span: Span;
  readonly words: string;
  readonly person: Mention;
  readonly organization: Mention | null;
  /** By a title or apposition: negation and modality of the clause do not touch it. */
  readonly stated: boolean;
};

const DETERMINER = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our']);
const BE = /^(?:is|was|became|remains|remained)$/;
/** What may stand between a body and a post of its: "Norland mayor", "Norland's mayor". */
const OWNING = /^(?:['’]s?)?[ -]?$/;
const OWNING_WITHIN = 3;
/** A post is no longer than this many words before "of". */
const LONGEST = 7;
const WIDEST = 3;
/** Units between a post and what it is a post of: the preposition, an article. */
const OWNER_WITHIN = 11;
/** Capitalised before a title and no part of it. */
const NO_POST =
  /ly$|^(?:meanwhile|yesterday|today|later|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$|['’]s?$/;

/** Every post that stands with a person's name, in order of place. */
export function boundPosts(annotated: Annotated): Bound[] {
  return annotated.mentions
    .filter((m) => m.type === 'person' && (m.form === 'name' || m.form === 'abbreviation'))
    .flatMap((m) => {
      const sentence = sentenceAt(annotated, m.anchor.span.start);
      return sentence ? [...titled(annotated, m, sentence), ...ahead(annotated, m, sentence), ...behind(annotated, m, sentence)] : [];
    })
    .sort((a, b) => byPlace(a.span, b.span));
}

/** "Harbour Board | deputy director | Ada Lind", "the then-mayor Ada Lind" */
function titled(annotated: Annotated, person: Mention, sentence: Sentence): Bound[] {
  const { tokens, document } = annotated;
  const at = tokenFrom(tokens, person.anchor.span.start);
  const [title] = person.titles;
  // What stands before belongs to another line: "Rolf BergElecting Mayor Ada Lind".
  if (GLUED.test(tokens[title ? tokenFrom(tokens, title.span.start) - 1 : at - 1]?.text ?? '')) return [];
  if (!title) {
    const before = tokens[at - 1];
    const head = before?.lower.includes('-') ? /^(?:then|ex)-(\p{L}+)$/u.exec(before.lower)?.[1] : undefined;
    return before && head && isHead(head)
      ? [{ span: { start: before.start, end: before.end }, words: before.text, person, organization: null, stated: true }]
      : [];
  }
  if (isAddress(title.exact)) return [];
  const from = widened(annotated, tokenFrom(tokens, title.span.start), sentence);
  const span = { start: (tokens[from] as Token).start, end: title.span.end };
  const owner = mentionsTouching(annotated, sentence, { start: span.start - OWNING_WITHIN, end: span.start }).find(
    (m) => m !== person && m.type !== 'person' && m.anchor.span.end <= span.start && OWNING.test(document.text.slice(m.anchor.span.end, span.start)),
  );
  return [
    {
      span,
      words: document.text.slice(span.start, span.end).replace(/\s+/g, ' '),
      person,
      organization: owner ?? inside(annotated, span, person),
      stated: true,
    },
  ];
}

/** Two words that lost the space between them. */
const GLUED = /\p{Ll}{2}\p{Lu}\p{Ll}/u;

/** First token of a title with the capitalised words before it that belong to the post: "Deputy Police |Chief". A name of the rule book ends it. */
function widened(annotated: Annotated, title: number, sentence: Sentence): number {
  if (sentence.scope === 'headline') return title;
  const { tokens } = annotated;
  let from = title;
  for (let i = title - 1; i >= sentence.first && i >= title - WIDEST; i--) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || STOPWORDS.has(token.lower) || NO_POST.test(token.lower)) break;
    const plain = token.lower.replace(/^(?:ex|then)-/, '');
    const post = POST_MODIFIERS.has(plain) || isHead(plain);
    if (!post && !/^\p{Lu}\p{Ll}/u.test(token.text)) break;
    if (mentionsTouching(annotated, sentence, token).some((m) => m.entity !== null && overlaps(m.anchor.span, token))) break;
    from = i;
  }
  return from;
}

/** "The deputy chief of the Harbour Police, Ada Lind, said", "Its deputy chief, Ada Lind, said", "Norvane's chairman, Ada Lind": a post by itself, then who holds it. */
function ahead(annotated: Annotated, person: Mention, sentence: Sentence): Bound[] {
  const { tokens } = annotated;
  const at = tokenFrom(tokens, person.anchor.span.start);
  const behindName = tokens[tokenFrom(tokens, person.anchor.span.end)]?.text ?? '.';
  if (person.titles.length || tokens[at - 1]?.text !== ',' || !/^[,.;]$/.test(behindName) || !person.name.includes(' ')) return [];
  for (let i = at - 2; i >= Math.max(sentence.first, at - 2 - LONGEST); i--) {
    const { lower, kind, text } = tokens[i] as Token;
    if (kind === 'mark' && !/^['’-]$/.test(text)) return [];
    const owned = OWNED.test(lower);
    if (lower !== 'the' && !owned) continue;
    const opens = owned || i === sentence.first || !/^(?:,|and|or|of|with|by|for|to)$/.test(tokens[i - 1]?.lower ?? '');
    if (!opens) continue;
    const post = postAt(annotated, i, sentence);
    const comma = post && tokens[at - 1];
    const whole =
      comma &&
      (post.span.end === comma.start || post.organization?.anchor.span.end === comma.start || COMPLEMENT.test(between(annotated, post.span.end, comma.start)));
    return post && whole ? [{ ...post, person, stated: true }] : [];
  }
  return [];
}

/** "The driver |of the express|, Ada Lind,": what a post is the post of. */
const COMPLEMENT = /^ (?:of|for|at|in) [\p{L}\d ’'-]{2,40}$/u;
const between = ({ document }: Annotated, from: number, to: number): string => document.text.slice(from, to);

/** Whose post it is: "its", "Norvane's". */
const OWNED = /^(?:its|their|his|her)$|['’]s$/;

/** "Ada Lind, 48, the deputy chief of the Harbour Police," or "Ada Lind is the deputy chief" */
function behind(annotated: Annotated, person: Mention, sentence: Sentence): Bound[] {
  const { tokens } = annotated;
  let at = tokenFrom(tokens, person.anchor.span.end);
  const stated = tokens[at]?.text === ',';
  if (stated) {
    at++;
    if (tokens[at]?.kind === 'number' && /^\d{1,3}$/.test((tokens[at] as Token).text) && tokens[at + 1]?.text === ',') at += 2;
    if (/^(?:who)$/.test(tokens[at]?.lower ?? '') && BE.test(tokens[at + 1]?.lower ?? '')) at += 2;
  } else if (BE.test(tokens[at]?.lower ?? '')) {
    at++;
    if (!DETERMINER.has(tokens[at]?.lower ?? '')) return [];
  } else return [];
  const post = postAt(annotated, at, sentence);
  if (post && stated && acts(annotated, person, post, sentence)) return [];
  return post && !contradicted(annotated, post, sentence) ? [{ ...post, person, stated }] : [];
}

/** "In appointing Ada Lind, the mayor made clear that …": behind a phrase that opens the sentence stands who acts. */
function acts({ tokens }: Annotated, { anchor }: Mention, { span }: Pick<Bound, 'span'>, { first }: Sentence): boolean {
  if (!OPENING.test(tokens[first]?.lower ?? '')) return false;
  if (tokens.slice(first, tokenFrom(tokens, anchor.span.start)).some((t) => t.text === ',')) return false;
  return /^(?:past|third)$/.test(verbForm(tokens[tokenFrom(tokens, span.end)]?.lower ?? '')?.form ?? '');
}

const OPENING = /^(?:in|by|after|before|when|while|as|with|since|upon|on|at|for|to|asked|asking|\p{L}+ing)$/u;

/** A post that begins at a token, with its complement; null where none does. "the mayor of Norvik" → mayor of Norvik. */
export function postAt(annotated: Annotated, at: number, sentence: Sentence): Omit<Bound, 'person' | 'stated'> | null {
  const { tokens, document } = annotated;
  let from = at;
  if (DETERMINER.has(tokens[from]?.lower ?? '')) from++;
  let last = -1;
  let first = from;
  for (let i = from; i < Math.min(sentence.last, from + LONGEST); i++) {
    const { lower, kind, text } = tokens[i] as Token;
    if (kind === 'mark') {
      if (!/^['’-]$/.test(text)) break;
      continue;
    }
    if (isHead(lower)) last = i;
    else if (last >= 0 && !(last === i - 1 && (tokens[last] as Token).lower === 'deputy' && POST_MODIFIERS.has(lower))) break;
    else if (lower.endsWith("'s") || lower.endsWith('’s')) first = i + 1;
    else if (!POST_MODIFIERS.has(lower) && lower !== 'and' && text === lower && !isHead(tokens[i + 1]?.lower ?? '')) break;
  }
  if (last < 0 || DETERMINER.has((tokens[last] as Token).lower)) return null;
  let end = last + 1;
  if (tokens[end]?.lower === 'of' && isOfOffice(tokens[end + 1]?.lower ?? '')) end += 2;
  const span = { start: (tokens[first] as Token).start, end: (tokens[end - 1] as Token).end };
  const owned = /^(?:of|for|at|in)$/.test(tokens[end]?.lower ?? '');
  const owner = owned ? mentionsIn(annotated, { start: span.end, end: span.end + OWNER_WITHIN }).find((m) => m.type !== 'person') : undefined;
  return { span, words: document.text.slice(span.start, span.end).replace(/\s+/g, ' '), organization: owner ?? inside(annotated, span, null) };
}

const isHead = (lower: string): boolean => POST_HEADS.has(unowned(lower));

/** Units between a post and the name that it is the title of. */
const CLOSE = 200;

/** "Ada Lind, Mayor Rolf Berg and others": the post belongs to the name that follows. "Ada Lind, a friend of the mayor" begins with no post. */
function contradicted(annotated: Annotated, post: Pick<Bound, 'span'>, sentence: Sentence): boolean {
  const { tokens } = annotated;
  const next = tokens[tokenFrom(tokens, post.span.end)];
  return mentionsTouching(annotated, sentence, { start: post.span.start - CLOSE, end: post.span.end + CLOSE }).some(
    (m) =>
      m.type === 'person' &&
      m.anchor.span.end <= sentence.span.end &&
      ((m.form !== 'description' && overlaps(m.anchor.span, post.span)) ||
        m.titles.some((t) => overlaps(t.span, post.span)) ||
        (next && m.anchor.span.start === next.start)),
  );
}

/** A state or body named within the post: "Norland defence minister". */
function inside(annotated: Annotated, span: Span, person: Mention | null): Mention | null {
  return mentionsIn(annotated, span).find((m) => m !== person && m.entity !== null && m.type !== 'person' && m.anchor.span.end <= span.end) ?? null;
}
