import type { WordEdit } from '../../text/diff.ts';

/**
 * A shortest diff may scatter the first words of a trimmed quotation over what was trimmed: "[the] … made [public]. The public
 * deserves" against "The public deserves". Runs that only one side has are moved towards the beginning, or the end, where that makes
 * two of them one; the edits still rebuild one wording from the other.
 */
export function settled(edits: readonly WordEdit[], a: readonly string[], b: readonly string[]): readonly WordEdit[] {
  const left = movedLeft(edits, a, b);
  return mirrored(movedLeft(mirrored(left, a.length, b.length), [...a].reverse(), [...b].reverse()), a.length, b.length);
}

function mirrored(edits: readonly WordEdit[], a: number, b: number): WordEdit[] {
  return edits.map(({ first, second }): WordEdit => ({ first: [a - first[1], a - first[0]], second: [b - second[1], b - second[0]] })).reverse();
}

function movedLeft(edits: readonly WordEdit[], a: readonly string[], b: readonly string[]): WordEdit[] {
  const found: WordEdit[] = [];
  for (const edit of edits) {
    let current = edit;
    for (let before = found.at(-1); before; before = found.at(-1)) {
      const joined = join(before, current, a, b);
      if (!joined) break;
      found.pop();
      current = joined;
    }
    found.push(current);
  }
  return found;
}

/** Both leave words out of one side: slides the second until it meets the first; null where equal words do not lead there. */
function join(before: WordEdit, edit: WordEdit, a: readonly string[], b: readonly string[]): WordEdit | null {
  const side = edit.first[0] === edit.first[1] ? 'second' : edit.second[0] === edit.second[1] ? 'first' : null;
  if (!side) return null;
  const other = side === 'first' ? 'second' : 'first';
  if (before[other][0] !== before[other][1]) return null;
  const words = side === 'first' ? a : b;
  const island = edit[side][0] - before[side][1];
  const [from, to] = edit[side];
  for (let k = 1; k <= island; k++) if (words[from - k] !== words[to - k]) return null;
  const run: readonly [number, number] = [before[side][0], to - island];
  const at: readonly [number, number] = [before[other][0], before[other][0]];
  return side === 'first' ? { first: run, second: at } : { first: at, second: run };
}
