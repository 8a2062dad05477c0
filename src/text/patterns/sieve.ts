import { grouped } from '../../model/index.ts';
import type { Pattern } from '../../model/rulebook.ts';
import { isHeld, RUNS, runsHeld, type Word, type Words } from './held.ts';
import { mayMatch, wordsOf } from './pattern.ts';

/** The rules of a list of which a text may hold a match. */
type Sieve<T> = (text: string) => readonly T[];

const sieves = new WeakMap<readonly object[], Sieve<unknown>>();

/**
 * The rules of a list of which a text, or any part of it, may hold a match, in their order. A text is asked for the runs of three letters of all rules
 * at once, and only then rule by rule: of hundreds, a few are left. `patternsOf` is asked once for a list.
 */
export function mayHold<T extends object>(text: string, rules: readonly T[], patternsOf: (rule: T) => readonly Pattern[]): readonly T[] {
  const made = (sieves.get(rules) as Sieve<T> | undefined) ?? sieveOf(rules, patternsOf);
  sieves.set(rules, made);
  return made(text);
}

/** A word that tells of a pattern of the rule at an index of its list. */
type Key = { readonly at: number; readonly pattern: Pattern; readonly word: Word };

function sieveOf<T>(rules: readonly T[], patternsOf: (rule: T) => readonly Pattern[]): Sieve<T> {
  const patterns = rules.flatMap((rule, at) => patternsOf(rule).map((pattern) => ({ at, pattern, words: keysOf(wordsOf(pattern)) })));
  const always = patterns.filter(({ words }) => words.length === 0);
  const byRun = byRarest(patterns.flatMap(({ at, pattern, words }) => words.map((word): Key => ({ at, pattern, word }))));
  const sought = new Uint32Array(RUNS / 32);
  for (const run of byRun.keys()) sought[run >> 5] = (sought[run >> 5] as number) | (1 << (run & 31));
  return (text) => {
    const held = runsHeld(text, sought);
    const may = new Set<number>();
    const ask = (at: number, pattern: Pattern): void => {
      if (!may.has(at) && mayMatch(pattern, text)) may.add(at);
    };
    for (const { at, pattern } of held === null ? patterns : always) ask(at, pattern);
    for (const run of held ?? []) for (const { at, pattern, word } of byRun.get(run) as readonly Key[]) if (!may.has(at) && isHeld(word)) ask(at, pattern);
    return may.size === 0 ? [] : rules.filter((_, at) => may.has(at));
  };
}

/** Each under the run of its word that fewest of the words have. */
function byRarest(keys: readonly Key[]): ReadonlyMap<number, readonly Key[]> {
  const uses = new Uint32Array(RUNS);
  for (const { word } of keys) for (const run of word.runs) uses[run] = (uses[run] as number) + 1;
  return grouped(keys, ({ word: { runs } }) => {
    let rarest = runs[0] as number;
    for (const run of runs) if ((uses[run] as number) < (uses[rarest] as number)) rarest = run;
    return rarest;
  });
}

/** Words of which a text must hold one, each of three letters or more; of several such groups the smallest, and none where there is no such group. */
function keysOf(groups: readonly Words[]): Words {
  const telling = groups.filter((words) => words.every(({ runs }) => runs.length > 0));
  return telling.reduce<Words>((best, words) => (best.length === 0 || words.length < best.length ? words : best), []);
}
