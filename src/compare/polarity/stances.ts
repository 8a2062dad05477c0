import {
  type Annotated,
  type Article,
  type Claim,
  type ClaimOf,
  claimsOfKind,
  type Sentence,
  sentenceAt,
  type Token,
  tokenFrom,
  tokenPast,
} from '../../model/index.ts';
import { STOPWORDS, stem } from '../../text/index.ts';
import { sidesOf } from '../../text/words/opposites.ts';

/** What an article says was done with a thing, in the outlet's voice or a source's: which side of which matter, and what it was done to. */
export type Stance = {
  readonly article: number;
  readonly claim: ClaimOf<'event'>;
  readonly matter: string;
  readonly one: boolean;
  /** Stems of the words that say who did it; none where a passive, a pronoun or nothing does. */
  readonly doers: readonly string[];
  /** Stems of the names that those are of: "(the council of) Birch". */
  readonly of: readonly string[];
  /** Stems of the words for what it was done to, in order: of a passive those before the verb. */
  readonly things: readonly string[];
  readonly passive: boolean;
  /** Stems of the noun right behind the verb and of what stands before it, in order; none for a passive and for a clause ("denied that …"). */
  readonly noun: readonly string[];
  /** Stems and figures of the rest of the sentence. */
  readonly rest: ReadonlySet<string>;
};

