import type { Layer } from './layer.ts';

/** Placeholder until the layer is written. */
export const numbers: Layer = { id: 'numbers', lay: (before) => before };
