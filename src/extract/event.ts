import { type Annotated, anchorAt, type Claim, type EventValue, type Mention, mentionsIn, type Sentence, type Token } from '../model/index.ts';
import { STOPWORDS, stem } from '../text/index.ts';
import { clausesOf, type Segment, type Verb } from './clause/segments.ts';
import { AUXILIARY, NEGATING_VERBS, NEGATION } from './clause/words.ts';
import { voiceAt } from './clause.ts';
import type { Extractor, Unnumbered } from './extractor.ts';

/**
 * Every verb group is a claim that something happens or does not ("has not been charged"): its verb, the person or body just before it, and
 * as context the words behind it. Alignment sets it beside the same verb of the same sentence, or of the same person.
 */
export const event: Extractor = {
  kind: 'event',
  claims: (annotated) =>
    annotated.sentences.flatMap((sentence) =>
      clausesOf(annotated, sentence).flatMap((segment) =>
        segment.verbs.filter((v) => !isHelper(annotated.tokens, v)).map((verb) => claimOf(annotated, sentence, segment, verb)),
      ),
    ),
};

function claimOf(annotated: Annotated, sentence: Sentence, segment: Segment, verb: Verb): Unnumbered {
  const { tokens, document } = annotated;
  const main = tokens[verb.at] as Token;
  const voice = voiceAt(annotated, { start: main.start + 1, end: main.end });
  const subject = subjectOf(annotated, sentence, verb);
  const value: EventValue = {
    predicate: verb.lemma,
    agent: verb.passive ? null : subject,
    patient: verb.passive ? subject : null,
    time: null,
    place: null,
  };
  const polarity: Claim['polarity'] = isDenied(tokens, sentence, segment, verb) ? 'negated' : 'affirmed';
  return {
    kind: 'event',
    anchor: anchorAt(document, { start: (tokens[groupFrom(tokens, sentence, verb)] as Token).start, end: endOf(tokens, verb) }),
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

/** The verb group begins at its first auxiliary or negation. */
function groupFrom(tokens: readonly Token[], sentence: Sentence, verb: Verb): number {
  let from = verb.first;
  while (from > sentence.first && /^(?:not|never)$/.test((tokens[from - 1] as Token).lower)) from--;
  if (from < verb.first || AUXILIARY.has((tokens[verb.first] as Token).lower))
    while (from > sentence.first && AUXILIARY.has((tokens[from - 1] as Token).lower)) from--;
  return from;
}

/** Negation in the verb group ("has not been charged", "wasn't"), right behind it ("was no"), or on its subject ("no bus", "nobody"), with no other verb between. */
function isDenied(tokens: readonly Token[], sentence: Sentence, segment: Segment, verb: Verb): boolean {
  const from = groupFrom(tokens, sentence, verb);
  for (let i = from; i <= verb.at; i++) if (NEGATION.has((tokens[i] as Token).lower) || /n['’]t$/.test((tokens[i] as Token).lower)) return true;
  if (AUXILIARY.has((tokens[verb.at] as Token).lower) && /^(?:not|never|no)$/.test(tokens[verb.at + 1]?.lower ?? '')) return true;
  const before = segment.verbs[segment.verbs.indexOf(verb) - 1];
  for (let i = Math.max(segment.from, from - 3, before ? before.at + 1 : 0); i < from; i++)
    if (/^(?:no|nobody|none|neither|nor)$/.test((tokens[i] as Token).lower)) return true;
  return before !== undefined && NEGATING_VERBS.has(before.lemma) && (tokens[verb.at - 1]?.lower === 'to' || verb.form === 'gerund');
}

/** "was not": the negation behind the verb belongs to its words. */
function endOf(tokens: readonly Token[], verb: Verb): number {
  const next = tokens[verb.at + 1];
  return next && /^(?:not|never)$/.test(next.lower) ? next.end : (tokens[verb.at] as Token).end;
}

/** The mention that ends where the verb begins; one adverb or comma may lie between. */
function subjectOf(annotated: Annotated, sentence: Sentence, verb: Verb): Mention | null {
  const { tokens } = annotated;
  const start = (tokens[verb.first] as Token).start;
  const earlier = tokens[Math.max(sentence.first, verb.first - 1)] as Token;
  const from = /ly$|^(?:also|then|now|later|,)$/.test(earlier.lower) ? earlier.start : start;
  return (
    mentionsIn(annotated, sentence.span).find(
      (m) => m.anchor.span.end <= from && from - m.anchor.span.end <= 3 && m.anchor.span.start >= sentence.span.start,
    ) ?? null
  );
}

/** Stems of the content words behind the verb, to the end of its clause or the next verb; sorted, unique. */
function complementOf(tokens: readonly Token[], segment: Segment, verb: Verb): string[] {
  const next = segment.verbs.find((v) => v.first > verb.at);
  const words = tokens.slice(verb.at + 1, next?.first ?? segment.to).filter((t) => t.kind === 'word' && !STOPWORDS.has(t.lower));
  return [...new Set(words.map((t) => stem(t.lower)))].sort();
}
