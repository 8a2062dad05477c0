import { verdictOf } from '../gate/verdict.ts';
import type { Config } from '../model/index.ts';
import type { Inputs } from '../read/inputs.ts';
import type { Edge, ExitCode } from './edge.ts';
import type { Asked } from './line/command.ts';
import { commandOf } from './line/table.ts';
import { colourOf, deliver, wishesOf, wrongWishes } from './output/deliver.ts';
import { refuse } from './output/refuse.ts';
import { gather } from './run/gather.ts';
import { memoryOf, type Result } from './run/memory.ts';

/** Compares the articles and prints what they disagree on. */
export async function run(edge: Edge, asked: Asked): Promise<ExitCode> {
  const wrong = wrongWishes(asked, commandOf('check'));
  if (wrong.length > 0) return refuse(edge, wrong, 'crosscheck check');
  const gathered = await gather(edge, asked);
  if (gathered.config === null) return refuse(edge, gathered.problems, gathered.room);
  const { config, inputs } = gathered;
  const memory = memoryOf(edge, asked, config, inputs);
  const known = memory?.recall() ?? null;
  const result = known ?? (await compared(edge, asked, config, inputs));
  if (result === null) return 2;
  if (known) edge.out(known.out);
  else memory?.remember(result);
  if (asked.options.verbose) edge.err(`${result.articles} articles in ${edge.seconds().toFixed(2)} s\n`);
  return result.exit;
}

/** Compares and prints; null where that could not be done, which has been said. The stages are loaded only here: a result that is known needs none of them. */
async function compared(edge: Edge, asked: Asked, config: Config, inputs: Inputs): Promise<Result | null> {
  const { assess } = await import('./run/assess.ts');
  const assessed = await assess(edge, asked, config, inputs);
  if (assessed.run === null) {
    refuse(edge, assessed.problems, 'rules');
    return null;
  }
  const { options } = asked;
  let out = '';
  const recording: Edge = {
    ...edge,
    out: (text) => {
      out += text;
      edge.out(text);
    },
  };
  const unwritten = await deliver(
    recording,
    assessed.run,
    wishesOf(asked, 'text'),
    { withFacts: options.withFacts, quiet: options.quiet },
    colourOf(edge, asked),
  );
  if (unwritten.length > 0) {
    refuse(edge, unwritten, 'output');
    return null;
  }
  const articles = assessed.run.stories.reduce((n, s) => n + s.story.articles.length, 0);
  const { exit } = verdictOf(assessed.run, { failOn: options.failOn ?? config.gate.failOn, maxWarnings: options.maxWarnings ?? config.gate.maxWarnings });
  return { out, exit, articles };
}
