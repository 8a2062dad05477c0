import type { Segment } from '../model/index.ts';
import type { Dated, Known } from './blocks/index.ts';

/** The text of an article as its format's reader found it. */
export type Copy = {
  readonly source: string;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly known: readonly Known[];
  readonly dated?: readonly Dated[];
  /** Null: the headline block of the text. */
  readonly title: string | null;
  /** Whom the page names as its writers. */
  readonly authors?: readonly string[];
  /** What the page says of its language, as a tag of BCP 47; it is asked where the copy is too short to tell. */
  readonly lang: string | null;
};
