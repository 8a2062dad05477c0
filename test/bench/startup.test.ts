import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../cli/run.ts';
import { scratch } from '../run/scratch.ts';

const dist = path.join(root, 'dist');
/** Processor time in ms of each command line in each round. They take turns, so that other work on the machine disturbs all alike. */
function rounds(lines: readonly (readonly string[])[]): number[][] {
  const PEAK_FILE = path.join(scratch(), 'peak');
  return Array.from({ length: ROUNDS }, () =>
    lines.map((argv) => {
      spawnSync(process.execPath, ['--require', path.join(import.meta.dirname, 'peak.cjs'), ...argv], { env: { PATH: process.env.PATH, PEAK_FILE } });
      return (JSON.parse(readFileSync(PEAK_FILE, 'utf8')) as { cpu: number }).cpu;
    }),
  );
}
const ROUNDS = 11;

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1] as number;

/** Files that are loaded with a file: its static imports and the script it runs, and theirs. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const m of readFileSync(path.join(dist, file), 'utf8').matchAll(
    /(?:^import |^import .* from |^\} from )"\.\/([\w.-]+\.js)"|run\(new URL\("([\w.-]+\.script)"/gm,
  ))
    loadedWith((m[1] ?? m[2]) as string, seen);
  return seen;
}

test('--help, --version and completion start within a small multiple of bare node', { retry: 2, timeout: 120_000 }, () => {
  const lines = [['--help'], ['--version'], ['completion', 'bash']];
  const all = rounds([['-e', '0'], ...lines.map((line) => [path.join(dist, 'cli.js'), ...line])]);
  for (const [i, line] of lines.entries()) {
    const pairs = all.map((round) => [round[0] as number, round[i + 1] as number] as const);
    expect(median(pairs.map(([bare, ours]) => ours / bare)), `${line.join(' ')}: times bare node`).toBeLessThanOrEqual(2);
    expect(median(pairs.map(([bare, ours]) => ours - bare)), `${line.join(' ')}: ms over bare node`).toBeLessThanOrEqual(70);
  }
});

test('the desk is loaded by the desk alone', () => {
  const withReact = (file: string): string[] =>
    [...loadedWith(file)].filter((f) => readFileSync(path.join(dist, f), 'utf8').includes('react.transitional.element'));
  expect(withReact('cli.js')).toEqual([]);
  const desk = readdirSync(dist).find((f) => /^open-.*\.js$/.test(f)) as string;
  expect(withReact(desk)).not.toEqual([]);
});
