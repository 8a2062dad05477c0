import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { verdictOf } from '../../src/gate/verdict.ts';
import type { Finding, Run, StoryReport } from '../../src/model/index.ts';

const finding = { check: 'date/conflict', level: 'error', decision: null } as unknown as Finding;
const runOf = (findings: readonly Finding[], notChecked: Run['notChecked'] = []): Run => ({
  version: '1.0.0',
  stories: [{ findings, notChecked: [] } as unknown as StoryReport],
  notChecked,
  only: [],
  asOf: null,
});
const strict = { failOn: 'error', maxWarnings: null } as const;

test('an exit code is never a count', () => {
  const exits = [0, 1, 255, 256, 257, 65_536].map((n) => verdictOf(runOf(Array.from({ length: n }, () => finding)), strict).exit);
  expect(exits).toEqual([0, 1, 1, 1, 1, 1]);
});

test('what was not checked outranks what was found', () => {
  const unchecked = [{ path: 'a.md', reason: 'x' }];
  expect(verdictOf(runOf([], unchecked), strict).exit).toBe(3);
  expect(verdictOf(runOf([finding], unchecked), strict).exit).toBe(3);
});

test('the gate’s own errors count at any fail level, unless they are let through', () => {
  const own = { ...finding, check: 'gate/policy-changed' };
  expect(verdictOf(runOf([own]), { failOn: 'never', maxWarnings: null }).exit).toBe(1);
  expect(verdictOf(runOf([finding]), { failOn: 'never', maxWarnings: null }).exit).toBe(0);
  expect(verdictOf(runOf([{ ...own, passed: { by: 'baseline', because: 'known' } }]), strict).exit).toBe(0);
});

test('a verdict is 0, 1 or 3 and nothing else', () => {
  const source = readFileSync(path.resolve(import.meta.dirname, '../../src/gate/verdict.ts'), 'utf8');
  expect(source).toContain('readonly exit: 0 | 1 | 3');
});
