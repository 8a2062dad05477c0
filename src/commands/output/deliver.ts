import path from 'node:path';
import type { Problem, Run } from '../../model/index.ts';
import { formats } from '../../report/formats.ts';
import type { Manner } from '../../report/manner.ts';
import { inLog } from '../../report/rows.ts';
import { replaceFile } from '../../store/disk.ts';
import { suggestion } from '../../text/words/nearest.ts';
import type { Edge } from '../edge.ts';
import type { Asked, Command } from '../line/command.ts';
import type { Wish } from '../line/flags.ts';
import { toRoot } from '../repository.ts';

/** What is wrong with the wishes of `--format` and `--output`, told before anything is read. */
export function wrongWishes({ options }: Asked, { formats: known, name }: Pick<Command, 'formats' | 'name'>): Problem[] {
  const problem = (what: string, next: string): Problem => ({ severity: 'fatal', what, why: 'The result would go astray.', next, place: null, frame: null });
  const unknown = options.format.filter((w) => !known.includes(w.format));
  if (unknown.length > 0)
    return unknown.map((w) => problem(`Unknown format "${w.format}".${suggestion(w.format, known)}`, `"${name}" prints: ${known.join(', ')}.`));
  const loose = options.format.filter((w) => w.file === null);
  if (loose.length > 1)
    return [problem('Two formats want the same output.', `Give all but one a file: --format ${loose[0]?.format} --format ${loose[1]?.format}=FILE.`)];
  const files = [...options.format.map((w) => w.file), options.output].filter((f) => f !== null && f !== '-').map((f) => path.resolve('/', f as string));
  return new Set(files).size < files.length ? [problem('Two results want the same file.', 'Give each a file of its own.')] : [];
}

/** The wishes with the command's own format where none goes to the main output, and that output where one was named. */
export function wishesOf({ options }: Asked, first: string): Wish[] {
  const loose = options.format.some((w) => w.file === null);
  const all = loose ? options.format : [{ format: first, file: null }, ...options.format];
  return all.map((w) => (w.file === null && options.output !== null && options.output !== '-' ? { ...w, file: options.output } : w));
}

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
    const { render } = await (formats[wish.format] as (typeof formats)[string]).load();
    const text = render(run, { ...manner, colour: colour && wish.file === null, toRoot: wish.file === null ? '' : toRoot(edge.cwd, wish.file) });
    if (wish.file === null) edge.out(manner.inLog ? guarded(wish.format, text) : text);
    else problems.push(...save(edge, wish.file, text));
  }
  return problems;
}

/** Writes a result to a file, whole or not at all. */
export function save(edge: Edge, file: string, text: string): Problem[] {
  try {
    replaceFile(path.resolve(edge.cwd, file), text);
    return [];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause';
    const cause =
      {
        ENOENT: 'its folder does not exist',
        EACCES: 'permission denied',
        EISDIR: 'it is a folder',
        ENOSPC: 'the disk is full',
        EROFS: 'the disk is read-only',
      }[code] ?? code;
    return [
      {
        severity: 'fatal',
        what: `The result cannot be written to ${file}: ${cause}.`,
        why: 'What stood there before is untouched.',
        next: 'Check the path and the permissions.',
        place: null,
        frame: null,
      },
    ];
  }
}

/** Is colour wanted? `--color` decides, then NO_COLOR, FORCE_COLOR and the terminal. */
export function colourOf(edge: Edge, { options }: Asked): boolean {
  if (options.color === 'always' || options.color === 'never') return options.color === 'always';
  if (edge.env.NO_COLOR) return false;
  return edge.env.FORCE_COLOR !== undefined && edge.env.FORCE_COLOR !== '0' ? true : edge.colour;
}
