import path from 'node:path';
import { articlesOf, asReferences, type Made, worthwhile } from '../../articles/index.ts';
import type { StoryChange } from '../../gate/changes.ts';
import { type GateFinding, sourceChanged } from '../../gate/raise.ts';
import { type Document, EMPTY_BOOK, type StoryReport } from '../../model/index.ts';
import type { StoryInput } from '../../read/inputs.ts';
import { loadRules } from '../../rules/load.ts';
import { type Depth, lighter } from '../../stories/lighter.ts';
import { reportOf } from '../../stories/story.ts';
import { type Bench, placed, taskOf } from '../run/assess.ts';
import { type Compared, deniedBefore } from './before.ts';
import { decisionsFor, marksAdded, marksFor, passing } from './passes.ts';
import { type BasePolicy, rulesOf } from './policy.ts';
import type { GateRequest, Refused } from './request.ts';
import { notesOn } from './said.ts';
import { unlikeSeen } from './seen.ts';
import type { IsNew } from './unread.ts';

/** What the gate has to say of one story. */
export type GatedStory = {
  /** Null where there is nothing to report. */
  readonly report: StoryReport | null;
  /** The report of the same articles without any draft, where the baseline has findings of this story that the other does not; null where it has none. */
  readonly whole: StoryReport | null;
  /** What the change does to the judges of the story. */
  readonly raised: readonly GateFinding[];
  /** Lines for a reviewer. */
  readonly said: readonly string[];
};

/** A story without an article under edit is not compared; what of it can no longer be read is not checked. */
export function untouched({ asked, bases }: GateRequest, story: StoryInput, change: StoryChange, isNew: IsNew): GatedStory {
  const unread = story.notChecked.filter((n) => isNew(n, story.folder));
  const bare = { ...story, documents: [], notChecked: unread };
  const report = unread.length === 0 ? null : placed(reportOf(taskOf(bare, asked, {}), EMPTY_BOOK), story, EMPTY_BOOK, bases.repository.root);
  return { report, whole: null, raised: [], said: notesOn(change, []) };
}

/** Compares a story with articles under edit, by the rules of the base: what the change says now, and what it would say to the words from before. */
export async function edited(request: GateRequest, policy: BasePolicy, story: StoryInput, change: StoryChange, depth: Depth): Promise<GatedStory | Refused> {
  const { edge, asked, bases } = request;
  const { gate } = policy.config;
  const { book, problems } = loadRules(rulesOf(request, policy, change.story.folder));
  if (book === null) return { problems, room: `rules of ${bases.name}` };

  const documents = story.documents.map((d): Document => ({ ...d, standing: change.drafts.has(d) ? 'draft' : 'reference' }));
  const late = (): boolean => edge.seconds() > (asked.options.timeout ?? Number.POSITIVE_INFINITY);
  const threads = (size: number): number => asked.options.workers ?? worthwhile(size, edge.threads);
  const made = await articlesOf(documents, book, { threads, kept: null, stopped: late, tell: async () => {} });

  const reported = (articles: readonly Document[], bench: Bench, ...ready: [made: Made, late?: () => boolean]): StoryReport =>
    placed(reportOf(taskOf({ ...story, documents: articles }, asked, bench), book, ...ready), story, book, bases.repository.root);
  const decisions = decisionsFor(gate, path.join(bases.policyFolder, change.story.folder));
  const compared: Compared = (id, other) =>
    reported(other ? documents.map((d) => (d.id === id ? other : d)) : documents, { alone: gate.alone, decisions, known: policy.baseline }, made, late);

  const plain = compared();
  const report = { ...plain, notChecked: [...plain.notChecked, ...(await unlikeSeen(documents, plain, compared))] };
  const found = new Set(report.findings.map((f) => f.id));
  const withoutDrafts = (): StoryReport => {
    const references = asReferences(documents, made);
    return reported(references.documents, { depth: 'findings' }, references.made);
  };
  return {
    report: lighter(passing(report, policy.baseline, marksFor(gate, change)), depth),
    whole: policy.baseline.some((e) => e.story === story.id && !found.has(e.id)) ? withoutDrafts() : null,
    raised: [...sourcesChanged(change), ...marksAdded(gate, change), ...deniedBefore(change, plain, compared)],
    said: notesOn(change, plain.facts),
  };
}

/** Stated sources that were changed beside a draft, and articles that call themselves sources beside one that does not. */
function sourcesChanged({ story, drafts, claimed, references }: StoryChange): GateFinding[] {
  const beside = drafts.size > claimed.length ? claimed : [];
  return [
    ...references.map(({ now }) => sourceChanged(story.folder, now, 'it is stated to be a reference')),
    ...beside.map((now) => sourceChanged(story.folder, now, 'the change itself states it to be a reference, so it was checked as a draft', 'added')),
  ];
}
