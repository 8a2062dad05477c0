import {
  type Annotated,
  byPlace,
  contains,
  firstFrom,
  type Mention,
  mentionsIn,
  overlaps,
  type Quotation,
  type Sentence,
  type Span,
  sentenceIndexAt,
  type Token,
} from '../model/index.ts';
import { stem } from '../text/index.ts';
import { happening } from '../text/words/synonyms.ts';
import { type Modality, modalityOf, type Polarity, polarityOf } from './clause/mood.ts';
import { clausesOf, type Segment, type Verb } from './clause/segments.ts';
import { EMPTY, ENTERED, ENTERING, PREPOSITIONS, REPORTING } from './clause/words.ts';
import { voiceOf } from './voice.ts';

/** What a clause says around a span: what happens, to whom, whether it is asserted, and on whose word. */
export type Clause = {
  /** Lemma of the governing verb, synonyms folded ("start" → begin, "take place" → hold); null where the clause has none. */
  readonly verb: string | null;
  /** Stems of the content words of the clause and its subject, verb included; sorted, unique. */
  readonly stems: readonly string[];
  /** Stems of the subject's content words, its head first ("the strike by miners" → strike, miner). Inherited across "and", taken from the noun before "which". */
  readonly subject: readonly string[];
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** The speaker of the quotation or reporting clause that the span stands in; null = the outlet's own voice, or nobody who is a mention. */
  readonly attributedTo: Mention | null;
  /** Mentions in the clause and of its subject, in order of place. */
  readonly about: readonly Mention[];
};

const NONE: Clause = { verb: null, stems: [], subject: [], polarity: 'affirmed', modality: 'asserted', attributedTo: null, about: [] };

/** Reads the clause around a span. Every extractor uses this one reading, so that claims of different kinds can be put side by side. */
export function clauseAt(annotated: Annotated, span: Span): Clause {
  const stand = standOf(annotated, span);
  if (!stand) return NONE;
  const { tokens } = annotated;
  const { sentence, segments, here, segment, verb } = stand;
  const subject = subjectOf(tokens, segments, here, verb);
  const places = [rangeOf(tokens, segment.from, segment.to), ...(subject ? [rangeOf(tokens, subject.from, subject.to)] : [])];
  const own = contentStems(annotated, segments, segment, span);
  const subjects = subject ? contentStems(annotated, segments, subject, span) : [];
  const stems = new Set([...own, ...subjects]);
  const lemma = verb ? (enterOf(tokens, segment, verb) ?? happening(verb.lemma)) : null;
  if (lemma) stems.add(stem(lemma));
  return {
    verb: lemma,
    stems: [...stems].sort(),
    subject: subject ? headFirst(annotated, subject, subjects) : [],
    polarity: polarityOf(tokens, segment, verb),
    modality: modalityOf(tokens, segment, verb),
    attributedTo: speakerOf(annotated, sentence, segments, here, span),
    about: mentionsIn(annotated, sentence.span).filter((m) => places.some((p) => contains(p, m.anchor.span))),
  };
}

/** Of the clause around a span only whether it is asserted, and on whose word: what a verb needs, of which there are many. */
export function voiceAt(annotated: Annotated, span: Span): Pick<Clause, 'modality' | 'attributedTo'> {
  const stand = standOf(annotated, span);
  if (!stand) return NONE;
  const { sentence, segments, here, segment, verb } = stand;
  return { modality: modalityOf(annotated.tokens, segment, verb), attributedTo: speakerOf(annotated, sentence, segments, here, span) };
}

type Stand = {
  readonly sentence: Sentence;
  readonly segments: readonly Segment[];
  readonly here: number;
  readonly segment: Segment;
  readonly verb: Verb | null;
};

/** The clause that holds a span, with its governing verb. */
function standOf(annotated: Annotated, span: Span): Stand | null {
  const { tokens } = annotated;
  const sentence = annotated.sentences[sentenceIndexAt(annotated, span.start)];
  if (!sentence) return null;
  const segments = clausesOf(annotated, sentence);
  const found = Math.max(
    0,
    segments.findIndex((s) => span.start < endOf(tokens, s)),
  );
  const here = isCleft(tokens, segments, found) ? found + 1 : found;
  const segment = segments[here];
  return segment ? { sentence, segments, here, segment, verb: governing(tokens, segment, span) } : null;
}

/** "It was in May that the mill closed", "2019 was the year when the mill closed": what matters follows "that". */
function isCleft(tokens: readonly Token[], segments: readonly Segment[], at: number): boolean {
  const [segment, next] = [segments[at], segments[at + 1]];
  const verb = segment?.verbs[0];
  if (!segment || !next || verb?.lemma !== 'be' || segment.verbs.length !== 1 || next.verbs.length === 0) return false;
  if (/^(?:year|month|day|date)$/.test(tokens[verb.at + 2]?.lower ?? '')) return /^(?:that|when|in|on)$/.test(tokens[verb.at + 3]?.lower ?? '');
  return tokens[verb.first - 1]?.lower === 'it' && /^(?:that|when)$/.test((tokens[next.from] as Token).lower);
}

/** "entered combat duty", "went into service", "took up office", "came into force" are one happening each: enter-duty, enter-service … */
function enterOf(tokens: readonly Token[], segment: Segment, verb: Verb): string | null {
  if (!ENTERING.has(verb.lemma)) return null;
  for (let i = verb.at + 1; i < Math.min(segment.to, verb.at + 6); i++) {
    const { lower, kind } = tokens[i] as Token;
    if (ENTERED.has(lower)) return `enter-${lower}`;
    if (kind !== 'word') return null;
  }
  return null;
}

