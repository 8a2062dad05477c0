import { createHash } from 'node:crypto';
import { byCodeUnit, type Claim, type Fact, grouped, type Reading, type RuleBook, type Story, witnessOf } from '../../model/index.ts';
import { canonicalOf } from '../../values/index.ts';
import type { Portrait } from '../sites/kindred.ts';
import type { Site, WordFor } from '../sites/sites.ts';
import { aboutOf } from './about.ts';
import type { Group } from './group.ts';
import { verdictOf } from './verdict.ts';

/** A group of claims as a fact: readings by canonical value, most attested first, and the verdict between them. */
export function factOf(story: Story, sites: readonly Site[], portraitOf: (site: Site) => Portrait, group: Group, book: RuleBook, wordFor: WordFor): Fact {
  const claims = group.members.map((i) => (sites[i] as Site).claim);
  const first = claims[0] as Claim;
  const readings = readingsOf(story, claims);
  const topics = topicsOf(group.members.map((i) => portraitOf(sites[i] as Site)));
  const property = mostCommon(claims.map((c) => c.property));
  const key = [first.kind, property, ...topics.slice(0, 2)].join('|');
  const { agreement, confidence, because } = verdictOf(story, sites, group, readings, book);
  return {
    id: createHash('sha256')
      .update(JSON.stringify([key, readings.map((r) => r.value).sort(byCodeUnit)]))
      .digest('hex')
      .slice(0, 8),
    kind: first.kind,
    property,
    about: aboutOf(property, topics, claims, wordFor),
    key,
    readings,
    agreement,
    confidence,
    evidence: [...new Set([...group.links.slice(0, 5).map((l) => `${l.score.toFixed(2)}: ${l.because}`), ...because])],
  };
}

function readingsOf(story: Story, claims: readonly Claim[]): Reading[] {
  return [...grouped(claims, canonicalOf)]
    .map(([value, of]) => ({ value, claims: of, witnesses: new Set(of.map((c) => witnessOf(story, c.anchor.doc))).size }))
    .sort((a, b) => b.witnesses - a.witnesses || b.claims.length - a.claims.length || byCodeUnit(a.value, b.value));
}

/** Stems that most members share, the most telling first. */
function topicsOf(portraits: readonly Portrait[]): string[] {
  const sum = new Map<string, { count: number; weight: number }>();
  for (const { weights } of portraits) {
    for (const [stem, weight] of weights) {
      const s = sum.get(stem) ?? { count: 0, weight: 0 };
      sum.set(stem, { count: s.count + 1, weight: s.weight + weight });
    }
  }
  return [...sum]
    .filter(([, s]) => s.count > 1)
    .sort((x, y) => y[1].count - x[1].count || y[1].weight - x[1].weight || byCodeUnit(x[0], y[0]))
    .map(([stem]) => stem);
}

function mostCommon(words: readonly string[]): string {
  const count = new Map<string, number>();
  for (const w of words) count.set(w, (count.get(w) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]?.[0] ?? '';
}
