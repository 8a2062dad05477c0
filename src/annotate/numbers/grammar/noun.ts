import { STOPWORDS, verbForm } from '../../../text/index.ts';
import { wordSet } from '../../../text/word-set.ts';
import { isPersonNoun, isPlural, singular } from '../../../values/index.ts';
import type { Piece } from '../words/pieces.ts';

/** The noun phrase that is counted: pieces `[from, to)`, its head, and the `{noun}` unit of modifiers and head. */
export type Counted = { readonly from: number; readonly to: number; readonly head: string; readonly unit: string };

const REACH = 6;
/** Words after a number that begin something else than its noun. */
const STOPS = wordSet(
  'behind beside besides beneath beyond inside outside near nearby along alongside off onto past throughout ago later earlier before after percent per cent times o a.m p.m am pm est gmt pst et pt bst which while via amid despite including according compared respectively each apiece total overall together altogether now today yesterday tomorrow yet ever likely able unlikely due worth old away deep tall high long wide thick south north east west left right lower down up plus minus versus vs est. mr mrs ms dr im ive theyre hes shes thats whats dont doesnt wont cant didnt wasnt isnt am-pm',
);
/** Modifiers of a count that are no part of what is counted. */
const PASSED = wordSet('most least more other further additional extra such or so about around nearly estimated newly already fully');
const COMPARED: Readonly<Record<string, string>> = {
  best: 'good',
  better: 'good',
  worst: 'bad',
  smaller: 'small',
  larger: 'large',
  bigger: 'big',
  biggest: 'big',
  largest: 'large',
  earliest: 'early',
  latest: 'late',
  proudest: 'proud',
  hottest: 'hot',
  oldest: 'old',
  older: 'old',
  younger: 'young',
  newest: 'new',
  newer: 'new',
  higher: 'high',
  highest: 'high',
  lower: 'low',
  lowest: 'low',
  strongest: 'strong',
  greatest: 'great',
  tallest: 'tall',
  longest: 'long',
  richest: 'rich',
  poorest: 'poor',
  finest: 'fine',
};
/** Second parts of compounds with a number that count nothing: "two-way", "one-off". */
const NO_COUNT = wordSet(
  'caliber calibre gauge way time off on sided fold piece bit step part hand handed thirds third half quarters quarter liner one to star dimensional footed faced tier fifths wheel track size stop all up down nil',
);

/** The noun behind a number at `i`; `count` tells singular from plural, `hyphen` reads "four-cylinder". Null where no noun is found. */
export function nounAfter(p: readonly Piece[], i: number, count: number): Counted | null {
  if (p[i]?.text === '-' && p[i]?.glued) return count === 1 ? null : compoundAt(p, i + 1);
  let head = -1;
  let end = i;
  for (let k = i; k < i + REACH && k < p.length; k++) {
    const passed = passedAt(p, i, k);
    if (passed > 0) {
      k += passed - 1;
      continue;
    }
    const piece = p[k] as Piece;
    if (piece.kind !== 'word') break;
    const word = bare(piece);
    const joined = p[k - 1]?.text === '-';
    if (head >= 0) {
      if (!joined && !goesOn(p, head, k)) break;
      head = k;
      continue;
    }
    if (PASSED.has(word) && !joined) {
      if (word === 'more' && k === i && p[k + 1]?.lower === 'than') break;
      continue;
    }
    if (word === 'and' && isCapital(p[k - 1]) && isCapital(p[k + 1])) continue;
    if (isStop(word) && !joined && !opensCompound(p, k)) break;
    const verb = verbForm(word);
    if (verb?.form === 'past' && !isPlural(word)) {
      const next = p[k + 1];
      if (next?.kind === 'word' && !isStop(next.lower) && (count === 1 || pluralWithin(p, k + 1))) continue;
      break;
    }
    if (verb?.form === 'gerund' && k === i && !pluralWithin(p, k + 1)) break;
    if (count === 1 && k === i && (isPlural(word) || verb?.form === 'third' || /ly$/.test(word))) return null;
    if (isPlural(word) && !(isOwner(piece) && p[k + 1]?.kind === 'word')) head = k;
    else if (count === 1) {
      if (k > i && verb && (verb.form !== 'base' || isDeterminer(p[k + 1]))) break;
      end = k + 1;
      if (k - i >= 3) break;
    }
  }
  if (count === 1 && head < 0) head = lastWord(p, i, end);
  if (head < 0) return null;
  return { from: firstWord(p, i, head), to: head + 1, head: singular(bare(p[head] as Piece)), unit: unitOf(p, i, head) };
}

/** What leads from "the number of homes" to the number. */
const LEADS = wordSet('at to is was are were reached reaches hit hits topped tops passed exceeded exceeds');
/** Pieces between "number of" and the number. */
const FAR = 12;

