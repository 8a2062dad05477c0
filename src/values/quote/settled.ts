import { type WordEdit, wordEdits } from '../../text/diff.ts';

/**
 * Where two wordings differ. A diff finds the first of several equal alignments: of "we win in court" beside "we are sued, and we win at
 * court" it would keep the first "we". Read from both ends, the one that changes fewer words within is taken.
 */
export function closestEdits(a: readonly string[], b: readonly string[]): readonly WordEdit[] | null {
  const trimmed = trimmedTo(a, b);
  if (trimmed) return trimmed;
  const found = wordEdits(a, b);
  if (!found) return null;
  const ahead = settled(found, a, b);
  if (changedWithin(ahead, a.length, b.length) === 0) return ahead;
  const turned = wordEdits([...a].reverse(), [...b].reverse());
  const back = turned && settled(mirrored(turned, a.length, b.length), a, b);
  return back && changedWithin(back, a.length, b.length) < changedWithin(ahead, a.length, b.length) ? back : ahead;
}

/** What is left out at the ends where the shorter wording stands in the longer one, in one piece and once: no search for the edits is needed. */
function trimmedTo(a: readonly string[], b: readonly string[]): readonly WordEdit[] | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [words, piece] = [` ${long.join(' ')} `, ` ${short.join(' ')} `];
  const at = words.indexOf(piece);
  if (at < 0 || words.indexOf(piece, at + 1) >= 0) return null;
  const from = words.slice(0, at).split(' ').length - 1;
  const to = from + short.length;
  const cuts = [
    { kept: [0, 0], lost: [0, from] },
    { kept: [short.length, short.length], lost: [to, long.length] },
  ] as const;
  return cuts
    .filter(({ lost }) => lost[1] > lost[0])
    .map(({ kept, lost }): WordEdit => (short === a ? { first: kept, second: lost } : { first: lost, second: kept }));
}

/** Words that an alignment changes between the first and the last that both have. */
export const changedWithin = (edits: readonly WordEdit[], a: number, b: number): number =>
  edits.reduce((n, { first, second }) => {
    const edge = (first[0] === 0 && second[0] === 0) || (first[1] === a && second[1] === b);
    return edge ? n : n + first[1] - first[0] + second[1] - second[0];
  }, 0);

/**
 * A shortest diff may scatter the first words of a trimmed quotation over what was trimmed: "[the] … made [public]. The public
 * deserves" against "The public deserves". Runs that only one side has are moved towards the beginning, or the end, where that makes
 * two of them one; the edits still rebuild one wording from the other.
 */
function settled(edits: readonly WordEdit[], a: readonly string[], b: readonly string[]): readonly WordEdit[] {
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
