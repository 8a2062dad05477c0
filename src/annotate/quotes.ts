import type { Layer } from './layer.ts';

/** Placeholder until the layer is written. */
export const quotes: Layer = { id: 'quotes', lay: (before) => before };
