import type { Problem } from '../../model/index.ts';
import { safe, safeLine } from '../safe.ts';

/** `problem` as lines for a terminal: place, what, frame, why, next. `tag` names the room it comes from: "rules", "config". */
export function problemText(problem: Problem, tag: string): string {
  const { place } = problem;
  const head = place ? `${safeLine(place.file)}:${place.line}:${place.column} ${tag}` : tag;
  return [head, `  x ${safe(problem.what)}`, ...(problem.frame ? [problem.frame] : []), `  ${safe(problem.why)}`, `  ${safe(problem.next)}`].join('\n');
}
