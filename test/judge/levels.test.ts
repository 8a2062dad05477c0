import { expect, test } from 'vitest';
import { heard } from '../../src/judge/levels.ts';
import type { CheckRule, Document, DocumentId, Level, Raised } from '../../src/model/index.ts';

const doc = 'd' as DocumentId;
const documents = new Map([
  [
    doc,
    {
      blocks: [
        { span: { start: 0, end: 10 }, scope: 'headline', because: '' },
        { span: { start: 11, end: 90 }, scope: 'body', because: '' },
      ],
    } as unknown as Document,
  ],
]);
const at = { file: 'rules/checks.yaml', line: 1, column: 1 };
const rule = (check: string, level: CheckRule['level'], blocks: CheckRule['blocks'] = null): CheckRule => ({
  check,
  level,
  blocks,
  at,
  source: null,
  checked: true,
  because: 'x',
});
const reading = (value: string, start: number) => ({
  value,
  label: value,
  witnesses: 1,
  more: 0,
  evidence: [{ anchor: { doc, span: { start, end: start + 2 }, exact: 'xx' }, reads: null }],
});
const finding = (check: string, level: Level, ...readings: ReturnType<typeof reading>[]): Raised => ({
  check,
  level,
  readings,
  confidence: 1,
  agreement: null,
  key: '',
  subject: '',
  what: '',
  why: '',
  next: '',
  because: [],
});
const ceilings = new Map<string, Level>([
  ['date/granularity', 'warning'],
  ['date/conflict', 'error'],
]);
const levels = (raised: Raised[], rules: CheckRule[]) => heard(raised, rules, ceilings, documents).map((f) => f.level);

test('without a rule nothing moves', () => {
  expect(levels([finding('date/conflict', 'error', reading('a', 20))], [])).toEqual(['error']);
});

test('a check can be made louder and quieter, and its weaker cases move with it', () => {
  expect(
    levels(
      [finding('date/granularity', 'warning', reading('a', 20)), finding('date/granularity', 'info', reading('b', 20))],
      [rule('date/granularity', 'error')],
    ),
  ).toEqual(['error', 'warning']);
  expect(
    levels([finding('date/conflict', 'error', reading('a', 20)), finding('date/conflict', 'warning', reading('b', 20))], [rule('date/conflict', 'warning')]),
  ).toEqual(['warning', 'info']);
  expect(levels([finding('date/conflict', 'error', reading('a', 20))], [rule('date/conflict', 'off')])).toEqual([]);
});

test('only words in the blocks of a rule count', () => {
  const inBody = [rule('date/conflict', 'error', ['body'])];
  expect(levels([finding('date/conflict', 'error', reading('a', 2))], inBody)).toEqual([]);
  expect(levels([finding('date/conflict', 'error', reading('a', 2), reading('b', 20))], inBody)).toEqual([]);
  expect(levels([finding('date/conflict', 'error', reading('a', 30), reading('b', 20))], inBody)).toEqual(['error']);
});
