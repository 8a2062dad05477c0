import type { Anchor, DocumentId, Span } from './anchor.ts';
import type { Problem } from './problem.ts';

/** What a block of a document is: claims come only from headline, standfirst, body and caption. */
export type BlockScope = 'headline' | 'standfirst' | 'body' | 'caption' | 'furniture' | 'duplicate';

/** A stretch of the text with its scope. Blocks are in order, do not overlap, and together hold all that is not white space. */
export type Block = {
  readonly span: Span;
  readonly scope: BlockScope;
  /** Why it has that scope: "share link", "repeats line 15". */
  readonly because: string;
  /** EDTF of an entry of a live blog, which its days are read against; absent for all others. */
  readonly dated?: string;
  /** BCP 47 of copy in another language than its article, from which nothing is read; absent for all other blocks. */
  readonly lang?: string;
  /** Quotations and brackets in it that are in another language: no claim but the quotation itself is read from them; absent where there are none. */
  readonly foreign?: readonly Foreign[];
};

/** Words in another language within a block, with its tag of BCP 47. */
export type Foreign = { readonly span: Span; readonly lang: string };

/** Are claims read from it: is it copy, in the language of its article? */
export const isRead = ({ scope, lang }: Block): boolean => scope !== 'furniture' && scope !== 'duplicate' && lang === undefined;

/**
 * One piece of the map from a document's text to where it came from. `text` and `source` of equal length map unit by unit;
 * otherwise (an HTML entity, a repaired character) the whole piece maps to the whole piece.
 */
export type Segment = { readonly text: Span; readonly field: 'text' | 'title'; readonly source: Span };

/** A place as the JSON contract counts it: in the decoded source file, or in the named field of a record. */
export type Place = { readonly field: 'text' | 'title'; readonly start: number; readonly end: number };

/** Where a publication date came from; the first that speaks wins, in this order. */
export type PublishedBasis = 'flag' | 'story' | 'metadata' | 'record' | 'url' | 'header' | 'timestamp' | 'inferred' | 'none';

/** When a document was published. `edtf` may be a range ("2026-02-26/2026-02-27") and is null where nothing could be said. */
export type Published = { readonly edtf: string | null; readonly basis: PublishedBasis; readonly anchor: Anchor | null; readonly reasons: readonly string[] };

/** A damaged character sequence and what it stood for. In a document, `start` and `end` are where `now` stands in its text. */
export type Repair = { readonly start: number; readonly end: number; readonly was: string; readonly now: string };

/** `draft`: under edit, findings about it count; `reference`: what drafts are checked against. */
export type Standing = 'draft' | 'reference';

/** Formats of files that hold articles. */
export const FORMATS = ['text', 'markdown', 'html', 'json', 'jsonl', 'feed'] as const;
/** A format that is read. */
export type Format = (typeof FORMATS)[number];

/** One article as it was read: its text with blocks, and what is known of it. Nothing of the source is deleted. */
export type Document = {
  readonly id: DocumentId;
  /** As printed: relative to the story's folder, `/`-separated; a record adds `#id`. */
  readonly path: string;
  readonly format: Format;
  /** The story it names in front matter or record; null where it names none. */
  readonly story: string | null;
  /** The decoded source that `segments` point into (for a record: its `text` field). */
  readonly source: string;
  /** What the layers read. For plain text the same as `source`; for a record with a title, title and text. */
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** BCP 47 primary language of the copy, `und` where it could not be told. */
  readonly lang: string;
  readonly published: Published;
  readonly updated: string | null;
  readonly timezone: string | null;
  readonly standing: Standing;
  /** Did a flag, story.yaml, front matter or record say its standing? Otherwise it is the default. */
  readonly standingStated?: boolean;
  readonly repairs: readonly Repair[];
  readonly problems: readonly Problem[];
  /** Hex sha256 of the bytes (of a record: of its canonical JSON). */
  readonly sha256: string;
  /** 1-based line of the record in its JSONL file, else null. */
  readonly fileLine: number | null;
};

/** The path of the file that an article was read from: records and entries of a feed stand in one file, and add `#id` to its path. */
export const fileOf = ({ path, format }: Pick<Document, 'path' | 'format'>): string =>
  format === 'json' || format === 'jsonl' || format === 'feed' ? path.replace(/(\.\w{1,12})#.*$/su, '$1') : path;

/** A path within a folder; '' is the folder that both count from. */
export const pathIn = (folder: string, path: string): string => (folder === '' ? path : `${folder}/${path}`);

/** The place of a span of `document.text` in what the user gave us. Binary search; spans may cross segments of one field. */
export function placeOf(document: Pick<Document, 'segments'>, span: Span): Place {
  const from = segmentAt(document.segments, span.start);
  const to = segmentAt(document.segments, Math.max(span.start, span.end - 1));
  if (!from || !to) return { field: 'text', start: span.start, end: span.end };
  const start = isEven(from) ? from.source.start + (span.start - from.text.start) : from.source.start;
  const end = isEven(to) ? to.source.start + (span.end - to.text.start) : to.source.end;
  return { field: from.field, start, end: Math.max(start, end) };
}

/** The words of a place as the file has them: what was repaired in reading stands there as it came. */
export function asGiven(document: Pick<Document, 'repairs'>, { span, exact }: Pick<Anchor, 'span' | 'exact'>): string {
  let words = '';
  let at = span.start;
  for (const r of document.repairs) {
    if (r.end <= span.start || r.start < at) continue;
    if (r.start >= span.end) break;
    words += exact.slice(at - span.start, r.start - span.start) + r.was;
    at = r.end;
  }
  return words + exact.slice(at - span.start);
}

const isEven = (s: Segment): boolean => s.text.end - s.text.start === s.source.end - s.source.start;

function segmentAt(segments: readonly Segment[], offset: number): Segment | null {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle] as Segment).text.start <= offset) low = middle;
    else high = middle - 1;
  }
  return segments[low] ?? null;
}
