import { canonicalOf } from '../../values/index.ts';
import type { Site } from '../sites/sites.ts';
import { TOLLS } from './figures/kinds.ts';

/** Quantities that are the only value of their class in their article. */
export function onlyAnswers(sites: readonly Site[]): ReadonlySet<number> {
  const answers = new Map<string, Set<string>>();
  const classes = sites.map((s) => (s.claim.kind === 'quantity' ? `${s.article} ${s.question} ${s.claim.property}` : null));
  for (const [i, s] of sites.entries()) {
    const own = classes[i] ?? null;
    if (own === null) continue;
    const given = answers.get(own) ?? new Set<string>();
    answers.set(own, given.add(canonicalOf(s.claim)));
  }
  return new Set(classes.flatMap((own, i) => (own !== null && answers.get(own)?.size === 1 ? [i] : [])));
}

/** Of the sites that give the only figure of their class in their article: those whose figure another article gives, as its only one too. */
export function backedAnswers(sites: readonly Site[], alone: ReadonlySet<number>): ReadonlySet<number> {
  const articles = new Map<string, Set<number>>();
  const keyOf = (s: Site): string => `${s.question} ${s.claim.property} ${canonicalOf(s.claim)}`;
  for (const i of alone) {
    const s = sites[i] as Site;
    articles.set(keyOf(s), (articles.get(keyOf(s)) ?? new Set()).add(s.article));
  }
  return new Set([...alone].filter((i) => (articles.get(keyOf(sites[i] as Site))?.size ?? 0) > 1));
}

/** The tolls that an article gives first, and those that repeat them. */
export function foremostTolls(sites: readonly Site[]): ReadonlySet<number> {
  const first = new Map<string, string>();
  return new Set(
    sites.flatMap((s, i) => {
      if (!TOLLS.has(s.claim.property)) return [];
      const [key, value] = [`${s.article} ${s.claim.property}`, canonicalOf(s.claim)];
      if (!first.has(key)) first.set(key, value);
      return first.get(key) === value ? [i] : [];
    }),
  );
}
