import type { Fact, Level, Raised, RuleBook, Story } from '../model/index.ts';

/** What a check may look at. */
export type Compared = { readonly story: Story; readonly facts: readonly Fact[]; readonly book: RuleBook };

/**
 * Code that can raise a finding. `agree` and `disagree` are short invented examples, printed by `explain` and run by the tests:
 * each is a list of articles ("texts") that must stay silent, or must raise this check.
 */
export type Check = {
  readonly id: string;
  readonly ceiling: Level;
  readonly title: string;
  /** One sentence: why it matters to a reader. */
  readonly why: string;
  readonly raise: (compared: Compared) => readonly Raised[];
  readonly examples?: { readonly agree: readonly (readonly string[])[]; readonly disagree: readonly (readonly string[])[] };
};
