import { expect, test } from 'vitest';
import { align } from '../../src/align/index.ts';
import { link } from '../../src/link/index.ts';
import { type Article, anchorAt, EMPTY_BOOK, type FactRule } from '../../src/model/index.ts';
import { article } from './story.ts';

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

function heronsIn(id: string, text: string): Article {
  const made = article(id, text);
  const { document } = made.annotated;
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
      texts.map((t, i) => heronsIn(`doc${i}`, t)),
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
