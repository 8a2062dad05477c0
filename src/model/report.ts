import type { Anchor, DocumentId } from './anchor.ts';
import type { Annotated } from './annotated.ts';
import type { Claim } from './claim.ts';
import type { Coverage } from './coverage.ts';
import type { Fact } from './fact.ts';
import type { Finding } from './finding.ts';
import type { NotChecked } from './problem.ts';
import type { RuleFile } from './rulebook.ts';
import type { Story } from './story.ts';

/**
 * An article once its story is judged: what outputs, the desk and rules that are proposed read. A run over many stories cannot hold every
 * token of each; `mentions` may be only those where a finding has evidence, and `claims` be gone. `details`: how many it gives, as `claimsCounted`
 * counts them.
 */
export type JudgedArticle = {
  readonly annotated: Pick<Annotated, 'document' | 'sentences' | 'mentions'>;
  readonly claims: readonly Claim[];
  readonly details: number;
};

/** Everything one run over one story says; every output format is a function of this. */
export type Report = {
  readonly story: Pick<Story, 'id' | 'title' | 'witnesses'> & { readonly articles: readonly JudgedArticle[] };
  /** How many details its articles give. */
  readonly details: number;
  /** In order: level, kind, article, line, id. */
  readonly findings: readonly Finding[];
  readonly facts: readonly Fact[];
  /** What reports list of the claims and facts, where those are no longer held. */
  readonly coverage?: Coverage;
  readonly notChecked: readonly NotChecked[];
  /** Expressions that were read but could not be resolved. */
  readonly unresolved: readonly { readonly document: DocumentId; readonly anchor: Anchor }[];
  /** Checks that checks.yaml turned off: said in every report. */
  readonly silenced: readonly string[];
  readonly ruleFiles: readonly RuleFile[];
};
