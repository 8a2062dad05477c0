import path from 'node:path';
import { fatal, fileOf } from '../model/index.ts';
import { loadRules } from '../rules/load.ts';
import { StoreError } from '../store/index.ts';
import { deskOf } from '../tui/desk.ts';
import { talk } from '../tui/plain.ts';
import { run as check } from './check.ts';
import { DeskHands, type Source } from './desk/hands.ts';
import { inLine, slowly } from './desk/progress.ts';
import type { Edge, ExitCode } from './edge.ts';
import type { Asked } from './line/command.ts';
import { refuse } from './output/refuse.ts';
import { colourOf } from './output/wishes.ts';
import { assess, rulesFor } from './run/assess.ts';
import { gather } from './run/gather.ts';

/** The desk. Where nobody can see or answer it prints as check, and says how to get the desk. */
export async function run(edge: Edge, asked: Asked): Promise<ExitCode> {
  const { terminal } = edge;
  if (terminal === null || asked.options.noInput) {
    const exit = await check(edge, asked);
    edge.err('Printed as "crosscheck check": the review desk needs a terminal for its input and output.\n');
    return exit;
  }
  const { progress, clear } = inLine(edge, asked.options.screenReader);
  const reading = setTimeout(() => void progress('Reading the articles'), 450);
  const gathered = await gather(edge, asked);
  clearTimeout(reading);
  if (gathered.config === null) return refuse(edge, gathered.problems, gathered.room);
  const assessed = await assess(edge, asked, gathered.config, gathered.inputs, { depth: 'claims', progress });
  clear();
  if (assessed.run === null) return refuse(edge, assessed.problems, 'rules');
  let { inputs } = gathered;
  const { config } = gathered;
  let last = assessed.run;
  const source: Source = {
    run: () => last,
    book: (folder) => loadRules(rulesFor(edge, asked, config, folder)).book,
    files: () => inputs.stories.flatMap((s) => s.documents.map((d) => ({ shown: d.path, file: path.resolve(s.folder, fileOf(d)) }))),
    recheck: async (tell) => {
      const again = await gather(edge, asked);
      if (again.config === null) return `The articles cannot be read: ${again.problems[0]?.what}`;
      const checked = await assess(edge, asked, again.config, again.inputs, { depth: 'claims', progress: slowly(() => edge.seconds() * 1000, tell) });
      if (checked.run === null) return `The rules cannot be read: ${checked.problems[0]?.what}`;
      inputs = again.inputs;
      last = checked.run;
      return checked.run;
    },
  };
  let hands: DeskHands;
  try {
    hands = new DeskHands(edge, asked, new Map(inputs.stories.map((s) => [s.id, s.folder])), source);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return refuse(edge, [fatal(error.message, 'Decisions that cannot be read must not be written over.', 'Repair it, or move it away.')], 'decisions');
  }
  const desk = deskOf(assessed.run.stories, hands.decisions());
  try {
    if (asked.options.screenReader || edge.env.INK_SCREEN_READER === 'true') await talk(desk, hands, { out: edge.out, ask: edge.ask });
    else await (await terminal.desk()).openDesk(terminal, desk, hands, { colour: colourOf(edge, asked), mouse: asked.options.mouse });
  } finally {
    hands.close();
  }
  return 0;
}
