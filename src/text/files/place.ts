import {
  type Anchor,
  type Annotated,
  asGiven,
  type Document,
  type DocumentId,
  placeOf,
  type Report,
  type StoryReport,
  sentenceIndexAt,
} from '../../model/index.ts';
import { linesOf } from './lines.ts';

/** Where words stand, as people and programs are told: path, offsets in the file (or the field of its record), line and column. */
export type Location = {
  readonly path: string;
  readonly field: 'text' | 'title';
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly fileLine: number | null;
};

/** A piece of text around words, cut at word boundaries; `cut` says where something was left out. */
export type Snippet = {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
  readonly cut: { readonly before: boolean; readonly after: boolean };
};

/** Answers where anchors of a report stand and what stands around them. Tables of lines are made once a document. */
export type Places = {
  readonly documentOf: (id: DocumentId) => Document;
  readonly at: (anchor: Anchor) => Location;
  readonly around: (anchor: Anchor, width: number) => Snippet;
};

/** The places of a report. */
export function placesIn(report: Pick<Report, 'story'> & Pick<StoryReport, 'files'>): Places {
  const articles = new Map<DocumentId, Pick<Annotated, 'document' | 'sentences'>>(report.story.articles.map((a) => [a.annotated.document.id, a.annotated]));
  for (const document of report.files ?? []) articles.set(document.id, { document, sentences: [] });
  const lines = new Map<DocumentId, ReturnType<typeof linesOf>>();
  const documentOf = (id: DocumentId): Document => {
    const found = articles.get(id);
    if (!found) throw new Error(`no document ${id} in the story`);
    return found.document;
  };
  return {
    documentOf,
    at(anchor) {
      const document = documentOf(anchor.doc);
      const positions = lines.get(document.id) ?? linesOf(document.source);
      lines.set(document.id, positions);
      const { field, start, end } = placeOf(document, anchor.span);
      const at = field === 'title' ? { line: 1, column: start + 1 } : positions(start);
      return { path: document.path, field, start, end, ...at, fileLine: document.fileLine };
    },
    around(anchor, width) {
      const { document, sentences } = articles.get(anchor.doc) as NonNullable<ReturnType<typeof articles.get>>;
      const sentence = sentences[sentenceIndexAt({ sentences }, anchor.span.start)]?.span ?? { start: anchor.span.start - width, end: anchor.span.end + width };
      return snippetOf(document.text, { ...anchor, exact: asGiven(document, anchor) }, sentence, width);
    },
  };
}

function snippetOf(text: string, { span, exact }: Anchor, within: { start: number; end: number }, width: number): Snippet {
  const from = Math.max(0, within.start, span.start - width);
  const to = Math.min(text.length, Math.max(within.end, span.end), span.end + width);
  const before = text.slice(from, span.start);
  const after = text.slice(span.end, to);
  const cutBefore = from > Math.max(0, within.start);
  const cutAfter = to < Math.min(text.length, within.end);
  return {
    before: cutBefore ? before.replace(/^\S{0,40}\s+/, '') : before,
    exact,
    after: cutAfter ? after.replace(/\s+\S{0,40}$/, '') : after,
    cut: { before: cutBefore, after: cutAfter },
  };
}
