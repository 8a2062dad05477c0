import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root, run } from '../cli/run.ts';
import { copySamples } from '../cli/samples.ts';
import { expectKept } from './kept.ts';

const stories = readdirSync(path.join(root, 'seeds')).sort();

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'crosscheck-'));
  copySamples(path.join(cwd, 'seeds'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

test.each(stories)('reports/%s.md is what the checks say today', { timeout: 120_000 }, async (story) => {
  const { out } = await run(['report', `seeds/${story}`, '-o', '-'], { cwd });
  expectKept(`reports/${story}.md`, out.replaceAll(`](seeds/${story}/`, `](../seeds/${story}/`));
});

test('reports/ holds one report a sample story', () => {
  expect(readdirSync(path.join(root, 'reports')).sort()).toEqual(stories.map((s) => `${s}.md`));
});
