import { createHash } from 'node:crypto';
import type { Decision, Document, DocumentId, Fact, Finding, Level, NotChecked, Raised, Report, RuleBook, Story } from '../model/index.ts';
import { byCodeUnit, claimsCounted, LEVELS, settle } from '../model/index.ts';
import { trimmed } from './evidence.ts';
import { heard } from './levels.ts';
import { onePlaceOneFinding } from './once.ts';
import { counting } from './standing.ts';

/** What `judge` needs besides the findings: decisions of the desk, ids known from log or baseline, and what could not be checked so far. */
export type Docket = { readonly decisions: readonly Decision[]; readonly notChecked: readonly NotChecked[]; readonly known?: readonly Known[] };

/** An earlier finding, by which a new id can name the one it replaces. */
export type Known = { readonly id: string; readonly check: string; readonly key: string };

/** Gives findings their level, id, decision and order, and puts the report together. `ceilings`: the built-in level of each check. Pure. */
export function judge(
  story: Story,
  facts: readonly Fact[],
  raised: readonly Raised[],
  book: RuleBook,
  docket: Docket,
  ceilings: ReadonlyMap<string, Level> = new Map(),
): Report {
  const documents = new Map(story.articles.map((a) => [a.annotated.document.id, a.annotated.document]));
  const silenced = book.checks.filter((c) => c.level === 'off').map((c) => c.check);
  const counted = counting(heard(raised, book.checks, ceilings, documents), documents);
  const findings = numbered(onePlaceOneFinding(counted), story, documents, docket);
  const articles = story.articles.map((a) => ({ ...a, details: claimsCounted(a) }));
  return {
    story: { ...story, articles },
    details: articles.reduce((n, a) => n + a.details, 0),
    findings: settle(inOrder(findings, documents), docket.decisions),
    facts,
    notChecked: docket.notChecked,
    unresolved: unresolvedIn(story),
    silenced,
    ruleFiles: book.files,
  };
}

/** Ids, decisions and trimmed evidence; findings with equal id are one, colliding ids of different findings grow. */
function numbered(raised: readonly Raised[], story: Story, documents: ReadonlyMap<DocumentId, Document>, docket: Docket): Finding[] {
  const byHash = new Map<string, Finding>();
  const taken = new Set<string>();
  const answered = new Set(docket.decisions.map((d) => d.finding));
  for (const r of raised) {
    const hash = hashOf(r);
    if (byHash.has(hash)) continue;
    let length = 8;
    while (taken.has(hash.slice(0, length))) length += 4;
    const id = hash.slice(0, length);
    taken.add(id);
    const earlier = docket.known?.find((k) => k.check === r.check && k.key === r.key && k.id !== id);
    byHash.set(hash, {
      ...r,
      readings: trimmed(r.readings, r.check, documents),
      id,
      decision: null,
      supersedes: answered.has(id) ? null : (earlier?.id ?? null),
      story: story.id,
    });
  }
  return [...byHash.values()];
}

/** sha256 of check, fact key and sorted canonical values: no path, line, witness count, level or wording in it. */
function hashOf(raised: Pick<Raised, 'check' | 'key' | 'readings'>): string {
  const values = raised.readings.map((r) => r.value).sort(byCodeUnit);
  return createHash('sha256')
    .update(JSON.stringify([raised.check, raised.key, values]))
    .digest('hex');
}

/** Level, kind, article, place, id. */
function inOrder(findings: readonly Finding[], documents: ReadonlyMap<DocumentId, Document>): Finding[] {
  const placed = findings.map((finding) => {
    const place = finding.readings.find((r) => r.evidence.length > 0)?.evidence[0]?.anchor;
    const path = documents.get(place?.doc as DocumentId)?.path ?? '';
    return { finding, path, start: place?.span.start ?? 0, level: LEVELS.indexOf(finding.level), family: finding.check.split('/')[0] as string };
  });
  return placed
    .sort(
      (a, b) =>
        a.level - b.level || byCodeUnit(a.family, b.family) || byCodeUnit(a.path, b.path) || a.start - b.start || byCodeUnit(a.finding.id, b.finding.id),
    )
    .map(({ finding }) => finding);
}

function unresolvedIn(story: Story): Report['unresolved'] {
  return story.articles.flatMap(({ annotated, claims }) =>
    claims.filter((c) => c.value === null).map((c) => ({ document: annotated.document.id, anchor: c.anchor })),
  );
}
