import type { Finding } from '../model/index.ts';
import { byCodeUnit } from '../model/index.ts';

/** A finding that is known and let through: its fingerprint (check, fact, canonical values; no line, no path), and why. */
export type BaselineEntry = {
  readonly id: string;
  readonly check: string;
  readonly key: string;
  readonly values: readonly string[];
  readonly story: string;
  readonly because: string;
};

/** The entries of a baseline file, or what is wrong with it. */
export type BaselineRead = { readonly entries: readonly BaselineEntry[]; readonly fault: null } | { readonly entries: null; readonly fault: string };

/** Reads the file; a fault says what is wrong with it. Pure. */
export function baselineOf(text: string): BaselineRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { entries: null, fault: `it is not JSON (${error instanceof Error ? error.message.slice(0, 100) : 'unreadable'})` };
  }
  const { schemaVersion, findings } = (value ?? {}) as { schemaVersion?: unknown; findings?: unknown };
  if (schemaVersion !== 1 || !Array.isArray(findings)) return { entries: null, fault: 'it has no "schemaVersion": 1 and no list "findings"' };
  const entries: BaselineEntry[] = [];
  for (const [i, row] of findings.entries()) {
    const fault = faultOf(row);
    if (fault) return { entries: null, fault: `entry ${i + 1} ${fault}` };
    const { id, check = '', key = '', values = [], story = '', because } = row as BaselineEntry;
    entries.push({ id, check, key, values, story, because });
  }
  return { entries, fault: null };
}

function faultOf(row: unknown): string | null {
  if (typeof row !== 'object' || row === null) return 'is no object';
  const { id, because } = row as Record<string, unknown>;
  if (typeof id !== 'string' || !/^[0-9a-f]{8,64}$/.test(id)) return 'has no "id" of a finding';
  return typeof because === 'string' && because.trim() !== '' ? null : `(${id}) has no reason "because"`;
}

/** The file as it is written: sorted, one entry a line, so that two branches merge and a reviewer reads what was added. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const rows = [...entries].sort((a, b) => byCodeUnit(a.story, b.story) || byCodeUnit(a.check, b.check) || byCodeUnit(a.id, b.id));
  const lines = rows.map(({ id, check, story, key, values, because }) => `    ${JSON.stringify({ id, check, story, because, key, values })}`);
  return `{\n  "schemaVersion": 1,\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

/** The entry for a finding. */
export const entryFor = (finding: Finding, because: string): BaselineEntry => ({
  id: finding.id,
  check: finding.check,
  key: finding.key,
  values: finding.readings.map((r) => r.value).sort(byCodeUnit),
  story: finding.story,
  because,
});

/** Findings with those that the baseline knows let through. What a change does to its own judges is never in a baseline. */
export function letThrough(findings: readonly Finding[], entries: readonly BaselineEntry[]): Finding[] {
  const known = new Map(entries.map((e) => [e.id, e]));
  return findings.map((f) => {
    const entry = f.check.startsWith('gate/') ? undefined : known.get(f.id);
    return entry && !f.passed ? { ...f, passed: { by: 'baseline', because: entry.because } } : f;
  });
}

/** Entries of these stories that no finding answers to any more. */
export function staleIn(entries: readonly BaselineEntry[], findings: readonly Finding[], stories: ReadonlySet<string>): readonly BaselineEntry[] {
  const there = new Set(findings.map((f) => f.id));
  return entries.filter((e) => !there.has(e.id) && (e.story === '' || stories.has(e.story)));
}
