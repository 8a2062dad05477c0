/** Words of which a text must hold one, and what tells quickly that it holds none. */
export type Words = readonly Word[];
/** A word with its runs of three letters, as numbers. */
export type Word = { readonly word: string; readonly runs: readonly number[] };

/**
 * A run of three letters of lower case is a number of fifteen bits: that of the run before it, with the next letter at its end and the first gone. Other
 * signs share the number of a letter: then a text is searched in vain.
 */
export const RUNS = 1 << 15;
const nextRun = (run: number, code: number): number => ((run << 5) | (code & 31)) & (RUNS - 1);

function runsOf(word: string): readonly number[] {
  const runs: number[] = [];
  let run = 0;
  for (let i = 0; i < word.length; i++) {
    run = nextRun(run, word.charCodeAt(i));
    if (i >= 2) runs.push(run);
  }
  return runs;
}

/** Words in lower case, without white space, to be sought by `holds`. */
export const sought = (words: readonly string[]): Words => words.map((word) => ({ word, runs: runsOf(word) }));

/** `runs`: a bit for each run of three letters that stands there; null for short texts, which are searched as quickly. */
type Folded = { readonly text: string; readonly folded: string; readonly odd: boolean; readonly runs: Uint32Array | null };

function foldedOf(text: string): Folded {
  const folded = text.toLowerCase().replace(/\s+/g, '');
  const odd = /[\u017f\u212a]/.test(text);
  if (text.length < ARTICLE) return { text, folded, odd, runs: null };
  const runs = new Uint32Array(RUNS / 32);
  let run = 0;
  for (let i = 0; i < folded.length; i++) {
    run = nextRun(run, folded.charCodeAt(i));
    runs[run >> 5] = (runs[run >> 5] as number) | (1 << (run & 31));
  }
  return { text, folded, odd, runs };
}

/** Whole articles, to which one rule after the other comes back; in all at most so many UTF-16 units. */
const articles = new Map<string, Folded>();
const ARTICLE = 300;
const MOST_UNITS = 2_000_000;
let units = 0;
let last = foldedOf('');

/**
 * Does a text hold a word of each group, in any case and whatever white space stands within it? Many patterns are tried on one text after the other. Two letters that any case of s and k
 * includes are no ASCII letters in lower case: such a text may hold anything.
 */
export function holds(text: string, groups: readonly Words[]): boolean {
  read(text);
  if (last.odd) return true;
  for (const words of groups) if (!words.some(isHeld)) return false;
  return true;
}

/** Those of a set of runs of three letters, a bit for each, that a text holds, in no order; null where the text may hold any. */
export function runsHeld(text: string, sought: Uint32Array): readonly number[] | null {
  read(text);
  if (last.odd) return null;
  const there = last.runs;
  if (there === null) return runsOf(last.folded).filter((run) => (((sought[run >> 5] as number) >> (run & 31)) & 1) === 1);
  const held: number[] = [];
  for (let i = 0; i < sought.length; i++)
    for (let bits = (sought[i] as number) & (there[i] as number); bits !== 0; bits &= bits - 1) held.push(32 * i + 31 - Math.clz32(bits & -bits));
  return held;
}

function read(text: string): void {
  if (text !== last.text) last = text.length < ARTICLE ? foldedOf(text) : (articles.get(text) ?? remembered(text));
}

/** Does the text that was asked for last hold a word? */
export function isHeld({ word, runs }: Word): boolean {
  const there = last.runs;
  if (there !== null) for (const run of runs) if ((((there[run >> 5] as number) >> (run & 31)) & 1) === 0) return false;
  return last.folded.includes(word);
}

function remembered(text: string): Folded {
  units += text.length;
  if (units > MOST_UNITS) {
    articles.clear();
    units = text.length;
  }
  const folded = foldedOf(text);
  articles.set(text, folded);
  return folded;
}
