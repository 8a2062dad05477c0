import { annotate } from '../../src/annotate/index.ts';
import { extract } from '../../src/extract/index.ts';
import type { Annotated, Claim, ClaimOf, Document, DocumentId, RuleBook } from '../../src/model/index.ts';
import { EMPTY_BOOK } from '../../src/model/index.ts';

/** A document of one paragraph a line, published on a day (or at no known time); `more` says what is special about it. */
export function documentOf(text: string, published: string | null, id = 'a', more: Partial<Document> = {}): Document {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((m) => ({
    span: { start: m.index, end: m.index + m[0].length },
    scope: 'body' as const,
    because: 'paragraph',
  }));
  const whole = { start: 0, end: text.length };
  return {
    id: id as DocumentId,
    path: `${id}.txt`,
    format: 'text',
    story: null,
    source: text,
    text,
    segments: [{ text: whole, field: 'text', source: whole }],
    blocks,
    title: null,
    publisher: null,
    url: null,
    lang: 'en',
    published: { edtf: published, basis: published ? 'flag' : 'none', anchor: null, reasons: [] },
    updated: null,
    timezone: null,
    standing: 'reference',
    repairs: [],
    problems: [],
    sha256: '',
    fileLine: null,
    ...more,
  };
}

export const annotated = (text: string, published: string | null, book: RuleBook = EMPTY_BOOK): Annotated => annotate(documentOf(text, published), book);

/** The date claims of a text. */
export function datesIn(text: string, published: string | null = '2025-03-06', book: RuleBook = EMPTY_BOOK): ClaimOf<'date'>[] {
  return extract(annotated(text, published, book), book).filter((c: Claim): c is ClaimOf<'date'> => c.kind === 'date');
}
