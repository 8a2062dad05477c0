import {
  type Annotated,
  contains,
  type Mention,
  meantBy,
  mentionsIn,
  type Quotation,
  type Referent,
  referentAt,
  type Sentence,
  type Span,
  type Token,
} from '../../model/index.ts';
import { stem } from '../../text/index.ts';
import { happening } from '../../text/words/synonyms.ts';
import { beside, type Content, contentOf, type Range, subjectOf } from './content.ts';
import { type Moods, moodsOf, type Polarity, polarityOf } from './mood.ts';
import { type Segment, segmentsOf, type Verb } from './segments.ts';
import { type Quoted, quotedIn, type Speakers, speakersIn, touching, voicesOf } from './speaker.ts';
import { ENTERED, ENTERING } from './words.ts';

/** A sentence cut into clauses, with what is worked out of them once, however many claims stand in it. */
export type Parsed = {
  readonly sentence: Sentence;
  readonly segments: readonly Segment[];
  /** By the index of the clause. */
  readonly moods: readonly Moods[];
  /** By the verb, and for a clause without one by the clause. */
  readonly readings: Map<Verb | Segment, Reading>;
  /** The quotations that it touches. */
  readonly quoted: Quoted;
  speakers: Speakers | null;
};

/** What a clause says about one of its verbs, wherever in it a claim stands. */
export type Reading = {
  readonly lemma: string | null;
  readonly own: readonly Content[];
  readonly subjects: readonly Content[];
  readonly stems: readonly string[];
  readonly polarity: Polarity;
  readonly about: readonly Mention[];
};

type Article = { readonly parsed: (Parsed | undefined)[]; readonly quoted: Quoted; readonly voice: (quotation: Quotation) => Mention | null };
let last: { readonly of: Annotated; readonly article: Article } | null = null;

/** What is remembered of an article while its claims are made. One follows the other: only the last is kept, lest a long story hold the clauses of all. */
export function articleOf(annotated: Annotated): Article {
  if (last?.of !== annotated) last = { of: annotated, article: { parsed: [], quoted: quotedIn(annotated), voice: voicesOf(annotated) } };
  return last.article;
}

/** A sentence, by its index, cut into clauses. */
export function parsedAt(annotated: Annotated, index: number): Parsed {
  const { parsed, quoted } = articleOf(annotated);
  const known = parsed[index];
  if (known) return known;
  const { tokens } = annotated;
  const sentence = annotated.sentences[index] as Sentence;
  const segments = segmentsOf(tokens, sentence);
  const made: Parsed = {
    sentence,
    segments,
    moods: segments.map((s) => moodsOf(tokens, s)),
    readings: new Map(),
    quoted: touching(quoted, sentence),
    speakers: null,
  };
  parsed[index] = made;
  return made;
}

/** The speakers of a sentence. */
export const speakersOf = (annotated: Annotated, parsed: Parsed): Speakers => (parsed.speakers ??= speakersIn(annotated, parsed.sentence, parsed.segments));

/** The reading of a clause, by its index, about one of its verbs. */
export function readingOf(annotated: Annotated, { segments, readings }: Parsed, here: number, verb: Verb | null): Reading {
  const clause = segments[here] as Segment;
  const known = readings.get(verb ?? clause);
  if (known) return known;
  const { tokens } = annotated;
  const range = subjectOf(tokens, segments, here, verb);
  const own = contentOf(tokens, { clause, from: clause.from, to: clause.to });
  const referent = range ? referentAt(annotated, range.from) : null;
  const meant = range ? meantBy(annotated, range.from) : null;
  const subjects = range ? contentOf(tokens, referent ? headOf(referent, range) : range) : [];
  const lemma = verb ? (enterOf(tokens, clause, verb) ?? happening(verb.lemma)) : null;
  const about = mentionsWithin(annotated, clause.from, clause.to);
  const made: Reading = {
    lemma,
    own,
    subjects,
    stems: sortedStems(own, subjects, lemma),
    polarity: polarityOf(tokens, clause, verb),
    about: [...(meant ? [meant] : []), ...(range && range.clause !== clause ? mentionsWithin(annotated, range.from, range.to) : []), ...about],
  };
  readings.set(verb ?? clause, made);
  return made;
}

/** The head of what a pronoun stands for, as if it stood in its clause. */
const headOf = ({ head }: Referent, { clause }: Range): Range => ({ clause, from: head, to: head + 1 });

/** Stems of a clause, of its subject, and of its verb; sorted, unique. */
function sortedStems(own: readonly Content[], subject: readonly Content[], lemma: string | null): readonly string[] {
  const stems = new Set<string>();
  for (const c of own) stems.add(c.stem);
  for (const c of subject) stems.add(c.stem);
  if (lemma !== null) stems.add(stem(lemma));
  return [...stems].sort();
}

/** The stems of a reading without the words of a claim in it. */
export function stemsWithout(reading: Reading, span: Span): readonly string[] {
  const [own, subjects] = [beside(reading.own, span), beside(reading.subjects, span)];
  return own === reading.own && subjects === reading.subjects ? reading.stems : sortedStems(own, subjects, reading.lemma);
}

function mentionsWithin(annotated: Annotated, from: number, to: number): readonly Mention[] {
  const { tokens } = annotated;
  const span = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
  return mentionsIn(annotated, span).filter((m) => contains(span, m.anchor.span));
}

/** "entered combat duty", "went into service", "took up office", "came into force" are one happening each: enter-duty, enter-service … */
function enterOf(tokens: readonly Token[], clause: Segment, verb: Verb): string | null {
  if (!ENTERING.has(verb.lemma)) return null;
  for (let i = verb.at + 1; i < Math.min(clause.to, verb.at + 6); i++) {
    const { lower, kind } = tokens[i] as Token;
    if (ENTERED.has(lower)) return `enter-${lower}`;
    if (kind !== 'word') return null;
  }
  return null;
}
