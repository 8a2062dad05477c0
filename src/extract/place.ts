import type { Extractor } from './extractor.ts';

/** Placeholder until the extractor is written. */
export const place: Extractor = { kind: 'place', claims: () => [] };
