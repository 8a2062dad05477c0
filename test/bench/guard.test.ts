import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../cli/run.ts';
import { scratch } from '../run/scratch.ts';

/** Processor time in ms, the least of some runs, and peak memory in MB. */
function measured(folder: string, argv: readonly string[], times: number): { cpu: number; mb: number } {
  const PEAK_FILE = path.join(folder, 'peak');
  const runs = Array.from({ length: times }, () => {
    spawnSync(process.execPath, ['--require', path.join(import.meta.dirname, 'peak.cjs'), ...argv], { env: { PATH: process.env.PATH, PEAK_FILE } });
    return JSON.parse(readFileSync(PEAK_FILE, 'utf8')) as { cpu: number; mb: number };
  });
  return { cpu: Math.min(...runs.map((r) => r.cpu)), mb: Math.min(...runs.map((r) => r.mb)) };
}

// Generous, so that a busy machine does not fail it: it finds what grew several times over, and `npm run bench` tells the rest.
test('twenty articles take at most three times the processor time and twice the memory of the baseline, as ratios to bare node', {
  retry: 2,
  timeout: 240_000,
}, async () => {
  const { storyOf } = (await import(/* @vite-ignore */ path.join(import.meta.dirname, 'stories.mjs'))) as { storyOf: (n: number) => [string, string][] };
  const known = (JSON.parse(readFileSync(path.join(import.meta.dirname, 'baseline.json'), 'utf8')) as Record<string, { ratio: number; mb: number }>)[
    'check 20 articles'
  ];
  const folder = scratch();
  const story = scratch();
  for (const [name, text] of storyOf(20)) writeFileSync(path.join(story, name), text);
  const bare = measured(folder, ['-e', '0'], 5);
  const check = measured(folder, [path.join(root, 'dist', 'cli.js'), 'check', story, '--no-cache', '--fail-on', 'never'], 2);
  expect(known).toBeDefined();
  expect(check.cpu / bare.cpu).toBeLessThan((known?.ratio ?? 0) * 3);
  expect(check.mb).toBeLessThan((known?.mb ?? 0) * 2);
});

test('every stage can be timed by itself', { timeout: 120_000 }, async () => {
  const { storyOf } = (await import(/* @vite-ignore */ path.join(import.meta.dirname, 'stories.mjs'))) as { storyOf: (n: number) => [string, string][] };
  const { stagesOf } = (await import(/* @vite-ignore */ path.join(import.meta.dirname, 'stages.mjs'))) as {
    stagesOf: (root: string, folder: string, story: string) => Promise<ReadonlyMap<string, number>>;
  };
  const folder = scratch();
  const story = scratch();
  for (const [name, text] of storyOf(2)) writeFileSync(path.join(story, name), text);
  const stages = await stagesOf(root, folder, story);
  expect([...stages.keys()]).toEqual(['load', 'rules', 'read', 'annotate', 'extract', 'link', 'align', 'compare', 'judge', 'print']);
});

// A story that is judged lets its layers go: 24 small stories take about 240 MB, and four take 140.
test('twenty-four stories as Markdown and as HTML stay below 400 MB', { retry: 1, timeout: 240_000 }, async () => {
  const { articleOf } = (await import(/* @vite-ignore */ path.join(import.meta.dirname, 'stories.mjs'))) as { articleOf: (n: number) => string };
  const folder = scratch();
  for (let story = 0; story < 24; story++) {
    const home = path.join(folder, 'stories', `s${story}`);
    mkdirSync(home, { recursive: true });
    writeFileSync(path.join(home, 'story.yaml'), `title: Harbor ${story}\n`);
    for (let n = 0; n < 6; n++) writeFileSync(path.join(home, `report-${n}.md`), articleOf(story * 6 + n));
  }
  const outputs = ['html', 'markdown'].map((format) => `--format=${format}=${path.join(folder, format)}`);
  const argv = [path.join(root, 'dist', 'cli.js'), 'check', path.join(folder, 'stories'), '--no-cache', '--workers=1', '--fail-on=never', ...outputs];
  const { mb } = measured(folder, argv, 1);
  const written = ['html', 'markdown'].map((format) => readFileSync(path.join(folder, format), 'utf8'));
  for (const text of written) expect(text).toContain('Harbor 23');
  expect(mb).toBeLessThan(400);
});
