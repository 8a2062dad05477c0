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

/** Runs of words in several texts. `at[t][i]`: number of the run that begins at word `i` of text `t`, below `count`; -1 where a word of it stands but once, as then does the run. */
export type Runs = { readonly at: readonly Int32Array[]; readonly count: number };

/** Numbers the runs of `length` words in texts whose words have numbers (`wordNumbers`): equal runs have one number. Linear in the number of words. */
export function runsIn(texts: readonly Int32Array[], length: number): Runs {
  const words = new Int32Array(texts.reduce((n, text) => n + text.length, 0));
  texts.reduce((from, text) => {
    words.set(text, from);
    return from + text.length;
  }, 0);
  const uses = usesOf(words);
  const { numberAt, count } = numbering(words, length);
  let from = 0;
  const at = texts.map((text) => {
    const runs = new Int32Array(Math.max(0, text.length - length + 1));
    let once = -1;
    for (let i = 0; i < text.length; i++) {
      if (uses[text[i] as number] === 1) once = i;
      const begin = i - length + 1;
      if (begin >= 0) runs[begin] = once >= begin ? -1 : numberAt(from + begin);
    }
    from += text.length;
    return runs;
  });
  return { at, count: count() };
}

/** How often each word stands. */
function usesOf(words: Int32Array): Int32Array {
  let most = -1;
  for (const word of words) if (word > most) most = word;
  const uses = new Int32Array(most + 1);
  for (const word of words) uses[word] = (uses[word] as number) + 1;
  return uses;
}

/** Numbers runs of one length by the place where they begin: a hash table with open addresses, as strings of a story's runs cost more than all else that is done with them. */
function numbering(words: Int32Array, length: number): { readonly numberAt: (begin: number) => number; readonly count: () => number } {
  let size = 16;
  while (size < 2 * words.length) size *= 2;
  const numbers = new Int32Array(size).fill(-1);
  // Where the run of each number begins first.
  const begins = new Int32Array(words.length);
  let count = 0;
  const areEqual = (a: number, b: number): boolean => {
    for (let k = 0; k < length; k++) if (words[a + k] !== words[b + k]) return false;
    return true;
  };
  const numberAt = (begin: number): number => {
    let hash = 0;
    for (let k = 0; k < length; k++) hash = Math.imul(hash ^ (words[begin + k] as number), 0x9e3779b1) ^ (hash >>> 15);
    let slot = (hash ^ (hash >>> 16)) & (size - 1);
    for (; numbers[slot] !== -1; slot = (slot + 1) & (size - 1)) if (areEqual(begins[numbers[slot] as number] as number, begin)) return numbers[slot] as number;
    begins[count] = begin;
    numbers[slot] = count;
    return count++;
  };
  return { numberAt, count: () => count };
}
