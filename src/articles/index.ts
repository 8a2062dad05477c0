import type { Article, Document, RuleBook } from '../model/index.ts';
import { claimsIn } from '../pipeline.ts';
import { wordNumber } from '../text/words/of-word.ts';
import { packed, unpacked } from '../threads/packed.ts';
import { done } from '../threads/pool.ts';
import { unfit } from './unfit.ts';

/** Articles as an earlier run made them, packed without their documents; `save` writes down those that were added. */
export type Kept = {
  readonly of: (document: Document) => Uint8Array | null;
  readonly keep: (document: Document, bytes: Uint8Array) => void;
  readonly save: () => void;
};

/** How the articles of a story are made. `stopped` ends the work early; `tell` is told of each article that is begun here. */
export type Manner = {
  /** How many threads so much text is worth (UTF-16 units), this one counted. The longest article does not count: one thread has it to itself. */
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

/** How many of the threads that there are so much text of one story is worth. */
export const worthwhile = (size: number, threads: number): number => Math.min(threads, 1 + Math.floor(size / PER_THREAD));

/**
 * The first half of the pipeline for the documents that claims are read from: those that were kept, and all others on this thread and more. Each
 * article is a function of its document and the rule book alone, so nothing of this is seen in the result. One that throws is left out, and is the
 * asker's to try.
 */
export async function articlesOf(documents: readonly Document[], book: RuleBook, { threads, kept, stopped, tell, entry }: Manner): Promise<Made> {
  const articles = new Map<Document, Article>();
  const fresh: Document[] = [];
  for (const document of documents) {
    if (unfit(document) !== null) continue;
    const bytes = kept?.of(document);
    if (bytes) articles.set(document, articleFrom(document, bytes));
    else fresh.push(document);
  }
  const sizes = fresh.map((d) => d.text.length);
  const failed = await done(
    {
      kind: 'article',
      tasks: fresh,
      sizeOf: (document) => document.text.length,
      sent: (document) => ({ task: document, book }),
      take: (document, [bytes]) => {
        articles.set(document, articleFrom(document, bytes as Uint8Array));
        kept?.keep(document, bytes as Uint8Array);
      },
      here: async (document) => {
        await tell(document);
        const article = attempt(document, book);
        if (article === null) return;
        articles.set(document, article);
        kept?.keep(document, bytesOf(article));
      },
      stopped,
    },
    threads(sizes.reduce((n, size) => n + size, 0) - sizes.reduce((most, size) => Math.max(most, size), 0)),
    entry,
  );
  kept?.save();
  return { articles, failed };
}

/** An article as it is kept and sent: without its document. */
export const bytesOf = (article: Article): Uint8Array => packed(article, [article.annotated.document]);
/** The same read back, its words with the numbers that they have here. */
export function articleFrom(document: Document, bytes: Uint8Array): Article {
  const article = unpacked(bytes, [document]) as Article;
  for (const token of article.annotated.tokens) Object.assign(token, { word: wordNumber(token.lower) });
  return article;
}

/** The same documents as references, and what was made of them: no layer and no claim knows the standing. */
export function asReferences(documents: readonly Document[], { articles, failed }: Made): { readonly documents: readonly Document[]; readonly made: Made } {
  const made = new Map<Document, Article>();
  const restood = documents.map((d) => {
    const document: Document = { ...d, standing: 'reference' };
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
