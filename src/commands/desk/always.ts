import { mkdirSync, readdirSync, readFileSync, rmdirSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import type { Decision, Finding, ProposedRule, RuleBook, StoryReport } from '../../model/index.ts';
import { proposalFor } from '../../rules/propose/index.ts';
import { proposalFiles } from '../../rules/propose/proposals.ts';
import { type Log, replaceFile, StoreError } from '../../store/index.ts';

/** Where a story keeps the rules that its editors proposed, one rule file a kind. Neither a check nor the gate reads them. */
export const PROPOSALS = path.join('.crosscheck', 'proposals');

/** The rule that a decision about a finding of this report amounts to, or why there is none. */
export function ruleFrom(
  finding: Finding,
  decision: Pick<Decision, 'verb' | 'reading' | 'because'>,
  report: StoryReport,
  book: RuleBook | null,
): ProposedRule | string {
  return book === null ? 'The rules cannot be read, so nothing can be proposed.' : proposalFor(finding, decision, report, book);
}

/**
 * Makes the files of proposals anew from the log, under its lock; what is no longer proposed goes away. Answers with what went wrong:
 * the decision itself is safe, and the next desk makes the files.
 */
export function publish(log: Log, folder: string, book: () => RuleBook | null): string | null {
  const place = path.join(folder, PROPOSALS);
  const there = filesIn(place);
  if (there.length === 0 && !log.folded().decisions.some((d) => d.always)) return null;
  try {
    const rules = book();
    log.derive(({ decisions }) => {
      const files = proposalFiles(decisions, rules);
      for (const name of filesIn(place)) if (!files.has(name)) unlinkSync(path.join(place, name));
      if (files.size > 0) mkdirSync(place, { recursive: true });
      for (const [name, text] of files) if (textOf(path.join(place, name)) !== text) replaceFile(path.join(place, name), text);
    });
    if (filesIn(place).length === 0) rmdirSync(place);
    return null;
  } catch (error) {
    if (error instanceof StoreError) return error.message;
    return error instanceof Error && 'code' in error
      ? String(error.code) === 'ENOENT' || String(error.code) === 'ENOTEMPTY'
        ? null
        : `${PROPOSALS}: ${String(error.code)}`
      : null;
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.yaml') && !name.startsWith('.'));
  } catch {
    return [];
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
