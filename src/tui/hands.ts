import type { Decision, DocumentId, StoryReport, Verb } from '../model/index.ts';
import type { Desk, Item } from './desk.ts';

/** What the desk can have done to the world. A problem is a sentence that names path and cause; what was decided then waits in memory. */
export type Hands = {
  /** What the logs say, by story. */
  readonly decisions: () => ReadonlyMap<string, readonly Decision[]>;
  /** Decisions that are not on the disk yet. */
  readonly waiting: () => number;
  /** Reads what others have decided since; true where there was something. */
  readonly refresh: () => boolean;
  /** Tries again to write what waits. */
  readonly flush: () => string | null;
  readonly record: (item: Item, verb: Verb, reading: string | null, because: string | null) => string | null;
  /** Proposes the decision about a finding as a rule; one that reaches beyond the finding only where the editor is sure of it. */
  readonly always: (item: Item, sure: boolean) => Proposed;
  readonly reverse: (act: 'undo' | 'redo') => Reversal;
  /** Opens an article of a finding, the named one or any, in the editor of the user's choice; answers with what went wrong. */
  readonly edit: (item: Item, doc: DocumentId | null) => string | null;
  /** Writes the report; answers with where it is, or what went wrong. */
  readonly report: (desk: Desk) => Promise<string>;
  /** Articles that have changed on the disk since they were read. */
  readonly changed: () => readonly string[];
  /** Reads and checks them again; or says why that cannot be done. */
  readonly recheck: (tell: (words: string) => void) => Promise<readonly StoryReport[] | string>;
  readonly saveElsewhere: (file: string) => string | null;
  /** Other desks that are open on these stories. */
  readonly others: () => readonly { readonly who: string; readonly since: string }[];
};

/** What a proposed rule says; `why`: why no rule says it, or what kept the proposals from being written. `asks`: the rule is broad, and not proposed yet. */
export type Proposed = { readonly says: string | null; readonly why: string | null; readonly problem: string | null; readonly asks?: true };

/** What was taken back or brought back; `rule`: a rule was proposed with it. */
export type Reversal = { readonly finding: string | null; readonly verb: Verb | null; readonly rule: boolean; readonly problem: string | null };
