import type { Article, Document, DocumentId, RuleBook, Witness } from '../model/index.ts';
import { byCodeUnit } from '../model/index.ts';
import type { SharedText } from './shared.ts';

/** Share of the shorter text that must stand in the other. A long quotation from one speech stays below it. */
const SAME_TEXT = 0.4;

/**
 * Independent voices: articles that are copies or rewrites of one text (runs of eight words in the body, containment in the shorter),
 * that come from one family of publishers with a shared text, or that declare one agency. Linear in the length of the texts: each run of words is compared with
 * the first article that holds it. Order of articles does not matter; the earliest published names the witness.
 */
export function witnessesOf(articles: readonly Article[], shared: readonly SharedText[], book: RuleBook): Witness[] {
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
  for (const { a, b, share } of shared)
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
