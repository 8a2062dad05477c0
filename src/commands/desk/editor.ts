import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Edge } from '../edge.ts';

/** How editors are told the line, by the name of their program; all others open the file alone. */
const AT_LINE: readonly (readonly [names: RegExp, args: (file: string, line: number) => readonly string[]])[] = [
  [/^(?:code|code-insiders|codium|cursor|windsurf)$/, (file, line) => ['--wait', '--goto', `${file}:${line}`]],
  [/^(?:subl|zed|hx|helix|micro)$/, (file, line) => [`${file}:${line}`]],
  [/^(?:idea|pycharm|webstorm)$/, (file, line) => ['--line', String(line), file]],
  [/^(?:vi|vim|nvim|view|nano|pico|emacs|emacsclient|ed|ex|kak|joe|jed|mg|ne|gedit|kate)$/, (file, line) => [`+${line}`, file]],
];

/** The words of a command line: split at spaces, quotation marks keep them together. Nothing is expanded; no shell reads it. */
export const wordsOf = (command: string): string[] => [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((m) => m[1] ?? m[2] ?? (m[3] as string));

/** The program and arguments that open a file at a line: CROSSCHECK_EDITOR, then VISUAL, then EDITOR, then vi. */
export function editorFor({ env }: Pick<Edge, 'env'>, file: string, line: number): readonly [program: string, ...args: string[]] {
  const [program = 'vi', ...args] = wordsOf(env.CROSSCHECK_EDITOR || env.VISUAL || env.EDITOR || 'vi');
  const name = path.basename(program).replace(/\.(?:exe|cmd)$/i, '');
  const more = AT_LINE.find(([names]) => names.test(name))?.[1](file, line) ?? [file];
  return [program, ...args, ...more];
}

/** Opens the editor and waits for it; answers with what went wrong. The terminal must be free. */
export function edit(edge: Edge, file: string, line: number): string | null {
  const [program, ...args] = editorFor(edge, file, line);
  const { error, status, signal } = spawnSync(program, args, { stdio: 'inherit' });
  if (error) return `The editor "${program}" could not be started (${'code' in error ? String(error.code) : error.message}). Set EDITOR.`;
  return status === 0 ? null : `The editor "${program}" ended with ${signal ?? `code ${status}`}.`;
}
