import type { Claim, Decision, Finding, RuleBook, StoryReport } from '../../model/index.ts';

/** What a proposal is made from. `claims` are the claims that the finding rests on, reading by reading. */
export type Case = {
  readonly finding: Finding;
  readonly decision: Pick<Decision, 'verb' | 'reading' | 'because'>;
  readonly report: Pick<StoryReport, 'story' | 'facts' | 'findings'>;
  readonly book: RuleBook;
  readonly claims: readonly (readonly Claim[])[];
};

/** Why the rule is there: the editor's reason, else the finding it comes from. */
export const reasonOf = ({ because }: Pick<Decision, 'because'>, id: string): string =>
  because?.trim().slice(0, 500) || `Proposed at the desk about finding ${id}.`;
