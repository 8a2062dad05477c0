import { unfit } from './articles/unfit.ts';
import type { Docket } from './judge/index.ts';
import { type Claim, type Document, EMPTY_BOOK, type Report, type RuleBook } from './model/index.ts';
import { checkDocuments, claimsIn } from './pipeline.ts';

export type * from './model/index.ts';
export { EMPTY_BOOK } from './model/index.ts';
export { type ReadResult, readSource, type SourceMeta } from './read/index.ts';
export type { Loaded, RuleText } from './rules/book.ts';
export { loadRules, type RulesRequest, shippedRules } from './rules/load.ts';
export { type Repaired, repairEncoding } from './text/encoding/repair.ts';
export { compareDates } from './values/date/compare.ts';
export { compareNames } from './values/name/index.ts';
export { compareQuantities } from './values/quantity/compare.ts';

/** What a document claims, in order of place. Without a rule book no name is known but those that the text explains. Pure. */
export function claimsOf(document: Document, book: RuleBook = EMPTY_BOOK): readonly Claim[] {
  return unfit(document) === null ? claimsIn(document, book).claims : [];
}

/** Compares the documents of one story, whose ids are unique; their order changes nothing. What was not checked is said in the report. Pure. */
export function checkStory(
  documents: readonly Document[],
  { id = 'story', title = null, book = EMPTY_BOOK, ...docket }: { id?: string; title?: string | null; book?: RuleBook } & Partial<Docket> = {},
): Report {
  const reasons = documents.map((document) => ({ path: document.path, reason: unfit(document) }));
  const notChecked = [...(docket.notChecked ?? []), ...reasons.flatMap(({ path, reason }) => (reason === null ? [] : [{ path, reason }]))];
  const fit = documents.filter((_, i) => reasons[i]?.reason === null);
  return checkDocuments({ id, title }, fit, book, { decisions: [], ...docket, notChecked });
}
