import type { Anchor, DocumentId } from './anchor.ts';
import type { Fact } from './fact.ts';
import type { Finding } from './finding.ts';
import type { NotChecked } from './problem.ts';
import type { RuleFile } from './rulebook.ts';
import type { Story } from './story.ts';

/** Everything one run over one story says; every output format is a function of this. */
export type Report = {
  readonly story: Story;
  /** In order: level, kind, article, line, id. */
  readonly findings: readonly Finding[];
  readonly facts: readonly Fact[];
  readonly notChecked: readonly NotChecked[];
  /** Expressions that were read but could not be resolved. */
  readonly unresolved: readonly { readonly document: DocumentId; readonly anchor: Anchor }[];
  /** Checks that checks.yaml turned off: said in every report. */
  readonly silenced: readonly string[];
  readonly ruleFiles: readonly RuleFile[];
};
