import type { Annotated, Claim, ClaimKind, RuleBook } from '../model/index.ts';

/** Turns layers into claims of one kind; finds nothing itself. Claims come in order of place and without `id`, which `extract` gives. */
export type Extractor = { readonly kind: ClaimKind; readonly claims: (annotated: Annotated, book: RuleBook) => readonly Unnumbered[] };

/** A claim before it has its id. `inQuote` is given by `extract`, from the quotation layer. */
export type Unnumbered = DistributiveOmit<Claim, 'id' | 'inQuote'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
