import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { root, run } from '../cli/run.ts';
import { copySamples } from '../cli/samples.ts';
import { expectKept } from './kept.ts';
import { scratch } from '../run/scratch.ts';

const stories = readdirSync(path.join(root, 'seeds')).sort();

let cwd = '';
beforeAll(() => {
  cwd = scratch();
  copySamples(path.join(cwd, 'seeds'));
});

test.each(stories)('reports/%s.md is what the checks say today', { timeout: 120_000 }, async (story) => {
  const { out } = await run(['report', `seeds/${story}`, '-o', '-'], { cwd });
  expectKept(`reports/${story}.md`, out.replaceAll(`](seeds/${story}/`, `](../seeds/${story}/`));
});

test('reports/ holds one report a sample story', () => {
  expect(readdirSync(path.join(root, 'reports')).sort()).toEqual(stories.map((s) => `${s}.md`));
});
