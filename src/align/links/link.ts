import { remembered } from '../../text/remembered.ts';

/** A pair of claims that answer one question, with how sure that is (0..1) and why. */
export type Link = {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly because: string;
  /** The same slot of one sentence printed twice. */
  readonly slot?: boolean;
  /** A question of facts.yaml joins them, or one that a thing answers once in its life. */
  readonly ruled?: boolean;
  /** What they answer is no matter of their clauses, planned or done. */
  readonly anyMood?: boolean;
  /** That both are hedged is no excuse: a slip of the pen lies between them. */
  readonly unhedged?: boolean;
  /** Nothing but words holds them together: neither article may give the other's answer of anything in the least alike. */
  readonly lone?: boolean;
};

/** A reason as it is kept: a large story has some hundred thousand links, and a few hundred reasons. */
export const reasoned = remembered((words) => words);

/** Resemblance alone: a warning, never an error. */
const SUREST = 0.72;

/** How sure a link is that the words around two claims hold together, by what they share (`sharedBy`); `base` where they share nothing. */
export const scoreOfWords = (shared: number, base = 0.5): number => Math.min(SUREST, base + shared / 20);

/** A share in words: "87 %". */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
