import type { Problem, Run } from '../../model/index.ts';
import type { Edge, ExitCode } from '../edge.ts';
import type { Asked } from '../line/command.ts';
import { type Outlet, outletOf, recording, replay } from '../output/outlet.ts';
import { refuse } from '../output/refuse.ts';
import { wrongWishes } from '../output/wishes.ts';
import { find } from './found.ts';
import { MOST, memoryOf } from './memory.ts';

/** How a command gives a run away: the format it has of its own, and what it prints and writes. */
export type Giving = { readonly first: string; readonly give: (edge: Edge, asked: Asked, run: Run, to: Outlet) => Promise<readonly Problem[]> };

/** Checks the articles and gives the run away, or gives once more what an earlier check of the same gave. Only the first loads what reads and compares. */
export async function answer(edge: Edge, asked: Asked, giving: Giving): Promise<ExitCode> {
  const wrong = wrongWishes(asked);
  if (wrong.length > 0) return refuse(edge, wrong, `crosscheck ${asked.command.name}`);
  const found = await find(edge, asked);
  if (found.config === null) return refuse(edge, found.problems, found.room);
  const memory = memoryOf(edge, asked, found.config, found.sources);
  const known = memory?.recall() ?? null;
  if (known !== null) {
    const unwritten = replay(known.outputs, outletOf(edge));
    return unwritten.length > 0 ? refuse(edge, unwritten, 'output') : done(edge, asked, known);
  }
  const { compared } = await import('./compared.ts');
  const { outlet, outputs } = recording(outletOf(edge), memory === null ? 0 : MOST);
  const made = await compared(edge, asked, found, giving, outlet);
  if (made === null) return 2;
  const given = outputs();
  if (given !== null) memory?.remember({ ...made, outputs: given });
  return done(edge, asked, made);
}

function done(edge: Edge, { options }: Asked, { exit, articles }: { readonly exit: ExitCode; readonly articles: number }): ExitCode {
  if (options.verbose) edge.err(`${articles} articles in ${edge.seconds().toFixed(2)} s\n`);
  return exit;
}
