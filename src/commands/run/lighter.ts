import { type Anchor, type JudgedArticle, overlaps, type Report } from '../../model/index.ts';

/** What is read of a story once it is judged: its findings and where they stand, or its claims and facts as well. */
export type Depth = 'findings' | 'claims';

/**
 * A report without what nobody will read of it. A run over many stories holds them all: the layers are most of what a story takes, claims and facts
 * most of the rest, 5 MB for fifty articles.
 */
export function lighter<R extends Report>(report: R, depth: Depth): R {
  const { story, findings, facts } = report;
  const evidence = new Map<string, Anchor[]>();
  for (const { anchor } of findings.flatMap((f) => f.readings.flatMap((r) => r.evidence))) {
    const own = evidence.get(anchor.doc);
    if (own) own.push(anchor);
    else evidence.set(anchor.doc, [anchor]);
  }
  const light = ({ annotated: { document, sentences, mentions }, claims }: JudgedArticle): JudgedArticle => {
    const places = evidence.get(document.id) ?? [];
    const near = mentions.filter((m) => places.some((p) => overlaps(p.span, m.anchor.span)));
    return { annotated: { document, sentences, mentions: near }, claims: depth === 'claims' ? claims : [] };
  };
  const { id, title, witnesses } = story;
  return { ...report, story: { id, title, witnesses, articles: story.articles.map(light) }, facts: depth === 'claims' ? facts : [] };
}
