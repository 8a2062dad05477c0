import type { Extractor } from './extractor.ts';

/** Placeholder until the extractor is written. */
export const quote: Extractor = { kind: 'quote', claims: () => [] };
