import type { Article, RuleBook, Span } from '../../model/index.ts';
import { findNear } from '../../text/patterns/pattern.ts';
import { mayHold } from '../../text/patterns/sieve.ts';
import { defineCheck, type Found } from '../check.ts';
import { copyOf, faultIn, quoted } from '../fault.ts';

/** Words that a translation service leaves behind; each phrase is a line of copy.yaml, once a document. */
export const textTranslationArtefact = defineCheck({
  id: 'text/translation-artefact',
  ceiling: 'warning',
  title: 'A trace of machine translation',
  why: 'A word-for-word rendering says something else than the speaker did, or nothing.',
  find: ({ story, book }) => story.articles.flatMap((article) => artefactsIn(article, book)),
  examples: {
    agree: [['It was he who steered the ferry, the crew said.'], ['The talks were held in the open.'], ['He took up service in the choir at ten.']],
    disagree: [['Part of the talks was held in an open mode.'], ['The agreement is thirty years old: it was he who launched the ferry line.']],
  },
});

function artefactsIn(article: Article, book: RuleBook): readonly Found[] {
  const { document } = article.annotated;
  const copy = copyOf(article);
  return mayHold(document.text, book.copy.artefacts, ({ phrase }) => [phrase]).flatMap((rule) => {
    const spans: Span[] = [];
    for (const s of findNear(document.text, rule.phrase, rule.near)) if (copy.some((b) => b.start <= s.start && s.end <= b.end)) spans.push(s);
    const [first] = spans;
    if (!first) return [];
    return [
      faultIn(document, {
        check: 'text/translation-artefact',
        confidence: 0.8,
        subject: 'trace of machine translation',
        spans: spans.slice(0, 3),
        value: rule.means,
        what: `“${quoted(document, first)}” looks translated word for word; an editor would write “${rule.means}”.`,
        next: 'Read the original, or put what was meant into plain words.',
        because: [`rule “${rule.phrase}”${rule.near.length > 0 ? `, near ${rule.near.join(', ')}` : ''}: ${rule.because ?? ''}`],
      }),
    ];
  });
}
