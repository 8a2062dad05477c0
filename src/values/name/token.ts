import { areForms, isGivenName } from './given.ts';
import type { NameToken } from './person-name.ts';
import { slips } from './slips.ts';

/** How two words of names agree; `near` is a slip of pen, ear or machine. Score in 0..1. */
export type TokenMatch = { readonly kind: 'exact' | 'sound' | 'form' | 'initial' | 'near'; readonly score: number };

/** Word `i` of one name and word `j` of the other. */
export type Pair = { readonly i: number; readonly j: number; readonly match: TokenMatch };

/** The best partner for each word, best pairs first; of equal ones the pair that stands nearest. Symmetric. */
export function alignedPairs<T extends NameToken>(a: readonly T[], b: readonly T[], match: (s: T, t: T) => TokenMatch | null): readonly Pair[] {
  const all: Pair[] = [];
  for (const [i, s] of a.entries())
    for (const [j, t] of b.entries()) {
      const found = match(s, t);
      if (found) all.push({ i, j, match: found });
    }
  const far = (p: Pair): number => Math.abs(p.i - p.j);
  all.sort((p, q) => q.match.score - p.match.score || far(p) - far(q) || p.i + p.j - q.i - q.j || p.i - q.i);
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  return all.filter((p) => {
    if (usedA.has(p.i) || usedB.has(p.j)) return false;
    usedA.add(p.i);
    usedB.add(p.j);
    return true;
  });
}

/** Compares one word of each name; null where they are two names. */
export function matchTokens(a: NameToken, b: NameToken): TokenMatch | null {
  if (a.syllabic && b.syllabic) return a.written === b.written ? { kind: 'exact', score: 1 } : null;
  if (a.spellings.some((s) => b.spellings.includes(s))) return { kind: 'exact', score: 1 };
  if (a.syllabic || b.syllabic) return null;
  if (a.kind === 'mark' || b.kind === 'mark') return a.kind === b.kind ? { kind: 'sound', score: 0.96 } : null;
  if (a.kind === 'initial' || b.kind === 'initial') return initials(a, b);
  if (a.sounds.some((s) => b.sounds.includes(s))) return { kind: 'sound', score: 0.96 };
  if (a.spellings.some((s) => b.spellings.some((t) => areForms(s, t)))) return { kind: 'form', score: 0.86 };
  if (a.spellings.some(isGivenName) && b.spellings.some(isGivenName)) return null;
  const [x, y] = [a.spellings[0] as string, b.spellings[0] as string];
  if (gendered(x, y) || gendered(y, x)) return null;
  const cost = Math.min(slips(x, y), ...a.sounds.flatMap((s) => b.sounds.map((t) => slips(s, t))));
  return cost <= allowed(Math.min(x.length, y.length)) ? { kind: 'near', score: 0.95 - 0.13 * cost } : null;
}

function initials(a: NameToken, b: NameToken): TokenMatch | null {
  const [short, long] = a.kind === 'initial' ? [a, b] : [b, a];
  if (long.kind !== 'name' && long.kind !== 'initial') return null;
  return long.spellings.some((s) => short.spellings.some((i) => s[0] === i)) ? { kind: 'initial', score: 0.75 } : null;
}

/** Slips that one word of so many letters may hold and still be the same name. */
const allowed = (letters: number): number => (letters < 4 ? 0.3 : letters < 6 ? 0.8 : letters < 8 ? 0.9 : letters < 10 ? 1.1 : 1.4);

/** A family name in its masculine and feminine form (-ov and -ova, -sky and -skaya): two people of one family. */
const gendered = (masculine: string, feminine: string): boolean =>
  (/(?:[oe]v|in|yn)$/.test(masculine) && feminine === `${masculine}a`) ||
  (/sk(?:y|i|iy|ii|yi|yy)$/.test(masculine) &&
    /sk(?:aya|aia|a|aja)$/.test(feminine) &&
    feminine.startsWith(masculine.slice(0, masculine.lastIndexOf('sk') + 2)));
