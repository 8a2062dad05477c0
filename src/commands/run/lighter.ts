import { type Anchor, type JudgedArticle, overlaps, type Report } from '../../model/index.ts';

/** The story of a report without the layers that nobody reads once it is judged: they are most of what a story takes. */
export function lighter({ story, findings }: Pick<Report, 'story' | 'findings'>): Report['story'] {
  const evidence = new Map<string, Anchor[]>();
  for (const { anchor } of findings.flatMap((f) => f.readings.flatMap((r) => r.evidence))) {
    const own = evidence.get(anchor.doc);
    if (own) own.push(anchor);
    else evidence.set(anchor.doc, [anchor]);
  }
  const light = ({ annotated: { document, sentences, mentions }, claims }: JudgedArticle): JudgedArticle => {
    const places = evidence.get(document.id) ?? [];
    return { annotated: { document, sentences, mentions: mentions.filter((m) => places.some((p) => overlaps(p.span, m.anchor.span))) }, claims };
  };
  return { ...story, articles: story.articles.map(light) };
}
