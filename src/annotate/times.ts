import type { Layer } from './layer.ts';
import { expressionsIn } from './times/layout.ts';

/** Finds and reads expressions of time. */
export const times: Layer = { id: 'times', lay: (before, book) => ({ ...before, times: expressionsIn(before, book) }) };
