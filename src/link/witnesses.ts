import { type Article, byCodeUnit, type Document, type DocumentId, type RuleBook, type SourceRule, tiedGroups, type Witness } from '../model/index.ts';
import { agencyOf, folded, namesOf, publisherOf, toldTo } from './declared.ts';
import type { Shared } from './shingles.ts';

/** Part of the shorter text, and runs of words, that make two texts copies, and rewrites of one text. */
const COPY = { share: 0.4, runs: 12 };
const REWRITE = { share: 0.25, runs: 25 };
/** The same where something else speaks for one origin: a slip that nobody else makes, one house, "told the Gazette". */
const SUPPORTED = { share: 0.1, runs: 10 };

type Tie = {
  readonly a: number;
  readonly b: number;
  readonly because: string;
  /** Index of the article that the other rests on, where the words say so. */
  readonly origin: number | null;
};

/**
 * Independent voices: articles that are copies or rewrites of one text, of one publisher, or of one agency's copy are one witness. Order of
 * articles does not matter. `origin` is the article that the others follow: the one they name, the agency's own, or the one published
 * before all others. `slipOf`: a rare error that two share, asked where it can tip the scales.
 */
export function witnessesOf(
  articles: readonly Article[],
  shared: readonly Shared[],
  slipOf: (a: number, b: number) => string | null,
  book: RuleBook,
): Witness[] {
  const ties = [...tiesOfText(articles, shared, slipOf, book), ...tiesOfSource(articles, book)];
  return tiedGroups(articles.length, ties).map(({ members, ties: own }) => {
    const documents = members.map((i) => (articles[i] as Article).annotated.document).sort(byPublication);
    const origin = originOf(documents, own, articles, book);
    return {
      name: nameOf(documents.find((d) => d.id === origin) ?? (documents[0] as Document)),
      documents: documents.map((d) => d.id).sort(byCodeUnit) as DocumentId[],
      because: members.length > 1 ? [...new Set(own.map((t) => t.because))].slice(0, 3).join('; ') : null,
      origin,
    };
  });
}

/** Words in common, alone or with something that supports them. */
function tiesOfText(articles: readonly Article[], shared: readonly Shared[], slipOf: (a: number, b: number) => string | null, book: RuleBook): Tie[] {
  const rules = articles.map((a) => publisherOf(a.annotated.document, book));
  return shared.flatMap((s): Tie[] => {
    const atLeast = (bar: typeof COPY): boolean => s.share >= bar.share && s.runs >= bar.runs;
    const tie = (because: string, origin: number | null = null): Tie[] => [{ a: s.a, b: s.b, because, origin }];
    if (atLeast(COPY) || atLeast(REWRITE)) return tie(`${Math.round(s.share * 100)} % of the shorter text stands in the other, word for word`);
    if (!atLeast(SUPPORTED)) return [];
    const slip = slipOf(s.a, s.b);
    if (slip) return tie(`both print “${slip}”, and ${s.own} words in a row are the same`);
    const [x, y] = [rules[s.a] as SourceRule | null, rules[s.b] as SourceRule | null];
    if (x?.family && x.family === y?.family) return tie(`both are of one house (${x.family}), and ${s.own} words in a row are the same`);
    for (const [teller, other] of [
      [s.a, s.b],
      [s.b, s.a],
    ] as const) {
      const { annotated } = articles[other] as Article;
      const names = namesOf(annotated.document, rules[other] as SourceRule | null);
      if (toldTo((articles[teller] as Article).annotated, names)) return tie(`one rests on what ${names[0]} reported`, other);
    }
    return [];
  });
}

/** One text, however short; one agency's copy, one publisher, in whatever words. Each is tied to the first of its kind. */
function tiesOfSource(articles: readonly Article[], book: RuleBook): Tie[] {
  const first = new Map<string, number>();
  return articles.flatMap(({ annotated }, i): Tie[] => {
    const { document } = annotated;
    const agency = agencyOf(annotated, book);
    const publisher = publisherOf(document, book);
    const keys: [string, string][] = [[`text ${document.text.trim()}`, 'one text, letter for letter']];
    if (agency) keys.push([`agency ${agency.source.id}`, `both carry ${agency.source.name} copy`]);
    if (publisher && publisher.kind !== 'agency') keys.push([`publisher ${publisher.id}`, `both are by ${publisher.name}`]);
    else if (!publisher && document.publisher) keys.push([`publisher ${folded(document.publisher)}`, `both are by ${document.publisher}`]);
    return keys.flatMap(([key, because]): Tie[] => {
      const other = first.get(key);
      if (other === undefined) first.set(key, i);
      return other === undefined ? [] : [{ a: other, b: i, because, origin: null }];
    });
  });
}

/** Who is followed: whom the others name; the agency, whose text reaches its customers before its own page; else the one that was published before every other. */
function originOf(documents: readonly Document[], ties: readonly Tie[], articles: readonly Article[], book: RuleBook): DocumentId | null {
  if (documents.length < 2) return null;
  const agencies = documents.filter((d) => publisherOf(d, book)?.kind === 'agency');
  if (agencies.length > 0) return agencies.length === 1 ? (agencies[0] as Document).id : null;
  const named = [...new Set(ties.flatMap((t) => (t.origin === null ? [] : [(articles[t.origin] as Article).annotated.document.id])))];
  if (named.length === 1) return named[0] as DocumentId;
  const [first, second] = documents as [Document, Document];
  return named.length === 0 && isBefore(first.published.edtf, second.published.edtf) ? first.id : null;
}

/** Two moments of one precision, or two days; a day and a moment of it stand in no order. */
function isBefore(a: string | null, b: string | null): boolean {
  if (!a || !b || a.includes('/') || b.includes('/')) return false;
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

const byPublication = (a: Document, b: Document): number => byCodeUnit(a.published.edtf ?? '9999', b.published.edtf ?? '9999') || byCodeUnit(a.id, b.id);
const nameOf = (document: Document): string => document.publisher ?? document.id;
