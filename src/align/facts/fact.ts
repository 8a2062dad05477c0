import { createHash } from 'node:crypto';
import type { Agreement, Claim, Fact, Reading, RuleBook, Span, Story } from '../../model/index.ts';
import { byCodeUnit, witnessOf } from '../../model/index.ts';
import { happening } from '../../text/words/synonyms.ts';
import { verbForm } from '../../text/words/verbs.ts';
import { canonicalOf } from '../../values/index.ts';
import type { Portrait } from '../sites/kindred.ts';
import type { Site } from '../sites/sites.ts';
import type { Group } from './group.ts';
import { verdictOf } from './verdict.ts';

/** A group of claims as a fact: readings by canonical value, most attested first, and the verdict between them. */
export function factOf(
  story: Story,
  sites: readonly Site[],
  portraits: readonly (() => Portrait)[],
  group: Group,
  book: RuleBook,
  wordFor: (stem: string) => string,
): Fact {
  const claims = group.members.map((i) => (sites[i] as Site).claim);
  const first = claims[0] as Claim;
  const readings = readingsOf(story, claims);
  const topics = topicsOf(group, portraits);
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

export type FactVerdict = { readonly agreement: Agreement; readonly confidence: number; readonly because: readonly string[] };

function readingsOf(story: Story, claims: readonly Claim[]): Reading[] {
  const byValue = new Map<string, Claim[]>();
  for (const claim of claims) {
    const value = canonicalOf(claim);
    const own = byValue.get(value);
    if (own) own.push(claim);
    else byValue.set(value, [claim]);
  }
  return [...byValue]
    .map(([value, of]) => ({ value, claims: of, witnesses: new Set(of.map((c) => witnessOf(story, c.anchor.doc))).size }))
    .sort((a, b) => b.witnesses - a.witnesses || b.claims.length - a.claims.length || byCodeUnit(a.value, b.value));
}

/** Stems that most members share, the most telling first. */
function topicsOf(group: Group, portraits: readonly (() => Portrait)[]): string[] {
  const sum = new Map<string, { count: number; weight: number }>();
  for (const i of group.members) {
    for (const [stem, weight] of (portraits[i] as () => Portrait)().weights) {
      const s = sum.get(stem) ?? { count: 0, weight: 0 };
      sum.set(stem, { count: s.count + 1, weight: s.weight + weight });
    }
  }
  return [...sum]
    .filter(([, s]) => s.count > 1)
    .sort((x, y) => y[1].count - x[1].count || y[1].weight - x[1].weight || byCodeUnit(x[0], y[0]))
    .map(([stem]) => stem);
}

/** How the question is shown: what is measured or what happened, and the name or the words that the members share, whole words throughout. */
function aboutOf(property: string, topics: readonly string[], claims: readonly Claim[], wordFor: (stem: string) => string): string[] {
  const names = nameOf(claims);
  if (claims[0]?.kind === 'role' || claims[0]?.kind === 'event') return [property, names].filter(Boolean);
  if (claims[0]?.kind === 'place')
    return [
      'place',
      names ||
        topics
          .filter((t) => !t.startsWith('#'))
          .slice(0, 2)
          .map(wordFor)
          .join(' '),
    ].filter(Boolean);
  const words = topics
    .filter((t) => !t.startsWith('#'))
    .map(wordFor)
    .filter((w) => !ADVERB.test(w) && !ANYBODY.has(w));
  const said = topics.find((t) => t === property) ?? topics.find((t) => happeningOf(wordFor(t)) === property) ?? property;
  const head = property === 'number' || property === 'date' || property === 'be' ? '' : said.split('-').map(wordFor).join(' ');
  const others = words.filter((w) => w !== head).slice(0, 2);
  return [...new Set([head, names || others.join(' ')])].filter(Boolean);
}

/** The name that most claims give; of several, the one that stands closest to what they claim. */
function nameOf(claims: readonly Claim[]): string {
  const given = new Map<string, { claims: number; apart: number }>();
  for (const { about, anchor } of claims) {
    const nearest = new Map<string, number>();
    for (const m of about) nearest.set(m.name, Math.min(nearest.get(m.name) ?? Number.POSITIVE_INFINITY, gapBetween(m.anchor.span, anchor.span)));
    for (const [name, apart] of nearest) {
      const known = given.get(name);
      given.set(name, { claims: (known?.claims ?? 0) + 1, apart: (known?.apart ?? 0) + apart });
    }
  }
  return [...given].sort(([a, x], [b, y]) => y.claims - x.claims || x.apart - y.apart || byCodeUnit(a, b))[0]?.[0] ?? '';
}

/** Characters between two spans. */
const gapBetween = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** "opened" where the property is "begin": the verb that the articles use. */
const happeningOf = (word: string): string => happening(verbForm(word)?.lemma ?? word);

/** Words that say nothing of what a question is about: how it was, and that it was people. */
const ADVERB = /.{3}ly$/;
const ANYBODY = new Set(['people', 'person', 'persons', 'others', 'another']);

function mostCommon(words: readonly string[]): string {
  const count = new Map<string, number>();
  for (const w of words) count.set(w, (count.get(w) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]?.[0] ?? '';
}
