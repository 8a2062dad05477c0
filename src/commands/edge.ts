import type { Terminal } from '../tui/terminal.ts';

/** Exit codes: 0 nothing at or above the fail level, 1 findings, 2 could not run, 3 ran but something was not checked. */
export type ExitCode = 0 | 1 | 2 | 3;

/** All that a command may touch of the process; `cli.ts` makes it. */
export type Edge = {
  readonly version: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The result, and nothing else. */
  readonly out: (text: string) => void;
  /** Messages for people. */
  readonly err: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
  /** The next line typed at the terminal; only where `interactive`. */
  readonly ask: (question: string) => Promise<string>;
  /** Can a person answer and see? Both ends are terminals and TERM is not dumb. */
  readonly interactive: boolean;
  /** The terminal for the desk, whose code is loaded when it opens; null where not `interactive`. */
  readonly terminal: (Terminal & { readonly desk: () => Promise<typeof import('../tui/open.tsx')> }) | null;
  /** Is the result shown on a terminal that takes colour? */
  readonly colour: boolean;
  readonly columns: number;
  /** Seconds since the process began. */
  readonly seconds: () => number;
  /** The time, ISO 8601 in UTC: for the decision log alone. */
  readonly now: () => string;
  readonly node: string;
  /** Threads that may work at a time, this one counted, unless `--workers` says otherwise. */
  readonly threads: number;
  /** Names the code of this build; absent where it runs from source, and then nothing is kept from run to run. */
  readonly build?: string;
};
