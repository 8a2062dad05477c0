import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml } from '../../src/text/files/yaml.ts';
import { changed, changes, endings, feed, SEEDS, soup, utf8, wordy, yaml } from './inputs.ts';
import { hold, lawful } from './laws.ts';

const LONG = 120_000 * Number(process.env.FUZZ ?? 1);

test('3,600 files with bytes changed: text, Markdown, feeds and records are read or refused, every word has its place', { timeout: LONG }, async () => {
  for (const ending of endings.filter((e) => e !== '.html')) {
    const seed = utf8(SEEDS[ending] as string);
    await hold(
      changes,
      720,
      (c) => changed(seed, c),
      ending,
      (c) => lawful(changed(seed, c), `a${ending}`, ending === '.txt'),
    );
  }
});

test('1,000 pages: bytes changed, and tag soup', { timeout: LONG }, async () => {
  const seed = utf8(SEEDS['.html'] as string);
  await hold(
    changes,
    400,
    (c) => changed(seed, c),
    '.html',
    (c) => lawful(changed(seed, c), 'a.html', false),
  );
  await hold(soup, 600, utf8, '.html', (s) => lawful(utf8(s), 'a.html', false));
});

test('1,200 feeds of anything', { timeout: LONG }, () => hold(feed, 1_200, utf8, '.xml', (s) => lawful(utf8(s), 'a.xml', false)));

test('3,000 files of YAML: no throw, no alias, no prototype, each fault at its place', { timeout: LONG }, () =>
  hold(yaml, 3_000, utf8, '.yaml', async (text) => {
    const { value, problems } = parseYaml('a.yaml', text);
    for (const p of problems) if (!p.place || p.place.line < 1 || p.place.column < 1) throw new Error(`“${p.what}” has no place`);
    if (
      value !== null &&
      typeof value === 'object' &&
      !Array.isArray(value) &&
      Object.getPrototypeOf(value) !== null &&
      Object.getPrototypeOf(value) !== Object.prototype
    )
      throw new Error('a value with a prototype of its own');
    if (({} as Record<string, unknown>).polluted !== undefined) throw new Error('Object.prototype was changed');
  }),
);

test('1,200 texts of numbers, dates, names and quotation marks in any order: every claim is where it says', { timeout: LONG }, () =>
  hold(wordy, 1_200, utf8, '.txt', (s) => lawful(utf8(s), 'a.txt', true)),
);

const kept = path.resolve(import.meta.dirname, '..', 'regressions', 'fuzz');
const files = readdirSync(kept).filter((f) => !f.startsWith('.') && !f.endsWith('.md'));
test.each(files)('what once failed: %s', async (file) => {
  const bytes = readFileSync(path.join(kept, file));
  if (file.endsWith('.yaml')) expect(() => parseYaml(file, bytes.toString('utf8'))).not.toThrow();
  else await lawful(bytes, file, true);
});

test('inputs of a run are the same in every run', () => {
  expect(fc.sample(soup, { seed: 1, numRuns: 3 })).toEqual(fc.sample(soup, { seed: 1, numRuns: 3 }));
});
