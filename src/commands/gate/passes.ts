import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checks } from '../../compare/index.ts';
import { type BaselineEntry, baselineOf, letThrough, staleIn } from '../../gate/baseline.ts';
import type { StoryChange } from '../../gate/changes.ts';
import { bluntMarks, lookAway, type Mark, marksIn, newMarks } from '../../gate/marks.ts';
import { type GateFinding, policyChanged } from '../../gate/raise.ts';
import { type Config, type Decision, type Document, fatal, fileOf, type Policy, type Problem, pathIn, type StoryReport } from '../../model/index.ts';
import { openLog } from '../../store/index.ts';

/** What the base lets through. */
export type Passes = { readonly entries: readonly BaselineEntry[]; readonly problem: Problem | null };

/** The baseline that a configuration names; a file that is not there lets nothing through. `folder`: that of crosscheck.yaml. */
export function baselineFor(config: Config, folder: string): Passes {
  const { baseline } = config.gate;
  if (baseline === null) return { entries: [], problem: null };
  let text: string;
  try {
    text = readFileSync(path.join(folder, baseline), 'utf8');
  } catch {
    return { entries: [], problem: null };
  }
  const { entries, fault } = baselineOf(text);
  return entries === null ? { entries: [], problem: broken(baseline, fault) } : { entries, problem: null };
}

/** What is wrong with a baseline. */
export const broken = (file: string, fault: string): Problem =>
  fatal(
    `The baseline cannot be read: ${fault}.`,
    'Nobody knows which findings are let through.',
    'Correct the file, or make it anew: crosscheck baseline create.',
    file,
  );

/** Decisions that count: those of the base, where its policy honours them. */
export const decisionsFor = (policy: Policy, folder: string): readonly Decision[] =>
  policy.decisions === 'honour' ? openLog({ folder, who: '', now: () => '' }).folded().decisions : [];

/** Marks that count: those that the article had in the base, where the base's policy honours them. */
export function marksFor(policy: Policy, change: StoryChange): (document: Document) => readonly Mark[] {
  if (policy.inlineIgnores !== 'honour') return () => [];
  const before = beforeOf(change);
  return (document) => {
    const fresh = new Set(newMarks(document, before(document)).map((m) => m.from));
    return marksIn(document).filter((m) => !fresh.has(m.from));
  };
}

/** Marks that come with the change, where marks are honoured: after the merge they would count. */
export function marksAdded(policy: Policy, change: StoryChange): GateFinding[] {
  if (policy.inlineIgnores !== 'honour') return [];
  const before = beforeOf(change);
  const folder = change.story.folder;
  return change.story.documents.flatMap((document) =>
    newMarks(document, before(document)).map((m) =>
      policyChanged(pathIn(folder, fileOf(document)), document.source, `a mark to look away from ${m.check} was added`),
    ),
  );
}

const beforeOf = ({ added, modified, references }: StoryChange): ((document: Document) => Document | null) => {
  const news = new Set(added.map((d) => d.id));
  const earlier = new Map([...modified, ...references].map((m) => [m.now.id, m.before]));
  return (document) => (news.has(document.id) ? null : (earlier.get(document.id) ?? document));
};

/** The report with what marks and the baseline let through, and the marks that let nothing through. */
export function passing(report: StoryReport, entries: readonly BaselineEntry[], marksOf: (document: Document) => readonly Mark[]): StoryReport {
  const documents = report.story.articles.map((a) => a.annotated.document);
  const findings = letThrough(lookAway(report.findings, documents, marksOf), entries);
  return { ...report, findings, blunt: documents.flatMap((d) => bluntMarks(d, findings, (id) => CHECKS.has(id), marksOf(d))) };
}

const CHECKS: ReadonlySet<string> = new Set(checks.map((c) => c.id));

/** Entries of the baseline that the stories of a run no longer need; `whole` are their reports with every finding in. */
export function stale(entries: readonly BaselineEntry[], whole: readonly StoryReport[]): readonly BaselineEntry[] {
  return staleIn(
    entries.filter((e) => e.story !== ''),
    whole.flatMap((r) => r.findings),
    new Set(whole.map((r) => r.story.id)),
  );
}
