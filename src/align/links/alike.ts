import { likenessOf, type Portrait } from '../sites/kindred.ts';
import { isOpen } from '../sites/mood.ts';
import { type Link, percent, reasoned } from './link.ts';
import type { Seen } from './seen.ts';

/** Below this two claims are not put side by side. */
export const LINKED = 0.5;
/** The same, where both give one answer. */
export const ALIKE = 0.4;
/** Likeness above which "is to cost" and "will cost" are one cost, whatever the mood of the verb. */
const PLAINLY = 0.7;
/** Both sentences name one person, place or thing. */
const NAMED_BY_BOTH = 0.1;
/** Resemblance is never certainty. */
const SUREST = 0.95;

/** Links two claims whose sentences are about much the same; `bonus` is what their kind adds to that likeness, and `least` the sum below which they are not linked. */
export function relateAlike(x: Seen, y: Seen, least: number, bonus: number): Link | null {
  const likeness = likenessOf(x.portrait(), y.portrait());
  if (isOpen(x.site.claim) !== isOpen(y.site.claim) && likeness < PLAINLY) return null;
  const score = likeness + bonus + (shareName(x.portrait(), y.portrait()) ? NAMED_BY_BOTH : 0);
  if (score < least) return null;
  return { a: x.site.at, b: y.site.at, score: Math.min(SUREST, score), because: reasoned(`what they are about is ${percent(likeness)} alike`) };
}

function shareName(a: Portrait, b: Portrait): boolean {
  for (const e of a.entities) if (b.entities.has(e)) return true;
  return false;
}
