import type { Kept } from '../articles/index.ts';
import { articleFrom, bytesOf } from '../articles/index.ts';
import { unfit } from '../articles/unfit.ts';
import type { Article, Document, Report, RuleBook } from '../model/index.ts';
import { claimsIn } from '../pipeline.ts';
import { now } from '../threads/clock.ts';
import { packed, unpacked } from '../threads/packed.ts';
import { reportOf, type StoryTask } from './story.ts';

/** A story as a thread is sent it. */
export type Sent = {
  readonly story: StoryTask;
  /** Its articles as they were kept, by document; null where none is to be kept. */
  readonly kept: readonly (Uint8Array | null)[] | null;
  /** When the time limit ends, by the clock of all threads. */
  readonly until: number;
};

/** What a thread is sent of a story for which so many seconds are left. */
export function sentOf(story: StoryTask, kept: Kept | null, left: number): Sent {
  const of = (document: Document): Uint8Array | null => {
    const bytes = unfit(document) === null ? kept?.of(document) : null;
    // Of a part of a file the whole would be sent.
    return bytes ? new Uint8Array(bytes) : null;
  };
  return { story, kept: kept && story.documents.map(of), until: now() + left * 1000 };
}

/**
 * What a thread makes of it: the report, then, where articles are kept, each that is new, by document. An article that fails is none of it: the whole
 * story is done again where the stack is deeper, and told there.
 */
export function madeOf({ story, kept, until }: Sent, book: RuleBook): Uint8Array[] {
  const late = (): boolean => now() > until;
  const articles = new Map<Document, Article>();
  const fresh = story.documents.map((document, i) => {
    const bytes = kept?.[i];
    if (unfit(document) !== null || (!bytes && late())) return NONE();
    const article = bytes ? articleFrom(document, bytes) : claimsIn(document, book);
    articles.set(document, article);
    return kept && !bytes ? bytesOf(article) : NONE();
  });
  const report = reportOf(story, book, { articles, failed: [] }, late);
  return [packed(report, knownTo(story, book)), ...(kept ? fresh : [])];
}

/** The report that a thread made, and its new articles kept. */
export function reportFrom([report, ...fresh]: readonly Uint8Array[], story: StoryTask, book: RuleBook, kept: Kept | null): Report {
  const read = unpacked(report as Uint8Array, knownTo(story, book)) as Report;
  for (const [i, bytes] of fresh.entries()) if (bytes.length > 0) kept?.keep(story.documents[i] as Document, bytes);
  kept?.save();
  return read;
}

/** What both sides have. */
const knownTo = ({ documents }: StoryTask, { files }: RuleBook): readonly object[] => [...documents, ...files];

/** Bytes are handed over: each nothing is one of its own. */
const NONE = (): Uint8Array => new Uint8Array(0);
