import type { Verdict } from '../model/index.ts';

/** A verdict; `confidence` in 0..1. */
export const verdict = (agreement: Verdict['agreement'], confidence: number, because: string): Verdict => ({ agreement, confidence, because });
