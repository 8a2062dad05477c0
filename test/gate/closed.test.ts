import { expect, test } from 'vitest';
import { exitOf } from '../../src/gate/verdict.ts';
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
  const exits = [0, 1, 255, 256, 257, 65_536].map((n) => exitOf(runOf(Array.from({ length: n }, () => finding)), strict));
  expect(exits).toEqual([0, 1, 1, 1, 1, 1]);
});

test('what was not checked outranks what was found', () => {
  const unchecked = [{ path: 'a.md', reason: 'x' }];
  expect(exitOf(runOf([], unchecked), strict)).toBe(3);
  expect(exitOf(runOf([finding], unchecked), strict)).toBe(3);
});

test('the gate’s own errors count at any fail level, unless they are let through', () => {
  const own = { ...finding, check: 'gate/policy-changed' };
  expect(exitOf(runOf([own]), { failOn: 'never', maxWarnings: null })).toBe(1);
  expect(exitOf(runOf([finding]), { failOn: 'never', maxWarnings: null })).toBe(0);
  expect(exitOf(runOf([{ ...own, passed: { by: 'baseline', because: 'known' } }]), strict)).toBe(0);
});
