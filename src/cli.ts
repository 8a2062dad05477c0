#!/usr/bin/env node
import { closeSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isatty } from 'node:tty';
import pkg from '../package.json' with { type: 'json' };
import type { Edge } from './commands/edge.ts';
import { main } from './commands/main.ts';
import { safeLine } from './text/safe.ts';

// The only file that touches the process: streams, terminal, exit code.

/** Set by the build: a hash of all sources. */
declare const BUILD: string | undefined;

const interactive = Boolean(process.stdin.isTTY && process.stdout.isTTY && process.env.TERM !== 'dumb');

const edge: Edge = {
  version: pkg.version,
  cwd: process.cwd(),
  env: process.env,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  stdin: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  },
  ask: async (question) => {
    const { createInterface } = await import('node:readline/promises');
    const line = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
    try {
      return await line.question(question);
    } finally {
      line.close();
    }
  },
  interactive,
  terminal: interactive ? { stdin: process.stdin, stdout: process.stdout, whenEnding, whenStopping, stop, deaf, desk } : null,
  colour: Boolean(process.stdout.isTTY) && process.env.TERM !== 'dumb',
  columns: process.stdout.columns ?? 100,
  seconds: () => performance.now() / 1000,
  now: () => new Date().toISOString(),
  node: process.version,
  // More threads than this take memory and save little: what sees the whole story is work for one.
  threads: Math.min(availableParallelism(), 4),
  ...(typeof BUILD === 'string' ? { build: BUILD } : {}),
};

/** Ink draws nothing where a variable says CI, also in an editor's cloud terminal: whether anybody looks was asked above. */
async function desk(): Promise<typeof import('./tui/open.tsx')> {
  const { CI, CONTINUOUS_INTEGRATION } = process.env;
  Object.assign(process.env, { CI: 'false', CONTINUOUS_INTEGRATION: 'false' });
  try {
    return await import('./tui/open.tsx');
  } finally {
    for (const [name, value] of Object.entries({ CI, CONTINUOUS_INTEGRATION }))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
}

let restoring: () => void = () => {};

/** However the process ends, the terminal is given back first: exit, signals, and our own bugs. */
function whenEnding(restore: () => void): () => void {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const bySignal = (signal: NodeJS.Signals): void => {
    restore();
    process.exit(codes[signal as keyof typeof codes] ?? 2);
  };
  restoring = restore;
  process.on('exit', restore);
  for (const signal of Object.keys(codes)) process.on(signal, bySignal);
  return () => {
    restoring = () => {};
    process.off('exit', restore);
    for (const signal of Object.keys(codes)) process.off(signal, bySignal);
  };
}

/** What nobody caught, on whatever turn of the loop: left to itself, Node would end with 1, which means findings. */
function byBug(error: unknown): void {
  restoring();
  process.stderr.write(`crosscheck: internal error: ${safeLine(error instanceof Error ? error.message : String(error))} (exit 2)\n`);
  process.exit(2);
}
process.on('uncaughtException', byBug).on('unhandledRejection', byBug);

const CAN_STOP = process.platform !== 'win32';
/** How long to wait for the shell to stop us, in milliseconds, before there is none. */
const SHELL_MS = 150;
let stopping: { readonly pause: () => void; readonly on: () => void; readonly by: () => void } | null = null;
let waking: NodeJS.Timeout | null = null;

/** Stops take the terminal from the desk first; SIGCONT gives it back. */
function whenStopping(pause: () => void, resume: () => void): () => void {
  if (!CAN_STOP) return () => {};
  const by = (): void => halt(process.pid);
  const on = (): void => {
    if (waking) clearTimeout(waking);
    waking = null;
    process.off('SIGTSTP', by).on('SIGTSTP', by);
    resume();
  };
  stopping = { pause, on, by };
  process.on('SIGTSTP', by).on('SIGCONT', on);
  return () => {
    process.off('SIGTSTP', by).off('SIGCONT', on);
    stopping = null;
  };
}

function stop(): void {
  halt(0);
}

/** Gives the terminal back and stops as a program without a handler would: the system ignores that where no shell could wake us. */
function halt(whom: number): void {
  if (stopping === null || waking !== null) return;
  const { pause, on, by } = stopping;
  pause();
  process.off('SIGTSTP', by);
  process.kill(whom, 'SIGTSTP');
  waking = setTimeout(() => stopping && on(), SHELL_MS);
}

/** Ctrl-C at another program's turn reaches us too, and is not for us; it is told to us only when that turn is over. */
async function deaf(work: () => void): Promise<void> {
  const nothing = (): void => {};
  process.on('SIGINT', nothing).on('SIGQUIT', nothing);
  try {
    work();
    await new Promise((later) => setTimeout(later, 20));
  } finally {
    process.off('SIGINT', nothing).off('SIGQUIT', nothing);
  }
}

// At the end Node sets each terminal back to what it was, and aborts where one is gone: those are closed first.
const terminals = [0, 1, 2].filter((fd) => isatty(fd));
process.on('exit', () => {
  for (const fd of terminals) if (!isatty(fd)) closeSync(fd);
});

// A reader that has seen enough (`| head -1`) ends the run without a word.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    process.exitCode = 2;
  });

process.exitCode = 2;
process.exitCode = await main(edge, process.argv.slice(2));
