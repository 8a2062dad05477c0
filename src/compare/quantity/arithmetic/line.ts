import type { Annotated, Article, DateValue, NumberExpression, Sentence, Span } from '../../../model/index.ts';
import { boundsOf } from '../../../values/index.ts';

/** A year that the words name, and where. */
export type NamedYear = { readonly span: Span; readonly year: number };

/** One sentence as arithmetic reads it: its text, its figures and its years, in order of place. Spans count in the document. */
export type Line = {
  readonly annotated: Annotated;
  readonly sentence: Sentence;
  readonly text: string;
  readonly numbers: readonly NumberExpression[];
  readonly years: readonly NamedYear[];
  /** Spells between two named years: "1990 to 2005". */
  readonly spells: readonly { readonly span: Span; readonly from: number; readonly to: number }[];
  /** "74 years ago": the year that is counted back to. */
  readonly ago: readonly NamedYear[];
  /** Years the article may have been published in; empty where that is not known. */
  readonly published: readonly number[];
};

/** A calculation that does not come out. `stated` and `counted` are the two sides; `sum` is the calculation as an editor would write it down. */
export type Slip = {
  readonly annotated: Annotated;
  readonly stated: { readonly label: string; readonly spans: readonly Span[] };
  readonly counted: { readonly label: string; readonly spans: readonly Span[] };
  readonly what: string;
  readonly sum: string;
  readonly confidence: number;
};

/** The sentences of an article that hold at least one figure. */
export function linesOf({ annotated }: Article): Line[] {
  const { document, sentences, numbers, times } = annotated;
  const published = publishedYears(annotated);
  const lines: Line[] = [];
  let [n, t] = [0, 0];
  for (const sentence of sentences) {
    const own: NumberExpression[] = [];
    while (n < numbers.length && (numbers[n] as NumberExpression).span.start < sentence.span.end) {
      const number = numbers[n++] as NumberExpression;
      if (!isTorn(document.text, number.span)) own.push(number);
    }
    const years: NamedYear[] = [];
    const spells: { span: Span; from: number; to: number }[] = [];
    const ago: NamedYear[] = [];
    while (t < times.length && (times[t]?.span.start as number) < sentence.span.end) {
      const time = times[t++];
      const year = time?.value ? yearOf(time.value) : null;
      if (!time?.value) continue;
      const words = document.text.slice(time.span.start, time.span.end);
      const ends = /^(\d{4})\/(\d{4})$/.exec(time.value.timex.value);
      if (year !== null && / ago$/i.test(words)) ago.push({ span: time.span, year: year });
      else if (year !== null) years.push({ span: time.span, year });
      else if (ends && words.includes(ends[1] as string) && words.includes(ends[2] as string))
        spells.push({ span: time.span, from: Number(ends[1]), to: Number(ends[2]) });
    }
    if (own.length || (ago.length && years.length)) lines.push({ annotated, sentence, text: document.text, numbers: own, years, spells, ago, published });
  }
  return lines;
}

/** "2, 500" may be one number or two; arithmetic stays off it. */
const isTorn = (text: string, { start, end }: Span): boolean => /\d, ?$/.test(text.slice(start - 3, start)) || /^, ?\d{3}(?!\d)/.test(text.slice(end, end + 6));

/** The one year that a date names in words. */
function yearOf(value: DateValue): number | null {
  const m = /^(\d{4})(?:$|-)/.exec(value.edtf);
  return m && !value.implied.includes('year') && value.timex.type === 'DATE' && !value.edtf.includes('/') ? Number(m[1]) : null;
}

function publishedYears({ document }: Annotated): number[] {
  const { edtf, basis } = document.published;
  const bounds = edtf === null || basis === 'inferred' ? null : boundsOf(edtf);
  if (!bounds || !Number.isFinite(bounds.low) || !Number.isFinite(bounds.high)) return [];
  const year = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
  return [...new Set([year(bounds.low), year(bounds.high)])];
}

/** Lower-case words between two figures, single spaces. `skipNoun`: what the first counts is left out. */
export function between(line: Line, a: Span, b: Span): string {
  return line.text.slice(a.end, b.start).toLowerCase().replace(/\s+/g, ' ');
}

/** Where a figure ends with the noun it counts. */
export function withNoun(n: NumberExpression): Span {
  return n.noun && n.noun.start >= n.span.end ? { start: n.span.start, end: n.noun.end } : n.span;
}

/** The words of a line at a span, white space folded. */
export const wordsOf = (line: Line, span: Span): string => line.text.slice(span.start, span.end).replace(/\s+/g, ' ');

/** One plain value, no hedge, no range. */
export const isExact = ({ value }: NumberExpression): boolean => value.low === value.high && !value.approximate;
/** A count of things or people, or a bare number. */
export const isCount = ({ value: { unit } }: NumberExpression): boolean =>
  unit === '1' || (unit.startsWith('{') && !/^\{(?:score|rank|time|basis_point|percentage_point)\}$/.test(unit));

/** A number as an editor writes it: 1,345; 12.5. */
export function figure(n: number): string {
  const [whole = '', fraction] = String(Number(n.toPrecision(4)) === n ? n : Number(n.toPrecision(6))).split('.');
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${fraction ? `.${fraction}` : ''}`;
}
