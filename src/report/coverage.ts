import type { Agreed, Claim, Coverage, Dated, DocumentId, Fact, Report, StoryReport } from '../model/index.ts';
import { byCodeUnit, witnessOf } from '../model/index.ts';
import { dayOf, isWorded } from './detail.ts';
import { singleIn } from './single.ts';

/** The most that any report lists: details that are agreed on, details of one source, days. */
const MOST = { agreed: 100, single: 20, days: 60 };

/** What reports list of a story; of one that was made lighter, what was kept. */
export const coverageIn = (report: StoryReport): Coverage => report.coverage ?? coverageOf(report);

/** The same from claims and facts. */
export function coverageOf(report: Pick<Report, 'story' | 'facts' | 'findings'>): Coverage {
  const [agreed, days] = [agreedIn(report), datedIn(report)];
  return {
    agreed: { shown: agreed.slice(0, MOST.agreed), all: agreed.length },
    single: [...singleIn(report)].map(([document, claims]) => ({ document, shown: claims.slice(0, MOST.single), all: claims.length })),
    days: { shown: foremost(days, MOST.days), all: days.length },
  };
}

const ORDER: readonly Claim['kind'][] = ['quantity', 'date', 'role', 'quote', 'place', 'name', 'event'];

/** What the sources agree on: facts with one answer (two hedges of it count as one) from at least two witnesses. Copies of one text agree on nothing. */
export function agreedIn({ story, facts, findings }: Pick<Report, 'story' | 'facts' | 'findings'>): readonly Agreed[] {
  const seen = new Set<string>();
  const raised = new Set(findings.map((f) => f.key));
  return facts
    .filter((f) => (f.agreement === 'same' || f.agreement === 'compatible') && f.kind !== 'event' && !raised.has(f.key))
    .filter((f) => f.kind !== 'role' || f.readings.some((r) => r.claims.some(isWorded)))
    .map((fact): Agreed => {
      const claims = fact.readings.flatMap((r) => r.claims);
      return { fact: fact.id, kind: fact.kind, agreement: fact.agreement, claim: clearest(claims), documents: documentsOf(claims) };
    })
    .filter(({ documents }) => new Set(documents.map((d) => witnessOf(story, d))).size > 1)
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.documents.length - a.documents.length || byClaim(a.claim, b.claim))
    .filter(({ kind, claim, documents }) => {
      const key = `${kind} ${claim.anchor.exact.toLowerCase()} ${documents.join(' ')}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** Every day, month and year that the story gives, earliest first; what several documents date is one line. */
export function datedIn({ story, facts }: Pick<Report, 'story' | 'facts'>): readonly Dated[] {
  const factOf = new Map(facts.filter((f) => f.kind === 'date').flatMap((f) => f.readings.flatMap((r) => r.claims.map((c) => [c.id, f] as const))));
  const lines = new Map<string, { day: string; claims: Claim[]; fact: Fact | null }>();
  for (const { claims } of story.articles) {
    for (const claim of claims) {
      const day = dayOf(claim);
      if (day === null || claim.block === 'furniture' || claim.block === 'duplicate') continue;
      const fact = factOf.get(claim.id) ?? null;
      // One article that says "on Monday" four times dates one thing four times more often than four things.
      const key = `${day} ${fact?.id ?? claim.anchor.doc}`;
      const line = lines.get(key) ?? { day, claims: [], fact };
      line.claims.push(claim);
      lines.set(key, line);
    }
  }
  return [...lines.values()]
    .map(({ day, claims, fact }) => ({
      day,
      claim: clearest(claims),
      documents: documentsOf(claims),
      fact: fact?.id ?? null,
      apart: fact?.agreement === 'conflict',
    }))
    .sort((a, b) => byCodeUnit(a.day, b.day) || b.documents.length - a.documents.length || byClaim(a.claim, b.claim));
}

/** The `most` lines that matter: what several give or give apart, then the rest; in order of day again. */
export function foremost(lines: readonly Dated[], most: number): readonly Dated[] {
  const weight = (d: Dated): number => (d.apart ? 2 : 0) + d.documents.length;
  const kept = new Set([...lines].sort((a, b) => weight(b) - weight(a)).slice(0, most));
  return lines.filter((d) => kept.has(d));
}

const documentsOf = (claims: readonly Claim[]): DocumentId[] => [...new Set(claims.map((c) => c.anchor.doc))];

const byClaim = (a: Claim, b: Claim): number => byCodeUnit(a.anchor.doc, b.anchor.doc) || a.anchor.span.start - b.anchor.span.start;

/** Body before headline, a date in figures before "then". */
const clearest = (claims: readonly Claim[]): Claim =>
  claims.find((c) => c.block === 'body' && /\d/.test(c.anchor.exact)) ?? claims.find((c) => c.block === 'body') ?? (claims[0] as Claim);
