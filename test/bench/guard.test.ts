import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../cli/run.ts';

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
  const folder = mkdtempSync(path.join(tmpdir(), 'crosscheck-'));
  const story = mkdtempSync(path.join(folder, 'story-'));
  for (const [name, text] of storyOf(20)) writeFileSync(path.join(story, name), text);
  const bare = measured(folder, ['-e', '0'], 5);
  const check = measured(folder, [path.join(root, 'dist', 'cli.js'), 'check', story, '--no-cache', '--fail-on', 'never'], 2);
  rmSync(folder, { recursive: true });
  expect(known).toBeDefined();
  expect(check.cpu / bare.cpu).toBeLessThan((known?.ratio ?? 0) * 3);
  expect(check.mb).toBeLessThan((known?.mb ?? 0) * 2);
});
