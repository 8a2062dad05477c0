import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { align } from '../../src/align/index.ts';
import { link } from '../../src/link/index.ts';
import { type Article, anchorAt, type Document, type DocumentId, EMPTY_BOOK, type FactRule } from '../../src/model/index.ts';
import { claimsIn } from '../../src/pipeline.ts';

const at = { file: 'rules/facts.yaml', line: 3, column: 5 };
const question = (id: string, words: string[]): FactRule => ({
  id,
  kind: 'any',
  about: 'product/heron',
  property: null,
  words,
  question: `${id}?`,
  at,
  source: null,
  checked: true,
  because: 'x',
});
const FACTS = [question('fact/announced', ['announced', 'readiness to deploy']), question('fact/on-duty', ['combat duty', 'entered service'])];

function article(id: string, text: string): Article {
  const document: Document = {
    id: id as DocumentId,
    path: `${id}.txt`,
    format: 'text',
    story: null,
    source: text,
    text,
    segments: [{ text: { start: 0, end: text.length }, field: 'text', source: { start: 0, end: text.length } }],
    blocks: [{ span: { start: 0, end: text.length }, scope: 'body', because: 'paragraph' }],
    title: null,
    publisher: id,
    url: null,
    lang: 'en',
    published: { edtf: '2026-02-26', basis: 'flag', anchor: null, reasons: [] },
    updated: null,
    timezone: null,
    standing: 'reference',
    repairs: [],
    problems: [],
    sha256: createHash('sha256').update(text).digest('hex'),
    fileLine: null,
  };
  const made = claimsIn(document, EMPTY_BOOK);
  const mentions = Array.from(text.matchAll(/Heron/g), (m) => ({
    anchor: anchorAt(document, { start: m.index, end: m.index + 5 }),
    entity: 'product/heron',
    name: 'Heron',
    type: 'product' as const,
    form: 'name' as const,
    chain: -1,
    titles: [],
  }));
  return { ...made, annotated: { ...made.annotated, mentions } };
}

const readings = (facts: readonly FactRule[], ...texts: string[]) =>
  align(
    link(
      's',
      null,
      texts.map((t, i) => article(`doc${i}`, t)),
      EMPTY_BOOK,
    ),
    { ...EMPTY_BOOK, facts },
  )
    .filter((f) => f.kind === 'date')
    .map((f) =>
      f.readings
        .map((r) => r.value)
        .sort()
        .join(' '),
    );

test('wordings of one question are joined, however they differ', () => {
  const texts = ['The Heron missile entered service in December 2025.', 'The Heron is a missile. At the end of December 2025 it went on combat duty there.'];
  expect(readings([], ...texts)).toEqual([]);
  expect(readings(FACTS, ...texts)).toHaveLength(1);
});

test('two milestones of one thing are never compared', () => {
  const texts = [
    'In December 2024 the ministry announced the Heron missile for the coast.',
    'In December 2025 the Heron missile of the ministry for the coast went on combat duty.',
  ];
  expect(readings(FACTS, ...texts)).toEqual([]);
});

test('a question is about its entity, not about whatever goes on duty', () => {
  const texts = ['The Heron entered service in December 2025.', 'The Osprey battery went on combat duty in March 2024.'];
  expect(readings(FACTS, ...texts)).toEqual([]);
});
