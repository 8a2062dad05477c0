import type { Extractor } from './extractor.ts';

/** Placeholder until the extractor is written. */
export const quantity: Extractor = { kind: 'quantity', claims: () => [] };
