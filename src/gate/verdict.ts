import type { FailLevel, Finding, Run } from '../model/index.ts';
import { isCounted, LEVELS } from '../model/index.ts';

/** What a run must not exceed. */
export type Limits = { readonly failOn: FailLevel; readonly maxWarnings: number | null };

/** What a change does to its own judges fails it at any fail level: that level may be what the change has lowered. */
const isOfGate = ({ check, level }: Finding): boolean => check.startsWith('gate/') && level === 'error';

/** Does a finding that counts stop the run by itself? */
export const isStopping = (finding: Finding, { failOn }: Pick<Limits, 'failOn'>): boolean =>
  isOfGate(finding) || (failOn !== 'never' && LEVELS.indexOf(finding.level) <= LEVELS.indexOf(failOn));

/** How a run ends, over all its stories: 3 where something was not checked, which outranks 1, findings; else 0. What could not run at all, 2, never comes this far. */
export function exitOf(run: Run, limits: Limits): 0 | 1 | 3 {
  if (run.notChecked.length > 0 || run.stories.some((s) => s.notChecked.length > 0)) return 3;
  const open = run.stories.flatMap((s) => s.findings.filter(isCounted));
  const warnings = open.filter((f) => f.level === 'warning').length;
  return open.some((f) => isStopping(f, limits)) || (limits.maxWarnings !== null && warnings > limits.maxWarnings) ? 1 : 0;
}
