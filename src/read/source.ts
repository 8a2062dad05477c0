import type { Config, Document, DocumentId, Format, Problem, PublishedBasis, Standing } from '../model/index.ts';

/** What is known of a source from outside its text: flags, then story.yaml. */
export type SourceMeta = {
  /** Path as printed: relative to the story's folder, `/`-separated. */
  readonly path: string;
  /** Id in story.yaml; else the file name. */
  readonly id?: string | undefined;
  readonly format?: Format | undefined;
  readonly published?: { readonly edtf: string; readonly basis: 'flag' | 'story' } | undefined;
  readonly timezone?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly standing?: Standing | null | undefined;
  /** How bytes that are not UTF-8 are read. */
  readonly encoding?: string | null | undefined;
  readonly fields?: Config['fields'] | undefined;
};

/**
 * What a source turned out to hold. `problems` speak of the whole of it, those of one article stand in the document. `own`: crosscheck wrote it, and
 * so it holds no article; what it is, in words.
 */
export type ReadResult = { readonly documents: readonly Document[]; readonly problems: readonly Problem[]; readonly own?: string };

/** Parts of an article as a format's reader found them; `assemble` makes the document. */
export type Parts = {
  readonly id: DocumentId;
  readonly path: string;
  readonly format: Format;
  readonly story: string | null;
  readonly sha256: string;
  readonly fileLine: number | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly updated: string | null;
  /** `shown`: the day that a page shows in words, on the outlet's own clock. */
  readonly published: { readonly value: string; readonly basis: PublishedBasis; readonly shown?: string | null } | null;
  readonly timezone: string | null;
  readonly standing: Standing | null;
  readonly problems: readonly Problem[];
};
