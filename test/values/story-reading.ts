import type { Report, RuleBook } from '../../src/model/index.ts';
import { EMPTY_BOOK } from '../../src/model/index.ts';
import { checkDocuments } from '../../src/pipeline.ts';
import { documentOf } from './date-reading.ts';

/** The report on invented articles, each a text, all published on one day. */
export function reportOn(texts: readonly string[], book: RuleBook = EMPTY_BOOK, published: string | null = '2025-03-06'): Report {
  return checkDocuments(
    { id: 'story', title: null },
    texts.map((text, i) => documentOf(text, published, `article-${i + 1}`)),
    book,
    { decisions: [], notChecked: [] },
  );
}

/** Level and check of each finding of one family ("role"), in order. */
export const raisedOf = (report: Report, family: string): string[] =>
  report.findings.filter((f) => f.check.startsWith(`${family}/`)).map((f) => `${f.level} ${f.check}`);
