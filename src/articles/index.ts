import type { Article, Document, RuleBook, Standing } from '../model/index.ts';
import { claimsIn } from '../pipeline.ts';
import { packed, unpacked } from './packed.ts';
import { poolOf } from './pool.ts';

/** Articles as an earlier run made them, packed without their documents. */
export type Kept = { readonly of: (document: Document) => Uint8Array | null; readonly keep: (document: Document, bytes: Uint8Array) => void };

/** How the articles of a story are made. `stopped` ends the work early; `tell` is told of each article that is begun here. */
export type Manner = {
  /** How many threads so much text is worth (UTF-16 units), this one counted. */
  readonly threads: (size: number) => number;
  readonly kept: Kept | null;
  readonly stopped: () => boolean;
  readonly tell: (document: Document) => Promise<void>;
  /** The code of a thread; tests put one in its place that breaks down. */
  readonly entry?: URL;
};

/** The articles that could be made, and what broke down on the way: of a thread that did, the articles were made here. */
export type Made = { readonly articles: ReadonlyMap<Document, Article>; readonly failed: readonly string[] };

/**
 * UTF-16 units of text that pay for one more thread. Its code has to be loaded and warmed up, and what it made to be read back: a second of the
 * processor. 270,000 and 480,000 units took as long on two threads as on one; 630,000 took a twentieth less, 770,000 a tenth.
 */
const PER_THREAD = 500_000;

/** How many of the threads that there are so much text is worth. */
export const worthwhile = (size: number, threads: number): number => Math.min(threads, 1 + Math.floor(size / PER_THREAD));

/**
 * The first half of the pipeline for many articles: those that were kept, and all others on this thread and more. Each article is a function of its
 * document and the rule book alone, so nothing of this is seen in the result. One that throws is left out, and is the asker's to try.
 */
export async function articlesOf(documents: readonly Document[], book: RuleBook, manner: Manner): Promise<Made> {
  const { kept, stopped, tell } = manner;
  const articles = new Map<Document, Article>();
  const fresh: Document[] = [];
  for (const document of documents) {
    const bytes = kept?.of(document);
    if (bytes) articles.set(document, unpacked(bytes, [document]) as Article);
    else fresh.push(document);
  }
  const threads = manner.threads(fresh.reduce((n, d) => n + d.text.length, 0));
  const take = (document: Document, bytes: Uint8Array): void => {
    articles.set(document, unpacked(bytes, [document]) as Article);
    kept?.keep(document, bytes);
  };
  const pool = poolOf(threads - 1, fresh, book, take, manner.entry);
  const here = pool?.take ?? (() => fresh.shift() ?? null);
  const work = async (): Promise<void> => {
    for (let document = here(); document !== null && !stopped(); document = here()) {
      await tell(document);
      const article = attempt(document, book);
      if (article === null) continue;
      articles.set(document, article);
      kept?.keep(document, packed(article, [document]));
      if (pool) await new Promise((done) => setImmediate(done));
    }
  };
  await work();
  if (pool && !stopped()) {
    await pool.settled();
    await work();
  }
  pool?.close();
  return { articles, failed: pool?.failed ?? [] };
}

/** The same documents with another standing, and what was made of them: no layer and no claim knows the standing. */
export function restanding(documents: readonly Document[], { articles, failed }: Made, standing: Standing) {
  const made = new Map<Document, Article>();
  const restood = documents.map((d): Document => {
    const document = { ...d, standing };
    const article = articles.get(d);
    if (article) made.set(document, { ...article, annotated: { ...article.annotated, document } });
    return document;
  });
  return { documents: restood, made: { articles: made, failed } };
}

function attempt(document: Document, book: RuleBook): Article | null {
  try {
    return claimsIn(document, book);
  } catch {
    return null;
  }
}
