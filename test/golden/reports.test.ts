import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root, run } from '../cli/run.ts';

const stories = readdirSync(path.join(root, 'seeds')).sort();

test('reports/ holds one report a sample story', () => {
  expect(readdirSync(path.join(root, 'reports')).sort()).toEqual(stories.map((s) => `${s}.md`));
});

test.each(stories)('reports/%s.md is what the checks say today', async (story) => {
  const { out } = await run(['report', `seeds/${story}`, '-o', '-']);
  const links = out.replaceAll(`](seeds/${story}/`, `](../seeds/${story}/`);
  const stored = readFileSync(path.join(root, 'reports', `${story}.md`), 'utf8');
  expect(stored === links, `reports/${story}.md is out of date. Renew it with\n\n    npm run reports\n\nread the difference (git diff reports), and commit it.`).toBe(
    true,
  );
});
