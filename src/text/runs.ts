/** Gives every word a number: equal words have one, numbers count from 0 in the order in which the words came. */
export function wordNumbers(): (word: string) => number {
  const numbers = new Map<string, number>();
  return (word) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
}

/** The number of each of several words, in their order. */
export function numbersOf<T>(words: readonly T[], numberOf: (word: T) => number): Int32Array {
  const numbers = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) numbers[i] = numberOf(words[i] as T);
  return numbers;
}

/** Runs of words in several texts. `at[t][i]`: number of the run that begins at word `i` of text `t`, below `count`; -1 where it stands nowhere else. */
export type Runs = { readonly at: readonly Int32Array[]; readonly count: number };

/**
 * Numbers the runs of `length` words in texts whose words have numbers (`wordNumbers`): equal runs have one number, in order of the places where
 * they begin first. Linear in the number of words.
 */
export function runsIn(texts: readonly Int32Array[], length: number): Runs {
  const words = new Int32Array(texts.reduce((n, text) => n + text.length, 0));
  let end = 0;
  for (const text of texts) {
    words.set(text, end);
    end += text.length;
  }
  const uses = usesOf(words);
  const firstOf = firsts(words, length);
  // For each place the number of the run that begins there first; until all are read, whether it stands elsewhere too.
  const numbers = new Int32Array(words.length).fill(-1);
  let count = 0;
  let from = 0;
  const at = texts.map((text) => {
    const runs = new Int32Array(Math.max(0, text.length - length + 1)).fill(-1);
    let once = -1;
    for (let i = 0; i < text.length; i++) {
      if (uses[text[i] as number] === 1) once = i;
      const begin = i - length + 1;
      // A run that holds a word that stands once stands once itself: half of all runs.
      if (begin <= once) continue;
      const first = firstOf(from + begin);
      runs[begin] = first;
      if (first !== from + begin) numbers[first] = AGAIN;
    }
    from += text.length;
    return runs;
  });
  for (let i = 0; i < numbers.length; i++) if (numbers[i] === AGAIN) numbers[i] = count++;
  for (const runs of at) for (let i = 0; i < runs.length; i++) if ((runs[i] as number) >= 0) runs[i] = numbers[runs[i] as number] as number;
  return { at, count };
}

/** Of a run that stands twice or more. */
const AGAIN = -2;

/** How often each word stands. */
function usesOf(words: Int32Array): Int32Array {
  let most = -1;
  for (const word of words) if (word > most) most = word;
  const uses = new Int32Array(most + 1);
  for (const word of words) uses[word] = (uses[word] as number) + 1;
  return uses;
}

/**
 * Where the run of words that begins at a place begins first, of those that were asked for. A hash table with open addresses: strings of a
 * story's runs would cost more than all else that is done with them.
 */
function firsts(words: Int32Array, length: number): (begin: number) => number {
  let size = 16;
  while (size < 2 * words.length) size *= 2;
  const begins = new Int32Array(size).fill(-1);
  const areEqual = (a: number, b: number): boolean => {
    for (let k = 0; k < length; k++) if (words[a + k] !== words[b + k]) return false;
    return true;
  };
  return (begin) => {
    let hash = 0;
    for (let k = 0; k < length; k++) hash = Math.imul(hash ^ (words[begin + k] as number), 0x9e3779b1) ^ (hash >>> 15);
    let slot = (hash ^ (hash >>> 16)) & (size - 1);
    for (; begins[slot] !== -1; slot = (slot + 1) & (size - 1)) if (areEqual(begins[slot] as number, begin)) return begins[slot] as number;
    begins[slot] = begin;
    return begin;
  };
}
