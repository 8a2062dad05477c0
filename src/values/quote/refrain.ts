import { onceEach } from '../../model/index.ts';
import type { WordEdit } from '../../text/diff.ts';
import { STOPWORDS } from '../../text/index.ts';

/** Words in a row that make a refrain where they come again. */
const ROW = 3;
/** Telling words that two wordings must share outside of what one of them says again and again. */
const LEAST = 3;

/**
 * Do two wordings share hardly more than a refrain? "You might say that this is fine. You might say that …": who speaks in litanies says
 * one opening many times, and two of its lines are no two printings of one line.
 */
export function onlyRefrain(a: readonly string[], b: readonly string[], edits: readonly WordEdit[]): boolean {
  const [left, right] = [repeatedIn(a), repeatedIn(b)];
  if (!left.some(Boolean) && !right.some(Boolean)) return false;
  let [i, j, telling, refrain] = [0, 0, 0, 0];
  for (const e of [...edits, { first: [a.length, a.length], second: [b.length, b.length] } as WordEdit]) {
    for (; i < e.first[0]; i++, j++) {
      const again = left[i] || right[j];
      if (again) refrain++;
      else if (!STOPWORDS.has(a[i] as string)) telling++;
    }
    [i, j] = [e.first[1], e.second[1]];
  }
  return refrain > 0 && telling < LEAST;
}

/** Which words stand in a row that comes twice or more in the same wording: it is asked beside many. */
const repeatedIn = onceEach((words: readonly string[]): readonly boolean[] => {
  const marked = words.map(() => false);
  const first = new Map<string, number>();
  for (let k = 0; k + ROW <= words.length; k++) {
    const row = words.slice(k, k + ROW).join(' ');
    const at = first.get(row);
    if (at === undefined) first.set(row, k);
    else for (const from of [at, k]) for (let n = from; n < from + ROW; n++) marked[n] = true;
  }
  return marked;
});
