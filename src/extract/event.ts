import type { Extractor } from './extractor.ts';

/** Placeholder until the extractor is written. */
export const event: Extractor = { kind: 'event', claims: () => [] };
