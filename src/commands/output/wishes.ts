import path from 'node:path';
import { fatal, type Problem } from '../../model/index.ts';
import { suggestion } from '../../text/words/nearest.ts';
import type { Edge } from '../edge.ts';
import type { Asked } from '../line/command.ts';
import type { Wish } from '../line/flags.ts';

/** What is wrong with the wishes of `--format` and `--output`, told before anything is read. */
export function wrongWishes({ command: { formats: known, name }, options }: Asked): Problem[] {
  const problem = (what: string, next: string): Problem => fatal(what, 'The result would go astray.', next);
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

/** Is colour wanted? `--color` decides, then NO_COLOR, FORCE_COLOR and the terminal. */
export function colourOf(edge: Edge, { options }: Asked): boolean {
  if (options.color === 'always' || options.color === 'never') return options.color === 'always';
  if (edge.env.NO_COLOR) return false;
  return edge.env.FORCE_COLOR !== undefined && edge.env.FORCE_COLOR !== '0' ? true : edge.colour;
}
