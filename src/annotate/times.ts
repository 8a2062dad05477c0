import type { Layer } from './layer.ts';

/** Placeholder until the layer is written. */
export const times: Layer = { id: 'times', lay: (before) => before };
