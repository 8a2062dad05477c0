import { grouped, onceEach } from '../../model/index.ts';
import { canonicalOf } from '../../values/index.ts';
import type { Link } from '../links/link.ts';
import type { Seen } from '../links/seen.ts';
import { sharedBy } from '../sites/around.ts';
import { type Site, sitesOfKind } from '../sites/sites.ts';
import { agrees, endsOf, isVague, isWider } from './answer.ts';
import { type BySentence, isAside, isPart, isSwapped, toldTogether } from './asides.ts';

/** A link stays only near the best that either of its claims has in the other article. */
const NEAR_BEST = 0.9;
/** Score of two sentences so alike that a sum in them is chance: "42 passengers and 5 crew", "47 passengers and 5 crew". */
const FAITHFUL = 0.95;
/** Of two days, an article gives away the other's where it tells that day of something about as near. */
const AS_NEAR = 0.6;
/** The same of a pair that words alone hold together. */
const LONE = 0.25;

/** Days that share nothing with the other's words tell nothing of it. */
const ANYTHING = 1e-6;

/** Of an article that answers one question more often than this the equal answers are looked at, and the first ones. */
const CROWDED = 60;

/**
 * Links whose claims are each other's best partner in the two articles, and of those with different answers only such as neither article
 * gives away: where an article also gives the other's figure for a question of the same class, the two speak of different things.
 */
export function rivalsOnly(sites: readonly Site[], sentences: BySentence, seen: (site: Site) => Seen, links: readonly Link[]): Link[] {
  const together = toldTogether(sentences);
  const ofClass = byClass(sites);
  const best = bestOf(sites, links);
  const known = new Map<number, readonly Site[]>();
  const ofAnswer = onceEach((own: readonly Site[]) => grouped(own, ({ claim }) => canonicalOf(claim)));
  const among = (here: Site, there: Site): readonly Site[] => {
    const own = ofClass.get(classOf(here, there)) ?? [];
    return own.length > CROWDED ? [...(ofAnswer(own).get(canonicalOf(there.claim)) ?? []), ...own.slice(0, CROWDED)] : own;
  };
  // Claims of the article of `here` that answer as `there` does.
  const others = (here: Site, there: Site): readonly Site[] => {
    const key = here.article * sites.length + there.at;
    const found = known.get(key) ?? among(here, there).filter((s) => agrees(there, s));
    known.set(key, found);
    return found;
  };
  const gives = (here: Site, there: Site): boolean => others(here, there).some((s) => !isVague(s) && endsOf(there) === endsOf(s));
  const near = (x: Site, y: Site): number => sharedBy(seen(x).around(), seen(y).around());
  const datesSo = (here: Site, there: Site, least: number): boolean =>
    others(here, there).some((s) => !isWider(s, there) && near(there, s) >= Math.max(least, ANYTHING));
  return links.filter((link) => {
    const [x, y] = [sites[link.a] as Site, sites[link.b] as Site];
    const { kind } = x.claim;
    // Claims of other kinds bring their own reasons.
    if (link.ruled || !hasRivals(x) || agrees(x, y)) return true;
    const [p, q] = [seen(x), seen(y)];
    if (link.slot) return !isSwapped(sentences, x, y) && (link.score >= FAITHFUL || (!isPart(p, q) && !isPart(q, p)));
    if (kind === 'date') {
      const least = (link.lone ? LONE : AS_NEAR) * near(x, y);
      return !datesSo(x, y, least) && !datesSo(y, x, least);
    }
    return link.score >= NEAR_BEST * best(link) && !together(x, y) && !isAside(sentences, p, q) && !isAside(sentences, q, p) && !gives(x, y) && !gives(y, x);
  });
}

const hasRivals = ({ claim }: Site): boolean => claim.kind === 'date' || claim.kind === 'quantity';

/** The article of one claim, and the class of question that the other answers. */
const classOf = (here: Site, there: Site): string => `${here.article} ${there.question}`;

const byClass = (sites: readonly Site[]): ReadonlyMap<string, readonly Site[]> =>
  grouped([...sitesOfKind(sites, 'date'), ...sitesOfKind(sites, 'quantity')], (site) => classOf(site, site));

/** The best score that either figure of a link has in the article of the other. */
function bestOf(sites: readonly Site[], links: readonly Link[]): (link: Link) => number {
  const best = new Map<number, number>();
  const articles = 1 + (sites.at(-1)?.article ?? 0);
  const keyOf = (figure: number, other: number): number => figure * articles + (sites[other] as Site).article;
  const note = (key: number, score: number): void => {
    if (score > (best.get(key) ?? 0)) best.set(key, score);
  };
  for (const { a, b, score } of links) {
    const [x, y] = [sites[a] as Site, sites[b] as Site];
    if (x.claim.kind !== 'quantity' || (endsOf(x) !== endsOf(y) && agrees(x, y))) continue;
    note(keyOf(a, b), score);
    note(keyOf(b, a), score);
  }
  return ({ a, b }) => Math.max(best.get(keyOf(a, b)) ?? 0, best.get(keyOf(b, a)) ?? 0);
}
