import type { WordEdit } from '../../text/diff.ts';
import { stem } from '../../text/index.ts';
import { type EditKind, isTelling, kindOf, SENSE, saidOf } from './kinds.ts';
import { areOpposite, isNegation } from './opposites.ts';
import { onlyRefrain } from './refrain.ts';
import { changedWithin, closestEdits } from './settled.ts';
import type { QuoteWord } from './word.ts';
import { keysIn, wordingOf } from './wording.ts';

/** What became of an utterance between two printings of it. */
export type QuoteDifference = 'identical' | 'trimmed' | 'grammar' | 'style' | 'translation' | 'meaning' | 'reversed' | 'unrelated';

/** `edits` are the places that make the difference, `trims` those that only leave words out; `likeness` is the share of the shorter wording that both have, 0..1; `common` counts words. */
export type QuoteComparison = {
  readonly difference: QuoteDifference;
  readonly likeness: number;
  readonly common: number;
  readonly edits: readonly WordEdit[];
  readonly trims: readonly WordEdit[];
  /** Only a last clause is shared: nothing to stop for. */
  readonly slight?: boolean;
  readonly because: string;
};

const ENOUGH = 5;
const ALIKE = 0.7;
const UNRELATED: QuoteComparison = { difference: 'unrelated', likeness: 0, common: 0, edits: [], trims: [], because: 'too few words in common' };
/** More places than this in which words were swapped: somebody translated or rewrote. */
const SWAPS_OF_AN_EDITOR = 3;
/**
 * The ladder of two wordings. Related where at least five words, and seven in ten of the shorter wording, stand in both in the same
 * order. Words missing at either end are trimming; within, each changed place is read by itself. Remembered: many articles print one wording, and two
 * checks ask.
 */
export function compareQuoteWords(a: readonly QuoteWord[], b: readonly QuoteWord[]): QuoteComparison {
  if (a.length < 3 || b.length < 3) return UNRELATED;
  if (sharedAtMost(a, b) / Math.min(a.length, b.length) < ALIKE) return lastClause(a, b);
  const [first, second] = [wordingOf(a), wordingOf(b)];
  const known = made.get(first)?.get(second);
  if (known) return known;
  const comparison = compared(a, b);
  if (++kept > MOST) {
    made.clear();
    kept = 1;
  }
  const own = made.get(first) ?? new Map<string, QuoteComparison>();
  made.set(first, own.set(second, comparison));
  return comparison;
}

/** Comparisons that are kept, and how many those are: when there are too many, all are forgotten. */
const made = new Map<string, Map<string, QuoteComparison>>();
const MOST = 10_000;
let kept = 0;

function compared(a: readonly QuoteWord[], b: readonly QuoteWord[]): QuoteComparison {
  const [first, second] = [keysIn(a), keysIn(b)];
  const closest = closestEdits(first, second);
  if (!closest) return UNRELATED;
  const edits = openedAnew(partedEnds(closest, a, b), a, b);
  const common = a.length - edits.reduce((n, e) => n + e.first[1] - e.first[0], 0);
  const likeness = common / Math.min(a.length, b.length);
  if (common < Math.min(ENOUGH, Math.min(a.length, b.length)) || common < 4 || likeness < ALIKE || longestRun(edits, a.length) < 4) return lastClause(a, b);
  const isLoss = (e: WordEdit): boolean => (!isCutShort(e, first, second) && (isTrim(e, a.length, b.length) || isCut(e, first, second))) || isMarked(e, a, b);
  const related = { likeness: Math.round(likeness * 100) / 100, common, trims: edits.filter(isLoss) };
  if (!edits.length) return { difference: 'identical', ...related, edits, because: 'the same words' };
  const inside = edits.filter((e) => !isLoss(e));
  if (!inside.length) return { difference: 'trimmed', ...related, edits, because: 'one leaves words out' };
  if (changedWithin(edits, a.length, b.length) > common / 2 && onlyRefrain(first, second, edits)) return UNRELATED;
  if (isShuffle(inside, first, second)) return { difference: 'grammar', ...related, edits: inside, because: 'a small word stands elsewhere' };
  const reversing = inside.filter((e) => turns(first.slice(...e.first), second.slice(...e.second)));
  if (reversing.length && inside.length <= SWAPS_OF_AN_EDITOR)
    return { difference: 'reversed', ...related, edits: reversing, because: 'the sense is turned around' };
  const kinds = inside.map((e) => kindOf(e, a, b));
  const of = (may: (k: EditKind) => boolean) => inside.filter((_, i) => may(kinds[i] as EditKind));
  const telling = of((k) => SENSE.has(k));
  if (!telling.length) {
    const style = of((k) => k !== 'grammar');
    return {
      difference: style.length ? 'style' : 'grammar',
      ...related,
      edits: style.length ? style : inside,
      because: saidOf(style.length ? kinds.filter((k) => k !== 'grammar') : kinds),
    };
  }
  const because =
    telling.length > SWAPS_OF_AN_EDITOR
      ? `${telling.length} places differ, as between two translations or two hearings`
      : saidOf(kinds.filter((k) => SENSE.has(k)));
  return { difference: inside.length > SWAPS_OF_AN_EDITOR ? 'translation' : 'meaning', ...related, edits: telling, because };
}

