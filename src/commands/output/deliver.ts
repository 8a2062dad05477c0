import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fatal, type Problem, type Run } from '../../model/index.ts';
import { formats } from '../../report/formats/index.ts';
import type { Manner } from '../../report/manner.ts';
import { inLog } from '../../report/rows.ts';
import { replaceFile, StoreError } from '../../store/disk.ts';
import type { Depth } from '../../stories/lighter.ts';
import type { Edge } from '../edge.ts';
import type { Asked } from '../line/command.ts';
import type { Wish } from '../line/flags.ts';
import { toRoot } from '../repository.ts';
import { wishesOf } from './wishes.ts';

/** What the results that were wished for tell of each story; `first` is the command's own format. */
export const depthOf = (asked: Asked, first: string): Depth =>
  asked.options.withFacts ? 'claims' : wishesOf(asked, first).some((w) => formats[w.format]?.reads === 'coverage') ? 'coverage' : 'findings';

/** An output as the log of a runner may hold it: no line of it is a command but those of the format for that runner. */
export function guarded(format: string, text: string): string {
  if (format === 'github') return text;
  return /^(?:json|sarif|gitlab|rdjson)$/.test(format)
    ? text.replaceAll('##[', '#\\u0023[')
    : text
        .split(/(?<=[\n\r])/)
        .map(inLog)
        .join('');
}

/** Renders a run in every format that was wished for. Answers with the problems of files that could not be written. */
export async function deliver(edge: Edge, run: Run, wishes: readonly Wish[], manner: Omit<Manner, 'colour'>, colour: boolean): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const wish of wishes) {
    const { render, pieces } = await (formats[wish.format] as (typeof formats)[string]).load();
    const { file } = wish;
    if (file === null) {
      const text = render(run, { ...manner, colour, toRoot: '' });
      edge.out(manner.inLog ? guarded(wish.format, text) : text);
    } else {
      const plain = { ...manner, colour: false, toRoot: toRoot(edge.cwd, file) };
      problems.push(...save(edge, file, pieces ? pieces(run, plain) : render(run, plain)));
    }
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
