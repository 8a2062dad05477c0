import type { Article, RuleBook, Story } from '../model/index.ts';
import { runsOf, sharedText } from './shared.ts';
import { witnessesOf } from './witnesses.ts';

/** Links the articles of one story: entities to the rule book and to each other, events, witnesses. Pure; articles come in order of document id. */
export function link(id: string, title: string | null, articles: readonly Article[], book: RuleBook): Story {
  const shared = sharedText(articles);
  return { id, title, articles, entities: [], witnesses: witnessesOf(articles, shared, book), shared: runsOf(articles, shared) };
}
