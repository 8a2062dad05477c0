import type { Article, Document, DocumentId, Finding, RuleBook } from '../../src/model/index.ts';
import { checkArticles, claimsIn } from '../../src/pipeline.ts';

/** Checks that hold facts of several articles against each other. */
const ACROSS =
  /^(?:date\/(?:conflict|granularity)|(?:quantity|role|polarity|event|place)\/conflict|quantity\/(?:magnitude|superseded)|quote\/wording|name\/variant)$/;

/** What the articles of one story disagree on, at warning or above. */
export function acrossIn(articles: readonly Article[], book: RuleBook): readonly Finding[] {
  const { findings } = checkArticles({ id: 'story', title: null }, articles, book, { decisions: [], notChecked: [] });
  return findings.filter((f) => ACROSS.test(f.check) && f.level !== 'info');
}

/** The same article under another name. */
export function copyOf(article: Article, id: string, book: RuleBook): Article {
  const document: Document = { ...article.annotated.document, id: id as DocumentId, path: `${id}.txt`, publisher: null };
  return claimsIn(document, book);
}

/** A finding as an editor would tell it from others: id, level, readings and the number of witnesses of each. */
export const toldOf = (f: Finding): string => [f.id, f.check, f.level, f.agreement, ...f.readings.map((r) => `${r.value} × ${r.witnesses}`)].join(' ');

/** The same in all findings, in order of id. */
export const allTold = (findings: readonly Finding[]): string[] => findings.map(toldOf).sort();

/** The documents that a finding cites. */
export const citedBy = (f: Finding): ReadonlySet<string> => new Set(f.readings.flatMap((r) => r.evidence.map((e) => e.anchor.doc)));

/** Is the disagreement told by one of the findings: the same family, every document that `f` cites, and one of its places? */
export function isKnown(f: Finding, among: readonly Finding[]): boolean {
  const placesOf = (g: Finding): Set<string> => new Set(g.readings.flatMap((r) => r.evidence.map((e) => `${e.anchor.doc} ${e.anchor.span.start}`)));
  const family = (g: Finding): string => g.check.split('/')[0] as string;
  return among.some(
    (g) => family(g) === family(f) && [...citedBy(f)].every((doc) => citedBy(g).has(doc)) && [...placesOf(f)].some((place) => placesOf(g).has(place)),
  );
}
