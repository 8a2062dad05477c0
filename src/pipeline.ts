import { align } from './align/index.ts';
import { annotate } from './annotate/index.ts';
import { checks, compare } from './compare/index.ts';
import { changesBetween } from './compare/versions/changes.ts';
import { extract } from './extract/index.ts';
import { type Docket, judge } from './judge/index.ts';
import { link } from './link/index.ts';
import { type Article, byCodeUnit, type Document, type FactChange, type Report, type RuleBook } from './model/index.ts';

/** One article on its own: its layers, then its claims. */
export function claimsIn(document: Document, book: RuleBook): Article {
  const annotated = annotate(document, book);
  return { annotated, claims: extract(annotated, book) };
}

/** The picture of the house: documents of one story in, a report out. Pure: the order of `documents` never changes the result. */
export function checkDocuments(story: { id: string; title: string | null }, documents: readonly Document[], book: RuleBook, docket: Docket): Report {
  return checkArticles(
    story,
    documents.map((document) => claimsIn(document, book)),
    book,
    docket,
  );
}

/** Its second half, over all articles of the story together. */
export function checkArticles(story: { id: string; title: string | null }, articles: readonly Article[], book: RuleBook, docket: Docket): Report {
  const inOrder = [...articles].sort((a, b) => byCodeUnit(a.annotated.document.id, b.annotated.document.id));
  const linked = link(story.id, story.title, inOrder, book);
  const facts = align(linked, book);
  const raised = compare({ story: linked, facts, book });
  return judge(linked, facts, raised, book, docket, new Map(checks.map((c) => [c.id, c.ceiling])));
}

/** What a new version of an article says otherwise, no more, or for the first time. The documents need ids of their own. */
export function versionsOf(older: Article, newer: Article, book: RuleBook): readonly FactChange[] {
  const linked = link('versions', null, [older, newer], book);
  return changesBetween(older, newer, align(linked, book), book);
}
