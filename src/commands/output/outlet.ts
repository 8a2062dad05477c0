import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { append, fatal, type Problem } from '../../model/index.ts';
import { replaceFile, StoreError } from '../../store/disk.ts';
import type { Edge } from '../edge.ts';

/** Where results go: the main output, the people who wait for them, files, and folders for those. What cannot be written is answered as problems. */
export type Outlet = {
  readonly print: (text: string) => void;
  readonly tell: (text: string) => void;
  readonly save: (file: string, text: string | Iterable<string>) => readonly Problem[];
  readonly makeFolder: (folder: string) => readonly Problem[];
};

/** One thing that went through an outlet; `path` is as it was named, from the working folder. */
export type Output =
  | { readonly to: 'main'; readonly text: string }
  | { readonly to: 'people'; readonly text: string }
  | { readonly to: 'file'; readonly path: string; readonly text: string }
  | { readonly to: 'folder'; readonly path: string };

/** The outlet of the process. */
export const outletOf = (edge: Edge): Outlet => ({
  print: edge.out,
  tell: edge.err,
  save: (file, text) => save(edge, file, text),
  makeFolder: (folder) => makeFolder(edge, folder),
});

/** An outlet that hands all on to `next`, and what went through it in order; null once that is longer than `most`, in UTF-16 units. */
export function recording(next: Outlet, most: number): { readonly outlet: Outlet; readonly outputs: () => readonly Output[] | null } {
  const outputs: Output[] = [];
  let left = most;
  const keep = (output: Output, length: number): void => {
    left -= length;
    if (left >= 0) outputs.push(output);
    else outputs.length = 0;
  };
  return {
    outlet: {
      print(text) {
        keep({ to: 'main', text }, text.length);
        next.print(text);
      },
      tell(text) {
        keep({ to: 'people', text }, text.length);
        next.tell(text);
      },
      save(file, text) {
        let whole = '';
        function* heard(): Generator<string> {
          for (const piece of typeof text === 'string' ? [text] : text) {
            if (whole.length + piece.length <= left) whole += piece;
            else left = -1;
            yield piece;
          }
        }
        const problems = next.save(file, heard());
        keep({ to: 'file', path: file, text: whole }, whole.length);
        return problems;
      },
      makeFolder(folder) {
        keep({ to: 'folder', path: folder }, 0);
        return next.makeFolder(folder);
      },
    },
    outputs: () => (left >= 0 ? outputs : null),
  };
}

/** Sends what was recorded through an outlet once more. */
export function replay(outputs: readonly Output[], to: Outlet): Problem[] {
  const problems: Problem[] = [];
  for (const output of outputs) {
    if (output.to === 'main') to.print(output.text);
    else if (output.to === 'people') to.tell(output.text);
    else if (output.to === 'file') append(problems, to.save(output.path, output.text));
    else append(problems, to.makeFolder(output.path));
  }
  return problems;
}

/** Writes a result to a file, whole or not at all; pieces of it are made while it is written. */
export function save(edge: Edge, file: string, text: string | Iterable<string>): Problem[] {
  try {
    replaceFile(path.resolve(edge.cwd, file), text);
    return [];
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [unwritten(file, error)];
  }
}

/** Makes the folder that results go into. */
export function makeFolder(edge: Edge, folder: string): Problem[] {
  try {
    mkdirSync(path.resolve(edge.cwd, folder), { recursive: true });
    return [];
  } catch (error) {
    return [unwritten(folder, error)];
  }
}

/** Why a file or folder could not be written. */
export function unwritten(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause';
  const cause =
    {
      ENOENT: 'its folder does not exist',
      EACCES: 'permission denied',
      EEXIST: 'a file of that name is in the way',
      EISDIR: 'it is a folder',
      ENOTDIR: 'a file is in the way',
      ENOSPC: 'the disk is full',
      EROFS: 'the disk is read-only',
    }[code] ?? code;
  return fatal(`The result cannot be written to ${file}: ${cause}.`, 'What stood there before is untouched.', 'Check the path and the permissions.');
}
