import type { Claim } from '../../model/index.ts';
import { othersOwn } from '../scene/owner.ts';
import { scenesApart } from '../scene/scene.ts';
import { yearsApart } from './days/alike.ts';
import { othersResult } from './days/result.ts';
import { comesAgain } from './days/returns.ts';
import { isLoose } from './figures/kinds.ts';
import { otherVerbs } from './figures/verbs.ts';
import { type Link, percent } from './link.ts';
import { samePerson } from './roles.ts';
import type { Seen } from './seen.ts';

/** Sentences less alike than this may have been rewritten, and say another thing with another post. */
const FAITHFUL = 0.85;
/** So much of two sentences must be equal that other persons, places and times in them cannot make them two sentences of one pattern. */
const SAME_SENTENCE = 0.88;

/** What keeps claims of a kind apart although they stand in one slot of two sentences that are `likeness` alike. */
const APART: { readonly [kind in Claim['kind']]?: (x: Seen, y: Seen, likeness: number) => boolean } = {
  event: (x, y, likeness) => likeness < FAITHFUL || withinOne(x, y),
  place: (x, y, likeness) => likeness < FAITHFUL || withinOne(x, y),
  role: (x, y, likeness) => likeness < FAITHFUL || !samePerson(x.site, y.site),
  date: (x, y, likeness) =>
    othersResult(x.dated, y.dated) || x.again !== y.again || (likeness < SAME_SENTENCE && (yearsApart(x.site.claim, y.site.claim) || comesAgain(x, y))),
  quantity: (x, y, likeness) =>
    (likeness < SAME_SENTENCE && scenesApart(x.scene(), y.scene(), true)) ||
    othersOwn(x.owner(), y.owner()) ||
    (likeness < FAITHFUL && isLoose(x.site.claim) && otherVerbs(x, y)),
};

const withinOne = (x: Seen, y: Seen): boolean => x.site.article === y.site.article;

/** Do two claims answer one question because they stand in the same slot of one sentence printed twice? `likeness` of the two sentences, 0..1. */
export function relatePrinted(x: Seen, y: Seen, likeness: number): Link | null {
  if ((withinOne(x, y) && likeness < FAITHFUL) || APART[x.site.claim.kind]?.(x, y, likeness)) return null;
  return {
    a: x.site.at,
    b: y.site.at,
    score: Math.min(1, 0.6 + 0.4 * likeness),
    because: `the same place in one sentence printed twice (${percent(likeness)} alike)`,
    slot: true,
  };
}
