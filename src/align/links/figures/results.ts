import type { Annotated, Token } from '../../../model/index.ts';
import { wordSet } from '../../../text/word-set.ts';
import type { Site } from '../../sites/sites.ts';
import type { Quantity } from './kinds.ts';

/** What a score is the result of. */
export type Result = 'vote' | 'game';

/** Tokens around a score in which words say what it is the score of. */
const BESIDE = 6;
const VOTE = wordSet('vote votes voted voting ballot passed pass passes passing approved rejected ruling ruled majority');
const GAME = wordSet(
  'victory win wins won winning beat beats beaten beating defeat defeats defeated lost lose loses loss draw drew drawn thrashed thrashing rout routed edged',
);
/** A part of a game, or more than one. */
const OF_A_PART = wordSet(
  'half half-time halftime break interval quarter period set sets set-point leg aggregate penalties shootout shoot-out series lead led leads leading trailed trailing down up ahead after earlier previous reverse',
);
/** A vote in which so many took part has its count by chance hardly ever. */
const VOTERS = 12;

/** The vote or the game that a score ended, as the words close to it tell; null for other scores, and for those of a part of a game. */
export function resultOf({ tokens, sentences }: Annotated, { claim, first, last, sentence }: Site): Result | null {
  const whole = sentences[sentence];
  if (claim.property !== 'score' || !whole) return null;
  const near = tokens.slice(Math.max(whole.first, first - BESIDE), Math.min(whole.last, last + BESIDE)).filter((t: Token) => t.kind === 'word');
  const has = (words: ReadonlySet<string>): boolean => near.some((t) => words.has(t.lower));
  if (has(VOTE)) return 'vote';
  return has(GAME) && !has(OF_A_PART) ? 'game' : null;
}

/** Of two counts of votes: is one side the same, or the sum of both? Of few votes, or of none that are alike, two counts are of two votes. */
export function votesAlike(a: Quantity, b: Quantity): boolean {
  const [v, w] = [a.value, b.value];
  if (!v || !w || Math.min(v.low + v.high, w.low + w.high) < VOTERS) return false;
  return [v.low, v.high].some((n) => n >= VOTERS / 2 && (n === w.low || n === w.high)) || v.low + v.high === w.low + w.high;
}
