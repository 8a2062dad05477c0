import { type Annotated, anchorAt, type DateValue, type Sentence, type Span, sentenceAt, type Token, tokenFrom } from '../model/index.ts';
import { clauseAt } from './clause.ts';
import type { Extractor, Unnumbered } from './extractor.ts';
import { milestoneAt } from './milestone.ts';

/** Every expression of time is a claim: when what its clause says took place, how long it took, how often it comes. A life in brackets is two. */
export const date: Extractor = {
  kind: 'date',
  claims: (annotated) =>
    annotated.times.flatMap((time): Unnumbered[] => {
      const sentence = sentenceAt(annotated, time.span.start);
      if (!sentence) return [];
      return (endsOfLife(annotated, sentence, time) ?? [time]).map((t) => claimOf(annotated, sentence, { ...time, ...t }));
    }),
};

type Dated = { readonly span: Span; readonly value: DateValue | null; readonly reading: string };

function claimOf(annotated: Annotated, sentence: Sentence, { span, value, reading }: Dated): Unnumbered {
  const clause = clauseAt(annotated, span);
  const milestone = value?.timex.type === 'DATE' ? milestoneAt(annotated, sentence, span) : null;
  return {
    kind: 'date',
    anchor: anchorAt(annotated.document, span),
    sentence: sentence.span,
    block: sentence.scope,
    about: milestone?.owner ?? clause.about,
    property: milestone?.property ?? clause.verb ?? 'date',
    value,
    polarity: clause.polarity,
    modality: clause.modality,
    attributedTo: clause.attributedTo,
    by: milestone ? 'milestone' : 'date',
    context: clause.stems,
    reading,
  };
}

/** "(4 May 1894 – 2 March 1986)" behind a name: its birth and its death. Null for every other range. */
function endsOfLife(annotated: Annotated, sentence: Sentence, { span, value }: Dated): Pick<Dated, 'span' | 'value'>[] | null {
  const [from, to, more] = value?.edtf.includes('/') ? value.edtf.split('/') : [];
  if (!value || !from || !to || more !== undefined) return null;
  const dash = dashIn(annotated, sentence, span);
  if (!dash) return null;
  const { text } = annotated.document;
  const trimmed = (start: number, end: number): Span => ({
    start: end - text.slice(start, end).trimStart().length,
    end: start + text.slice(start, end).trimEnd().length,
  });
  const ends = [trimmed(span.start, dash.start), trimmed(dash.end, span.end)];
  const [birth, death] = ends.map((end) => milestoneAt(annotated, sentence, end)?.property);
  if (birth !== 'bear' || death !== 'die') return null;
  return ends.map((end, i) => ({ span: end, value: { ...value, edtf: i ? to : from, timex: { type: 'DATE', value: i ? to : from } } }));
}

/** The first dash that stands by itself within an expression. */
function dashIn({ tokens }: Annotated, sentence: Sentence, { start, end }: Span): Token | null {
  for (let i = tokenFrom(tokens, start + 1); i < sentence.last; i++) {
    const token = tokens[i] as Token;
    if (token.end >= end) return null;
    if (/^[-–—]$/.test(token.text)) return token;
  }
  return null;
}
