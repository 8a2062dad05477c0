import path from 'node:path';
import { exitOf } from '../../gate/verdict.ts';
import type { Edge } from '../edge.ts';
import type { Asked } from '../line/command.ts';
import { depthOf } from '../output/deliver.ts';
import type { Outlet } from '../output/outlet.ts';
import { refuse } from '../output/refuse.ts';
import type { Giving } from './answer.ts';
import { assess } from './assess.ts';
import type { Found } from './found.ts';
import { gatherFrom } from './gather.ts';
import type { Result } from './memory.ts';

/** Reads and compares what was found, and gives the run away; null where that could not be done, which has been said. */
export async function compared(edge: Edge, asked: Asked, found: Found, giving: Giving, to: Outlet): Promise<Omit<Result, 'outputs'> | null> {
  const gathered = await gatherFrom(edge, asked, found);
  if (gathered.config === null) {
    refuse(edge, gathered.problems, gathered.room);
    return null;
  }
  const { config, inputs } = gathered;
  const assessed = await assess(edge, asked, config, inputs, { depth: depthOf(asked, giving.first) });
  if (assessed.run === null) {
    refuse(edge, assessed.problems, 'rules');
    return null;
  }
  const unwritten = await giving.give(edge, asked, assessed.run, to);
  if (unwritten.length > 0) {
    refuse(edge, unwritten, 'output');
    return null;
  }
  const { failOn, maxWarnings } = asked.options;
  const articles = assessed.run.stories.reduce((n, s) => n + s.story.articles.length, 0);
  const exit = exitOf(assessed.run, { failOn: failOn ?? config.gate.failOn, maxWarnings: maxWarnings ?? config.gate.maxWarnings });
  return { exit, articles, named: inputs.stories.flatMap((s) => s.named.map((file) => path.join(s.folder, file))) };
}
