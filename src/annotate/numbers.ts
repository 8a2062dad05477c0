import type { Layer } from './layer.ts';
import { quantitiesIn } from './numbers/layout.ts';

/** Finds and reads quantities. */
export const numbers: Layer = { id: 'numbers', lay: (before) => ({ ...before, numbers: quantitiesIn(before) }) };
