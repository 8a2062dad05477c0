import type { Claim, ClaimKind } from './claim.ts';

/** How two answers stand to each other: from one value in other words to two that cannot both be true; `unknown` where nothing tells. */
export type Agreement = 'same' | 'compatible' | 'updated' | 'different-scope' | 'conflict' | 'unknown';

/** An answer of the ladder with its reason: "12 km is 7.46 mi, 1.2 miles is not". Confidence in 0..1 rests on what `because` says. */
export type Verdict = { readonly agreement: Agreement; readonly confidence: number; readonly because: string };

/** One answer to a fact, with everyone who gives it: claims of equal canonical value. Claims in order of document, then place. */
export type Reading = {
  readonly value: string;
  readonly claims: readonly Claim[];
  /** Independent voices. */
  readonly witnesses: number;
};

/** A question that several claims answer. Readings: most attested first, then by value. */
export type Fact = {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly property: string;
  /** What it is about, as shown: "deaths · ferry fire". */
  readonly about: readonly string[];
  /** kind, property, linked or folded about, time of the event; what the ids of findings hash. */
  readonly key: string;
  readonly readings: readonly Reading[];
  readonly agreement: Agreement;
  /** How sure it is that the claims answer one question and that the readings stand to each other as `agreement` says, 0..1. */
  readonly confidence: number;
  /** Why these claims were put side by side, with scores. */
  readonly evidence: readonly string[];
};
