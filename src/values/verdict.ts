import type { Agreement, Verdict } from '../model/index.ts';

/** A rung of a ladder: a verdict whose reason is put in words only when somebody asks for it. Most pairs are asked no more than whether they agree. */
export type Rung = { readonly agreement: Agreement; readonly confidence: number; readonly because: string | (() => string) };

/** A rung; `confidence` in 0..1. */
export const rung = (agreement: Agreement, confidence: number, because: Rung['because']): Rung => ({ agreement, confidence, because });

/** A verdict; `confidence` in 0..1. */
export const verdict = (agreement: Agreement, confidence: number, because: string): Verdict => ({ agreement, confidence, because });

/** Can both be true, as one answer? */
export const isAgreement = (agreement: Agreement): boolean => agreement === 'same' || agreement === 'compatible';

/** A rung in words. */
export const worded = ({ agreement, confidence, because }: Rung): Verdict => verdict(agreement, confidence, typeof because === 'string' ? because : because());
