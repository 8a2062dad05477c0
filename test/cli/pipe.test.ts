import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { formats } from '../../src/report/formats/index.ts';
import { scratch } from '../run/scratch.ts';
import { root } from './run.ts';

/** PIPE_RUNS=50 is the whole: fifty readers a format. */
const RUNS = Number(process.env.PIPE_RUNS ?? 1);
/** PIPE_ARTICLES=80 takes every output beyond a megabyte. */
const ARTICLES = Number(process.env.PIPE_ARTICLES ?? 8);
/** More than a pipe holds, so that the writer is still at work when the reader goes. */
const LEAST = 70_000;

const cli = path.join(root, 'dist', 'cli.js');
let folder = '';
const sizes = new Map<string, number>();

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Sixty dates, each with the weekday of the day after. */
function log(year: number): string {
  const lines = Array.from({ length: 60 }, (_, i) => {
    const day = new Date(Date.UTC(year, 0, 1 + i * 6));
    const name = `${DAYS[(day.getUTCDay() + 1) % 7]}, ${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}, ${year}`;
    return `The harbor office of ward ${year * 60 + i} said the ferry left on ${name}.`;
  });
  return `# Log of ${year}\n\n${lines.join('\n\n')}\n`;
}

beforeAll(() => {
  folder = scratch();
  for (let a = 0; a < ARTICLES; a++) writeFileSync(path.join(folder, `log-${1980 + a}.md`), log(1980 + a));
  const line = 'The ferry that sank off the long pier carried passengers and cars, as the harbor office wrote in its log. ';
  writeFileSync(path.join(folder, 'long.txt'), `${line.repeat(8)}\n\n`.repeat(1300));
  if (!existsSync(cli)) return;
  // One run writes every format, so that each need not be made twice to know its size.
  const names = Object.keys(formats);
  spawnSync(process.execPath, [cli, 'check', '--fail-on', 'never', ...names.map((f) => `--format=${f}=out.${f}`), '.'], {
    cwd: folder,
    env: { PATH: process.env.PATH },
    stdio: 'ignore',
  });
  for (const name of names) {
    sizes.set(name, statSync(path.join(folder, `out.${name}`)).size);
    rmSync(path.join(folder, `out.${name}`));
  }
}, 120_000);

/** The reader takes one line and closes; the shell tells when that was, and when and how the writer ended. */
function headOf(argv: readonly string[]) {
  const script = `{ "$NODE" "$CLI" "$@" 2>err; echo $? >code; date +%s%N >ended; } | { head -1 | cut -c1-200; date +%s%N >closed; }; wait`;
  const done = spawnSync('bash', ['-c', script, 'bash', ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE: process.execPath, CLI: cli },
  });
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8').trim();
  return { out: done.stdout, err: read('err'), code: Number(read('code')), late: (Number(read('ended')) - Number(read('closed'))) / 1e6 };
}

const LINES: readonly (readonly string[])[] = [
  ...Object.keys(formats).map((f) => ['check', '--fail-on', 'never', '--format', f, '.']),
  ...['text', 'json', 'jsonl'].map((f) => ['read', 'long.txt', '--format', f, '--quiet']),
  ...['text', 'json', 'jsonl'].map((f) => ['claims', '--format', f, ...Array.from({ length: ARTICLES }, (_, a) => `log-${1980 + a}.md`)]),
];

test.skipIf(!existsSync(cli)).each(LINES.map((argv) => [argv.slice(0, 5).join(' '), argv] as const))(
  'a reader that stops after one line of "%s" ends the run at once and without a word',
  (_, argv) => {
    if (argv[0] === 'check') expect(sizes.get(argv[4] as string)).toBeGreaterThan(LEAST);
    for (let i = 0; i < RUNS; i++) {
      const { out, err, code, late } = headOf(argv);
      expect(out.length).toBeGreaterThan(0);
      expect(err.replace(/^Not checked: nothing\.$/, '')).toBe('');
      expect([0, 2, 3]).toContain(code);
      expect(late, `${late} ms after the reader had gone`).toBeLessThan(1000);
    }
  },
  3_600_000,
);
