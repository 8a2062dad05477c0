import type { Annotated, DateValue, Mention, NumberExpression, Sentence, Span } from '../../model/index.ts';
import { onceEach, sentenceIndexAt } from '../../model/index.ts';
import { datelineOf } from '../../text/dateline.ts';
import { boundsOfDate } from '../../values/index.ts';

/** First and last day, as in `boundsOfDate`. */
export type Bounds = { readonly first: number; readonly last: number };

/** A date of an article, and the offset in its text where it stands. */
export type Dated = { readonly bounds: Bounds; readonly start: number };
/** What an article holds, sentence by sentence, so that no site looks through all of it. */
export type Layout = {
  readonly names: readonly (readonly string[])[];
  /** Words for who is of a place, "Norlandish": by themselves they are no place where something is. */
  readonly adjectives: readonly (readonly { readonly name: string; readonly start: number }[])[];
  /** All names of the article: true where one is a place's. */
  readonly named: ReadonlyMap<string, boolean>;
  /** Names of its datelines: where it was filed. */
  readonly filed: ReadonlySet<string>;
  readonly dates: readonly (readonly Dated[])[];
  readonly persons: readonly Mention[];
  /** Characters of the longest name of a person. */
  readonly longest: number;
  /** Of each sentence: are its dates months and years alone, or days with their year? Null where it has none. */
  readonly olden: readonly (boolean | null)[];
  /** Is a day of the week told as a day of the news? */
  readonly weekly: boolean;
  /** By the start of the number. */
  readonly scopes: ReadonlyMap<number, NumberExpression['scope']>;
};

/** The layout of an article. */
export const layoutOf = onceEach((annotated: Annotated): Layout => {
  const within = (span: Span): number => {
    const at = sentenceIndexAt(annotated, span.start);
    return at >= 0 && span.end <= (annotated.sentences[at] as Sentence).span.end ? at : -1;
  };
  const names: string[][] = annotated.sentences.map(() => []);
  const adjectives: { name: string; start: number }[][] = annotated.sentences.map(() => []);
  const named = new Map<string, boolean>();
  const filed = new Set<string>();
  const opened = annotated.sentences.map(({ paragraph, span }, i) =>
    annotated.sentences[i - 1]?.paragraph === paragraph ? 0 : span.start + datelineOf(annotated.document.text.slice(span.start, span.end)),
  );
  for (const m of annotated.mentions) {
    const [at, name] = [within(m.anchor.span), nameOf(m)];
    if (isAdjective(annotated.document.text, m)) adjectives[at]?.push({ name, start: m.anchor.span.start });
    else names[at]?.push(name);
    if (m.anchor.span.end <= (opened[at] ?? 0)) filed.add(name);
    named.set(name, m.type === 'place' || named.get(name) === true);
  }
  const dates: Dated[][] = annotated.sentences.map(() => []);
  for (const t of annotated.times) {
    if (!t.value?.edtf || t.value.timex.type !== 'DATE') continue;
    const bounds = boundsOfDate(t.value);
    if (bounds) dates[within(t.span)]?.push({ bounds, start: t.span.start });
  }
  const olden: (boolean | null)[] = annotated.sentences.map(() => null);
  for (const t of annotated.times) {
    if (!t.value || (t.value.timex.type !== 'DATE' && t.value.timex.type !== 'TIME')) continue;
    const at = within(t.span);
    if (at >= 0) olden[at] = (olden[at] ?? true) && /^(?:XXXX-\d\d|\d{4}(?:-\d\d(?:-\d\d)?)?)$/.test(t.value.timex.value);
  }
  const weekly = annotated.times.some((t) => /^XXXX-WXX-\d/.test(t.value?.timex.value ?? ''));
  const persons = annotated.mentions.filter((m) => m.type === 'person');
  const longest = persons.reduce((most, m) => Math.max(most, m.anchor.span.end - m.anchor.span.start), 0);
  const scopes = new Map<number, NumberExpression['scope']>();
  for (const n of annotated.numbers) if (!scopes.has(n.span.start)) scopes.set(n.span.start, n.scope);
  return { names, adjectives, named, filed, dates, olden, weekly, persons, longest, scopes };
});

/** "Norlandish", of a place that the rules know, and not "the Norlandish port of Selby", which is a place too. */
const isAdjective = (text: string, { form, type, entity, anchor }: Mention): boolean =>
  form === 'description' && type === 'place' && entity !== null && !OF_PLACE.test(text.slice(anchor.span.end, anchor.span.end + REACH));

/** Characters in which a place stands behind such a word. */
const REACH = 40;
const OF_PLACE =
  /^ (?:\p{Ll}+ )?(?:state|city|town|capital|province|region|island|islands|coast|village|port|border|district|territory|soil|waters|embassy|mountains|side|airport|republic)\b/u;

/** "U.S." and "the United States" are one place. */
const nameOf = (m: Mention): string => m.entity ?? m.name.toLowerCase();

/** Days within which an article speaks of its own event; what it dates earlier is background. */
const NEWS_DAYS = 45;

/** The days of an article's own news, null where it states no publication date. */
export function newsOf({ document }: Annotated): Bounds | null {
  const published = document.published.edtf
    ? boundsOfDate({ edtf: document.published.edtf, timex: { type: 'DATE', value: document.published.edtf } } as DateValue)
    : null;
  return published ? { first: published.first - NEWS_DAYS, last: published.last + 1 } : null;
}
