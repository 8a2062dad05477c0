import { foldName } from '../../text/words/fold-name.ts';

/*
 * Names from another script have several Latin spellings, none of them a mistake: systems (ALA-LC, BGN/PCGN, ELOT 743, ICAO Doc 9303) and
 * newsrooms differ in vowels and glides ("Morvani", "Murvani"; "Belinov", "Belynov"), in doubled letters ("Hasani", "Hassani"), in an h at the end
 * ("Tavria", "Tavriah") and in how they write k ("Kalim", "Qalim").
 */
const STEPS: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]+/g, ''],
  [/^(?:gi|yi|gy|y|i)(?=[aeou])/g, 'i'],
  [/dj/g, 'j'],
  [/ou|oo|u/g, 'o'],
  [/[cq](?![ehiy])|q/g, 'k'],
  [/^[gk]/g, 'k'],
  [/i[yj]|(?<!^)[yj]i|e[iy]|a[iy]|y/g, 'i'],
  [/(?<=[aeio])h$/g, ''],
  [/(.)\1+/g, '$1'],
  [/i+/g, 'i'],
];

/** Vowels that stand for one short vowel: "Teldar" and "Tildar" by the one, "Varsan" and "Versan" by the other. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/e/g, 'i'],
  [/e/g, 'a'],
];

/** May two spellings of one name both be right ways to write it in Latin letters? Asked only where the name is from another script. */
export function areRomanised(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) =>
    foldName(name)
      .split(/[\s-]+/)
      .map((word) => STEPS.reduce((left, [from, to]) => left.replace(from, to), word))
      .join(' '),
  ) as [string, string];
  return SHORT.some(([from, to]) => plain(x.replace(from, to)) === plain(y.replace(from, to)));
}

const plain = (skeleton: string): string => skeleton.replace(/(.)\1+/g, '$1');
