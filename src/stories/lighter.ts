import { covered, grouped, type JudgedArticle, type Report } from '../model/index.ts';
import { coverageOf } from '../report/coverage.ts';

/** What is read of a story once it is judged: its findings and where they stand; what reports list of it as well; or all its claims and facts. */
export type Depth = 'findings' | 'coverage' | 'claims';

/**
 * A report without what nobody will read of it. A run over many stories holds them all: the layers are most of what a story takes, claims and facts
 * most of the rest, 5 MB for fifty articles. Of a draft, which is ticked off line by line, the claims stay, and the facts that they answer.
 */
export function lighter<R extends Report>(report: R, depth: Depth): R {
  const { story, findings } = report;
  const anchors = findings.flatMap((f) => f.readings.flatMap((r) => r.evidence.map((e) => e.anchor)));
  const evidence = grouped(anchors, (anchor) => anchor.doc);
  const isTold = ({ document }: JudgedArticle['annotated']): boolean => depth === 'claims' || (depth === 'coverage' && document.standing === 'draft');
  const light = ({ annotated: { document, sentences, mentions }, claims, details }: JudgedArticle): JudgedArticle => {
    const places = covered((evidence.get(document.id) ?? []).map((anchor) => anchor.span));
    const near = mentions.filter((m) => places.overlaps(m.anchor.span));
    const annotated = { document, sentences, mentions: near };
    return { annotated, claims: isTold(annotated) ? claims : [], details };
  };
  const { id, title, witnesses } = story;
  const articles = story.articles.map(light);
  const told = new Set(articles.flatMap((a) => a.claims.map((c) => c.id)));
  const facts = depth === 'claims' ? report.facts : report.facts.filter((f) => f.readings.some((r) => r.claims.some((c) => told.has(c.id))));
  return { ...report, story: { id, title, witnesses, articles }, facts, ...(depth === 'coverage' ? { coverage: coverageOf(report) } : {}) };
}
