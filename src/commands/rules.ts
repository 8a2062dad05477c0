import type { Asked } from './command.ts';
import type { Edge, ExitCode } from './edge.ts';

export async function run(_edge: Edge, _asked: Asked): Promise<ExitCode> {
  return 2;
}