/** Words that two sentences share by chance. */
const CHANCE = 2;
/** Words of a stretch where both go on with another sentence. */
const ANOTHER = 3;

/**
 * "… before the debate. [I'm willing to] do it" and "… before the debate. [I think we should, so why don't we] do that": where both begin a
 * sentence, or leave words out, and share no more than a small word or two from there on, each goes on elsewhere.
 */
function partedEnds(edits: readonly WordEdit[], a: readonly QuoteWord[], b: readonly QuoteWord[]): readonly WordEdit[] {
  for (let k = edits.length - 1; k >= 0; k--) {
    const { first, second } = edits[k] as WordEdit;
    const end = edits[k + 1]?.first[0] ?? a.length;
    const shared = a.slice(first[1], end);
    if (shared.length > CHANCE || shared.some((w) => isTelling(w.key))) return edits;
    const back = [0, 1].find((n) => [a[first[0] - n], b[second[0] - n]].every((w) => w?.gap || w?.opens));
    if (
      back !== undefined &&
      !(back && isTelling(a[first[0] - back]?.key ?? '')) &&
      first[1] > first[0] &&
      second[1] > second[0] &&
      Math.max(a.length - first[0], b.length - second[0]) > ANOTHER
    )
      return [...edits.slice(0, k), { first: [first[0], a.length], second: [second[0], b.length] }];
  }
  return edits;
}

/** "The mill stood still. [Nobody] told us" and "[Everybody] told us": what one gives before the sentence that both give is left out, and its first words are turned around. */
function openedAnew(edits: readonly WordEdit[], a: readonly QuoteWord[], b: readonly QuoteWord[]): readonly WordEdit[] {
  const [edit, ...rest] = edits;
  if (!edit || edit.first[0] > 0 || edit.second[0] > 0) return edits;
  const [x, y] = [openingIn(a, edit.first[1]), openingIn(b, edit.second[1])];
  const [m, n] = [edit.first[1] - x, edit.second[1] - y];
  if ((x === 0) === (y === 0) || Math.min(m, n) === 0 || !turns(keysOf(a, x, edit.first[1]), keysOf(b, y, edit.second[1]))) return edits;
  return [{ first: [0, x], second: [0, y] }, { first: [x, edit.first[1]], second: [y, edit.second[1]] }, ...rest];
}

const keysOf = (words: readonly QuoteWord[], from: number, to: number): readonly string[] => words.slice(from, to).map((w) => w.key);

/** Where the last sentence begins that begins before a word; 0 for the first. */
function openingIn(words: readonly QuoteWord[], before: number): number {
  // "Nobody" is read as two words at one place, and both begin it.
  for (let k = before - 1; k > 0; k--) if (words[k]?.opens && words[k - 1]?.start !== words[k]?.start) return k;
  return 0;
}

/** Words that both have, in whatever order: no alignment finds more. */
function sharedAtMost(a: readonly QuoteWord[], b: readonly QuoteWord[]): number {
  const left = new Map<string, number>();
  for (const { key } of a) left.set(key, (left.get(key) ?? 0) + 1);
  let shared = 0;
  for (const { key } of b) {
    const n = left.get(key) ?? 0;
    if (n > 0) {
      shared++;
      left.set(key, n - 1);
    }
  }
  return shared;
}

/** Words in a row, up to the last one or two, that make two sentences share their last clause. */
const CLAUSE = 7;

