import type { Claim } from '../../model/index.ts';
import { othersOwn } from '../scene/owner.ts';
import { scenesApart } from '../scene/scene.ts';
import type { Site } from '../sites/sites.ts';
import { yearsApart } from './days/alike.ts';
import { othersResult } from './days/result.ts';
import { comesAgain } from './days/returns.ts';
import { isLoose } from './figures/kinds.ts';
import { otherVerbs } from './figures/verbs.ts';
import { type Link, percent, reasoned } from './link.ts';
import { samePerson } from './roles.ts';
import type { Seen } from './seen.ts';

/** Sentences less alike than this may have been rewritten, and say another thing with another post. */
const FAITHFUL = 0.85;
/** So much of two sentences must be equal that other persons, places and times in them cannot make them two sentences of one pattern. */
const SAME_SENTENCE = 0.88;

/** What keeps claims of a kind apart although they stand in one slot of two sentences that are `likeness` alike. */
const APART: { readonly [kind in Claim['kind']]?: (x: Site, y: Site, likeness: number, seen: (site: Site) => Seen) => boolean } = {
  event: (x, y, likeness) => likeness < FAITHFUL || withinOne(x, y),
  place: (x, y, likeness) => likeness < FAITHFUL || withinOne(x, y),
  role: (x, y, likeness) => likeness < FAITHFUL || !samePerson(x, y),
  date: (x, y, likeness, seen) => daysApart(seen(x), seen(y), likeness),
  quantity: (x, y, likeness, seen) => figuresApart(seen(x), seen(y), likeness),
};

const withinOne = (x: Site, y: Site): boolean => x.article === y.article;

const daysApart = (x: Seen, y: Seen, likeness: number): boolean =>
  othersResult(x.dated, y.dated) || x.again !== y.again || (likeness < SAME_SENTENCE && (yearsApart(x.site.claim, y.site.claim) || comesAgain(x, y)));

const figuresApart = (x: Seen, y: Seen, likeness: number): boolean =>
  (likeness < SAME_SENTENCE && scenesApart(x.scene(), y.scene(), true)) ||
  othersOwn(x.owner(), y.owner()) ||
  (likeness < FAITHFUL && isLoose(x.site.claim) && otherVerbs(x, y));

/** How sure a slot of two sentences is that are so much alike. */
const scoreOfPrinted = (likeness: number): number => Math.min(1, 0.6 + 0.4 * likeness);

/** Were two sentences printed twice word for word, but for what a claim or two of them say? */
export const isWordForWord = ({ slot, score }: Link): boolean => slot === true && score >= scoreOfPrinted(WORD_FOR_WORD);
const WORD_FOR_WORD = 0.75;

/** Do two claims answer one question because they stand in the same slot of one sentence printed twice? `likeness` of the two sentences, 0..1. */
export function relatePrinted(x: Site, y: Site, likeness: number, seen: (site: Site) => Seen): Link | null {
  if ((withinOne(x, y) && likeness < FAITHFUL) || APART[x.claim.kind]?.(x, y, likeness, seen)) return null;
  return {
    a: x.at,
    b: y.at,
    score: scoreOfPrinted(likeness),
    because: reasoned(`the same place in one sentence printed twice (${percent(likeness)} alike)`),
    slot: true,
  };
}
