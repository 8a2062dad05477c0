import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
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

/** Editors that tell on the screen how to leave them, best first. */
const FRIENDLY = ['micro', 'nano'];

/** The program and arguments that open a file at a line: CROSSCHECK_EDITOR, then VISUAL, then EDITOR, then a friendly one that `has` finds; null where there is none. */
export function editorFor(
  { env }: Pick<Edge, 'env'>,
  file: string,
  line: number,
  has: (program: string) => boolean,
): readonly [program: string, ...args: string[]] | null {
  const [program = FRIENDLY.find(has), ...args] = wordsOf(env.CROSSCHECK_EDITOR || env.VISUAL || env.EDITOR || '');
  if (program === undefined) return null;
  const name = path.basename(program).replace(/\.(?:exe|cmd)$/i, '');
  const more = AT_LINE.find(([names]) => names.test(name))?.[1](file, line) ?? [file];
  return [program, ...args, ...more];
}

/** Opens the editor and waits for it; answers with what went wrong. The terminal must be free. */
export function edit(edge: Edge, file: string, line: number): string | null {
  const editor = editorFor(edge, file, line, (program) => isOnPath(edge, program));
  if (editor === null)
    return `The words stand in ${file}, line ${line}. No editor is set for o: quit, type export EDITOR=nano (or what you like to write in), and come back.`;
  const [program, ...args] = editor;
  const { error, status, signal } = spawnSync(program, args, { stdio: 'inherit' });
  if (error) return `The editor "${program}" could not be started (${'code' in error ? String(error.code) : error.message}). Set EDITOR.`;
  return status === 0 ? null : `The editor "${program}" ended with ${signal ?? `code ${status}`}.`;
}

function isOnPath({ env }: Pick<Edge, 'env'>, program: string): boolean {
  return (env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}
