import path from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';

export const CLI = path.resolve(import.meta.dirname, '..', '..', 'dist', 'cli.js');

/** Keys by name, as a terminal sends them. */
const SENT: Readonly<Record<string, string>> = {
  up: '\u001b[A',
  down: '\u001b[B',
  enter: '\r',
  esc: '\u001b',
  tab: '\t',
  pagedown: '\u001b[6~',
  end: '\u001b[F',
  backspace: '\u007f',
  'ctrl-c': '\u0003',
  'ctrl-r': '\u0012',
  'ctrl-z': '\u001a',
};

/** The desk in a real terminal, read back as an editor sees it. */
export type Journey = {
  readonly pty: IPty;
  /** The screen as text: one string a row, without blanks at the end. */
  readonly screen: () => string[];
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Waits until the screen shows the words; fails with the screen where it does not. */
  readonly shows: (words: string | RegExp, seconds?: number) => Promise<void>;
  readonly resize: (columns: number, rows: number) => void;
  readonly ended: Promise<{ readonly exitCode: number; readonly signal: number }>;
  /** Every byte that came. */
  readonly bytes: () => string;
  readonly inOtherScreen: () => boolean;
};

/** What ends a frame. */
const DRAWN = '\u001b[?2026l';
/** After so many milliseconds a key has changed nothing that is drawn. */
const STILL_MS = 60;

const idle = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Starts the command, or another program, in a pty of that size. */
export function journey(
  argv: readonly string[],
  columns: number,
  rows: number,
  env: Readonly<Record<string, string>> = {},
  cwd = process.cwd(),
  program: string | null = null,
): Journey {
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 100 });
  const pty = spawn(program ?? process.execPath, program ? [...argv] : [CLI, ...argv], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', TERM: 'xterm-256color', USER: 'm.ortiz', CI: 'true', ...env },
  });
  let bytes = '';
  let pending = Promise.resolve();
  pty.onData((chunk) => {
    bytes += chunk;
    pending = pending.then(() => new Promise<void>((done) => terminal.write(chunk, done)));
  });
  // What was written last is on the screen before the end is told.
  const ended = new Promise<{ exitCode: number; signal: number }>((done) =>
    pty.onExit(({ exitCode, signal }) => void pending.then(() => done({ exitCode, signal: signal ?? 0 }))),
  );
  const screen = (): string[] => {
    const { active } = terminal.buffer;
    return Array.from({ length: terminal.rows }, (_, y) => active.getLine(active.viewportY + y)?.translateToString(true) ?? '');
  };
  return {
    pty,
    screen,
    ended,
    bytes: () => bytes,
    inOtherScreen: () => terminal.buffer.active.type === 'alternate',
    resize(c, r) {
      terminal.resize(c, r);
      pty.resize(c, r);
    },
    async press(...keys) {
      for (const key of keys) {
        const seen = bytes.length;
        pty.write(SENT[key] ?? key);
        for (let ms = 0; ms < STILL_MS && !bytes.includes(DRAWN, seen); ms += 5) await idle(5);
        await pending;
      }
    },
    async shows(words, seconds = 20) {
      for (let i = 0; i < seconds * 20; i++) {
        await pending;
        const text = screen().join('\n');
        if (typeof words === 'string' ? text.includes(words) : words.test(text)) return;
        await idle(50);
      }
      throw new Error(`the screen never showed ${words}:\n${screen().join('\n')}`);
    },
  };
}
