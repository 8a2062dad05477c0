import type { Edge, ExitCode } from './edge.ts';
import type { Asked } from './line/command.ts';
import { commandOf } from './line/table.ts';
import { refuse } from './output/refuse.ts';
import { wrongWishes } from './output/wishes.ts';
import { find } from './run/found.ts';
import { memoryOf } from './run/memory.ts';

/** Compares the articles and prints what they disagree on. Whatever reads and compares is loaded only where no earlier run knows the result. */
export async function run(edge: Edge, asked: Asked): Promise<ExitCode> {
  const wrong = wrongWishes(asked, commandOf('check'));
  if (wrong.length > 0) return refuse(edge, wrong, 'crosscheck check');
  const found = await find(edge, asked);
  if (found.config === null) return refuse(edge, found.problems, found.room);
  const memory = memoryOf(edge, asked, found.config, found.sources);
  const known = memory?.recall() ?? null;
  const result = known ?? (await (await import('./run/compared.ts')).compared(edge, asked, found));
  if (result === null) return 2;
  if (known) edge.out(known.out);
  else memory?.remember(result);
  if (asked.options.verbose) edge.err(`${result.articles} articles in ${edge.seconds().toFixed(2)} s\n`);
  return result.exit;
}
