import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { configOf } from '../../src/config/config.ts';
import { DEFAULT_CONFIG } from '../../src/config/default.ts';
import { findConfig, loadConfig } from '../../src/config/load.ts';
import { printConfig } from '../../src/config/print.ts';
import { scratch } from '../run/scratch.ts';

const FULL = `version: 1
stories: ["stories/*"]
rules: [rules/newsroom]
timezone: Europe/Oslo
formats: { .htm: html }
fields: { text: body }
gate: { fail-on: warning, max-warnings: 3, alone: allow, decisions: honour, inline-ignores: none, baseline: crosscheck-baseline.json }
`;

test('a full file is read, and what it leaves out has its default', () => {
  const { config } = configOf('crosscheck.yaml', FULL, () => true);
  expect(config).toMatchObject({
    stories: ['stories/*'],
    rules: ['rules/newsroom'],
    timezone: 'Europe/Oslo',
    formats: { '.htm': 'html' },
    fields: { text: 'body', title: 'title' },
    gate: { failOn: 'warning', maxWarnings: 3, alone: 'allow', decisions: 'honour', inlineIgnores: 'none', baseline: 'crosscheck-baseline.json' },
  });
  expect(configOf('crosscheck.yaml', 'version: 1', () => true).config).toEqual({
    ...DEFAULT_CONFIG,
    path: 'crosscheck.yaml',
    set: { version: { file: 'crosscheck.yaml', line: 1, column: 1 } },
  });
});

test('the printed config is a config, and says where each key came from', () => {
  const { config } = configOf('crosscheck.yaml', FULL, () => true);
  const printed = printConfig(config as NonNullable<typeof config>, ['timezone']);
  expect(printed).toContain('timezone: Europe/Oslo  # command line');
  expect(printed).toContain('  fail-on: warning  # crosscheck.yaml:7');
  expect(printed).toContain('# encoding: none  # default');
  const again = configOf('crosscheck.yaml', printed, () => true).config;
  expect({ ...again, set: {} }).toEqual({ ...config, set: {} });
});

test('the nearest file above holds, and a repository is the limit', async () => {
  const top = scratch();
  mkdirSync(path.join(top, 'repo/.git'), { recursive: true });
  mkdirSync(path.join(top, 'repo/stories/one'), { recursive: true });
  writeFileSync(path.join(top, 'crosscheck.yaml'), 'version: 1\n');
  expect(findConfig(path.join(top, 'repo/stories/one'))).toBe(null);
  writeFileSync(path.join(top, 'repo/crosscheck.yaml'), 'version: 1\nrules: [here]\n');
  const file = findConfig(path.join(top, 'repo/stories/one'));
  expect(file).toBe(path.join(top, 'repo/crosscheck.yaml'));
  expect((await loadConfig(file, 'crosscheck.yaml')).problems[0]?.what).toBe('There is no file or folder "here".');
  expect((await loadConfig(path.join(top, 'none.yaml'), 'none.yaml')).problems[0]).toMatchObject({
    what: 'There is no such file.',
    place: { file: 'none.yaml' },
  });
  expect((await loadConfig(null)).config).toEqual(DEFAULT_CONFIG);
});
