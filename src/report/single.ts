import type { Claim, DocumentId, Report } from '../model/index.ts';
import { addOnce, witnessOf } from '../model/index.ts';
import { dayOf, isWorded } from './detail.ts';
import { type Figure, givenElsewhere } from './figures.ts';

/**
 * What one witness alone gives, by document: numbers, written dates, words in quotation marks, titles, for which neither a fact nor the same
 * words, nor the same figure in other words, stand in a text of another witness. Of a witness with several texts the first speaks.
 */
export function singleIn({ story, facts }: Pick<Report, 'story' | 'facts'>): ReadonlyMap<DocumentId, readonly Claim[]> {
  const single = new Map<DocumentId, readonly Claim[]>();
  if (story.witnesses.length < 2) return single;
  const others = new Map<string, Set<number>>();
  const figures: Figure[] = [];
  for (const { annotated, claims } of story.articles) {
    const { id, published } = annotated.document;
    const witness = witnessOf(story, id);
    for (const c of claims) {
      if (!TOLD.has(c.kind)) continue;
      for (const key of [...keysOf(c), ...sinceWhen(c, published.edtf)]) addOnce(others, key, witness);
      if (c.kind === 'quantity' && c.value) figures.push({ witness, value: c.value });
    }
  }
  const isGivenElsewhere = givenElsewhere(figures);
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
      const isElsewhere = (k: string): boolean => [...(others.get(k) ?? [])].some((w) => w !== witness);
      if (keys.some((k) => isElsewhere(k) || told.has(`${witness} ${k}`))) return false;
      if (howLongBefore(c, article.annotated.document.published.edtf).some(isElsewhere)) return false;
      if (c.kind === 'quantity' && c.value && isGivenElsewhere({ witness, value: c.value })) return false;
      for (const k of keys) told.add(`${witness} ${k}`);
      return true;
    });
    if (own.length > 0) single.set(article.annotated.document.id, own);
  }
  return single;
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

/** A year as what others may give for it: "1998" is "28 years" to a paper of 2026, and 27 before the day has come round. */
function sinceWhen(claim: Claim, published: string | null): readonly string[] {
  const year = claim.kind === 'date' ? Number(dayOf(claim)?.slice(0, 4) ?? Number.NaN) : Number.NaN;
  const years = Number(published?.slice(0, 4) ?? Number.NaN) - year;
  if (years > 0) return [`since ${years}`, `since ${years - 1}`];
  return claim.kind === 'quantity' && claim.value?.unit === 'a' ? [`lasts ${claim.value.low}`] : [];
}

/** The same, as it is asked for: years by the year that they began, a year by how long ago it was. */
function howLongBefore(claim: Claim, published: string | null): readonly string[] {
  if (claim.kind === 'quantity') return claim.value?.unit === 'a' ? [`since ${claim.value.low}`] : [];
  return sinceWhen(claim, published).map((key) => key.replace('since', 'lasts'));
}
