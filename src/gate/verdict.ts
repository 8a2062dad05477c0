import type { FailLevel, Finding, Run } from '../model/index.ts';
import { isCounted, LEVELS } from '../model/index.ts';

/** What a run must not exceed. */
export type Limits = { readonly failOn: FailLevel; readonly maxWarnings: number | null };

/** How a run ends. `exit` follows design §7: 3 (something was not checked) outranks 1 (findings); 2 is for runs that never came this far. */
export type GateVerdict = { readonly exit: 0 | 1 | 3; readonly failing: number; readonly unchecked: number };

/** What a change does to its own judges fails it at any fail level: that level may be what the change has lowered. */
const isOfGate = ({ check, level }: Finding): boolean => check.startsWith('gate/') && level === 'error';

/** The verdict over all stories of a run. */
export function verdictOf(run: Run, limits: Limits): GateVerdict {
  const open = run.stories.flatMap((s) => s.findings.filter(isCounted));
  const loud = open.filter((f) => isOfGate(f) || (limits.failOn !== 'never' && LEVELS.indexOf(f.level) <= LEVELS.indexOf(limits.failOn)));
  const warnings = open.filter((f) => f.level === 'warning').length;
  const tooMany = limits.maxWarnings !== null && warnings > limits.maxWarnings ? warnings : 0;
  const failing = Math.max(loud.length, tooMany);
  const unchecked = run.notChecked.length + run.stories.reduce((n, s) => n + s.notChecked.length, 0);
  return { exit: unchecked > 0 ? 3 : failing > 0 ? 1 : 0, failing, unchecked };
}
