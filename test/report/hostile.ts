import type { Document, DocumentId, Level, Run, StoryReport } from '../../src/model/index.ts';

/** A run of one story whose every word is `word`: names, readings, advice, reasons. */
export function runOf(word: string, levels: readonly Level[] = ['error', 'warning', 'info']): Run {
  const text = `Head ${word} tail`;
  const documentOf = (n: number): Document =>
    ({
      id: `d${n}${word}`,
      path: `d${n}${word}.md`,
      format: 'text',
      source: text,
      text,
      segments: [{ text: { start: 0, end: text.length }, field: 'text', source: { start: 0, end: text.length } }],
      blocks: [],
      repairs: [],
      publisher: word,
      published: { edtf: null, basis: 'none', anchor: null, reasons: [] },
      standing: n === 1 ? 'draft' : 'reference',
      sha256: 'ab'.repeat(32),
      fileLine: null,
    }) as unknown as Document;
  const documents = [documentOf(1), documentOf(2)];
  const reading = (d: Document) => ({
    value: d.id,
    label: word,
    witnesses: 1,
    more: 0,
    evidence: [{ anchor: { doc: d.id as DocumentId, span: { start: 5, end: 5 + word.length }, exact: word }, reads: word }],
  });
  const findings = levels.map((level, i) => ({
    id: i.toString(16).padStart(8, '0'),
    check: 'quote/wording',
    level,
    confidence: 1,
    agreement: null,
    key: word,
    subject: word,
    what: word,
    why: word,
    next: word,
    because: [],
    readings: documents.map(reading),
    decision: { finding: '', verb: 'ask' as const, reading: null, who: word, when: word, because: word, sequence: 1 },
    supersedes: null,
    story: word,
  }));
  const story = {
    story: {
      id: word,
      title: word,
      entities: [],
      shared: [],
      witnesses: [{ name: word, documents: documents.map((d) => d.id), because: word }],
      articles: documents.map((document) => ({ annotated: { document, sentences: [{ span: { start: 0, end: text.length } }] }, claims: [] })),
    },
    findings,
    facts: [],
    notChecked: [{ path: word, reason: word }],
    unresolved: [{ document: documents[0]?.id, anchor: { doc: documents[0]?.id, span: { start: 0, end: 4 }, exact: word } }],
    silenced: [word],
    details: 1,
    ruleFiles: [{ path: word, sha256: 'cd' }],
    notes: null,
    folder: 'stories/x',
  } as unknown as StoryReport;
  return { version: '1.0.0', stories: [story], notChecked: [], only: [], asOf: null };
}

/** Payloads by the hundred, each with a number so that no two are alike. */
export const SEEDS = [
  '::error file=x::y',
  '\n::add-mask::x',
  '\r\n::set-output name=a::b',
  '##[error]x',
  'x ##[command]y',
  '%0A::warning::x',
  ',line=9,title=x::y',
  '\u2028::error::x',
  '::stop-commands::tok',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><a href="javascript:x">y</a>',
  "' onmouseover='x",
  '</style><style>*{}</style>',
  '<!-- x',
  '--><b>x</b>',
  '</table></td>',
  ']]>&lt;',
  '&#x3c;b&#x3e;',
  '\u0000\u001b[31m\u0008\ufffe\uffff\ud800',
  '=HYPERLINK("http://x")',
  '+1+cmd|x',
  '@SUM(1)',
  '-2+3',
  '\t=1',
  'a"b,c\r\nd',
  '](http://x)[y](http://z',
  '| a | b |',
  '**b** _i_ `c` ~~d~~',
  '![i](http://x)',
  'http://evil.example www.evil.example a@evil.example',
  '[r]: http://x',
  '```',
  '\\`x\\`',
];
export const payloads = (count: number): string[] => Array.from({ length: count }, (_, i) => `${SEEDS[i % SEEDS.length]}${i}`);

/** The two parsers of the runner (ActionCommand.TryParseV2 and TryParse), in short. */
export function commandsIn(output: string): string[] {
  return output.split(/\r\n|\n|\r/).flatMap((line) => {
    const two = /^\s*::([^\s:][^:]*?)(?: .*?)?::/s.exec(line);
    if (two) return [(two[1] as string).split(' ')[0] as string];
    return line.includes('##[') && line.indexOf(']', line.indexOf('##[')) > 0 ? ['##'] : [];
  });
}
