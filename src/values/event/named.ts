import { ORDINALS } from '../quantity/numerals.ts';

/** A named event taken apart: "12th Norvik Film Festival", "Nordlys-2025" → series, edition, year. Null where the words do not say. */
export type NamedEvent = { readonly series: string; readonly edition: number | null; readonly year: number | null };

const NUMERAL = /^(?=[IVXL]{2,})(XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** `before`: the words that stand before the name ("the 12th annual"). The series is folded: lower case, no hyphens, no article. */
export function namedEvent(name: string, before: string): NamedEvent {
  const parted = (text: string): string[] =>
    text
      .replace(/[‐‑–-]/g, ' ')
      .split(/\s+/)
      .filter(Boolean);
  const own = parted(name);
  const all = [...parted(before), ...own];
  return {
    series: own
      .filter((word) => !isYear(word) && editionOf(word) === null && !/^(?:the|annual|edition)$/i.test(word))
      .join(' ')
      .toLowerCase(),
    edition: all.map(editionOf).find((n) => n !== null) ?? null,
    year: Number(all.find(isYear)) || null,
  };
}

const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word);

/** "12th", "twelfth", "XII". "First" and "second" say as often which of several. */
function editionOf(word: string): number | null {
  const figures = /^(\d{1,3})(?:st|nd|rd|th)$/i.exec(word)?.[1];
  if (figures) return Number(figures);
  const ordinal = ORDINALS.get(word.toLowerCase());
  if (ordinal !== undefined && ordinal > 2) return ordinal;
  if (!NUMERAL.test(word)) return null;
  const values = [...word].map((c) => VALUES[c] as number);
  return values.reduce((sum, v, i) => sum + (v < (values[i + 1] ?? 0) ? -v : v), 0);
}
