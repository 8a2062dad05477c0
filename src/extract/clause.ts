import { type Annotated, type Mention, type Span, sentenceIndexAt, type Token } from '../model/index.ts';
import { type Modality, type Moods, modalityOf, type Polarity } from './clause/mood.ts';
import { articleOf, type Parsed, parsedAt, readingOf, speakersOf, stemsWithout } from './clause/parsed.ts';
import type { Segment, Verb } from './clause/segments.ts';
import { quotationAt, speakerAt } from './clause/speaker.ts';
import { REPORTING } from './clause/words.ts';

/** What a clause says around a span: what happens, to whom, whether it is asserted, and on whose word. */
export type Clause = {
  /** Lemma of the governing verb, synonyms folded ("start" → begin, "take place" → hold); null where the clause has none. */
  readonly verb: string | null;
  /** Stems of the content words of the clause and its subject, verb included; sorted, unique. The subject is inherited across "and", taken from the noun before "which". */
  readonly stems: readonly string[];
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** The speaker of the quotation or reporting clause that the span stands in; null = the outlet's own voice, or nobody who is a mention. */
  readonly attributedTo: Mention | null;
  /** Mentions in the clause and of its subject, in order of place. */
  readonly about: readonly Mention[];
};

const NONE: Clause = { verb: null, stems: [], polarity: 'affirmed', modality: 'asserted', attributedTo: null, about: [] };

/** Reads the clause around a span. Every extractor uses this one reading, so that claims of different kinds can be put side by side. */
export function clauseAt(annotated: Annotated, span: Span): Clause {
  const index = sentenceIndexAt(annotated, span.start);
  if (index < 0) return NONE;
  const { tokens } = annotated;
  const parsed = parsedAt(annotated, index);
  const here = behindCleft(tokens, parsed.segments, clauseIndexAt(tokens, parsed.segments, span.start));
  const clause = parsed.segments[here];
  if (!clause) return NONE;
  const verb = governing(tokens, clause, span);
  const reading = readingOf(annotated, parsed, here, verb);
  return {
    verb: reading.lemma,
    stems: stemsWithout(reading, span),
    polarity: reading.polarity,
    modality: modalityOf(parsed.moods[here] as Moods, verb),
    attributedTo: speakerOf(annotated, parsed, here, span),
    about: reading.about,
  };
}

/** Of a verb, the one at `index` of a sentence cut into clauses, only whether it is asserted, and on whose word. */
export function voiceAt(annotated: Annotated, parsed: Parsed, index: number, verb: Verb): Pick<Clause, 'modality' | 'attributedTo'> {
  const { tokens } = annotated;
  const { start, end } = tokens[verb.at] as Token;
  const span = { start: start + 1, end };
  const here = behindCleft(tokens, parsed.segments, index);
  const governed = here === index ? verb : governing(tokens, parsed.segments[here] as Segment, span);
  return { modality: modalityOf(parsed.moods[here] as Moods, governed), attributedTo: speakerOf(annotated, parsed, here, span) };
}

/** The clause that holds an offset; the first one for what lies behind them all. */
function clauseIndexAt(tokens: readonly Token[], segments: readonly Segment[], offset: number): number {
  for (let i = 0; i < segments.length; i++) if (offset < (tokens[(segments[i] as Segment).to - 1] as Token).end) return i;
  return 0;
}

/** "It was in May that the mill closed", "2019 was the year when the mill closed": what matters follows "that". */
function behindCleft(tokens: readonly Token[], segments: readonly Segment[], at: number): number {
  const verbs = segments[at]?.verbs;
  const verb = verbs?.[0];
  if (verb?.lemma !== 'be' || verbs?.length !== 1) return at;
  const next = segments[at + 1];
  return next && next.verbs.length > 0 && isCleft(tokens, verb, next) ? at + 1 : at;
}

function isCleft(tokens: readonly Token[], verb: Verb, next: Segment): boolean {
  if (/^(?:year|month|day|date)$/.test(tokens[verb.at + 2]?.lower ?? '')) return /^(?:that|when|in|on)$/.test(tokens[verb.at + 3]?.lower ?? '');
  return tokens[verb.first - 1]?.lower === 'it' && /^(?:that|when)$/.test((tokens[next.from] as Token).lower);
}

/** The nearest verb before the span; where the span comes first ("On Monday the ferry sank"), the first verb that is not reporting. */
function governing(tokens: readonly Token[], { verbs }: Segment, span: Span): Verb | null {
  for (let i = verbs.length - 1; i >= 0; i--) if ((tokens[(verbs[i] as Verb).at] as Token).start < span.start) return verbs[i] as Verb;
  return verbs.find((v) => !REPORTING.has(v.lemma)) ?? verbs[0] ?? null;
}

/** The quotation the span stands in names its speaker; else "X said" or "according to X" in the same sentence, outside the span's own clause. */
function speakerOf(annotated: Annotated, parsed: Parsed, here: number, span: Span): Mention | null {
  const quotation = quotationAt(parsed.quoted, span);
  return quotation ? articleOf(annotated).voice(quotation) : speakerAt(speakersOf(annotated, parsed), here, span);
}
