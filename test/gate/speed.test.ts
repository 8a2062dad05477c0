import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { article, repository } from './repository.ts';

const cli = path.resolve(import.meta.dirname, '..', '..', 'dist', 'cli.js');
const files = Object.fromEntries(
  Array.from({ length: 9 }, (_, i) => [
    `stories/pier/a${i}.md`,
    article(
      `Fire ${i}`,
      'The pier fire broke out on 3 May 2025. The fire killed 12 people.',
      ...Array.from({ length: 8 }, (_, n) => `The harbour office counted ${n + 20} boats near the pier, spokeswoman Anna Berg said on Monday.`),
    ),
  ]),
);
const repo = repository(main, { 'crosscheck.yaml': 'version: 1\n', 'stories/pier/story.yaml': 'title: The pier\n', ...files });

const best = (count: number, run: () => void): number =>
  Math.min(
    ...Array.from({ length: count }, () => {
      const from = performance.now();
      run();
      return performance.now() - from;
    }),
  );

test.skipIf(!existsSync(cli))(
  'the gate on ten articles takes a second at most, beside a bare node',
  () => {
    repo.branch('change');
    repo.write({ 'stories/pier/new.md': article('New', 'The pier fire broke out on 3 May 2025.') });
    repo.commit('change');
    const bare = best(5, () => execFileSync(process.execPath, ['-e', '0']));
    const exits: (number | null)[] = [];
    const took = best(5, () => exits.push(spawnSync(process.execPath, [cli, 'ci', '--base', 'main'], { cwd: repo.root }).status));
    expect(new Set(exits)).toEqual(new Set([0]));
    // A machine on which bare node takes 40 ms has a second; a busier one has as many times more.
    expect(took).toBeLessThanOrEqual(Math.max(1000, bare * 25));
  },
  60_000,
);
