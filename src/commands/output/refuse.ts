import type { Problem } from '../../model/index.ts';
import { problemText } from '../../text/files/problem.ts';
import type { Edge } from '../edge.ts';

/** Says everything that is wrong, and that nothing was checked: exit 2. */
export function refuse(edge: Edge, problems: readonly Problem[], tag: string): 2 {
  const shown = problems.slice(0, 50).map((p) => problemText(p, tag));
  const rest = problems.length > 50 ? [`and ${problems.length - 50} more`] : [];
  edge.err(`${[...shown, ...rest].join('\n\n')}\n\n  Nothing was checked. (exit 2)\n`);
  return 2;
}
