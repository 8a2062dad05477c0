import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../cli/run.ts';

const dist = path.join(root, 'dist');
/** The least processor time of five runs, in ms: other work on the machine disturbs it less than the clock. */
function busy(argv: readonly string[]): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'crosscheck-'));
  const PEAK_FILE = path.join(folder, 'peak');
  const runs = Array.from({ length: 5 }, () => {
    spawnSync(process.execPath, ['--require', path.join(import.meta.dirname, 'peak.cjs'), ...argv], { env: { PATH: process.env.PATH, PEAK_FILE } });
    return (JSON.parse(readFileSync(PEAK_FILE, 'utf8')) as { cpu: number }).cpu;
  });
  rmSync(folder, { recursive: true });
  return Math.min(...runs);
}

/** Files that are loaded with a file: its static imports, and theirs. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const m of readFileSync(path.join(dist, file), 'utf8').matchAll(/(?:^|\n)\s*(?:import|\} from)\s*(?:\{[^}]*\}\s*from\s*)?"\.\/([\w.-]+\.js)"/g))
    loadedWith(m[1] as string, seen);
  return seen;
}

test('--help, --version and completion start within a small multiple of bare node', { retry: 2, timeout: 120_000 }, () => {
  const bare = busy(['-e', '0']);
  for (const line of [['--help'], ['--version'], ['completion', 'bash']]) {
    const took = busy([path.join(dist, 'cli.js'), ...line]);
    expect(took, `${line.join(' ')}: ${took.toFixed(0)} ms over ${bare.toFixed(0)} ms of bare node`).toBeLessThan(Math.min(bare * 2, bare + 70));
  }
});

test('the desk is loaded by the desk alone', () => {
  const files = [...loadedWith('cli.js')];
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) expect(readFileSync(path.join(dist, file), 'utf8').includes('react.transitional.element'), file).toBe(false);
});
