import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawn } from '@lydell/node-pty';
import { afterEach, expect, test, vi } from 'vitest';
import { scratch } from '../run/scratch.ts';
import { copyOf, FERRY } from './folders.ts';
import { CLI, type Journey, journey } from './pty.ts';

vi.setConfig({ testTimeout: 600_000 });

/** Runs of each way out: 20 by hand (WAYS_OUT=20), one in the suite. */
const RUNS = Number(process.env.WAYS_OUT ?? 1);

let open: Journey | null = null;
afterEach(() => {
  open?.pty.kill();
  open = null;
});

/** Ends the desk from inside, as our own bugs would: argv of node before the program. `by` says how. */
function bomb(by: 'throw' | 'reject' | 'draw'): string {
  const file = path.join(scratch(), 'bomb.mjs');
  const deed = {
    throw: "throw new Error('thrown');",
    reject: "void Promise.reject(new Error('rejected'));",
    draw: "String.prototype.padEnd = () => { throw new Error('drawn'); }; process.emit('SIGWINCH');",
  }[by];
  writeFileSync(file, `process.on('SIGUSR2', () => { ${deed} });\n`);
  return file;
}

/** A program in the editor's place that ends as told, after it has left the terminal raw, on the other screen, with the mouse and paste on. */
function editorThat(does: string): string {
  const file = path.join(scratch(), 'editor');
  writeFileSync(file, `#!/bin/sh\necho "$@" > "${file}.argv"\n${does}\n`);
  chmodSync(file, 0o755);
  return file;
}

/**
 * The desk below a shell that says what the terminal is set to before and after. `code` is the exit code.
 */
function below(folder: string, env: Readonly<Record<string, string>> = {}, node: readonly string[] = [], input = '', first = ':') {
  const notes = scratch();
  const command = [process.execPath, ...node, CLI, 'review', folder].map((w) => `'${w}'`).join(' ');
  const script = [
    first,
    `stty -a > ${notes}/before`,
    `sh -c 'echo $$ > ${notes}/pid; exec "$@"' - ${command} ${input}`,
    `echo $? > ${notes}/code`,
    `stty -a > ${notes}/after`,
  ].join('\n');
  const shell = path.join(notes, 'script');
  writeFileSync(shell, script);
  const desk = journey([shell], 80, 24, env, folder, '/bin/sh');
  const read = (name: string): string => readFileSync(path.join(notes, name), 'utf8').trim();
  return { desk, pid: () => Number(read('pid')), code: () => Number(read('code')), before: () => read('before'), after: () => read('after') };
}

