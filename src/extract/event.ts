import { type Annotated, anchorAt, type Claim, type EventValue, type Mention, meantBy, type Sentence, type Token } from '../model/index.ts';
import { STOPWORDS, stem } from '../text/index.ts';
import { ofWord } from '../text/words/of-word.ts';
import { isNegation, isRefused } from './clause/mood.ts';
import { type Parsed, parsedAt } from './clause/parsed.ts';
import type { Segment, Verb } from './clause/segments.ts';
import { AUXILIARY } from './clause/words.ts';
import { voiceAt } from './clause.ts';
import type { Extractor, Unnumbered } from './extractor.ts';
import { mentionsTouching } from './near.ts';

/**
 * Every verb group is a claim that something happens or does not ("has not been charged"): its verb, the person or body just before it, and
 * as context the words behind it. Alignment sets it beside the same verb of the same sentence, or of the same person.
 */
export const event: Extractor = {
  kind: 'event',
  claims: (annotated) => {
    const claims: Unnumbered[] = [];
    annotated.sentences.forEach((_, index) => {
      const parsed = parsedAt(annotated, index);
      parsed.segments.forEach(({ verbs }, clause) => {
        for (const verb of verbs) if (!isHelper(annotated.tokens, verb)) claims.push(claimOf(annotated, parsed, clause, verb));
      });
    });
    return claims;
  },
};

function claimOf(annotated: Annotated, parsed: Parsed, clause: number, verb: Verb): Unnumbered {
  const { tokens, document } = annotated;
  const { sentence } = parsed;
  const segment = parsed.segments[clause] as Segment;
  const voice = voiceAt(annotated, parsed, clause, verb);
  const subject = subjectOf(annotated, sentence, verb);
  const value: EventValue = {
    predicate: verb.lemma,
    agent: verb.passive ? null : subject,
    patient: verb.passive ? subject : null,
    time: null,
    place: null,
  };
  const from = groupFrom(tokens, sentence, verb);
  const polarity: Claim['polarity'] = isDenied(tokens, segment, verb, from) ? 'negated' : 'affirmed';
  return {
    kind: 'event',
    anchor: anchorAt(document, { start: (tokens[from] as Token).start, end: endOf(tokens, verb) }),
    sentence: sentence.span,
    block: sentence.scope,
    about: subject ? [subject] : [],
    property: verb.lemma,
    value,
    polarity,
    modality: voice.modality,
    attributedTo: voice.attributedTo,
    by: 'event',
    context: complementOf(tokens, segment, verb),
    reading: `${verb.lemma}, ${polarity}${verb.passive ? ', passive' : ''}${subject ? `: ${subject.name}` : ''}`,
  };
}

/** "has" before "been placed" is no verb of its own. */
function isHelper(tokens: readonly Token[], verb: Verb): boolean {
  if (verb.first !== verb.at || !AUXILIARY.has((tokens[verb.at] as Token).lower)) return false;
  let next = verb.at + 1;
  while (/^(?:not|never|also|already|still|now)$|ly$/.test(tokens[next]?.lower ?? '')) next++;
  return AUXILIARY.has(tokens[next]?.lower ?? '') && !/^(?:be|am|is|are|was|were|been|being)$/.test((tokens[verb.at] as Token).lower);
}

const isNot = ({ lower }: Token): boolean => lower === 'not' || lower === 'never';

/** The verb group begins at its first auxiliary or negation. */
function groupFrom(tokens: readonly Token[], sentence: Sentence, verb: Verb): number {
  let from = verb.first;
  while (from > sentence.first && isNot(tokens[from - 1] as Token)) from--;
  if (from < verb.first || AUXILIARY.has((tokens[verb.first] as Token).lower))
    while (from > sentence.first && AUXILIARY.has((tokens[from - 1] as Token).lower)) from--;
  return from;
}

/** Negation in the verb group ("has not been charged", "wasn't"), right behind it ("was no"), or on its subject ("no bus", "nobody"), with no other verb between. */
function isDenied(tokens: readonly Token[], segment: Segment, verb: Verb, from: number): boolean {
  for (let i = from; i <= verb.at; i++) if (isNegation(tokens[i] as Token)) return true;
  if (AUXILIARY.has((tokens[verb.at] as Token).lower) && BEHIND.has(tokens[verb.at + 1]?.lower ?? '')) return true;
  const before = segment.verbs[segment.verbs.indexOf(verb) - 1];
  for (let i = Math.max(segment.from, from - 3, before ? before.at + 1 : 0); i < from; i++) if (NOBODY.has((tokens[i] as Token).lower)) return true;
  return isRefused(tokens, segment, verb);
}

const BEHIND = new Set(['not', 'never', 'no']);
const NOBODY = new Set(['no', 'nobody', 'none', 'neither', 'nor']);

/** "was not": the negation behind the verb belongs to its words. */
function endOf(tokens: readonly Token[], verb: Verb): number {
  const next = tokens[verb.at + 1];
  return next && isNot(next) ? next.end : (tokens[verb.at] as Token).end;
}

const BETWEEN = new Set(['also', 'then', 'now', 'later', ',']);

/** The mention that ends where the verb begins, or whom a pronoun there stands for; one adverb or comma may lie between. */
function subjectOf(annotated: Annotated, sentence: Sentence, verb: Verb): Mention | null {
  const { tokens } = annotated;
  const before = bracketBefore(tokens, sentence, verb.first);
  const earlier = tokens[Math.max(sentence.first, before - 1)] as Token;
  const isApart = BETWEEN.has(earlier.lower) || earlier.lower.endsWith('ly');
  const from = isApart ? earlier.start : (tokens[before] as Token).start;
  const meant = meantBy(annotated, before - (isApart ? 2 : 1));
  if (meant) return meant;
  return mentionsTouching(annotated, sentence, { start: from - 3, end: from }).find((m) => m.anchor.span.end <= from) ?? null;
}

/** Tokens of a bracket between a name and its verb. */
const BRACKET = 8;

/** "Ann Vale (Green, Birch) said": where the bracket opens that stands right before a verb; else the verb. */
function bracketBefore(tokens: readonly Token[], sentence: Sentence, verb: number): number {
  if (tokens[verb - 1]?.text !== ')') return verb;
  for (let i = verb - 2; i > Math.max(sentence.first, verb - BRACKET); i--) if (tokens[i]?.text === '(') return i;
  return verb;
}

const contentStem = ofWord((lower) => (STOPWORDS.has(lower) ? null : stem(lower)));

/** Stems of the content words behind the verb, to the end of its clause or the next verb; sorted, unique. */
function complementOf(tokens: readonly Token[], segment: Segment, verb: Verb): string[] {
  const end = segment.verbs.find((v) => v.first > verb.at)?.first ?? segment.to;
  const stems: string[] = [];
  for (let i = verb.at + 1; i < end; i++) {
    const token = tokens[i] as Token;
    const stemmed = token.kind === 'word' ? contentStem(token) : null;
    if (stemmed !== null && !stems.includes(stemmed)) stems.push(stemmed);
  }
  return stems.sort();
}