/** "The number of homes without power rose to 4,000": the plural behind "number of", for a number at `i` that no noun follows. Null where there is none. */
export function nounBefore(p: readonly Piece[], i: number): Counted | null {
  if (!LEADS.has(p[i - 1]?.lower ?? '')) return null;
  for (let k = i - 2; k > 0 && i - k <= FAR; k--) {
    if (/^[.,;:!?()“”"–—]$/.test(p[k]?.text ?? '')) return null;
    if (p[k]?.lower !== 'of' || p[k - 1]?.lower !== 'number') continue;
    const noun = nounAfter(p, k + 1, 2);
    return noun && noun.to < i ? noun : null;
  }
  return null;
}

/** "four-cylinder": the second part of a compound with a number. */
function compoundAt(p: readonly Piece[], i: number): Counted | null {
  const word = p[i];
  if (word?.kind !== 'word' || !word.glued || NO_COUNT.has(word.lower) || STOPWORDS.has(word.lower)) return null;
  const head = singular(word.lower);
  return { from: i, to: i + 1, head, unit: `{${head}}` };
}

/** How many pieces at `k` belong to a compound, or to the make of the things that a number at `i` counts: "seven AK-47 rifles". */
function passedAt(p: readonly Piece[], i: number, k: number): number {
  const { kind, text, glued } = p[k] as Piece;
  if (kind === 'code') return 1;
  if (k === i) return 0;
  if (kind === 'number') return isCapital(p[k - 1]) || isCapital(p[k + 1]) ? 1 : 0;
  const next = text === '-' && glued && p[k + 1]?.glued ? p[k + 1]?.kind : null;
  if (next === 'word') return 1;
  return next === 'number' && isCapital(p[k - 1]) ? 2 : 0;
}

/** "the brothers' three sports cars": a plural behind a plural is the head, unless it may be a verb or owns what follows. */
function goesOn(p: readonly Piece[], head: number, k: number): boolean {
  const word = bare(p[k] as Piece);
  if (!isPlural(word) || isStop(word) || isOwner(p[k] as Piece)) return false;
  const verb = verbForm(word);
  return verb?.form !== 'base' && !(verb && isPersonNoun(singular(bare(p[head] as Piece))));
}

const isOwner = ({ lower }: Piece): boolean => /['’]s$|s['’]$/.test(lower);

const isDeterminer = (piece: Piece | undefined): boolean =>
  piece?.kind === 'number' || /^(?:the|a|an|his|her|its|their|to|at|him|them|it)$/.test(piece?.lower ?? '');
const isCapital = (piece: Piece | undefined): boolean => piece !== undefined && /^\p{Lu}/u.test(piece.text);
const bare = (piece: Piece): string => piece.lower.replace(/['’]s?$/, '');
/** "two high-rise blocks", "six off-duty officers". */
const opensCompound = (p: readonly Piece[], k: number): boolean => p[k + 1]?.text === '-' && p[k + 1]?.glued === true && p[k + 2]?.glued === true;
const isStop = (word: string): boolean => STOPWORDS.has(word) || STOPS.has(word);

function pluralWithin(p: readonly Piece[], i: number): boolean {
  for (let k = i; k < i + 4 && p[k]?.kind === 'word' && !isStop((p[k] as Piece).lower); k++) if (isPlural((p[k] as Piece).lower)) return true;
  return false;
}

function lastWord(p: readonly Piece[], from: number, to: number): number {
  for (let k = to - 1; k >= from; k--) if (p[k]?.kind === 'word' && !PASSED.has((p[k] as Piece).lower)) return k;
  return -1;
}

function firstWord(p: readonly Piece[], from: number, to: number): number {
  let k = from;
  while (k < to && (p[k]?.kind !== 'word' || PASSED.has((p[k] as Piece).lower))) k++;
  return k;
}

/** "different bosses" → {different_boss}; participles are left out, "people" alone is {person}. */
function unitOf(p: readonly Piece[], from: number, head: number): string {
  const words: string[] = [];
  for (let k = from; k < head; k++) {
    const piece = p[k] as Piece;
    if (piece.kind === 'mark') {
      if (words.length && p[k + 1]?.glued) words.push('-');
      continue;
    }
    const word = bare(piece);
    if (/['’]s?$/.test(piece.lower)) {
      words.length = 0;
      continue;
    }
    const hyphened = p[k - 1]?.text === '-' || p[k + 1]?.text === '-';
    if (!hyphened && (word === 'missing' || PASSED.has(word) || isStop(word))) continue;
    if (!hyphened && verbForm(word)?.form === 'past' && /ed$/.test(word)) continue;
    words.push(COMPARED[word] ?? word);
  }
  const noun = singular(bare(p[head] as Piece));
  const name = [...words, noun].join('_').replaceAll('_-_', '-');
  return `{${name.replace(/[{}[\]]/g, '')}}`;
}
