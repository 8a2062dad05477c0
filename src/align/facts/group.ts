import { addTo, grouped } from '../../model/index.ts';
import { areInAgreement } from '../../values/index.ts';
import type { Link } from '../links/link.ts';
import type { Site } from '../sites/sites.ts';

/** Claims that answer one question: indices of sites in order, and the links that hold them together. */
export type Group = { readonly members: readonly number[]; readonly links: readonly Link[] };

/**
 * Groups by links, strongest first. Two groups join only while no document would give two different answers in it: "12 killed" and
 * "12 arrested" may each resemble a third claim, but one article that states both keeps them apart. `ruled`: the question of facts.yaml that a
 * site answers; groups of two such questions never join.
 */
export function groupsOf(
  sites: readonly Site[],
  links: readonly Link[],
  answerOf: (site: Site) => string,
  ruled: readonly ({ readonly id: string } | null)[] = [],
): Group[] {
  const given = new Map<number, Given>();
  const group: number[] = sites.map((_, i) => i);
  const members = new Map<number, number[]>();
  // The question of facts.yaml that a group answers.
  const asked: (string | undefined)[] = [];
  const linked = new Uint8Array(sites.length);
  for (const { a, b } of links) linked[a] = linked[b] = 1;
  for (const [i, site] of sites.entries()) {
    if (linked[i] === 0) continue;
    asked[i] = ruled[i]?.id;
    given.set(i, new Map([[site.article, new Map([[answerOf(site), [i]]])]]));
    members.set(i, [i]);
  }
  const kept: Link[] = [];
  const direct = new Set(links.map((l) => pairKey(l.a, l.b)));
  for (const link of [...links].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    const [from, to] = [group[link.a] as number, group[link.b] as number];
    if (from === to) {
      kept.push(link);
      continue;
    }
    const [left, right] = [members.get(from) as number[], members.get(to) as number[]];
    const [ours, theirs] = [asked[from], asked[to]];
    if (ours && theirs && ours !== theirs) continue;
    if (!mayJoin(given.get(from) as Given, given.get(to) as Given, sites, direct)) continue;
    const [small, large, target, gone] = left.length < right.length ? [left, right, to, from] : [right, left, from, to];
    for (const i of small) {
      group[i] = target;
      large.push(i);
    }
    asked[target] = ours ?? theirs;
    members.delete(gone);
    add(given.get(target) as Given, given.get(gone) as Given);
    given.delete(gone);
    kept.push(link);
  }
  const linksOf = grouped(kept, (link) => group[link.a] as number);
  return [...members].filter(([, m]) => m.length > 1).map(([g, m]) => ({ members: m.sort((a, b) => a - b), links: linksOf.get(g) ?? [] }));
}

/** "39" and "at least 39" of one article are one count, given twice. */
const oneCount = (a: Site, b: Site): boolean =>
  a.claim.kind === 'quantity' && b.claim.kind === 'quantity' && a.claim.property === b.claim.property && areInAgreement(a.claim, b.claim);

const pairKey = (a: number, b: number): number => (a < b ? a * MOST_SITES + b : b * MOST_SITES + a);

/** More than a story has claims; its square is a whole number still. */
const MOST_SITES = 2 ** 26;

/** The sites of a group by their article and what they answer: an article may say one thing ten thousand times. */
type Given = Map<number, Map<string, number[]>>;

function add(to: Given, from: Given): void {
  for (const [article, answers] of from) {
    const known = to.get(article);
    if (!known) to.set(article, answers);
    else for (const [answer, sites] of answers) for (const site of sites) addTo(known, answer, site);
  }
}

function mayJoin(left: Given, right: Given, sites: readonly Site[], direct: ReadonlySet<number>): boolean {
  for (const article of (left.size < right.size ? left : right).keys()) {
    const [ours, theirs] = [left.get(article), right.get(article)];
    if (!ours || !theirs) continue;
    for (const [answer, given] of theirs) {
      const first = sites[given[0] as number] as Site;
      if (ours.has(answer) || some(ours, (i) => oneCount(sites[i] as Site, first))) continue;
      if (!given.every((j) => some(ours, (i) => direct.has(pairKey(i, j))))) return false;
    }
  }
  return true;
}

function some(answers: ReadonlyMap<string, readonly number[]>, suits: (site: number) => boolean): boolean {
  for (const sites of answers.values()) if (sites.some(suits)) return true;
  return false;
}
