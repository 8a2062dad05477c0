import type { RoleValue, Verdict } from '../../model/index.ts';
import { wordSet } from '../../text/word-set.ts';
import { verdict } from '../verdict.ts';
import { type Post, postOf } from './post.ts';

const sets = (list: string): readonly ReadonlySet<string>[] => list.split(';').map((group) => new Set(group.trim().split(/\s+/)));

/** Posts of which nobody holds two at a time: houses of a parliament, sides of a court, ranks, heads of state and of government. */
const EXCLUSIVE = sets(
  'senator representative; judge prosecutor; private corporal sergeant lieutenant captain major colonel; inspector sergeant superintendent; president premier; ceo cfo; captain coach',
);
/** Words that any holder of a more exact post may be called. */
const VAGUE = wordSet(
  'leader head chief boss official lawmaker politician executive officer star celebrity icon legend superstar suspect defendant victim witness survivor rival opponent successor predecessor counterpart colleague resident neighbor neighbour candidate nominee contender incumbent worker member adviser expert veteran student graduate champion entertainer figure activist campaigner critic administrator runner-up',
);

/** Ranks and callings of which every grade bears the plain name: an assistant coroner is addressed as coroner, a vice admiral as admiral. */
const ONE_ADDRESS = wordSet('coroner professor bishop archbishop admiral marshal judge justice referee curator');

const none = (because: string): Verdict => ({ agreement: 'different-scope', confidence: 0.9, because });

/**
 * How two posts of one person stand to each other. `same`, `compatible` (the more exact contains the vaguer), `conflict` (deputy against chief,
 * two posts that nobody holds at once), else `different-scope`: both may be held. Status ("former", "acting") is often dropped and never conflicts.
 * Symmetric.
 */
export function compareRoles(a: RoleValue, b: RoleValue): Verdict {
  const [x, y] = [postOf(a.post), postOf(b.post)];
  if (!x.head || !y.head) return verdict('unknown', 0, 'no word of it names a kind of post');
  if (x.head === y.head) return sameHead(a, b, x, y);
  if (a.status !== b.status && (a.status === 'former' || b.status === 'former')) return none('one of the posts is a former one');
  const exclusive = EXCLUSIVE.some((s) => s.has(x.head) && s.has(y.head));
  if (exclusive && !inOneTitle(x, y)) return verdict('conflict', 0.9, `nobody is ${x.head} and ${y.head} at one time`);
  return none('posts that one person may hold together');
}

/** "Lieutenant Colonel" names two ranks and is one. */
const inOneTitle = (x: Post, y: Post): boolean => x.words.has(y.head) || y.words.has(x.head);

function sameHead(a: RoleValue, b: RoleValue, x: Post, y: Post): Verdict {
  if (x.deputy !== y.deputy && a.status === b.status && !ONE_ADDRESS.has(x.head))
    return verdict('conflict', 0.9, `one names the ${x.head}, the other a deputy`);
  const [left, right] = [x.portfolio, y.portfolio];
  if (left.size && right.size && ![...left].some((w) => right.has(w)) && /^(?:minister|secretary)$/.test(x.head) && a.status === b.status)
    return verdict('conflict', 0.7, `${[...left].join(' and ')} against ${[...right].join(' and ')}`);
  if (contains(x, y) && contains(y, x)) return verdict('same', 1, 'the same words');
  return verdict('compatible', 0.9, 'the same kind of post, one more exact than the other');
}

const contains = (x: Post, y: Post): boolean => [...y.words].every((w) => x.words.has(w));

/** Are these two different callings by name, so that one printed in place of the other is a change? A vaguer word is none. */
export function namesAnotherPost(a: RoleValue, b: RoleValue): boolean {
  const [x, y] = [postOf(a.post), postOf(b.post)];
  const sideOfState = new Set([x.head, y.head]);
  // A district attorney is a prosecutor, and news calls him either.
  if (sideOfState.has('lawyer') && sideOfState.has('prosecutor')) return false;
  return x.head !== '' && y.head !== '' && x.head !== y.head && !VAGUE.has(x.head) && !VAGUE.has(y.head) && !inOneTitle(x, y);
}

/** Equal for two wordings of one post: "defense minister", "minister of defence". The status is no part of it. */
export function canonicalRole({ post }: RoleValue): string {
  return [...postOf(post).words].sort().join(' ');
}

/** A post in an editor's words, with its status where that is not plain: "former defence minister". */
export function labelOfRole({ post, status }: RoleValue): string {
  return status === 'current' || new RegExp(`\\b${status}\\b`, 'i').test(post) ? post : `${status} ${post}`;
}