/** Content words that belong to a verb on either side. */
const MOST = 6;
/** Where the words of a verb end. */
const BORDER =
  /^(?:[,;:.!?()"“”–—…-]|and|but|while|after|before|when|who|which|because|as|if|although|though|whereas|since|until|following|despite|amid|saying|says?|said)$/;
const PARTICLES = /^(?:down|out|up|off)$/;
/** Days and hedges are no things. */
const TIMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|late|early|earlier|later|morning|evening|night|week|month|year|years|ago|time)$/;
const PASSIVE = /\b(?:am|is|are|was|were|be|been|being)\b.*(?<!ing)$/i;
const PRONOUN = /^(?:it|he|she|they|we|i|you|who|which|that|this|these|those|one|some|both|all)$/;

/** The stances that an article tells of as facts. */
export function stancesIn(article: Article, index: number): readonly Stance[] {
  const { annotated } = article;
  const verbs = new Set(claimsOfKind(article, 'event').map((c) => tokenPast(annotated.tokens, c.anchor.span.end - 1)));
  return toldIn(article).flatMap((claim) => stancesAt(annotated, claim, index, verbs));
}

function toldIn(article: Article): readonly ClaimOf<'event'>[] {
  const direct = new Set(claimsOfKind(article, 'quote').flatMap((c) => (c.value?.directness === 'indirect' ? [] : [c.id])));
  return claimsOfKind(article, 'event').filter((claim) => claim.value && isTold(claim) && (claim.inQuote === null || !direct.has(claim.inQuote)));
}

/** Said to have happened, or not to have; "could not be ruled out" says that it did not. */
const isTold = ({ modality, polarity }: Claim): boolean => modality === 'asserted' || (modality === 'possible' && polarity === 'negated');

function stancesAt(annotated: Annotated, claim: ClaimOf<'event'>, article: number, verbs: ReadonlySet<number>): readonly Stance[] {
  const { tokens } = annotated;
  const behind = tokenFrom(tokens, claim.anchor.span.end);
  const particle = tokens[behind]?.lower ?? '';
  const verb = PARTICLES.test(particle) ? `${claim.value?.predicate}-${particle}` : (claim.value?.predicate ?? '');
  const sides = sidesOf(verb);
  const sentence = sides.length > 0 ? sentenceAt(annotated, claim.anchor.span.start) : null;
  if (!sentence) return [];
  const first = tokenPast(tokens, claim.anchor.span.start);
  const passive = PASSIVE.test(claim.anchor.exact) || (particle === 'by' && tokens[behind + 1]?.kind === 'word');
  const [before, after] = [contentBefore(tokens, sentence, first), contentAfter(tokens, sentence, PARTICLES.test(particle) ? behind + 1 : behind)];
  const which = passive || after.length > 0 ? -1 : whichBefore(tokens, sentence, first);
  const things = passive ? before : which < 0 ? after : contentBefore(tokens, sentence, which);
  if (things.length === 0) return [];
  return sides.map(({ matter, one }) => ({
    article,
    claim,
    matter,
    one: one === (claim.polarity === 'affirmed'),
    ...(passive ? NOBODY : doersBefore(tokens, sentence, first, verbs)),
    things,
    passive,
    noun: passive || which >= 0 ? [] : nounAfter(tokens, sentence, PARTICLES.test(particle) ? behind + 1 : behind),
    rest: restOf(tokens, sentence, first, behind, things),
  }));
}

/** "The plan, which the council (rejected)": where the word stands that takes up what it was done to, with the comma before it; -1 for none. */
function whichBefore(tokens: readonly Token[], sentence: Sentence, first: number): number {
  for (let i = first - 2; i > sentence.first && first - i <= MOST; i--) {
    const { lower } = tokens[i] as Token;
    if (lower === 'which') return tokens[i - 1]?.text === ',' ? i - 1 : i;
    if (BORDER.test(lower)) return -1;
  }
  return -1;
}

function contentBefore(tokens: readonly Token[], sentence: Sentence, first: number): readonly string[] {
  const found: string[] = [];
  for (let i = first - 1; i >= sentence.first && found.length < MOST && !BORDER.test((tokens[i] as Token).lower); i--) add(found, tokens[i] as Token);
  return found;
}

function contentAfter(tokens: readonly Token[], sentence: Sentence, from: number): readonly string[] {
  const found: string[] = [];
  for (let i = from; i < sentence.last && found.length < MOST && !BORDER.test((tokens[i] as Token).lower); i++) add(found, tokens[i] as Token);
  return found;
}

function add(found: string[], token: Token): void {
  if (!isContent(token)) return;
  const own = stemOf(token);
  if (!found.includes(own)) found.push(own);
}

const stemOf = (token: Token): string => stem(token.lower.replace(/['’]s?$/, ''));

const isContent = ({ kind, lower }: Token): boolean => kind === 'word' && lower.length > 2 && !STOPWORDS.has(lower) && !TIMES.test(lower);

/** The words behind a verb up to what they are of, for or from: "a takeover approach from …". */
function nounAfter(tokens: readonly Token[], sentence: Sentence, from: number): readonly string[] {
  const noun: string[] = [];
  for (let i = from; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    if (token.lower === 'that' || BORDER.test(token.lower) || LINK.test(token.lower)) break;
    if (isContent(token)) noun.push(stemOf(token));
  }
  return noun;
}

/** The words of the noun before the verb, with an apposition between two commas, and apart from them the names that they are of ("the council of Birch"). */
function doersBefore(tokens: readonly Token[], sentence: Sentence, first: number, verbs: ReadonlySet<number>): Pick<Stance, 'doers' | 'of'> {
  let settled: readonly string[] = [];
  let own: readonly Token[] = [];
  let of: readonly string[] = [];
  let commas = 0;
  for (let i = first - 1; i >= sentence.first && first - i < REACH; i--) {
    const token = tokens[i] as Token;
    if (token.text === ',' && (i === first - 1 || commas === 1)) {
      commas++;
      settled = [...settled, ...own.map(stemOf)];
      own = [];
    } else if (BORDER.test(token.lower)) break;
    else if (PRONOUN.test(token.lower) && own.length + settled.length === 0) return NOBODY;
    else if (LINK.test(token.lower)) {
      of = [...of, ...own.filter((t) => t.text !== t.lower).map(stemOf)];
      own = [];
    } else if (isContent(token) && !verbs.has(i) && !token.lower.endsWith('ly')) own = [...own, token];
  }
  return { doers: [...settled, ...own.map(stemOf)], of };
}

const NOBODY: Pick<Stance, 'doers' | 'of'> = { doers: [], of: [] };
/** Tokens. */
const REACH = 14;
const LINK = /^(?:of|in|for|from|at|on|with|by|against|over|to|under|about|between|into|near)$/;

function restOf(tokens: readonly Token[], sentence: Sentence, first: number, behind: number, things: readonly string[]): ReadonlySet<string> {
  const rest = new Set<string>();
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token;
    if (i >= first && i < behind) continue;
    if (token.kind === 'number') rest.add(token.lower);
    else if (isContent(token)) rest.add(stemOf(token));
  }
  for (const thing of things) rest.delete(thing);
  return rest;
}