/** Two wordings that share no more than a last clause, whose last words differ: "… based on respect and mutual [assistance | support]". */
function lastClause(a: readonly QuoteWord[], b: readonly QuoteWord[]): QuoteComparison {
  for (const x of [1, 2])
    for (const y of [1, 2]) {
      const [i, j] = [a.length - x, b.length - y];
      let run = 0;
      while (run < Math.min(i, j) && a[i - 1 - run]?.key === b[j - 1 - run]?.key) run++;
      if (run < CLAUSE || a[i]?.key === b[j]?.key) continue;
      const edit: WordEdit = { first: [i, a.length], second: [j, b.length] };
      if (a.slice(i - run, i).filter(({ key }) => isTelling(key)).length < 4 || !SENSE.has(kindOf(edit, a, b))) continue;
      const likeness = Math.round((run / Math.min(a.length, b.length)) * 100) / 100;
      return { difference: 'meaning', likeness, common: run, edits: [edit], trims: [], slight: true, because: 'they share their last clause but for its end' };
    }
  return UNRELATED;
}

/** Longest stretch that both have, in words of the first. */
function longestRun(edits: readonly WordEdit[], length: number): number {
  let longest = 0;
  let at = 0;
  for (const e of edits) {
    longest = Math.max(longest, e.first[0] - at);
    at = e.first[1];
  }
  return Math.max(longest, length - at);
}

/** Words at the end or the beginning that only one has, or where both go on differently. */
function isTrim({ first, second }: WordEdit, a: number, b: number): boolean {
  const [x, y] = [first[1] - first[0], second[1] - second[0]];
  const edge = (first[0] === 0 && second[0] === 0) || (first[1] === a && second[1] === b);
  return edge && (x === 0 || y === 0 || Math.max(x, y) > 3);
}

/** Words that never end a clause: behind them a word is missing. */
const HANGING = new Set(['a', 'an', 'the', 'my', 'your', 'our', 'their', 'and', 'or', 'than']);
/** Words lost behind one of them; where more follow, the quotation goes on elsewhere. */
const LOST_WORDS = 2;

/** "wear a" against "wear a mask": one breaks off within a phrase. */
function isCutShort({ first, second }: WordEdit, a: readonly string[], b: readonly string[]): boolean {
  const [short, at, gone] = first[0] === first[1] ? [a, first[1], second[1] - second[0]] : [b, second[1], first[1] - first[0]];
  return at === short.length && gone <= LOST_WORDS && HANGING.has(short.at(-1) ?? '');
}

/** A sentence left out within, or words whose gap can as well be read at an end: "I [do not like it. I] would not say so". */
function isCut({ first, second }: WordEdit, a: readonly string[], b: readonly string[]): boolean {
  const [words, [from, to]] = first[0] === first[1] ? [b, second] : second[0] === second[1] ? [a, first] : [a, [0, 0] as const];
  if (from === to) return false;
  if (to - from >= 4) return true;
  let left = from;
  while (left > 0 && words[left - 1] === words[to - (from - left) - 1]) left--;
  let right = to;
  while (right < words.length && words[right] === words[from + (right - to)]) right++;
  return left === 0 || right === words.length;
}

/** Words that one side marks as left out ("…"), or that are an editor's own in square brackets. */
function isMarked({ first, second }: WordEdit, a: readonly QuoteWord[], b: readonly QuoteWord[]): boolean {
  const [x, y] = [a.slice(...first), b.slice(...second)];
  if (x.length === 0) return a[first[0]]?.gap === true || y.every((w) => w.inserted);
  if (y.length === 0) return b[second[0]]?.gap === true || x.every((w) => w.inserted);
  if (leavesOut(a, first) && leavesOut(b, second)) return true;
  return x.every((w) => w.inserted) || y.every((w) => w.inserted);
}

/** Does a mark stand before or behind these words, to say that something is left out there? */
const leavesOut = (words: readonly QuoteWord[], [from, to]: readonly [number, number]): boolean => words[from]?.gap === true || words[to]?.gap === true;

function turns(a: readonly string[], b: readonly string[]): boolean {
  if (a.length > 4 || b.length > 4) return false;
  const denials = (words: readonly string[]): number => words.filter(isNegation).length;
  if (denials(a) % 2 !== denials(b) % 2) return true;
  return a.length === b.length && a.some((w, i) => areOpposite(w, b[i] as string) || areOpposite(stem(w), stem(b[i] as string)));
}

/** A small word, a denial included, that only moved by a few words: "not to go" and "to not go". */
function isShuffle(edits: readonly WordEdit[], a: readonly string[], b: readonly string[]): boolean {
  const [start, end] = [edits[0] as WordEdit, edits.at(-1) as WordEdit];
  if (end.first[1] - start.first[0] > NEAR || edits.length < 2) return false;
  const left = edits.flatMap((e) => a.slice(...e.first)).sort();
  const right = edits.flatMap((e) => b.slice(...e.second)).sort();
  return left.join(' ') === right.join(' ') && left.every((w) => !isTelling(w) || isNegation(w));
}

/** Words. */
const NEAR = 4;
