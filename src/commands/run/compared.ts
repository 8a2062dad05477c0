import path from 'node:path';
import { verdictOf } from '../../gate/verdict.ts';
import type { Edge } from '../edge.ts';
import type { Asked } from '../line/command.ts';
import { deliver, depthOf } from '../output/deliver.ts';
import { refuse } from '../output/refuse.ts';
import { colourOf, wishesOf } from '../output/wishes.ts';
import { assess } from './assess.ts';
import type { Found } from './found.ts';
import { gatherFrom } from './gather.ts';
import type { Result } from './memory.ts';

/** Reads and compares what was found, and prints; null where that could not be done, which has been said. */
export async function compared(edge: Edge, asked: Asked, found: Found): Promise<Result | null> {
  const gathered = await gatherFrom(edge, asked, found);
  if (gathered.config === null) {
    refuse(edge, gathered.problems, gathered.room);
    return null;
  }
  const { config, inputs } = gathered;
  const assessed = await assess(edge, asked, config, inputs, { depth: depthOf(asked, 'text') });
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
  return { out, exit, articles, named: inputs.stories.flatMap((s) => s.named.map((file) => path.join(s.folder, file))) };
}
