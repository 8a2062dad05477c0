import type { Anchor, Span } from './anchor.ts';
import type { BlockScope } from './document.ts';
import type { Mention } from './mention.ts';
import type { DateValue, EventValue, NameValue, PlaceValue, QuantityValue, QuoteValue, RoleValue } from './values.ts';

/** Every generic is derived from this one map. */
export type ClaimValues = {
  date: DateValue;
  quantity: QuantityValue;
  name: NameValue;
  role: RoleValue;
  event: EventValue;
  quote: QuoteValue;
  place: PlaceValue;
};

/** What a claim is about: a date, a quantity, a name … */
export type ClaimKind = keyof ClaimValues;

/** `document#n`, counted from 0 in order of place. */
export type ClaimId = string & { readonly __brand: 'ClaimId' };

/** What one document says at one place. `value` is null where the words were read but could not be resolved. */
export type ClaimOf<K extends ClaimKind> = {
  readonly id: ClaimId;
  readonly kind: K;
  readonly anchor: Anchor;
  readonly sentence: Span;
  readonly block: BlockScope;
  /** The quotation it stands in: such a claim is its speaker's. */
  readonly inQuote: ClaimId | null;
  /** Measured entity, event, person. */
  readonly about: readonly Mention[];
  /** deaths, injured, age, depth, price, held-on, entered-service … */
  readonly property: string;
  readonly value: ClaimValues[K] | null;
  readonly polarity: 'affirmed' | 'negated';
  readonly modality: 'asserted' | 'planned' | 'possible' | 'alleged';
  /** Whose words they are; null = the outlet's own voice. */
  readonly attributedTo: Mention | null;
  /** The extractor that made it. */
  readonly by: string;
  /**
   * Stemmed content words near the claim that say what it is about: verb and noun of its clause, arguments of its number.
   * Alignment reads these, display never does. Sorted, unique.
   */
  readonly context: readonly string[];
  /** How the words were read and what else they could mean, for `explain`. */
  readonly reading: string;
};

/** A claim of any kind. */
export type Claim = { readonly [K in ClaimKind]: ClaimOf<K> }[ClaimKind];
