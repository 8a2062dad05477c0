import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { scratch } from '../run/scratch.ts';
import { root } from './run.ts';
import { shuffled } from './shuffled.ts';

/*
 * The same bytes on whatever machine, in whatever order: R20 and R21 of the promises. CI takes a part of each matrix; all of it by hand:
 *   MATRIX_RUNS=50 MATRIX_PLACES=all npx vitest run test/cli/matrix.test.ts
 */
const RUNS = Number(process.env.MATRIX_RUNS ?? 6);
const EVERYWHERE = process.env.MATRIX_PLACES === 'all';

const FORMATS = ['json', 'sarif', 'markdown', 'csv', 'text'];
const WORKERS = ['1', '2', '8'];
const ARTICLES = 20;

const folder = scratch();
const first = path.join(folder, 'first');
const second = path.join(folder, 'elsewhere', 'deep', 'second');

// Long enough to be kept from run to run, with a rule of its own.
beforeAll(async () => {
  const { storyOf } = (await import(/* @vite-ignore */ path.join(root, 'test', 'bench', 'stories.mjs'))) as { storyOf: (n: number) => [string, string][] };
  const story = path.join(first, 'stories', 'harbor');
  mkdirSync(path.join(story, 'rules'), { recursive: true });
  mkdirSync(path.join(first, '.git'));
  for (const [name, text] of storyOf(ARTICLES)) writeFileSync(path.join(story, name), text);
  writeFileSync(path.join(story, 'story.yaml'), 'title: Harbor\n');
  ruled(first, 'warning');
  cpSync(first, second, { recursive: true });
});

/** The story's own rule: dates that conflict are of this level. */
function ruled(checkout: string, level: string): void {
  const text = `schema: checks/1\nchecks:\n  - { check: date/conflict, level: ${level}, because: "For the test." }\n`;
  writeFileSync(path.join(checkout, 'stories', 'harbor', 'rules', 'checks.yaml'), text);
}

/** One hash over all that a command line prints or writes, in every format. */
async function hashOf(checkout: string, cwd: string, more: readonly string[], order: number, before: readonly string[] = [], env: Record<string, string> = {}) {
  const story = path.relative(path.join(checkout, cwd), path.join(checkout, 'stories', 'harbor'));
  const names = shuffled(
    Array.from({ length: ARTICLES }, (_, n) => `report-${String(n).padStart(4, '0')}.md`),
    order,
  );
  const formats = FORMATS.map((f) => ['--format', f === 'json' ? f : `${f}=${path.join(checkout, `out.${f}`)}`]);
  const argv = ['check', ...names.map((n) => path.join(story, n)), ...shuffled(formats, order).flat(), '--fail-on', 'never', ...more];
  const hash = createHash('sha256');
  const child = spawn(process.execPath, [...before, path.join(root, 'dist', 'cli.js'), ...argv], {
    cwd: path.join(checkout, cwd),
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const chunk of child.stdout) hash.update(chunk as Buffer);
  expect(child.exitCode ?? (await new Promise((done) => child.on('close', done)))).toBe(0);
  for (const format of FORMATS) if (format !== 'json') hash.update(readFileSync(path.join(checkout, `out.${format}`)));
  return hash.digest('hex');
}

test('R20: runs with other workers, order of arguments, cache, working folder and checkout give one hash, before and after a rule changes', {
  timeout: 60_000 * RUNS,
}, async () => {
  const cwds = ['.', 'stories', 'stories/harbor'];
  for (const level of ['warning', 'info']) {
    for (const checkout of [first, second]) ruled(checkout, level);
    const plain = await hashOf(first, '.', ['--workers', '1', '--no-cache'], 0);
    for (let n = 0; n < RUNS / 2; n++) {
      const checkout = n % 2 === 0 ? first : second;
      if (n % 5 === 4) rmSync(path.join(checkout, 'stories', 'harbor', '.crosscheck'), { recursive: true, force: true });
      const more = ['--workers', WORKERS[n % 3] as string, ...(n % 4 === 3 ? ['--no-cache'] : [])];
      expect(await hashOf(checkout, cwds[(n >> 1) % 3] as string, more, n + 1), `run ${n}: ${more.join(' ')}`).toBe(plain);
    }
  }
});

const ZONES = ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata', 'America/St_Johns'];
const LOCALES = ['C', 'en_US.UTF-8', 'de_DE.UTF-8', 'tr_TR.UTF-8', 'ar_EG.UTF-8', 'ja_JP.UTF-8'];
// 1999; the last second of a year; a leap day; the hour that a clock change leaves out in St. John's.
const CLOCKS = ['1999-06-01T00:00:00Z', '2026-12-31T23:59:59Z', '2028-02-29T12:00:00Z', '2026-03-08T05:45:00Z'];

test('R21: zone, locale and clock change no byte', { timeout: 30 * 60_000 }, async () => {
  const all = ZONES.flatMap((TZ) => LOCALES.flatMap((LANG) => CLOCKS.map((clock) => ({ TZ, LANG, clock }))));
  // In CI each zone, locale and clock once or twice.
  const places = EVERYWHERE ? all : ZONES.map((TZ, i) => ({ TZ, LANG: LOCALES[i + 1] as string, clock: CLOCKS[i % 4] as string }));
  const plain = await hashOf(first, '.', ['--workers', '1', '--no-cache'], 0);
  const clock = ['--require', path.join(import.meta.dirname, 'clock.cjs')];
  for (const [i, { TZ, LANG, clock: at }] of places.entries()) {
    const env = { TZ, LANG, LC_ALL: LANG, LANGUAGE: LANG.slice(0, 2), CLOCK: String(Date.parse(at)) };
    expect(await hashOf(first, '.', ['--workers', WORKERS[i % 3] as string, ...(i % 2 ? ['--no-cache'] : [])], i, clock, env), `${TZ} ${LANG} ${at}`).toBe(
      plain,
    );
  }
});