/** The last word on each mode of the terminal: is it on or off? */
function modes(bytes: string): Record<string, string> {
  return Object.fromEntries([...bytes.matchAll(/\u001b\[\?(1049|25|2004|1000|1002|1003|1006)([hl])/g)].map((m) => [m[1], m[2]]));
}
const GIVEN_BACK = { '1049': 'l', '25': 'h', '2004': 'l', '1000': 'l', '1002': 'l', '1003': 'l', '1006': 'l' };

/** Waits for the end, and says what the screen shows where it does not come. */
const ended = (desk: Journey): Promise<unknown> =>
  Promise.race([
    desk.ended,
    new Promise((_, fail) => setTimeout(() => fail(new Error(`the desk does not end:\n${desk.screen().join('\n')}`)), 20_000).unref()),
  ]);

type Way = readonly [name: string, code: number, how: (at: ReturnType<typeof below>) => Promise<void>, env?: Record<string, string>, node?: readonly string[]];
const kill =
  (signal: NodeJS.Signals) =>
  async ({ pid }: ReturnType<typeof below>): Promise<void> =>
    void process.kill(pid(), signal);
const RAW = "stty raw -echo; printf '\\033[?1049h\\033[?2004h\\033[?1000h\\033[?1006h\\033[?25l\\033[1;5r'";

const WAYS: readonly Way[] = [
  ['q', 0, async ({ desk }) => desk.press('q')],
  ['Ctrl-C', 0, async ({ desk }) => desk.press('ctrl-c')],
  ['SIGTERM', 143, kill('SIGTERM')],
  ['SIGHUP', 129, kill('SIGHUP')],
  ['SIGINT', 130, kill('SIGINT')],
  ['a thrown error', 2, kill('SIGUSR2'), {}, ['--import', bomb('throw')]],
  ['an unhandled rejection', 2, kill('SIGUSR2'), {}, ['--import', bomb('reject')]],
  [
    'a frame that cannot be drawn',
    2,
    async (at) => {
      await kill('SIGUSR2')(at);
      for (let i = 0; i < 40 && at.desk.inOtherScreen(); i++) await at.desk.press(i % 2 ? 'k' : 'j');
    },
    {},
    ['--import', bomb('draw')],
  ],
  [
    'an editor that ends with 1 and leaves the terminal raw',
    0,
    async ({ desk }) => {
      await desk.press('o');
      await desk.shows('ended with code 1.');
      await desk.press('j', 'q');
    },
    { EDITOR: editorThat(`${RAW}; exit 1`) },
  ],
  [
    'an editor that crashes by a signal and leaves the terminal raw',
    0,
    async ({ desk }) => {
      await desk.press('o');
      await desk.shows('ended with SIGSEGV.');
      await desk.press('j', 'q');
    },
    { EDITOR: editorThat(`${RAW}; kill -SEGV $$`) },
  ],
  [
    'SIGTERM after an editor that left the terminal raw',
    143,
    async (at) => {
      const shown = at.desk.bytes().length;
      await at.desk.press('o');
      await vi.waitUntil(() => at.desk.bytes().slice(shown).includes(' quit'), { timeout: 20_000 });
      await at.desk.press('f');
      await at.desk.shows('Saved');
      await kill('SIGTERM')(at);
    },
    { EDITOR: editorThat(RAW) },
  ],
];

test.each(WAYS.map(([name, code, ...rest]) => ({ name, code, rest })))(
  `$name gives the terminal back as it was and ends with $code (${RUNS} runs; WAYS_OUT=20 runs twenty)`,
  async ({ code, rest: [how, env, node] }) => {
    for (let run = 0; run < RUNS; run++) {
      const at = below(copyOf(FERRY), env, node);
      open = at.desk;
      await at.desk.shows(/\d open[\s\S]*q quit/);
      await how(at);
      await ended(at.desk);
      expect(at.code()).toBe(code);
      expect(modes(at.desk.bytes())).toEqual(GIVEN_BACK);
      expect(at.desk.inOtherScreen()).toBe(false);
      expect(at.after()).toBe(at.before());
      expect(at.desk.bytes()).not.toMatch(/^\s+at .*:\d+/m);
    }
  },
);

test(`input that ends (its terminal is closed) ends the desk, and everything is given back (${RUNS} runs; WAYS_OUT=20 runs twenty)`, async () => {
  for (let run = 0; run < RUNS; run++) {
    // The other terminal is made when the shell is there already: a child would keep it open.
    const named = path.join(scratch(), 'tty');
    const at = below(copyOf(FERRY), {}, [], `< "$(cat ${named})"`, `while [ ! -s ${named} ]; do sleep 0.1; done`);
    open = at.desk;
    const other = spawn('sleep', ['1000'], { cols: 80, rows: 24 }) as unknown as { readonly _pty: string; readonly destroy: () => void };
    writeFileSync(named, other._pty);
    await at.desk.shows(/\d open[\s\S]*q quit/);
    other.destroy();
    await ended(at.desk);
    expect(at.code()).toBe(0);
    expect(modes(at.desk.bytes())).toEqual(GIVEN_BACK);
    expect(at.after()).toBe(at.before());
  }
});

test(`Ctrl-Z goes to the shell with the terminal as it was, fg comes back to the same place; a stop from outside does the same (${RUNS} runs)`, async () => {
  for (let run = 0; run < RUNS; run++) {
    const notes = scratch();
    const folder = copyOf(FERRY);
    open = journey(['--norc', '--noprofile', '-i'], 80, 24, { PS1: 'SHELL> ' }, folder, '/bin/bash');
    const { pty, press, shows, inOtherScreen } = open;
    const type = (line: string): Promise<void> => press(`${line}\r`);
    await shows('SHELL> ');
    await type(`stty -a > ${notes}/before`);
    await type(`'${process.execPath}' '${CLI}' review '${folder}'`);
    await shows(/> +1 [\s\S]*q quit/);
    await press('j', 'j');
    await shows(/> +3 /);
    for (const from of ['key', 'outside']) {
      if (from === 'key') await press('ctrl-z');
      else process.kill(Number(readFileSync(path.join(notes, 'pid'), 'utf8')), 'SIGTSTP');
      await shows(/Stopped[\s\S]*SHELL>\s*$/);
      expect(inOtherScreen()).toBe(false);
      await type(`stty -a > ${notes}/between; jobs -p > ${notes}/pid`);
      await vi.waitUntil(() => existsSync(path.join(notes, 'pid')) && readFileSync(path.join(notes, 'pid'), 'utf8') !== '', { timeout: 10_000 });
      pty.resize(100, 30);
      pty.resize(80, 24);
      await type('fg');
      await shows(/> +3 [\s\S]*q quit/);
      expect(inOtherScreen()).toBe(true);
    }
    await press('k');
    await shows(/> +2 /);
    await press('q');
    await shows(/SHELL>\s*$/);
    await type(`stty -a > ${notes}/after; echo done > ${notes}/done`);
    await vi.waitUntil(() => existsSync(path.join(notes, 'done')), { timeout: 10_000 });
    const [before, between, after] = ['before', 'between', 'after'].map((n) => readFileSync(path.join(notes, n), 'utf8'));
    expect(between).toBe(before);
    expect(after).toBe(before);
    expect(modes(open.bytes())).toMatchObject({ '1049': 'l', '25': 'h' });
    await type('exit');
    await open.ended;
  }
});

test('200 resizes while keys arrive: no frame is higher or wider than its window, and the place is kept', async () => {
  open = journey(['review', copyOf(FERRY)], 80, 24);
  const { pty, shows, screen, bytes } = open;
  await shows(/\d open[\s\S]*q quit/);
  await open.press('j', 'j');
  await shows(/> +3 /);
  let seed = 7;
  const chance = (below: number): number => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return (seed >> 8) % below;
  };
  for (let i = 0; i < 200; i++) {
    const [columns, rows] = i % 20 === 19 ? ([80, 24] as const) : ([40 + chance(160), 10 + chance(50)] as const);
    open.resize(columns, rows);
    pty.write(i % 2 ? 'j' : 'k');
    await new Promise((later) => setTimeout(later, chance(30)));
    if (i % 20 !== 19) continue;
    // Rows of the frame before may stand there until the new one comes.
    await shows(/^[^\n]*Fire on the Brynhild ferry[\s\S]*> +3 [\s\S]*q quit/);
    expect(screen().findLastIndex((l) => l !== '')).toBeLessThan(rows - 1);
  }
  // Every frame ends with one line feed a line: the highest window had sixty rows.
  for (const frame of bytes().split('\u001b[?2026h')) expect(frame.split('\r\n').length).toBeLessThanOrEqual(61);
  expect(bytes()).not.toContain('\u001b[3J');
  await open.press('q');
  expect((await open.ended).exitCode).toBe(0);
});

