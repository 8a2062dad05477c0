import type { Extractor } from './extractor.ts';

/** Placeholder until the extractor is written. */
export const role: Extractor = { kind: 'role', claims: () => [] };
