import { wordSet } from '../../text/word-set.ts';
import type { Place, Site } from '../sites/sites.ts';
import type { Word } from '../sites/words.ts';

/** Words to each side of a claim that still belong to it. */
const BESIDE = 8;

/** The words of a sentence that stand close to a claim in it. */
export function wordsBeside(place: Place, { first }: Site): readonly Word[] {
  const at = first - place.from;
  return place.words.slice(Math.max(0, at - BESIDE), at + BESIDE);
}

/** Which of the `chosen` are among some words, in their order, as one text that can be compared. */
export const chosenOf = (words: readonly Word[], chosen: ReadonlySet<string>): string =>
  words.flatMap(({ lower }) => (chosen.has(lower) ? [lower] : [])).join();

/** Time zones, and words that say that one is meant. */
const ZONES = wordSet('gmt utc bst cet cest eet est edt et cst cdt ct mst mdt mt pst pdt pt ist jst aest eastern pacific local zone');

/** Does one of the words say which time zone is meant? */
export const areZoned = (words: readonly Word[]): boolean => words.some(({ lower }) => ZONES.has(lower));

const ROW = wordSet('first second third fourth fifth final monthly quarterly');

/** Words that set things in a row: "the first payment", "the second payment". */
export const rowOf = (words: readonly Word[]): string => chosenOf(words, ROW);

/** Words that name a contest in which nobody wins the whole, the first of each line standing for all. */
const TRIALS = new Map(
  [
    'training practice warm-up',
    'qualifying qualifier qualifiers qualification preliminary preliminaries',
    'heat heats',
    'quarter-final quarterfinal quarter-finals quarterfinals',
    'semi-final semifinal semi-finals semifinals semis',
    'friendly',
  ].flatMap((line) => line.split(' ').map((word, _, all): [string, string] => [word, all[0] as string])),
);

/** Contests before the one that counts: "the training run", "the semi-final". */
export const trialsOf = (words: readonly Word[]): string => words.flatMap(({ lower }) => TRIALS.get(lower) ?? []).join();
