import { distance } from 'fastest-levenshtein';
import { compareTwoStrings } from 'string-similarity';

/** Share of letter pairs (Dice) from which a name that many edits part from what was written is still proposed: "origin-shared", "shared-origin". */
const ALIKE = 0.6;
/** Letters below which pairs of them say nothing. */
const LETTERS = 5;

/**
 * The known name nearest to what was written, or null where none is near: at most two edits, one where either has four letters or fewer,
 * a third of the length for long ones; where edits find none, the name that shares most letter pairs, in whatever order. Case and `-`/`_`
 * are ignored; a tie goes to the same first letter, then to code-unit order. It only ever proposes.
 */
export function nearest(written: string, known: readonly string[]): string | null {
  const word = fold(written.slice(0, 80));
  let best: string | null = null;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const folded = fold(name);
    const edits = swapped(word, folded) ? 1 : distance(word, folded);
    const limit = Math.min(word.length, folded.length) <= 4 ? 1 : Math.max(2, Math.floor(folded.length / 3));
    if (edits > limit) continue;
    const score = edits + (word[0] === folded[0] ? 0 : 0.25);
    if (score < bestScore || (score === bestScore && best !== null && name < best)) {
      best = name;
      bestScore = score;
    }
  }
  return best ?? alike(word, known);
}

function alike(word: string, known: readonly string[]): string | null {
  if (word.length < LETTERS) return null;
  const rated = known.map((name) => ({ name, rating: compareTwoStrings(word, fold(name)) })).filter((r) => r.rating >= ALIKE);
  return rated.sort((a, b) => b.rating - a.rating || (a.name < b.name ? -1 : 1))[0]?.name ?? null;
}

/** ` Did you mean "rules"?`, or an empty string. */
export function suggestion(written: string, known: readonly string[]): string {
  const name = nearest(written, known);
  return name === null ? '' : ` Did you mean "${name}"?`;
}

const fold = (word: string): string => word.toLowerCase().replaceAll('_', '-');

function swapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let i = 0;
  while (a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/**
 * Is `written` a slip of the pen for `word`: two neighbouring letters exchanged, or one inner letter dropped? Letters that British and
 * American spelling or inflection drop (e, l, s, u) make no slip. Lower case.
 */
export function isSlipOf(written: string, word: string): boolean {
  if (word.length === written.length) return swapped(written, word);
  if (word.length !== written.length + 1 || word[0] !== written[0] || word.at(-1) !== written.at(-1)) return false;
  let i = 0;
  while (written[i] === word[i]) i++;
  return written.slice(i) === word.slice(i + 1) && !/[elsu]/.test(word[i] as string);
}
