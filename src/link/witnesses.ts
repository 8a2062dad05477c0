import type { Article, Document, DocumentId, RuleBook, Token, Witness } from '../model/index.ts';
import { byCodeUnit } from '../model/index.ts';

/** Words in a row that two texts must share before they can have one origin. */
const GRAM = 8;
/** Share of the shorter text that must stand in the other. A long quotation from one speech stays below it. */
const SAME_TEXT = 0.4;

/**
 * Independent voices: articles that are copies or rewrites of one text (runs of eight words in the body, containment in the shorter),
 * that come from one family of publishers with a shared text, or that declare one agency. Linear in the length of the texts: each run of words is compared with
 * the first article that holds it. Order of articles does not matter; the earliest published names the witness.
 */
export function witnessesOf(articles: readonly Article[], book: RuleBook): Witness[] {
  const parent = articles.map((_, i) => i);
  const because = new Map<number, string>();
  const root = (i: number): number => {
    let r = i;
    while (parent[r] !== r) r = parent[r] as number;
    for (let k = i; k !== r; ) [k, parent[k]] = [parent[k] as number, r];
    return r;
  };
  const join = (a: number, b: number, why: string): void => {
    const [x, y] = [root(a), root(b)].sort((p, q) => p - q) as [number, number];
    if (x !== y) parent[y] = x;
    if (!because.has(x)) because.set(x, because.get(y) ?? why);
  };
  for (const { a, b, share } of sharedText(articles))
    if (share >= SAME_TEXT) join(a, b, `${Math.round(share * 100)} % of the shorter text stands in the other, word for word`);
  const byAgency = new Map<string, number>();
  articles.forEach((article, i) => {
    const agency = agencyOf(article.annotated.document, book);
    if (!agency) return;
    const first = byAgency.get(agency);
    if (first === undefined) byAgency.set(agency, i);
    else join(first, i, `both carry ${agency} copy`);
  });
  const groups = new Map<number, number[]>();
  for (const i of articles.keys()) groups.set(root(i), [...(groups.get(root(i)) ?? []), i]);
  return [...groups.values()].map((members) => {
    const documents = members.map((i) => (articles[i] as Article).annotated.document).sort(byPublication);
    return {
      name: nameOf(documents[0] as Document),
      documents: documents.map((d) => d.id).sort(byCodeUnit) as DocumentId[],
      because: members.length > 1 ? (because.get(root(members[0] as number)) ?? null) : null,
    };
  });
}

const byPublication = (a: Document, b: Document): number => byCodeUnit(a.published.edtf ?? '9999', b.published.edtf ?? '9999') || byCodeUnit(a.id, b.id);
const nameOf = (document: Document): string => document.publisher ?? document.id;

/** An agency that the article declares as its origin: in its publisher, or in brackets after the place line ("HARBOR CITY (Agency) -"). */
function agencyOf(document: Document, book: RuleBook): string | null {
  const head = document.text.slice(0, 600);
  for (const source of book.sources) {
    if (source.kind !== 'agency') continue;
    for (const name of [source.name, ...source.aliases]) {
      if (
        document.publisher === name ||
        head.includes(`(${name}) -`) ||
        head.includes(`(${name}) —`) ||
        head.includes(`(${name}) –`) ||
        head.includes(`/${name}/`)
      )
        return source.name;
    }
  }
  return null;
}

/** A run of words that two articles share. Token indices count in each article. */
export type SharedRun = {
  readonly a: number;
  readonly b: number /** Words of the shorter text that also stand in the other, 0..1. */;
  readonly share: number /** Longest run in words, with its first token in both. */;
  readonly longest: { readonly words: number; readonly inA: number; readonly inB: number };
};

/** For each article and the first article that shares words with it: how much, and the longest run. */
export function sharedText(articles: readonly Article[]): SharedRun[] {
  const words = articles.map((a) => a.annotated.tokens.map((t, i) => ({ t, i })).filter(({ t }) => t.kind !== 'mark'));
  const first = new Map<string, { article: number; at: number }>();
  const shared = new Map<
    string,
    { a: number; b: number; covered: Set<number>; run: { words: number; inA: number; inB: number }; open: { start: number; from: number; next: number } | null }
  >();
  words.forEach((list, b) => {
    const seen = new Set<string>();
    for (let at = 0; at + GRAM <= list.length; at++) {
      const gram = gramAt(list, at);
      const origin = first.get(gram);
      if (!origin) {
        if (!seen.has(gram)) first.set(gram, { article: b, at });
        seen.add(gram);
        continue;
      }
      if (origin.article === b) continue;
      const key = `${origin.article} ${b}`;
      const pair = shared.get(key) ?? { a: origin.article, b, covered: new Set<number>(), run: { words: 0, inA: 0, inB: 0 }, open: null };
      shared.set(key, pair);
      for (let k = at; k < at + GRAM; k++) pair.covered.add(k);
      if (pair.open && pair.open.next === at && origin.at === pair.open.from + (at - pair.open.start)) pair.open.next = at + 1;
      else pair.open = { start: at, from: origin.at, next: at + 1 };
      const length = pair.open.next - pair.open.start + GRAM - 1;
      if (length > pair.run.words) pair.run = { words: length, inA: pair.open.from, inB: pair.open.start };
    }
  });
  return [...shared.values()].map(({ a, b, covered, run }) => {
    const [left, right] = [words[a] as Word[], words[b] as Word[]];
    return {
      a,
      b,
      share: covered.size / Math.max(1, Math.min(left.length, right.length)),
      longest: { words: run.words, inA: left[run.inA]?.i ?? 0, inB: right[run.inB]?.i ?? 0 },
    };
  });
}

type Word = { readonly t: Token; readonly i: number };
function gramAt(list: readonly Word[], at: number): string {
  let gram = '';
  for (let k = at; k < at + GRAM; k++) gram += `${(list[k] as Word).t.lower} `;
  return gram;
}
