import { EventEmitter } from 'node:events';
import type { Size } from './size.ts';

/** What the desk needs of a terminal; `cli.ts` hands over the real one. */
export type Terminal = {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** Calls back before the process ends, however it ends; the answer takes the call away again. */
  readonly whenEnding: (restore: () => void) => () => void;
  /** Calls `pause` when the shell wants the terminal (SIGTSTP), and `resume` when the desk is in front again. The answer takes both away. */
  readonly whenStopping: (pause: () => void, resume: () => void) => () => void;
  /** Goes behind the shell, as Ctrl-Z does; where there is no shell to go to, `resume` comes at once. */
  readonly stop: () => void;
  /** Runs another program's turn: a Ctrl-C that is meant for it does not end the desk. */
  readonly deaf: (work: () => void) => Promise<void>;
};

/** Margins, character set, wrapping and keys as they are at first: another program may have left them otherwise. */
const PLAIN = '\u001b[r\u001b(B\u001b[?7h\u001b[?1l\u001b>\u001b[?1000l\u001b[?1002l\u001b[?1003l\u001b[?1006l';
/** The other screen, empty; text that is pasted comes in one piece, so that it is never taken for keys. */
const ENTER = `\u001b[?1049h${PLAIN}\u001b[2J\u001b[H\u001b[?2004h`;
const MOUSE = '\u001b[?1000h\u001b[?1006h';
/** Bracketed paste and mouse off, cursor on, back to the screen that was there before. */
const LEAVE = `\u001b[?2004l${PLAIN}\u001b[?25h\u001b[?1049l`;

/** Takes the terminal's other screen; the answer gives the first one back, once. */
export function enter({ stdin, stdout, whenEnding }: Terminal, mouse: boolean): () => void {
  let inside = true;
  const leave = (): void => {
    if (!inside) return;
    inside = false;
    forget();
    try {
      if (stdin.isTTY) stdin.setRawMode(false);
      stdout.write(LEAVE);
    } catch {
      // The terminal is gone.
    }
  };
  const forget = whenEnding(leave);
  // Before the first frame, so that no early key is echoed into it, and Ctrl-C is a key.
  if (stdin.isTTY) stdin.setRawMode(true);
  stdout.write(mouse ? `${ENTER}${MOUSE}` : ENTER);
  return leave;
}

/** `measure` looks anew, without telling anybody. */
export type Sized = { readonly now: () => Size; readonly measure: () => void; readonly subscribe: (listener: () => void) => () => void };

/** The size of the window as it changes. `before` is called first, while the old frame still stands. */
export function sizeOf(stdout: NodeJS.WriteStream, before: () => void): Sized {
  const measured = (): Size => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 });
  let size = measured();
  return {
    now: () => size,
    measure: () => {
      size = measured();
    },
    subscribe(listener) {
      const resized = (): void => {
        const next = measured();
        if (next.columns === size.columns && next.rows === size.rows) return;
        size = next;
        before();
        listener();
      };
      stdout.on('resize', resized);
      return () => void stdout.off('resize', resized);
    },
  };
}

/**
 * Stdout as Ink may see it: endlessly high, for Ink wipes the scrollback where a frame reaches the height of the window,
 * and deaf to resizes, which the desk handles itself.
 */
export function inkStdout(stdout: NodeJS.WriteStream): NodeJS.WriteStream {
  const facade = Object.create(new EventEmitter(), {
    columns: { get: () => stdout.columns || 80 },
    rows: { get: () => 100_000 },
    isTTY: { value: true },
    write: { value: stdout.write.bind(stdout) },
  }) as NodeJS.WriteStream;
  return facade;
}
