/**
 * A word of a quotation: as it is compared, and where it stands. `gap`: a mark or the outlet's own words before it say that something is
 * left out; `inserted`: it stands in brackets, so that it is the outlet's; `named`: a capital within a sentence; `paused`: behind a comma,
 * dash or stop; `opens`: it begins a sentence.
 */
export type QuoteWord = {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly gap: boolean;
  readonly inserted: boolean;
  readonly named: boolean;
  readonly paused: boolean;
  readonly opens: boolean;
};
