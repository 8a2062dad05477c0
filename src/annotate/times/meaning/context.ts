import type { Anchor, DateValue } from '../../../model/index.ts';
import type { Slot } from '../../../values/date/slot.ts';
import type { Tense } from './tense.ts';

/** A field that the context gave, not the words. */
export type Implied = DateValue['implied'][number];

/** A date the text has already named. */
export type Heard = { readonly slot: Slot; readonly anchor: Anchor; readonly paragraph: number; readonly sentence: number; readonly stated: boolean };

/** What the words are read against. */
export type Context = {
  /** Publication day, null where unknown. */
  readonly day: number | null;
  readonly published: Anchor | null;
  /** Minute of that day at which it was published, by the clock of the place; null where no hour is stated, or only one of UTC. */
  readonly minute: number | null;
  readonly tense: Tense;
  readonly paragraph: number;
  readonly sentence: number;
  /** Last date of any granularity, last day, last quarter, last date with a stated year. */
  readonly last: Heard | null;
  readonly lastDay: Heard | null;
  readonly lastQuarter: Heard | null;
  readonly lastStated: Heard | null;
};

/** Where a date landed, and what it rests on. */
export type Placed = {
  readonly slot: Slot;
  readonly implied: readonly Implied[];
  readonly anchoredTo: DateValue['anchoredTo'];
  readonly basis: Anchor | null;
  readonly because: string;
  readonly others: readonly Slot[];
};

/** A date as its words have it. `others`: what they may mean too ("3/4/2025"). */
export const stated = (slot: Slot, others: readonly Slot[] = []): Placed => ({
  slot,
  implied: [],
  anchoredTo: 'stated',
  basis: null,
  because: 'as written',
  others,
});

/** A date that was counted from the day of publication, or set into its year. */
export const fromPublished = (cx: Context, slot: Slot, implied: readonly Implied[], because: string, others: readonly Slot[] = []): Placed => ({
  slot,
  implied,
  anchoredTo: 'published',
  basis: cx.published,
  because,
  others,
});
