import type { Extractor } from './extractor.ts';

/** Placeholder until the extractor is written. */
export const date: Extractor = { kind: 'date', claims: () => [] };
