import type { Site } from './sites.ts';

/** A stem that more sites of one class share blocks nothing. */
const CROWDED = 60;

/**
 * Candidate pairs by blocking, each once: days and figures of one class of question in two articles, with one telling stem in common.
 * `stemsOf`: what a site is about. `visit` is given the sites in their order.
 */
export function eachCandidate(sites: readonly Site[], stemsOf: (site: Site) => Iterable<string>, visit: (a: Site, b: Site) => void): void {
  const classes = new Map<string, Site[]>();
  for (const site of sites) {
    if (site.claim.kind !== 'date' && site.claim.kind !== 'quantity') continue;
    const own = classes.get(site.question);
    if (own) own.push(site);
    else classes.set(site.question, [site]);
  }
  // For each site the last one that it was set beside.
  const met = new Int32Array(sites.length).fill(-1);
  for (const members of classes.values()) {
    const lists = blocked(members, stemsOf);
    members.forEach((b, k) => {
      for (const list of lists[k] as Blocks) {
        if (list.length > CROWDED) continue;
        for (const a of list) {
          if (a.at >= b.at) break;
          if (met[a.at] === b.at) continue;
          met[a.at] = b.at;
          if (a.article !== b.article) visit(a, b);
        }
      }
    });
  }
}

type Blocks = readonly (readonly Site[])[];

/** For each site the sites that share a stem with it, stem by stem, itself among them. */
function blocked(members: readonly Site[], stemsOf: (site: Site) => Iterable<string>): readonly Blocks[] {
  const index = new Map<string, Site[]>();
  return members.map((site) => {
    const own: Site[][] = [];
    for (const stem of stemsOf(site)) {
      const list = index.get(stem) ?? [];
      if (list.length === 0) index.set(stem, list);
      list.push(site);
      own.push(list);
    }
    return own;
  });
}
