import type { Annotated, Document, DocumentId, Evidence, Finding, Level, Sentence, StoryReport } from '../../src/model/index.ts';
import { anchorAt } from '../../src/model/index.ts';

/** An invented article: one sentence a line. */
export function article(name: string, sentences: readonly string[], standing: Document['standing'] = 'reference'): Annotated {
  const text = sentences.join('\n');
  const id = name as DocumentId;
  const document: Document = {
    id,
    path: name,
    format: 'text',
    story: null,
    source: text,
    text,
    segments: [{ text: { start: 0, end: text.length }, field: 'text', source: { start: 0, end: text.length } }],
    blocks: [{ span: { start: 0, end: text.length }, scope: 'body', because: '' }],
    title: name,
    publisher: name.replace(/\.md$/, ''),
    url: null,
    lang: 'en',
    published: { edtf: '2025-03-04', basis: 'flag', anchor: null, reasons: [] },
    updated: null,
    timezone: null,
    standing,
    repairs: [],
    problems: [],
    sha256: '0'.repeat(64),
    fileLine: null,
  };
  let at = 0;
  const spans = sentences.map((s): Sentence => {
    const span = { start: at, end: at + s.length };
    at += s.length + 1;
    return { span, scope: 'body', paragraph: 0, first: 0, last: 0 };
  });
  return { document, tokens: [], sentences: spans, mentions: [], chains: [], times: [], quotes: [], numbers: [], referents: [] };
}

/** What sources say: of each reading, the article, its line (from 0) and the words. */
export type Said = readonly (readonly [label: string, ...places: readonly (readonly [article: string, line: number, words: string])[]])[];

/** A report over invented articles, without the engine. */
export function reportOf(
  articles: readonly Annotated[],
  disagreements: readonly { readonly subject: string; readonly said: Said; readonly level?: Level; readonly check?: string; readonly id?: string }[],
): StoryReport {
  const named = new Map(articles.map((a) => [a.document.path, a]));
  const evidence = (name: string, row: number, words: string): Evidence => {
    const { document, sentences } = named.get(name) as Annotated;
    const from = sentences[row]?.span.start ?? 0;
    const start = Math.max(from, document.text.indexOf(words, from));
    return { anchor: anchorAt(document, { start, end: start + words.length }), reads: null };
  };
  const findings = disagreements.map(({ subject, said, level = 'error', check = 'date/conflict', id }, i): Finding => {
    const readings = said.map(([label, ...places]) => ({
      value: label,
      label,
      witnesses: places.length,
      evidence: places.map((p) => evidence(...p)),
      more: 0,
    }));
    return {
      id: id ?? (i + 1).toString(16).padStart(8, '0'),
      check,
      level,
      confidence: 1,
      agreement: 'conflict',
      key: `key ${i}`,
      subject,
      readings,
      what: `${subject}: ${said.map(([label]) => label).join(' against ')}.`,
      why: 'A reader who sees both stories cannot tell which is right.',
      next: 'Check the record.',
      because: ['a rule'],
      decision: null,
      supersedes: null,
      story: 'harbor',
    };
  });
  return {
    story: {
      id: 'harbor',
      title: 'Harbor bridge',
      articles: articles.map((annotated) => ({ annotated, claims: [], details: 0 })),
      witnesses: articles.map((a) => ({ name: a.document.path, documents: [a.document.id], because: null })),
    },
    findings,
    facts: [],
    notChecked: [],
    unresolved: [],
    silenced: [],
    details: 0,
    ruleFiles: [],
    notes: null,
    folder: 'stories/harbor',
  };
}

/** The fall of an invented bridge in three articles, with so many disagreements of two or more readings each. */
export function bridge(count: number): StoryReport {
  const lines = (day: string): string[] =>
    Array.from({ length: count }, (_, i) => `Span ${i + 1} of the bridge fell on ${day}, the harbor office said, and nobody saw it fall.`);
  const articles = [article('ap.md', lines('Monday')), article('draft.md', lines('Tuesday'), 'draft'), article('ledger.md', lines('Sunday'))];
  return reportOf(
    articles,
    Array.from({ length: count }, (_, i) => ({
      subject: `day of the fall of span ${i + 1}`,
      level: i % 3 === 0 ? ('error' as const) : i % 3 === 1 ? ('warning' as const) : ('info' as const),
      said: [
        ['Monday', ['ap.md', i, 'Monday']],
        ['Tuesday', ['draft.md', i, 'Tuesday']],
        ...(i % 3 === 0 ? [['Sunday', ['ledger.md', i, 'Sunday']] as const] : []),
      ] as Said,
    })),
  );
}
