import type { Anchor, Document, Fact, Finding, NotChecked, Run, StoryReport } from '../../model/index.ts';
import { asGiven, byCodeUnit } from '../../model/index.ts';
import { type Places, placesIn } from '../../text/files/place.ts';
import { agreedIn, datedIn } from '../coverage.ts';
import type { Manner } from '../manner.ts';
import { countsOf, MOST_FINDINGS } from '../rows.ts';
import { singleIn } from '../single.ts';

/** Places listed for one reading of a fact. */
const PLACES = 100;

/** The contract of docs/check.schema.json, as JSON. */
export function render(run: Run, manner: Pick<Manner, 'withFacts'>): string {
  return `${JSON.stringify(contractOf(run, manner.withFacts), null, 2)}\n`;
}

/** The contract of docs/check.schema.json. With several stories each source, finding and fact names its own. */
function contractOf(run: Run, withFacts: boolean) {
  const several = run.stories.length > 1;
  const each: Each = (of) => run.stories.flatMap((s) => of(s, placesIn(s)).map((row) => (several ? { ...row, story: s.story.id } : row)));
  const findings = each((s, places) => s.findings.map((f) => findingRow(f, places)));
  return {
    schemaVersion: 1,
    sources: each((s) => s.story.articles.map((a) => sourceRow(a.annotated.document))),
    findings: findings.slice(0, MOST_FINDINGS),
    ...(findings.length > MOST_FINDINGS ? { moreFindings: findings.length - MOST_FINDINGS } : {}),
    ...(withFacts ? coverageRows(each) : {}),
    notChecked: [...run.notChecked.map(notCheckedRow), ...each((s) => s.notChecked.map(notCheckedRow))],
    ...(run.leftOut === undefined ? {} : { leftOut: run.leftOut }),
    unresolved: each((s, places) =>
      s.unresolved.map(({ anchor }) => {
        const { path, line, column } = places.at(anchor);
        return { path, line, column, exact: asGiven(places.documentOf(anchor.doc), anchor) };
      }),
    ),
    silenced: [...new Set(run.stories.flatMap((s) => s.silenced))].sort(byCodeUnit),
    ...(run.stories.some((s) => s.blunt?.length) ? { marksWithoutEffect: each((s) => s.blunt ?? []) } : {}),
    ...(run.only.length > 0 ? { only: run.only } : {}),
    counts: countsOf(run),
  };
}

type Each = <T>(of: (story: StoryReport, places: Places) => readonly T[]) => readonly T[];

/** What the sources agree on and differ on, what one witness alone gives, and the days of the story. */
function coverageRows(each: Each) {
  return {
    facts: each((s, places) => s.facts.map((f) => factRow(f, places))),
    agreed: each((s) => agreedIn(s).map(({ fact }) => ({ fact }))),
    single: each((s, places) => [...singleIn(s).values()].flat().map((c) => ({ kind: c.kind, property: c.property, ...evidenceRow(c.anchor, places) }))),
    timeline: each((s, places) =>
      datedIn(s).map(({ day, claim, documents, fact, apart }) => ({
        day,
        apart,
        fact,
        paths: documents.map((d) => places.documentOf(d).path),
        evidence: [evidenceRow(claim.anchor, places)],
      })),
    ),
  };
}

const notCheckedRow = ({ path, reason }: NotChecked) => ({ path, reason });

function sourceRow(d: Document) {
  const { id, path, title, publisher, url, published, standing, sha256 } = d;
  return { id, path, title, publisher, url, published: published.edtf, publishedBasis: published.basis, standing, sha256 };
}

function findingRow(f: Finding, places: Places) {
  return {
    id: f.id,
    check: f.check,
    level: f.level,
    confidence: f.confidence,
    agreement: f.agreement,
    subject: f.subject,
    what: f.what,
    why: f.why,
    next: f.next,
    fact: f.key,
    readings: f.readings.map((r) => ({
      value: r.value,
      label: r.label,
      witnesses: r.witnesses,
      evidence: r.evidence.map((e) => ({ ...evidenceRow(e.anchor, places), ...(e.reads === null ? {} : { reads: e.reads }) })),
      more: r.more,
    })),
    decision: f.decision && { verb: f.decision.verb, reading: f.decision.reading, who: f.decision.who, when: f.decision.when, because: f.decision.because },
    supersedes: f.supersedes,
    ...(f.passed ? { passed: f.passed } : {}),
  };
}

function factRow(f: Fact, places: Places) {
  return {
    id: f.id,
    kind: f.kind,
    property: f.property,
    about: f.about,
    agreement: f.agreement,
    readings: f.readings.map((r) => ({
      value: r.value,
      witnesses: r.witnesses,
      evidence: r.claims.slice(0, PLACES).map((c) => evidenceRow(c.anchor, places)),
      more: Math.max(0, r.claims.length - PLACES),
    })),
  };
}

function evidenceRow(anchor: Anchor, places: Places) {
  const { path, field, start, end, line, column, fileLine } = places.at(anchor);
  return {
    path,
    ...(field === 'title' ? { field } : {}),
    start,
    end,
    line,
    column,
    ...(fileLine === null ? {} : { fileLine }),
    exact: asGiven(places.documentOf(anchor.doc), anchor),
  };
}
