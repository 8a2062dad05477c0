import { extract } from '../../src/extract/index.ts';
import type { Claim, ClaimOf } from '../../src/model/index.ts';
import { EMPTY_BOOK } from '../../src/model/index.ts';
import { annotated } from './date-reading.ts';

/** The quantity claims of a text. */
export function quantitiesIn(text: string, published: string | null = '2025-03-06'): ClaimOf<'quantity'>[] {
  return extract(annotated(text, published), EMPTY_BOOK).filter((c: Claim): c is ClaimOf<'quantity'> => c.kind === 'quantity');
}

/** The text without brackets, and where they stood. */
export function marked(wording: string): { text: string; start: number; end: number } {
  const start = wording.indexOf('[');
  const end = wording.indexOf(']') - 1;
  return { text: wording.replaceAll('[', '').replaceAll(']', ''), start, end };
}

/** A value as the corpus writes it: `~10..15 {person}`, `3 % up`, `12.. USD`. */
export function saidOf({ value }: ClaimOf<'quantity'>): string {
  if (!value) return 'no value';
  const end = (n: number): string => (Number.isFinite(n) ? String(n) : '');
  const ends = value.low === value.high ? end(value.low) : `${end(value.low)}..${end(value.high)}`;
  return `${value.approximate ? '~' : ''}${ends} ${value.unit}${value.change ? ` ${value.change}` : ''}`;
}