test('NO_COLOR: not one colour code, and level, selection, NEW and decision are still said', async () => {
  open = journey(['review', copyOf(FERRY)], 80, 24, { NO_COLOR: '1' });
  await open.shows(/\d open/);
  await open.press('f', 'up');
  await open.shows(/> +1 ERROR .* fix needed/);
  await open.shows('NEW');
  expect(open.bytes()).not.toMatch(/\u001b\[[\d;]*m/);
  await open.press('q');
  expect((await open.ended).exitCode).toBe(0);
});

test('--mouse: a click selects, the wheel moves; without it the terminal keeps the mouse', async () => {
  open = journey(['review', copyOf(FERRY), '--mouse'], 80, 24);
  await open.shows(/\d open[\s\S]*q quit/);
  expect(open.bytes()).toContain('\u001b[?1000h');
  open.pty.write('\u001b[<0;10;6M\u001b[<0;10;6m');
  await open.shows(/> +3 /);
  open.pty.write('\u001b[<65;10;6M');
  await open.shows(/> +4 /);
  open.pty.write('\u001b[<64;10;6M');
  await open.shows(/> +3 /);
  open.pty.write('\u001b[200~fxq\u001b[201~');
  await open.shows('Pasted text decides nothing');
  await open.press('n');
  open.pty.write('\u001b[200~two\nlines q\u001b[201~');
  await open.press('enter');
  await open.shows('Note: two lines q');
  await open.press('q');
  await open.ended;
  expect(modes(open.bytes())).toMatchObject({ '1000': 'l', '1006': 'l', '2004': 'l' });
});
