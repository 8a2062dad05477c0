import { StoreError } from '../store/index.ts';
import { deskOf } from '../tui/desk.ts';
import { assess } from './assess.ts';
import { run as check } from './check.ts';
import type { Asked } from './command.ts';
import { colourOf } from './deliver.ts';
import type { Edge, ExitCode } from './edge.ts';
import { gather } from './gather.ts';
import { handsOf } from './hands.ts';
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
  let hands: ReturnType<typeof handsOf>;
  try {
    hands = handsOf(edge, asked, new Map(gathered.inputs.stories.map((s) => [s.id, s.folder])));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const why = 'Decisions that cannot be read must not be written over.';
    return refuse(edge, [{ severity: 'fatal', what: error.message, why, next: 'Repair it, or move it away.', place: null, frame: null }], 'decisions');
  }
  try {
    const { openDesk } = await terminal.desk();
    await openDesk(terminal, deskOf(assessed.run.stories, hands.decisions()), hands, colourOf(edge, asked));
  } finally {
    hands.close();
  }
  return 0;
}
