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

/** What a check found. It bears the reason and the ceiling of the check where it says nothing else. */
export type Found = Omit<Raised, 'check' | 'level' | 'why'> & Partial<Pick<Raised, 'level' | 'why'>>;

/** A check that looks at a whole story for itself. */
export const defineCheck = ({ find, ...check }: Omit<Check, 'raise'> & { readonly find: (compared: Compared) => readonly Found[] }): Check => ({
  ...check,
  raise: (compared) => find(compared).map((found) => ({ check: check.id, level: check.ceiling, why: check.why, ...found })),
});
