import type { Anchor } from '../../../model/index.ts';

/** A detail of a draft that no reference gives. */
export type Detail = { readonly kind: 'number' | 'date' | 'name' | 'quotation'; readonly anchor: Anchor };
