import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { gateChecks } from '../../src/gate/checks.ts';
import { scratch } from '../run/scratch.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

test('the action takes its inputs through the environment, and pins its version', () => {
  const action = parse(read('action.yml'));
  expect(action.runs.using).toBe('composite');
  for (const step of action.runs.steps) {
    if (step.run) expect(step.run).not.toContain('${{');
    if (step.uses) expect(step.uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
    for (const value of Object.values(step.env ?? {})) expect(value).toMatch(/^\$\{\{ inputs\.[a-z-]+ \}\}$/);
  }
  const named = Object.values(action.runs.steps.at(-1).env).map((v) => /inputs\.([a-z-]+)/.exec(v as string)?.[1]);
  expect(named.sort()).toEqual(Object.keys(action.inputs).sort());
  expect(action.inputs.version.default).toBe(JSON.parse(read('package.json')).version);
});

test('inputs of the action reach the command as words, whatever they hold', () => {
  const { run } = parse(read('action.yml')).runs.steps.at(-1) as { run: string };
  const folder = scratch();
  writeFileSync(path.join(folder, 'npx'), '#!/bin/sh\nprintf "%s\\n" "$@"\n', { mode: 0o755 });
  const said = (env: Record<string, string>): string[] =>
    execFileSync('bash', ['--norc', '-c', run], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${folder}:${process.env.PATH}`, CC_PATHS: '', CC_BASE: '', CC_FAIL_ON: '', CC_SARIF: '', CC_VERSION: '1.0.0', ...env },
    })
      .trimEnd()
      .split('\n');
  expect(said({})).toEqual(['--yes', 'crosscheck@1.0.0', 'ci', '--format', 'github', '--']);
  const hostile = ['$(touch x)', '`touch x`', '; touch x', '"; touch x; "', '-c', '--output=../outside', '*'];
  expect(said({ CC_PATHS: hostile.join('\n') }).slice(6)).toEqual(hostile);
  for (const word of hostile) {
    expect(said({ CC_BASE: word })).toContain(`--base=${word}`);
    expect(said({ CC_SARIF: word })).toContain(`--format=sarif=${word}`);
    expect(() => execFileSync('bash', ['--norc', '-c', run], { env: { PATH: process.env.PATH, CC_VERSION: word }, stdio: 'ignore' })).toThrow();
  }
  expect(readdirSync(folder)).toEqual(['npx']);
});

test('the hook runs the gate on the whole story', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml'));
  expect(hook).toMatchObject({ entry: 'crosscheck ci --base HEAD', pass_filenames: false, always_run: true });
});

test('the guide names every check of the gate, and its snippets are YAML', () => {
  const guide = read('docs/ci.md');
  for (const { id } of Object.values(gateChecks)) expect(guide).toContain(id);
  const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map((m) => parse(m[1] as string));
  expect(blocks).toHaveLength(3);
  expect(guide).not.toMatch(/^on: pull_request_target/m);
});
