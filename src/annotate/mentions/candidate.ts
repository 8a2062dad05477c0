import type { MentionType } from '../../model/index.ts';

/** Words that may name something: tokens `[from, to)` without titles, and what their surroundings say of its type. */
export type Candidate = {
  readonly from: number;
  readonly to: number;
  /** Tokens of the post that stands before the name; empty where `titleFrom === titleTo`. */
  readonly titleFrom: number;
  readonly titleTo: number;
  readonly sentence: number;
  readonly entity: string | null;
  /** Type by rule book. */
  readonly known: MentionType | null;
  readonly form: 'name' | 'abbreviation' | 'description';
};

/** Votes for each type. */
export type Votes = Partial<Record<MentionType, number>>;
