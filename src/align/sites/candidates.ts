import { grouped } from '../../model/index.ts';
import type { Site } from './sites.ts';

/** A stem that more sites of one class share blocks nothing. */
const CROWDED = 60;

/** What a site has to share with another one to be set beside it: a stem, and a bit of `ties`, which is 0 where nothing ties it to any. */
export type Handle = { readonly stems: Iterable<string>; readonly ties: number };

/**
 * Candidate pairs by blocking, each once: days and figures of one class of question in two articles, with a tie and one telling stem in common.
 * `visit` is given the sites in their order.
 */
export function eachCandidate(sites: readonly Site[], handleOf: (site: Site) => Handle, visit: (a: Site, b: Site) => void): void {
  const classes = grouped(sites, ({ claim, question }) => (claim.kind === 'date' || claim.kind === 'quantity' ? question : null));
  // For each site the last one that it was set beside.
  const met = new Int32Array(sites.length).fill(-1);
  const ties = new Int32Array(sites.length);
  for (const members of classes.values()) {
    if (members.every((s) => s.article === members[0]?.article)) continue;
    const handles = members.map(handleOf);
    members.forEach(({ at }, k) => {
      ties[at] = (handles[k] as Handle).ties;
    });
    const lists = blocked(members, handles);
    members.forEach((b, k) => {
      const own = ties[b.at] as number;
      for (const list of lists[k] as Blocks) {
        if (list.length > CROWDED) continue;
        for (const a of list) {
          if (a.at >= b.at) break;
          if (((ties[a.at] as number) & own) === 0 || met[a.at] === b.at || a.article === b.article) continue;
          met[a.at] = b.at;
          visit(a, b);
        }
      }
    });
  }
}

type Blocks = readonly (readonly Site[])[];

/** For each site the sites that share a stem with it, stem by stem, itself among them; of a crowded stem no more than show that it is. */
function blocked(members: readonly Site[], handles: readonly Handle[]): readonly Blocks[] {
  const index = new Map<string, Site[]>();
  return members.map((site, k) => {
    const own: Site[][] = [];
    for (const stem of (handles[k] as Handle).stems) {
      const list = index.get(stem) ?? [];
      if (list.length === 0) index.set(stem, list);
      if (list.length <= CROWDED) list.push(site);
      own.push(list);
    }
    return own;
  });
}
