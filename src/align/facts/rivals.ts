import type { Link } from '../links/link.ts';
import { questionOf } from '../links/question.ts';
import type { Seen } from '../links/seen.ts';
import { sharedBy } from '../sites/around.ts';
import { agrees, endsOf, isVague, isWider } from './answer.ts';
import { bySentence, isAside, isPart, isSwapped, toldTogether } from './asides.ts';

/** A link stays only near the best that either of its claims has in the other article. */
const NEAR_BEST = 0.9;
/** Score of two sentences so alike that a sum in them is chance: "42 passengers and 5 crew", "47 passengers and 5 crew". */
const FAITHFUL = 0.95;
/** Of two days, an article gives away the other's where it tells that day of something about as near. */
const AS_NEAR = 0.6;
/** The same of a pair that words alone hold together. */
const LONE = 0.25;

/**
 * Links whose claims are each other's best partner in the two articles, and of those with different answers only such as neither article
 * gives away: where an article also gives the other's figure for a question of the same class, the two speak of different things.
 */
export function rivalsOnly(all: readonly Seen[], links: readonly Link[]): Link[] {
  const sentences = bySentence(all);
  const together = toldTogether(sentences);
  const ofClass = byClass(all);
  const best = bestOf(all, links);
  // Claims of the article of `here` that answer as `there` does.
  const others = (here: Seen, there: Seen): readonly Seen[] => (ofClass.get(classOf(here, there)) ?? []).filter((s) => agrees(there, s));
  const gives = (here: Seen, there: Seen): boolean => others(here, there).some((s) => !isVague(s) && endsOf(there) === endsOf(s));
  const datesSo = (here: Seen, there: Seen, least: number): boolean => others(here, there).some((s) => !isWider(s, there) && near(there, s) >= least);
  return links.filter((link) => {
    const [x, y] = [all[link.a] as Seen, all[link.b] as Seen];
    const { kind } = x.site.claim;
    // Claims of other kinds bring their own reasons.
    if (link.ruled || (kind !== 'date' && kind !== 'quantity') || agrees(x, y)) return true;
    if (link.slot) return !isSwapped(sentences, x, y) && (link.score >= FAITHFUL || (!isPart(x, y) && !isPart(y, x)));
    if (kind === 'date') {
      const least = (link.lone ? LONE : AS_NEAR) * near(x, y);
      return !datesSo(x, y, least) && !datesSo(y, x, least);
    }
    return link.score >= NEAR_BEST * best(link) && !together(x, y) && !isAside(sentences, x, y) && !isAside(sentences, y, x) && !gives(x, y) && !gives(y, x);
  });
}

const near = (x: Seen, y: Seen): number => sharedBy(x.around(), y.around());

/** The article of one claim, and the class of question that the other answers. */
const classOf = (here: Seen, there: Seen): string => `${here.site.article} ${questionOf(there.site.claim)}`;

function byClass(all: readonly Seen[]): ReadonlyMap<string, readonly Seen[]> {
  const found = new Map<string, Seen[]>();
  for (const seen of all) {
    const key = classOf(seen, seen);
    found.get(key)?.push(seen) ?? found.set(key, [seen]);
  }
  return found;
}

/** The best score that either claim of a link has in the article of the other. */
function bestOf(all: readonly Seen[], links: readonly Link[]): (link: Link) => number {
  const best = new Map<string, number>();
  const keysOf = ({ a, b }: Link): readonly string[] => [`${a} ${(all[b] as Seen).site.article}`, `${b} ${(all[a] as Seen).site.article}`];
  for (const link of links) {
    const [x, y] = [all[link.a] as Seen, all[link.b] as Seen];
    if (endsOf(x) === endsOf(y) || !agrees(x, y)) for (const key of keysOf(link)) best.set(key, Math.max(best.get(key) ?? 0, link.score));
  }
  return (link) => Math.max(...keysOf(link).map((key) => best.get(key) ?? 0));
}
