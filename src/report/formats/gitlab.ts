import { createHash } from 'node:crypto';
import type { Run } from '../../model/index.ts';
import { safeLine } from '../../text/safe.ts';
import { inJson } from '../in-json.ts';
import { messageOf, rowsOf, uncheckedIn } from '../rows.ts';

const SEVERITY = { error: 'critical', warning: 'minor', info: 'info' } as const;

/** A GitLab code-quality report: findings, and as blockers what was not checked. The fingerprint outlives a move of lines. */
export function render(run: Run): string {
  const { rows, more } = rowsOf(run);
  const seen = new Map<string, number>();
  const fingerprint = (...parts: string[]): string => {
    const key = JSON.stringify(parts);
    const n = seen.get(key) ?? 0;
    seen.set(key, n + 1);
    return createHash('sha256').update(`${key}${n}`).digest('hex').slice(0, 32);
  };
  const issue = (check: string, severity: string, path: string, line: number, description: string, print: string) => ({
    description,
    check_name: check,
    fingerprint: print,
    severity,
    location: { path, lines: { begin: line } },
  });
  return inJson([
    ...rows.map((row) => {
      const { finding, spot, story } = row;
      const print = fingerprint(story.story.id, finding.id);
      return issue(finding.check, SEVERITY[finding.level], safeLine(spot?.path ?? story.folder), spot?.line ?? 1, messageOf(row).join(' '), print);
    }),
    ...uncheckedIn(run).map((n) =>
      issue('not-checked', 'blocker', safeLine(n.path), 1, `Not checked: ${safeLine(n.reason)}`, fingerprint('not-checked', n.path, n.reason)),
    ),
    ...(more > 0 ? [issue('not-shown', 'info', '.', 1, `${more} more findings are not shown.`, fingerprint('not-shown'))] : []),
  ]);
}
