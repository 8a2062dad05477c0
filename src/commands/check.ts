import { verdictOf } from '../gate/verdict.ts';
import { assess } from './assess.ts';
import type { Asked } from './command.ts';
import { colourOf, deliver, wishesOf, wrongWishes } from './deliver.ts';
import type { Edge, ExitCode } from './edge.ts';
import { gather } from './gather.ts';
import { refuse } from './refuse.ts';
import { commandOf } from './table.ts';

/** Compares the articles and prints what they disagree on. */
export async function run(edge: Edge, asked: Asked): Promise<ExitCode> {
  const wrong = wrongWishes(asked, commandOf('check'));
  if (wrong.length > 0) return refuse(edge, wrong, 'crosscheck check');
  const gathered = await gather(edge, asked);
  if (gathered.config === null) return refuse(edge, gathered.problems, gathered.room);
  const { config, inputs } = gathered;
  const assessed = await assess(edge, asked, config, inputs);
  if (assessed.run === null) return refuse(edge, assessed.problems, 'rules');
  const { options } = asked;
  const unwritten = await deliver(edge, assessed.run, wishesOf(asked, 'text'), { withFacts: options.withFacts, quiet: options.quiet }, colourOf(edge, asked));
  if (unwritten.length > 0) return refuse(edge, unwritten, 'output');
  if (options.verbose) edge.err(`${assessed.run.stories.reduce((n, s) => n + s.story.articles.length, 0)} articles in ${edge.seconds().toFixed(2)} s\n`);
  return verdictOf(assessed.run, { failOn: options.failOn ?? config.gate.failOn, maxWarnings: options.maxWarnings ?? config.gate.maxWarnings }).exit;
}
