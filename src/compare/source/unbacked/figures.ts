import type { Token } from '../../../model/index.ts';
import { CARDINALS, ORDINALS } from '../../../values/index.ts';

/** Figures that a token holds: "1,200", "4.2bn" (as 4.2), "12th", "sixth", "two-year". */
export function figuresOf(t: Pick<Token, 'lower' | 'kind'>): readonly number[] {
  // Most words hold none, which is cheap to see.
  if (t.kind === 'mark' || (t.kind === 'word' && !WORDS.has(t.lower) && !/[-–\d]/.test(t.lower))) return NONE;
  const parts = t.kind === 'number' ? [t.lower] : [t.lower, ...t.lower.split(/[-–]/)];
  return parts.flatMap((part) => {
    const digits = /^\d[\d,]*(?:\.\d+)?/.exec(part)?.[0];
    const n = digits ? Number(digits.replace(/,/g, '')) : WORDS.get(part);
    return n === undefined || !Number.isFinite(n) ? [] : [n];
  });
}

const NONE: readonly number[] = [];

/** "first", "12th", "second-placed"; "maiden" and "opening" are first, "last" and "final" may be any. */
export function ordinalsOf(t: Pick<Token, 'lower' | 'kind'>): readonly number[] {
  if (/^\d+(?:st|nd|rd|th)$/.test(t.lower)) return figuresOf(t);
  if (t.kind !== 'word') return [];
  return [t.lower, ...t.lower.split(/[-–]/)].flatMap((part) => ORDINALS.get(part) ?? FIRST.get(part) ?? []);
}

/** The first, told otherwise. */
export const FIRST: ReadonlyMap<string, number> = new Map(
  ['maiden', 'opening', 'debut', 'debuted', 'inaugural', 'initial', 'firstly', 'earliest'].map((w) => [w, 1]),
);

/** Words that hold a count of what is told elsewhere. */
export const GROUPS: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['single', 1],
  ['sole', 1],
  ['twice', 2],
  ['double', 2],
  ['pair', 2],
  ['couple', 2],
  ['both', 2],
  ['twin', 2],
  ['twins', 2],
  ['duo', 2],
  ['triple', 3],
  ['trio', 3],
  ['quartet', 4],
  ['decade', 10],
  ['dozen', 12],
  ['century', 100],
]);

/** Every word that is a figure; a cardinal number counts before an ordinal one. */
const WORDS: ReadonlyMap<string, number> = new Map([...GROUPS, ...ORDINALS, ...CARDINALS]);
