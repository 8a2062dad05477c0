import { deskOf } from '../tui/desk.ts';
import { assess } from './assess.ts';
import { run as check } from './check.ts';
import type { Asked } from './command.ts';
import { colourOf } from './deliver.ts';
import type { Edge, ExitCode } from './edge.ts';
import { gather } from './gather.ts';
import { refuse } from './refuse.ts';

/** The desk. Where nobody can see or answer it prints as check, and says how to get the desk. */
export async function run(edge: Edge, asked: Asked): Promise<ExitCode> {
  const { terminal } = edge;
  if (terminal === null || asked.options.noInput) {
    const exit = await check(edge, asked);
    edge.err('Printed as "crosscheck check": the review desk needs a terminal for its input and output.\n');
    return exit;
  }
  const gathered = await gather(edge, asked);
  if (gathered.config === null) return refuse(edge, gathered.problems, gathered.room);
  const assessed = await assess(edge, asked, gathered.config, gathered.inputs);
  if (assessed.run === null) return refuse(edge, assessed.problems, 'rules');
  const { openDesk } = await terminal.desk();
  await openDesk(terminal, deskOf(assessed.run.stories), colourOf(edge, asked));
  return 0;
}
