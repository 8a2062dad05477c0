import {
  type Annotated,
  append,
  byPlace,
  contains,
  firstFrom,
  type Mention,
  mentionsIn,
  overlaps,
  type Quotation,
  type Sentence,
  type Span,
  type Token,
} from '../../model/index.ts';
import { voiceOf } from '../voice.ts';
import type { Segment, Verb } from './segments.ts';
import { REPORTING } from './words.ts';

/** Who may speak in a sentence, by its own words. */
export type Speakers = {
  /** Named behind "according to". */
  readonly according: readonly Mention[];
  /** Those of its reporting clauses, in order. */
  readonly reporting: readonly Reporting[];
};

/** "X said" (the verb starts at `start`) or, `inverted`, "said X", in a clause by its index. */
type Reporting = { readonly clause: number; readonly start: number; readonly inverted: boolean; readonly mention: Mention };

/** Reads the speakers of a sentence in one pass. */
export function speakersIn(annotated: Annotated, sentence: Sentence, segments: readonly Segment[]): Speakers {
  const { tokens } = annotated;
  const according: Mention[] = [];
  for (let i = sentence.first; i + 1 < sentence.last; i++) {
    if ((tokens[i] as Token).lower !== 'according' || (tokens[i + 1] as Token).lower !== 'to') continue;
    const named = within(annotated, { start: (tokens[i + 1] as Token).end, end: sentence.span.end });
    if (named) according.push(named);
  }
  const reporting: Reporting[] = [];
  for (let clause = 0; clause < segments.length; clause++) {
    const segment = segments[clause] as Segment;
    const verb = segment.verbs.find((v) => REPORTING.has(v.lemma));
    if (verb) append(reporting, reportingOf(annotated, segment, clause, verb));
  }
  return { according, reporting };
}

function reportingOf(annotated: Annotated, segment: Segment, clause: number, verb: Verb): Reporting[] {
  const { tokens } = annotated;
  const { start } = tokens[verb.at] as Token;
  const subject = within(annotated, { start: (tokens[segment.from] as Token).start, end: tokens[verb.first - 1]?.end ?? 0 });
  if (subject) return [{ clause, start, inverted: false, mention: subject }];
  const next = verb.at + 1 < segment.to ? tokens[verb.at + 1] : undefined;
  const after =
    next && mentionsIn(annotated, next).find((m) => m.anchor.span.start === next.start && m.anchor.span.end <= (tokens[segment.to - 1] as Token).end);
  return after ? [{ clause, start, inverted: true, mention: after }] : [];
}

/** The first mention that lies within a span. */
const within = (annotated: Annotated, span: Span): Mention | undefined => mentionsIn(annotated, span).find((m) => contains(span, m.anchor.span));

/** Of the speakers of a sentence the one whose words a span is; a clause that reports does not speak of what stands before its verb, nor of its own speaker. */
export function speakerAt({ according, reporting }: Speakers, here: number, span: Span): Mention | null {
  for (const mention of according) if (!overlaps(mention.anchor.span, span)) return mention;
  for (const { clause, start, inverted, mention } of reporting) {
    if (clause === here && (inverted || start >= span.start)) continue;
    return mention;
  }
  return null;
}

/** The parts of the quotations of an article, in order of place; they do not overlap. */
export type Quoted = readonly { readonly span: Span; readonly quotation: Quotation }[];

/** The words between quotation marks of an article, in order of place. */
export const quotedIn = ({ quotes }: Annotated): Quoted =>
  quotes.flatMap((quotation) => quotation.content.map((span) => ({ span, quotation }))).sort((a, b) => byPlace(a.span, b.span));

/** Those of them that a sentence touches; of most sentences none. */
export function touching(quoted: Quoted, { span }: Sentence): Quoted {
  const to = firstFrom(quoted.length, (i) => (quoted[i] as Quoted[number]).span.start, span.end);
  let from = to;
  while (from > 0 && (quoted[from - 1] as Quoted[number]).span.end > span.start) from--;
  return quoted.slice(from, to);
}

/** The quotation whose content holds the start of a span. */
export function quotationAt(quoted: Quoted, span: Span): Quotation | null {
  for (let i = quoted.length - 1; i >= 0; i--) {
    const { span: content, quotation } = quoted[i] as Quoted[number];
    if (content.start <= span.start) return overlaps(content, span) ? quotation : null;
  }
  return null;
}

/** `voiceOf`, asked once a quotation. */
export function voicesOf(annotated: Annotated): (quotation: Quotation) => Mention | null {
  const known = new Map<Quotation, Mention | null>();
  return (quotation) => {
    const voice = known.get(quotation);
    if (voice !== undefined) return voice;
    const made = voiceOf(annotated, quotation);
    known.set(quotation, made);
    return made;
  };
}
