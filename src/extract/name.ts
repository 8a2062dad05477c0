import type { Extractor } from './extractor.ts';

/** Placeholder until the extractor is written. */
export const name: Extractor = { kind: 'name', claims: () => [] };
