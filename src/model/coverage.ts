import type { DocumentId } from './anchor.ts';
import type { Claim } from './claim.ts';
import type { Fact } from './fact.ts';

/** A detail that several witnesses give alike: its first words, and every document that has it. `fact` is an id. */
export type Agreed = Pick<Fact, 'kind' | 'agreement'> & { readonly fact: string; readonly claim: Claim; readonly documents: readonly DocumentId[] };

/** A dated claim on the time line. `day` is EDTF, in whole years where it spans them; `documents` give it; `fact` is an id; `apart`: others give another day for it. */
export type Dated = {
  readonly day: string;
  readonly claim: Claim;
  readonly documents: readonly DocumentId[];
  readonly fact: string | null;
  readonly apart: boolean;
};

/** The first of many, and how many there are. */
export type Listed<T> = { readonly shown: readonly T[]; readonly all: number };

/** What the sources of a story agree on, what each gives alone, and the days that they speak of, as far as a report lists them. */
export type Coverage = {
  readonly agreed: Listed<Agreed>;
  readonly single: readonly (Listed<Claim> & { readonly document: DocumentId })[];
  readonly days: Listed<Dated>;
};
