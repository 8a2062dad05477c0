import type { Quotation, Span } from '../../model/index.ts';
import type { Range } from './sources.ts';

/** A quotation before its speaker is looked up: who speaks is given in tokens. */
export type Found = {
  readonly content: readonly Span[];
  readonly directness: Quotation['directness'];
  readonly cue: Range | null;
  readonly source: Range | null;
  /** Freestanding: said by whoever spoke before. */
  readonly continuing: boolean;
  readonly paragraph: number;
};
