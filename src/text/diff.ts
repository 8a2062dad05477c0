import { diffArrays } from 'diff';

/** A run of words that both texts have, or that only the first or the second has. */
export type WordRun = { readonly in: 'both' | 'first' | 'second'; readonly text: string };

/** Words `[from, to)` of the first that stand for words `[from, to)` of the second; one of the two may be empty. */
export type WordEdit = { readonly first: readonly [number, number]; readonly second: readonly [number, number] };

/** A word or a sign, with the white space behind it. */
const WORDS = /(?:(?:[$€£'’.,-]*[\p{L}\p{M}\p{N}%])+|\S)\s*|\s+/gu;
/** Texts that differ in more places are shown whole, one after the other. */
const MOST_EDITS = 200;

/**
 * What changed from one wording to another, word by word: "$4.2bn" is one word. Quotation marks of another style, apostrophes, commas
 * and stops, and a capital are no change. The runs of `both` and `first` put together are the first text.
 */
export function wordDiff(first: string, second: string): readonly WordRun[] {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  const parts = diffArrays(a.map(plain), b.map(plain), { maxEditLength: MOST_EDITS });
  if (!parts)
    return [
      { in: 'first', text: first },
      { in: 'second', text: second },
    ];
  const runs: WordRun[] = [];
  const add = (run: WordRun): void => {
    const last = runs.at(-1);
    if (last?.in === run.in) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  };
  let [i, j] = [0, 0];
  for (const { added, removed, value } of parts) {
    const text = added ? b.slice(j, j + value.length).join('') : a.slice(i, i + value.length).join('');
    if (!removed) j += value.length;
    if (!added) i += value.length;
    const isChange = (added || removed) && HAS_WORD.test(text);
    if (isChange || !added) add({ in: isChange ? (added ? 'second' : 'first') : 'both', text });
  }
  return runs;
}

const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];
const HAS_WORD = /[\p{L}\p{N}]/u;

/** A word as it is compared. */
const plain = (word: string): string =>
  word
    .trim()
    .replace(/[‘’‚‛]/g, "'")
    .replace(/^['"“”„‟″«»]+(?=.)/u, '')
    .replace(/^["“”„‟″«»]$/u, "'")
    .toLowerCase();

/** The runs as they are shown: white space at the end of changed words stands behind them, so that signs stand close to the words. */
export const shownRuns = (runs: readonly WordRun[]): readonly WordRun[] =>
  runs.flatMap((run): WordRun[] => {
    const words = run.text.trimEnd();
    return run.in === 'both' || words === run.text
      ? [run]
      : [
          { ...run, text: words },
          { in: 'both', text: run.text.slice(words.length) },
        ];
  });

/** A diff in one line: `the gates [-stay-] {+remain+} shut`. Equal stretches of more than twelve words are shortened. */
export function diffLine(first: string, second: string): string {
  const runs = shownRuns(wordDiff(first.replace(/\s+/g, ' '), second.replace(/\s+/g, ' ')));
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
