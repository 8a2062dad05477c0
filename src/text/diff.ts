import { diffArrays } from 'diff';

/** A run of words that both texts have, or that only the first or the second has. */
export type WordRun = { readonly in: 'both' | 'first' | 'second'; readonly text: string };

/** Words `[from, to)` of the first that stand for words `[from, to)` of the second; one of the two may be empty. */
export type WordEdit = { readonly first: readonly [number, number]; readonly second: readonly [number, number] };

const WORDS = /(?:[$€£'’.,-]*[\p{L}\p{M}\p{N}%])+|\s+|\S/gu;
/** Texts that differ in more places are shown whole, one after the other. */
const MOST_EDITS = 200;

/** What changed from one wording to another, word by word: "$4.2bn" is one word. The runs of `both` and `first` put together are the first text. */
export function wordDiff(first: string, second: string): readonly WordRun[] {
  const words = (text: string): string[] => text.match(WORDS) ?? [];
  const parts = diffArrays(words(first), words(second), { maxEditLength: MOST_EDITS });
  if (!parts)
    return [
      { in: 'first', text: first },
      { in: 'second', text: second },
    ];
  return parts.map((p) => ({ in: p.added ? 'second' : p.removed ? 'first' : 'both', text: p.value.join('') }));
}

/** A diff in one line: `the gates [-stay-] {+remain+} shut`. Equal stretches of more than twelve words are shortened. */
export function diffLine(first: string, second: string): string {
  const runs = wordDiff(first.replace(/\s+/g, ' '), second.replace(/\s+/g, ' '));
  return runs.map((r) => (r.in === 'first' ? `[-${r.text}-]` : r.in === 'second' ? `{+${r.text}+}` : shortened(r.text))).join('');
}

function shortened(text: string): string {
  const words = text.split(' ');
  return words.length > 12 ? `${words.slice(0, 5).join(' ')} … ${words.slice(-5).join(' ')}` : text;
}

/** Where two lists of words differ, in order. Null where they differ in more than `most` places, 200 unless given. */
export function wordEdits(first: readonly string[], second: readonly string[], most = MOST_EDITS): readonly WordEdit[] | null {
  if (first.length + second.length > most && wordsOfOne(first, second) > most) return null;
  const parts = diffArrays([...first], [...second], { maxEditLength: most });
  if (!parts) return null;
  const edits: WordEdit[] = [];
  let [i, j] = [0, 0];
  let open: { first: [number, number]; second: [number, number] } | null = null;
  for (const part of parts) {
    const n = part.value.length;
    if (!part.added && !part.removed) {
      if (open) edits.push(open);
      open = null;
      i += n;
      j += n;
      continue;
    }
    open ??= { first: [i, i], second: [j, j] };
    if (part.removed) open.first[1] = i += n;
    else open.second[1] = j += n;
  }
  if (open) edits.push(open);
  return edits;
}

/** Words that only one of the two has, in whatever order: no alignment changes fewer. */
function wordsOfOne(first: readonly string[], second: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1);
  let missing = 0;
  for (const word of second) {
    const n = left.get(word) ?? 0;
    if (n > 0) left.set(word, n - 1);
    else missing++;
  }
  return first.length - second.length + 2 * missing;
}
