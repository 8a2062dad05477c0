import type { Agreed, Claim, Coverage, Dated, DocumentId, Fact, Report, StoryReport } from '../model/index.ts';
import { addOnce, byCodeUnit, witnessOf } from '../model/index.ts';

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

/**
 * What one witness alone gives, by document: numbers, written dates, words in quotation marks, titles, for which neither a fact nor the same
 * words stand in a text of another witness. Of a witness with several texts the first speaks.
 */
export function singleIn({ story, facts }: Pick<Report, 'story' | 'facts'>): ReadonlyMap<DocumentId, readonly Claim[]> {
  const single = new Map<DocumentId, readonly Claim[]>();
  if (story.witnesses.length < 2) return single;
  const others = new Map<string, Set<number>>();
  for (const { annotated, claims } of story.articles) {
    const witness = witnessOf(story, annotated.document.id);
    for (const c of claims) {
      if (!TOLD.has(c.kind)) continue;
      for (const key of keysOf(c)) addOnce(others, key, witness);
    }
  }
  const shared = new Set(
    facts.flatMap((f) => {
      const claims = f.readings.flatMap((r) => r.claims);
      return new Set(claims.map((c) => witnessOf(story, c.anchor.doc))).size > 1 ? claims.map((c) => c.id) : [];
    }),
  );
  const told = new Set<string>();
  for (const article of story.articles) {
    const witness = witnessOf(story, article.annotated.document.id);
    const own = article.claims.filter((c) => {
      if (!isTelling(c) || shared.has(c.id)) return false;
      const keys = keysOf(c);
      if (keys.some((k) => (others.get(k)?.size ?? 0) > 1 || told.has(`${witness} ${k}`))) return false;
      for (const k of keys) told.add(`${witness} ${k}`);
      return true;
    });
    if (own.length > 0) single.set(article.annotated.document.id, own);
  }
  return single;
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

/** "Sen." and "President" before a name are how papers name people, no detail. */
const isWorded = (claim: Claim): boolean => claim.kind !== 'role' || /\S\s+\S/.test(claim.anchor.exact);

/** EDTF seasons of a year, as months. */
const SEASONS: Readonly<Record<string, string>> = { '21': '03/05', '22': '06/08', '23': '09/11' };

const documentsOf = (claims: readonly Claim[]): DocumentId[] => [...new Set(claims.map((c) => c.anchor.doc))];

const byClaim = (a: Claim, b: Claim): number => byCodeUnit(a.anchor.doc, b.anchor.doc) || a.anchor.span.start - b.anchor.span.start;

/** Body before headline, a date in figures before "then". */
const clearest = (claims: readonly Claim[]): Claim =>
  claims.find((c) => c.block === 'body' && /\d/.test(c.anchor.exact)) ?? claims.find((c) => c.block === 'body') ?? (claims[0] as Claim);

/** `2025-05-03`, `2025-05`, `2025`, `2024-10/2024-12`; null for what is no day (lengths of time, "now", days without a year). */
function dayOf(claim: Claim): string | null {
  if (claim.kind !== 'date' || !claim.value || claim.value.timex.type !== 'DATE') return null;
  const { edtf } = claim.value;
  const [, year, season = ''] = /^(\d{4})-(2[1-4])$/.exec(edtf) ?? [];
  if (year) return SEASONS[season] ? `${year}-${(SEASONS[season] as string).replace('/', `/${year}-`)}` : year;
  if (!/^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/.test(edtf)) return /^\d{4}(?:-\d\d){0,2}/.exec(edtf)?.[0] ?? null;
  return edtf.replace(/^(\d{4})-01(?:-01)?\/(\d{4})-12(?:-31)?$/, (_, from: string, to: string) => (from === to ? from : `${from}/${to}`));
}

/** What would count as the same detail in another text: its value where it has one, and its words. */
function keysOf(claim: Claim): string[] {
  const words = `${claim.kind} ${claim.anchor.exact.toLowerCase()}`;
  switch (claim.kind) {
    case 'quantity':
      return [words, ...[claim.value?.low, claim.value?.high].flatMap((n) => (n !== undefined && Number.isFinite(n) ? [`figure ${n}`] : []))];
    case 'date': {
      const day = dayOf(claim);
      return day === null ? [words] : [words, `day ${day}`];
    }
    case 'role':
      return [`post ${claim.value?.post} ${claim.value?.person.name.split(/\s+/).at(-1)}`];
    default:
      return [words];
  }
}

/** Kinds of claims that are told as given by one witness alone; what claims of others say is no detail of theirs. */
const TOLD: ReadonlySet<Claim['kind']> = new Set(['quantity', 'date', 'quote', 'role']);

/** Worth a call to the source: no "one" and "two", no "on Monday", no reported speech. */
function isTelling(claim: Claim): boolean {
  if (claim.value === null || (claim.block !== 'body' && claim.block !== 'standfirst' && claim.block !== 'caption')) return false;
  switch (claim.kind) {
    case 'quantity':
      return (claim.value.low > 2 || claim.value.unit !== '1') && !/^(?:one|two|a|an|both)$/i.test(claim.anchor.exact) && claim.property !== 'rank';
    case 'date':
      return dayOf(claim) !== null && /\d/.test(claim.anchor.exact);
    case 'quote':
      return claim.value.directness === 'direct' && claim.anchor.exact.split(/\s+/).length >= 6;
    case 'role':
      return claim.value.person.form === 'name' && isWorded(claim);
    default:
      return false;
  }
}
