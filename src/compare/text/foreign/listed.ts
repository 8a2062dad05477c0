import type { Article, RuleBook, Span } from '../../../model/index.ts';
import { finderOf } from '../../../text/patterns/pattern.ts';
import { mayHold } from '../../../text/patterns/sieve.ts';
import { copyOf } from '../../fault.ts';
import { isTranslated } from './runs.ts';

/** Words that `untranslated:` of copy.yaml lists, where they stand without what they mean. */
export type Listed = { readonly rule: RuleBook['copy']['untranslated'][number]; readonly spans: readonly Span[] };

/** How far from the words their meaning is looked for. */
const BESIDE = 160;

/** The listed words of an article, a rule once. A capital letter that the rule does not have makes them a name ("the Zarya line") or begins a sentence. */
export function listedIn(article: Article, book: RuleBook): readonly Listed[] {
  const { text } = article.annotated.document;
  const blocks = copyOf(article);
  return mayHold(text, book.copy.untranslated, ({ words }) => [words]).flatMap((rule) => {
    const named = /\p{Lu}/u.test(rule.words);
    const spans: Span[] = [];
    for (const span of finderOf(rule.words)(text)) {
      const block = blocks.find((b) => b.start <= span.start && span.end <= b.end);
      if (!block || (!named && /^\p{Lu}/u.test(text.slice(span.start, span.end)))) continue;
      const around = text.slice(Math.max(block.start, span.start - BESIDE), Math.min(block.end, span.end + BESIDE));
      if (!around.toLowerCase().includes(rule.means.toLowerCase()) && !isTranslated(text, span, block)) spans.push(span);
    }
    return spans.length === 0 ? [] : [{ rule, spans }];
  });
}
