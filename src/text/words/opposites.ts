import rows from '../../../rules/lexicon/opposites.json' with { type: 'json' };

/** The side of a matter that a verb takes: "approve" and "reject" are the two sides of one row of `rules/lexicon/opposites.json`. */
export type Side = { readonly matter: string; readonly one: boolean };

const sides = new Map<string, Side[]>();
rows.forEach(({ one, other }) => {
  for (const [verbs, isOne] of [
    [one, true],
    [other, false],
  ] as const)
    for (const verb of verbs.split(' ').filter(Boolean)) sides.set(verb, [...(sides.get(verb) ?? []), { matter: one, one: isOne }]);
});

/** The sides that a verb takes, by lemma, with its particle behind a hyphen ("vote-down"). None for most. */
export const sidesOf = (verb: string): readonly Side[] => sides.get(verb) ?? NONE;

const NONE: readonly Side[] = [];
