import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import type { Run } from '../../src/model/index.ts';
import { formats } from '../../src/report/formats/index.ts';
import { commandsIn, payloads, runOf, SEEDS } from './hostile.ts';

const manner = { colour: false, withFacts: false, quiet: false };
const rendered = async (format: string, run: Run): Promise<string> => (await (formats[format] as (typeof formats)[string]).load()).render(run, manner);

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

test('an answer that asks for work leaves its finding open, in the page as in the Markdown report', async () => {
  for (const format of ['html', 'markdown']) expect(await rendered(format, runOf('plain'))).toContain('2 findings need a decision.');
});

test('a note is no decision', async () => {
  const run = runOf('plain');
  const [story] = run.stories as [(typeof run.stories)[0]];
  const findings = story.findings.map((f) => ({ ...f, decision: f.decision && { ...f.decision, verb: 'note' as const } }));
  expect(await rendered('text', run)).toContain('(1 claim), 3 decided.');
  expect(await rendered('text', { ...run, stories: [{ ...story, findings }] })).toContain('(1 claim). Not checked');
});