const endOf = (tokens: readonly Token[], s: Segment): number => (tokens[s.to - 1] as Token).end;
const rangeOf = (tokens: readonly Token[], from: number, to: number): Span => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });

/** The nearest verb before the span; where the span comes first ("On Monday the ferry sank"), the first verb that is not reporting. */
function governing(tokens: readonly Token[], segment: Segment, span: Span): Verb | null {
  let before: Verb | null = null;
  for (const verb of segment.verbs) if ((tokens[verb.at] as Token).start < span.start) before = verb;
  return before ?? segment.verbs.find((v) => !REPORTING.has(v.lemma)) ?? segment.verbs[0] ?? null;
}

/** Token range of the subject: what stands before the verb in its clause, else the subject of the clause it continues. */
function subjectOf(tokens: readonly Token[], segments: readonly Segment[], here: number, verb: Verb | null): { from: number; to: number } | null {
  for (let i = here, at = verb; i >= 0; ) {
    const segment = segments[i] as Segment;
    const first = segment.verbs[0];
    const own = tokens.slice(segment.from + 1, first?.first ?? segment.to).some((t) => t.kind === 'word' && !EMPTY.has(t.lower));
    const relative = !own && /^(?:which|who|that)$/.test((tokens[segment.from] as Token).lower) && segments[i - 1];
    if (relative) return { from: (relative.verbs.at(-1)?.at ?? relative.from - 1) + 1, to: relative.to };
    const end = i === here && at ? Math.min(at.first, first?.first ?? at.first) : (first?.first ?? segment.to);
    for (let t = segment.from; t < end; t++) {
      const token = tokens[t] as Token;
      if (token.kind === 'word' && !EMPTY.has(token.lower)) return { from: segment.from, to: end };
      if (/^(?:he|she|it|they|we|i)$/.test(token.lower)) return { from: segment.from, to: end };
    }
    i = segment.inherits;
    at = null;
  }
  return null;
}

/** Verbs count by their lemma ("began" → begin), helpers not at all; the speaker of "according to" is no matter of the clause. */
function contentStems({ tokens }: Annotated, segments: readonly Segment[], range: { from: number; to: number }, span: Span): string[] {
  const lemmas = new Map(segments.flatMap((s) => (s.to > range.from && s.from < range.to ? s.verbs.map((v) => [v.at, v.lemma] as const) : [])));
  const found: string[] = [];
  for (let i = range.from; i < range.to; i++) {
    const token = tokens[i] as Token;
    if (token.lower === 'according' && i > range.from) break;
    if (token.kind !== 'word' || token.lower.length < 3 || overlaps(token, span)) continue;
    const bare = lemmas.get(i) ?? token.lower.replace(/['’]s?$/, '');
    if (!EMPTY.has(bare)) found.push(stem(happening(bare)));
  }
  return found;
}

/** The head is the last content word before the first preposition that follows one. */
function headFirst({ tokens }: Annotated, { from, to }: { from: number; to: number }, stems: readonly string[]): readonly string[] {
  const held = new Set(stems);
  let head: string | null = null;
  for (let i = from; i < to; i++) {
    const { lower, kind } = tokens[i] as Token;
    if (head !== null && PREPOSITIONS.has(lower)) break;
    const stemmed = kind === 'word' && !EMPTY.has(lower) ? stem(lower.replace(/['’]s?$/, '')) : '';
    if (held.has(stemmed)) head = stemmed;
  }
  return head === null ? stems : [head, ...stems.filter((s) => s !== head)];
}

/** The quotation the span stands in names its speaker; else "X said" or "according to X" in the same sentence, outside the span's own clause. */
function speakerOf(annotated: Annotated, sentence: Sentence, segments: readonly Segment[], here: number, span: Span): Mention | null {
  const quotation = quotationAt(annotated.quotes, span);
  if (quotation) return voiceOf(annotated, quotation);
  const mentions = mentionsIn(annotated, sentence.span);
  const { tokens } = annotated;
  for (let i = sentence.first; i + 1 < sentence.last; i++)
    if ((tokens[i] as Token).lower === 'according' && (tokens[i + 1] as Token).lower === 'to') {
      const from = (tokens[i + 1] as Token).end;
      const named = mentions.find((m) => m.anchor.span.start >= from && m.anchor.span.end <= sentence.span.end);
      if (named && !overlaps(named.anchor.span, span)) return named;
    }
  for (const [i, segment] of segments.entries()) {
    const verb = segment.verbs.find((v) => REPORTING.has(v.lemma));
    if (!verb || (i === here && (tokens[verb.at] as Token).start >= span.start)) continue;
    const whole = rangeOf(tokens, segment.from, verb.first);
    const subject = mentions.find((m) => contains(whole, m.anchor.span));
    if (subject) return subject;
    const after = rangeOf(tokens, verb.at, segment.to);
    const inverted = i !== here ? mentions.find((m) => contains(after, m.anchor.span) && tokens[verb.at + 1]?.start === m.anchor.span.start) : undefined;
    if (inverted) return inverted;
  }
  return null;
}

type Content = { readonly span: Span; readonly quotation: Quotation };
const contents = new WeakMap<object, readonly Content[]>();

/** The quotation whose content holds the start of a span; contents do not overlap. */
function quotationAt(quotes: readonly Quotation[], span: Span): Quotation | null {
  let known = contents.get(quotes);
  if (!known) {
    known = quotes.flatMap((quotation) => quotation.content.map((content) => ({ span: content, quotation }))).sort((a, b) => byPlace(a.span, b.span));
    contents.set(quotes, known);
  }
  const list = known;
  const found = list[firstFrom(list.length, (i) => (list[i] as Content).span.start, span.start + 1) - 1];
  return found && overlaps(found.span, span) ? found.quotation : null;
}
