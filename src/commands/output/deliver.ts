import { append, type Problem, type Run } from '../../model/index.ts';
import { formats } from '../../report/formats/index.ts';
import type { Manner } from '../../report/manner.ts';
import { inLog } from '../../report/rows.ts';
import type { Depth } from '../../stories/lighter.ts';
import type { Edge } from '../edge.ts';
import type { Asked } from '../line/command.ts';
import type { Wish } from '../line/flags.ts';
import { toRoot } from '../repository.ts';
import { type Outlet, outletOf } from './outlet.ts';
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
export async function deliver(
  edge: Edge,
  run: Run,
  wishes: readonly Wish[],
  manner: Omit<Manner, 'colour'>,
  colour: boolean,
  to: Outlet = outletOf(edge),
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const wish of wishes) {
    const { render, pieces } = await (formats[wish.format] as (typeof formats)[string]).load();
    const { file } = wish;
    if (file === null) {
      const text = render(run, { ...manner, colour, toRoot: '' });
      to.print(manner.inLog ? guarded(wish.format, text) : text);
    } else {
      const plain = { ...manner, colour: false, toRoot: toRoot(edge.cwd, file) };
      append(problems, to.save(file, pieces ? pieces(run, plain) : render(run, plain)));
    }
  }
  return problems;
}
