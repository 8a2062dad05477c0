import type { Article, RuleBook, Story } from '../model/index.ts';
import { entitiesOf } from './entities.ts';
import { sharedText } from './shingles.ts';
import { sharedSlips } from './slips.ts';
import { witnessesOf } from './witnesses.ts';

/** Links the articles of one story: entities to the rule book and to each other, events, witnesses. Pure; articles come in order of document id. */
export function link(id: string, title: string | null, articles: readonly Article[], book: RuleBook): Story {
  const shared = sharedText(articles);
  const witnesses = witnessesOf(articles, shared, sharedSlips(articles), book);
  return {
    id,
    title,
    articles,
    entities: entitiesOf(articles, book),
    witnesses,
    shared: shared.map(({ share, own, longest }) => ({ ...longest, share, own })),
  };
}
