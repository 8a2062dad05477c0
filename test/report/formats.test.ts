import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import type { Document, DocumentId, Level, Run, StoryReport } from '../../src/model/index.ts';
import { formats } from '../../src/report/formats.ts';

const manner = { colour: false, withFacts: false, quiet: false };
const rendered = async (format: string, run: Run): Promise<string> => (await (formats[format] as (typeof formats)[string]).load()).render(run, manner);

/** A run of one story whose every word is `word`: names, readings, advice, reasons. */
function runOf(word: string, levels: readonly Level[] = ['error', 'warning', 'info']): Run {
  const text = `Head ${word} tail`;
  const documentOf = (n: number): Document =>
    ({
      id: `d${n}${word}`,
      path: `d${n}${word}.md`,
      format: 'text',
      source: text,
      text,
      segments: [{ text: { start: 0, end: text.length }, field: 'text', source: { start: 0, end: text.length } }],
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
    ruleFiles: [{ path: word, sha256: 'cd' }],
    notes: null,
    folder: 'stories/x',
  } as unknown as StoryReport;
  return { version: '1.0.0', stories: [story], notChecked: [], only: [], asOf: null };
}

/** Payloads by the hundred, each with a number so that no two are alike. */
const SEEDS = [
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
];
const payloads = (count: number): string[] => Array.from({ length: count }, (_, i) => `${SEEDS[i % SEEDS.length]}${i}`);

test('SARIF is valid against the published schema, with relative URIs and fingerprints of their own', async () => {
  const file = path.resolve(import.meta.dirname, '..', 'golden', 'sarif-2.1.0-rtm.5.json');
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const valid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  for (const word of ['plain', ...SEEDS]) {
    const log = JSON.parse(await rendered('sarif', runOf(word)));
    expect(valid(log), JSON.stringify(valid.errors)).toBe(true);
    const { results } = log.runs[0];
    const prints = results.map((r: { partialFingerprints: Record<string, string> }) => r.partialFingerprints.primaryLocationLineHash);
    expect(new Set(prints).size).toBe(3);
    for (const r of results)
      for (const l of [...r.locations, ...r.relatedLocations]) expect(l.physicalLocation.artifactLocation.uri).toMatch(/^stories\/x\/[A-Za-z0-9%._~/-]+$/);
  }
});

/** The two parsers of the runner (ActionCommand.TryParseV2 and TryParse), in short. */
function commandsIn(output: string): string[] {
  return output.split(/\r\n|\n|\r/).flatMap((line) => {
    const two = /^\s*::([^\s:][^:]*?)(?: .*?)?::/s.exec(line);
    if (two) return [(two[1] as string).split(' ')[0] as string];
    return line.includes('##[') && line.indexOf(']', line.indexOf('##[')) > 0 ? ['##'] : [];
  });
}

test('the model of the runner sees a planted command', () => {
  expect(commandsIn('x\n ::error file=a::b\ny ##[group]z')).toEqual(['error', '##']);
});

test('a runner that replays 2,000 outputs sees our annotations and no other command', async () => {
  const others = ['compact', 'csv', 'gitlab', 'html', 'junit', 'rdjson', 'sarif'];
  for (const [i, word] of payloads(1000).entries()) {
    const run = runOf(word);
    expect(commandsIn(await rendered('github', run)), word).toEqual(['error', 'warning', 'notice']);
    const other = others[i % others.length] as string;
    expect(commandsIn(await rendered(other, run)), `${other}: ${word}`).toEqual([]);
  }
});

type Node = { nodeName: string; attrs?: { name: string; value: string }[]; childNodes?: Node[] };
const skeleton = (node: Node): string =>
  `${node.nodeName}(${(node.attrs ?? []).map((a) => (a.name === 'href' ? `href=${a.value}` : a.name)).join()})${(node.childNodes ?? [])
    .filter((c) => c.nodeName !== '#text' && c.nodeName !== 'del' && c.nodeName !== 'ins')
    .map(skeleton)
    .join('')}`;

test('payloads in 5,000 places make no element, attribute or link in the page', async () => {
  const benign = skeleton(parse(await rendered('html', runOf('plain'))) as unknown as Node);
  expect(benign).not.toContain('script');
  for (const word of payloads(420)) expect(skeleton(parse(await rendered('html', runOf(word))) as unknown as Node), word).toBe(benign);
}, 60_000);

/** RFC 4180, by the letter. */
function rowsIn(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const m of csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    (rows.at(-1) as string[]).push((m[1] as string).replace(/^"|"$/g, '').replaceAll('""', '"'));
    if (m[2] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('no cell of 1,000 begins with a live trigger, and every row has every column', async () => {
  let cells = 0;
  for (const word of payloads(52)) {
    const csv = await rendered('csv', runOf(word));
    const rows = rowsIn(csv.slice(1));
    for (const row of rows) {
      expect(row).toHaveLength(17);
      for (const cell of row) if (!/^[+-]?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      cells += row.length;
    }
  }
  expect(cells).toBeGreaterThan(1000);
});

test('JUnit is well-formed for every control character', async () => {
  for (let c = 0; c < 0xa0; c++) {
    const xml = await rendered('junit', runOf(`a${String.fromCharCode(c)}<&">b`));
    expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/);
    expect(xml.replace(/<\/?[a-z-]+(?: [a-z]+="[^"<]*")*\s*>|<\?xml [^<>]*\?>/g, '')).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#\d+);)/);
  }
});
