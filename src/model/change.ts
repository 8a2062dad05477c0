import type { Anchor } from './anchor.ts';
import type { ClaimKind } from './claim.ts';

/** What one version gives: the words, and how they are read. */
export type Told = { readonly anchor: Anchor; readonly label: string };

/** What a new version of an article says otherwise (`changed`), no more (`removed`: `before` alone), or for the first time (`added`: `after` alone). */
export type FactChange = {
  readonly kind: ClaimKind;
  readonly change: 'changed' | 'removed' | 'added';
  /** What is measured or dated, a word or a stem; "name", "said" where nothing is. */
  readonly property: string;
  readonly before: Told | null;
  readonly after: Told | null;
};
