import { type Article, type Document, grouped, type RuleBook, type Span } from '../../model/index.ts';
import { counted } from '../../text/counted.ts';
import { sentencesIn, tongueOf } from '../../text/index.ts';
import { defineCheck, type Found } from '../check.ts';
import { copyOf, faultIn, quoted } from '../fault.ts';
import { type Listed, listedIn } from './foreign/listed.ts';
import { foreignRuns, isTranslated } from './foreign/runs.ts';

/** Words of another script without their translation (error), whole lines of it on the page (warning), sentences and listed words of another language in Latin letters (info). */
export const textUntranslated = defineCheck({
  id: 'text/untranslated',
  ceiling: 'error',
  title: 'Words that were not translated',
  why: 'A reader of the English text cannot read it.',
  find: ({ story, book }) =>
    story.articles.flatMap((article) => {
      const { document } = article.annotated;
      if (document.lang !== 'en' && document.lang !== 'und') return [];
      return [...wordsIn(article, book), ...linesIn(document), ...sentencesOf(article)];
    }),
  examples: {
    agree: [
      ['The party Единство (Unity) held a congress in the harbour town on Monday.'],
      ['The party Unity (Единство) held a congress in the harbour town on Monday.'],
      ['He shouted “Свобода”, which means freedom, and left the hall with the crew.'],
      ['The angle α grew by 3 μm, and the resistance by 5 kΩ, the engineers of the yard said.'],
      ['She wrote “Déjà vu” on the wall of the café, and the mayor said c’est la vie.'],
    ],
    disagree: [['The mayor called the pact the foundation of the дружба between the two harbour towns.']],
  },
});

function wordsIn(article: Article, book: RuleBook): readonly Found[] {
  const { document } = article.annotated;
  const listed = listedIn(article, book);
  const runs = copyOf(article)
    .flatMap((block) => foreignRuns(document.text, block).map((run) => ({ run, block })))
    .filter(({ run, block }) => !isTranslated(document.text, run, block))
    .map(({ run }) => run);
  const words = grouped(runs, (run) => document.text.slice(run.start, run.end).toLowerCase());
  const raised = [...words.values()].map((spans) => {
    const first = spans[0] as Span;
    const means = listed.find((l) => l.spans.some((s) => within(s, first)))?.rule.means;
    return faultIn(document, {
      check: 'text/untranslated',
      confidence: 0.95,
      subject: 'untranslated words',
      spans: spans.slice(0, 3),
      value: document.text.slice(first.start, first.end),
      what: `“${quoted(document, first)}” stands untranslated in an English sentence.`,
      next: means === undefined ? 'Translate it, or set its translation beside it.' : `Write “${means}”, or set it beside the words.`,
      because: ['words in another script, no translation in brackets, quotation marks or a clause beside them'],
    });
  });
  // One place, one finding: what another script shows already is not told twice.
  return [...raised, ...listed.flatMap((l) => leftIn(document, { ...l, spans: l.spans.filter((s) => !runs.some((run) => within(s, run))) }))];
}

const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function leftIn(document: Document, { rule, spans }: Listed): readonly Found[] {
  const [first] = spans;
  if (!first) return [];
  const latin = !/[^\P{L}\p{Script=Latin}]/u.test(document.text.slice(first.start, first.end));
  return [
    faultIn(document, {
      check: 'text/untranslated',
      level: latin ? 'info' : 'error',
      confidence: 0.9,
      subject: 'untranslated words',
      spans: spans.slice(0, 3),
      value: document.text.slice(first.start, first.end),
      what: `“${quoted(document, first)}” stands untranslated; it means “${rule.means}”.`,
      next: `Write “${rule.means}”, or set it beside the words.`,
      because: [`rule “${rule.words}”: ${rule.because ?? ''}`],
    }),
  ];
}

function linesIn(document: Document): readonly Found[] {
  const lines = document.blocks.filter((b) => b.scope === 'furniture' && b.because === 'line in another script');
  const [first] = lines;
  if (!first) return [];
  return [
    faultIn(document, {
      check: 'text/untranslated',
      level: 'warning',
      confidence: 0.9,
      subject: 'untranslated lines',
      spans: lines.map((b) => b.span),
      value: 'whole lines',
      what: `${counted(lines.length, 'whole line')} in another script: “${quoted(document, first.span)}”.`,
      why: 'It is a line of the page or of a translator; where a service translated the text, its quotations are not the speakers’ words.',
      next: 'Take it out, and ask how the text was translated.',
      because: ['a whole line in another script than the text; no claim was read from it'],
    }),
  ];
}

/** Five words or more, a quarter of them among the commonest of another language, without an English one; inside quotation marks they are somebody's own. */
function sentencesOf({ annotated }: Article): readonly Found[] {
  const { document } = annotated;
  // Passages in another language have no sentences of their own: nothing is read from them.
  const passages = document.blocks.filter((b) => b.lang !== undefined).flatMap((b) => sentencesIn(document.text, b.span));
  const found = [...annotated.sentences.map((s) => s.span), ...passages].filter((span) => {
    const words = document.text.slice(span.start, span.end);
    if (/\b(?:the|of|and|said|with|was)\b/i.test(words) || /["“”«»„]/.test(words)) return false;
    const tongue = tongueOf(words, 0.25);
    return tongue !== 'en' && tongue !== 'und';
  });
  found.sort((a, b) => a.start - b.start);
  const [first] = found;
  if (!first) return [];
  return [
    faultIn(document, {
      check: 'text/untranslated',
      level: 'info',
      confidence: 0.7,
      subject: 'sentences in another language',
      spans: found,
      value: 'sentences in another language',
      what: `${counted(found.length, 'sentence')} in another language: “${quoted(document, first)}”.`,
      next: 'Translate it, or set it in quotation marks with its translation.',
      because: ['its commonest words are those of another language'],
    }),
  ];
}
