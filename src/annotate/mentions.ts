import type { Layer } from './layer.ts';

/** Placeholder until the layer is written. */
export const mentions: Layer = { id: 'mentions', lay: (before) => before };
