import type { Run } from '../../model/index.ts';
import { safeLine } from '../../text/safe.ts';
import { countsText, inLog, rowsOf, settledBy, uncheckedIn } from '../rows.ts';

/** One line a finding, `path:line:column: level check id: what`, as editors and grep know it; then the counts and what was not checked. */
export function render(run: Run): string {
  const { rows, more } = rowsOf(run);
  const lines = rows.map(({ finding, spot }) => {
    const at = spot ? `${spot.path}:${spot.line}:${spot.columns?.from ?? 1}` : 'no place';
    const settled = settledBy(finding);
    return `${at}: ${finding.level} ${finding.check} ${finding.id}: ${finding.what}${settled ? ` [${settled}]` : ''}`;
  });
  const unchecked = uncheckedIn(run).map((n) => `${n.path}: not checked: ${n.reason}`);
  const left = more > 0 ? [`${more} more findings are not shown.`] : [];
  const own = (run.leftOut ?? []).map((l) => `${l.path}: left out: it is ${l.what}`);
  const last = `${countsText(run)}. Not checked: ${unchecked.length === 0 ? 'nothing' : unchecked.length}.`;
  return [...lines, ...unchecked, ...own, ...left, last].map((l) => `${inLog(safeLine(l))}\n`).join('');
}
