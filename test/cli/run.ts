import path from 'node:path';
import type { Edge } from '../../src/commands/edge.ts';
import { main } from '../../src/commands/main.ts';

/** What a command line gave. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string };

export const root = path.resolve(import.meta.dirname, '..', '..');

/** Runs a command line in this process: no colour, the working folder that is given, no terminal unless one is given. `answers` are typed one a question. */
export async function run(
  argv: readonly string[],
  {
    cwd = root,
    env = {},
    stdin = '',
    build = null as string | null,
    answers = null as readonly string[] | null,
    colour = false,
    terminal = null as Edge['terminal'],
  } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const typed = [...(answers ?? [])];
  const edge: Edge = {
    version: '1.0.0',
    cwd,
    env,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => new TextEncoder().encode(stdin),
    ask: async (question) => {
      err += question;
      return typed.shift() ?? '';
    },
    interactive: answers !== null,
    colour,
    columns: 100,
    seconds: () => 0,
    now: () => '2025-03-06T00:00:00.000Z',
    node: process.version,
    threads: 1,
    ...(build === null ? {} : { build }),
    terminal,
  };
  const home = process.cwd();
  process.chdir(cwd);
  try {
    const code = await main(edge, argv);
    return { code, out, err };
  } finally {
    process.chdir(home);
  }
}
