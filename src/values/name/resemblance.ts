import { areForms } from './given.ts';
import { type NameToken, personNameOf } from './person-name.ts';
import { slips } from './slips.ts';

/**
 * How far a written name may be a garbled writing of a person's: *same* spelling or transliteration; *close*: one or two slips of ear, eye, key
 * or case ending; *near*: more, so that office or place must say so too; *far*: a surname of some likeness behind an equal given name; *none*:
 * another name, or another given name before the same surname.
 */
export type Resemblance = {
  readonly kind: 'same' | 'close' | 'near' | 'far' | 'none';
  /** Slips for each letter of the surname, 0..1. */
  readonly cost: number;
  /** Both are full names, and each word of the one has its like in the other. */
  readonly throughout: boolean;
};

const NONE: Resemblance = { kind: 'none', cost: 1, throughout: false };
const CLOSE = 0.16;
const NEAR = 0.34;
const FAR = 0.5;
/** Slips for each letter up to which two given names are alike. */
const ALIKE = 0.26;

/** Compares a name as written with a person's full name. Bare surnames are compared with the surname alone. */
export function resemblanceOf(written: string, full: string): Resemblance {
  const [x, y] = [personNameOf(written), personNameOf(full)];
  const [a, b] = [named(x.tokens), named(y.tokens)];
  const [surname, other] = [a.at(-1), b.at(-1)];
  if (!surname || !other) return NONE;
  const family = costOf(surname, other);
  if (a.length === 1 || b.length === 1) return graded(family, false);
  if (family > FAR && a.length === b.length) return NONE;
  const given = givenCost(a[0] as NameToken, b[0] as NameToken);
  const known = (a[0] as NameToken).kind === 'name' && (b[0] as NameToken).kind === 'name';
  if (family > NEAR || given > NEAR) {
    const joined = a.length === b.length ? 1 : costOfText(x.joined, y.joined);
    if (joined <= CLOSE) return graded(joined, false);
    return known && given === 0 && family <= FAR ? { kind: 'far', cost: family, throughout: true } : NONE;
  }
  return graded(family === 0 ? given * 0.5 : family + given * 0.7, known && given <= ALIKE && family <= NEAR);
}

const named = (tokens: readonly NameToken[]): readonly NameToken[] => tokens.filter((t) => t.kind === 'name' || t.kind === 'initial');
const graded = (cost: number, throughout: boolean): Resemblance => ({
  kind: cost === 0 ? 'same' : cost <= CLOSE ? 'close' : cost <= NEAR ? 'near' : throughout && cost <= FAR ? 'far' : 'none',
  cost,
  throughout,
});

function givenCost(a: NameToken, b: NameToken): number {
  if (a.kind === 'initial' || b.kind === 'initial') return a.spellings[0]?.[0] === b.spellings[0]?.[0] ? 0 : 1;
  if (a.spellings.some((s) => b.spellings.some((t) => areForms(s, t)))) return 0;
  return costOf(a, b);
}

function costOf(a: NameToken, b: NameToken): number {
  let least = a.sounds.some((s) => b.sounds.includes(s)) ? 0.02 : 1;
  for (const s of a.spellings) for (const t of b.spellings) least = Math.min(least, costOfText(s, t));
  return least;
}

function costOfText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.max(a.length, b.length);
  return length < 4 ? 1 : Math.min(1, slips(a, b) / length);
}
