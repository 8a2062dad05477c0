import { canonicalOf } from '../../values/index.ts';
import type { Site } from '../sites/sites.ts';
import { TOLLS } from './figures/kinds.ts';

/** Of some quantities, those that are the only value of their class in their article. */
export function onlyAnswers(figures: readonly Site[]): readonly Site[] {
  const answers = new Map<string, Set<string>>();
  const given = figures.map((site) => {
    const key = `${site.article} ${site.question} ${site.claim.property}`;
    const own = answers.get(key) ?? new Set<string>();
    answers.set(key, own.add(canonicalOf(site.claim)));
    return own;
  });
  return figures.filter((_, i) => given[i]?.size === 1);
}

/** Of the quantities that are the only one of their class in their article: those whose figure another article gives, as its only one too. */
export function backedAnswers(alone: readonly Site[]): readonly Site[] {
  const articles = new Map<string, Set<number>>();
  const givers = alone.map((site) => {
    const key = `${site.question} ${site.claim.property} ${canonicalOf(site.claim)}`;
    const own = articles.get(key) ?? new Set<number>();
    articles.set(key, own.add(site.article));
    return own;
  });
  return alone.filter((_, i) => (givers[i]?.size ?? 0) > 1);
}

/** Of some quantities, the tolls that an article gives first, and those that repeat them. */
export function foremostTolls(figures: readonly Site[]): readonly Site[] {
  const first = new Map<string, string>();
  return figures.filter(({ article, claim }) => {
    if (!TOLLS.has(claim.property)) return false;
    const [key, value] = [`${article} ${claim.property}`, canonicalOf(claim)];
    if (!first.has(key)) first.set(key, value);
    return first.get(key) === value;
  });
}
