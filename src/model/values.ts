import type { Anchor } from './anchor.ts';
import type { Mention } from './mention.ts';

/**
 * A date, time, duration or set. EDTF (ISO 8601-2) inside, TIMEX3 (TimeML) at the edge.
 * "end of December 2025" → edtf 2025-12-21/2025-12-31, timex { DATE, 2025-12, mod END }.
 * For a DURATION or SET `timex.value` carries the meaning (P2Y, XXXX-WXX-1); `edtf` is '', but for a length that publication bounds
 * ("the next three days") the days it covers.
 */
export type DateValue = {
  readonly edtf: string;
  readonly timex: { readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'; readonly value: string; readonly mod?: string };
  /** Parts supplied by the context, not by the words. */
  readonly implied: readonly ('year' | 'month' | 'day')[];
  readonly anchoredTo: 'stated' | 'published' | 'event' | 'unknown';
  readonly basis: Anchor | null;
};

/** "at least 12 dead" → { low: 12, high: Infinity, unit: '{person}', approximate: false, change: null }. Both ends inclusive. */
export type QuantityValue = {
  readonly low: number;
  readonly high: number;
  /** UCUM code, ISO 4217 currency, `{noun}` singular lower case with `_` for spaces, or `1` where the words give no unit. */
  readonly unit: string;
  readonly approximate: boolean;
  readonly change: 'up' | 'down' | null;
};

/** A name as written, with the form that comparison uses. */
export type NameValue = { readonly name: string; readonly entity: string | null; readonly type: Mention['type'] };

/** Words that somebody said. `cue`: the words that say so ("said", "according to"). */
export type QuoteValue = {
  readonly content: readonly Anchor[];
  readonly directness: 'direct' | 'indirect' | 'mixed';
  readonly cue: readonly Anchor[];
  /** "at", "after", "before" with the event named, where the words say when it was said. */
  readonly occasion: { readonly relation: 'at' | 'after' | 'before'; readonly event: string; readonly anchor: Anchor } | null;
};

/** The office or calling of a person, as worded; `organization` where the words name it. */
export type RoleValue = {
  readonly person: Mention;
  readonly post: string;
  readonly organization: Mention | null;
  readonly status: 'current' | 'former' | 'acting' | 'elect';
};

/** That something happened: the base form of its verb, who did it and to whom, when and where, as far as the clause says. */
export type EventValue = {
  readonly predicate: string;
  readonly agent: Mention | null;
  readonly patient: Mention | null;
  readonly time: DateValue | null;
  readonly place: Mention | null;
};

/**
 * Where something happens. `relation`: in, at, near, outside; "block 1200" of a street; "bearing sw" of a town (sixteen points). `within`: ids and
 * folded names of what holds the place, the narrowest first, as far as rules, gazetteer or the words beside it say ("Norvik, Ohio").
 */
export type PlaceValue = { readonly place: Mention; readonly relation: string; readonly within: readonly string[] };
