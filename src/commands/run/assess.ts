import path from 'node:path';
import { articlesOf, type Kept, type Made, worthwhile } from '../../articles/index.ts';
import { unfit } from '../../articles/unfit.ts';
import { checks } from '../../compare/index.ts';
import type { BaselineEntry } from '../../gate/baseline.ts';
import { marksIn } from '../../gate/marks.ts';
import type { Docket } from '../../judge/index.ts';
import {
  type Article,
  byCodeUnit,
  type Config,
  type Document,
  type NotChecked,
  type Problem,
  type RuleBook,
  type Run,
  type StoryReport,
} from '../../model/index.ts';
import { checkArticles, claimsIn } from '../../pipeline.ts';
import type { Inputs, StoryInput } from '../../read/inputs.ts';
import { loadRules, type RulesRequest } from '../../rules/load.ts';
import { safeLine } from '../../text/safe.ts';
import { storedIn } from '../decisions.ts';
import type { Edge } from '../edge.ts';
import { baselineFor, passing } from '../gate/passes.ts';
import type { Asked } from '../line/command.ts';
import { repositoryOf } from '../repository.ts';
import { shelfOf } from './kept.ts';
import { type Depth, lighter } from './lighter.ts';
import { type Progress, saying } from './progress.ts';
import { rulePathsFor } from './rule-paths.ts';

export { repositoryOf };

/** A run, or what is wrong with the rules. */
export type Assessed = { readonly run: Run; readonly problems: readonly [] } | { readonly run: null; readonly problems: readonly Problem[] };

/** The rule files that hold for a story: the general ones, its own, then those of the newsroom and of the flags. */
export const rulesFor = (edge: Edge, asked: Asked, config: Config, story: string | null): RulesRequest => ({
  ...rulePathsFor(edge, asked, config, story),
  checks: checks.map((c) => c.id),
});

/** How far a run is kept, and who is told how it goes. */
export type Wanted = { readonly depth: Depth; readonly progress?: Progress | null };

/** Checks every story that was read. What marks and the baseline let through is still shown, with its reason; the gate asks its policy first. */
export async function assess(edge: Edge, asked: Asked, config: Config, inputs: Inputs, { depth, progress = null }: Wanted): Promise<Assessed> {
  const root = repositoryOf(edge.cwd);
  const stories: StoryReport[] = [];
  const { entries, problem } = known(edge, config);
  const problems: Problem[] = problem === null ? [] : [problem];
  const ends = asked.options.timeout ?? Number.POSITIVE_INFINITY;
  for (const story of inputs.stories) {
    const loaded = loadRules(rulesFor(edge, asked, config, story.folder));
    if (loaded.book === null) problems.push(...loaded.problems);
    else {
      const late = (): boolean => edge.seconds() > ends;
      const kept = shelfOf(edge, asked, story, loaded.book);
      const made = await madeFor(edge, asked, story.documents, loaded.book, { stopped: late, kept, progress });
      kept?.save();
      const bench = { ...storedIn(edge, story.folder), depth };
      stories.push(passing(await saying(stepsOf(story, loaded.book, asked, root, late, bench, made), progress), entries, marksIn));
    }
  }
  if (problems.length > 0) return { run: null, problems };
  const ofStories = new Set(inputs.stories.flatMap((s) => s.notChecked));
  return {
    run: {
      version: edge.version,
      stories,
      notChecked: inputs.notChecked.filter((n) => !ofStories.has(n)),
      only: asked.options.only,
      asOf: asked.options.asOf ?? sourceDate(edge.env.SOURCE_DATE_EPOCH),
    },
    problems: [],
  };
}

/** The baseline that crosscheck.yaml names, from its own folder. */
const known = (edge: Edge, config: Config): { readonly entries: readonly BaselineEntry[]; readonly problem: Problem | null } =>
  baselineFor(config, config.path === null ? edge.cwd : path.dirname(path.resolve(edge.cwd, config.path)));

/** What a story is judged with besides its rules, and what is read of it afterwards; `alone`: may a draft stand alone? */
export type Bench = Docket & { readonly alone: 'refuse' | 'allow'; readonly depth: Depth };

/** One story: its articles one by one, then all together. An article that fails is not checked, and said. */
export function reportOf(...of: Parameters<typeof stepsOf>): StoryReport {
  const steps = stepsOf(...of);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same step by step, so that somebody may be told how far it is: each step says what comes next. */
export function* stepsOf(
  story: StoryInput,
  book: RuleBook,
  asked: Asked,
  root: string,
  late: () => boolean,
  docket: Partial<Bench> = {},
  made: Made = NOTHING_MADE,
): Generator<string, StoryReport> {
  const notChecked: NotChecked[] = [...story.notChecked, ...(docket.notChecked ?? []), ...made.failed.map(brokeDown)];
  const articles: Article[] = [];
  const documents = [...story.documents].sort((a, b) => byCodeUnit(a.id, b.id));
  for (const document of documents) {
    const ready = made.articles.get(document);
    if (ready) {
      articles.push(ready);
      continue;
    }
    yield beginning(documents, document);
    const reason = late() ? `the time limit of ${asked.options.timeout} s was reached` : unfit(document);
    if (reason) notChecked.push({ path: document.path, reason });
    else
      try {
        articles.push(claimsIn(document, book));
      } catch (error) {
        notChecked.push({ path: document.path, reason: `an internal error: ${safeLine(error instanceof Error ? error.message : String(error))}` });
      }
  }
  if (docket.alone !== 'allow') notChecked.push(...alone(story, articles));
  yield `Comparing ${articles.reduce((n, a) => n + a.claims.length, 0)} claims of ${articles.length} articles`;
  const report = checkArticles({ id: story.id, title: story.title }, articles, book, { decisions: [], ...docket, notChecked });
  const { only } = asked.options;
  return {
    ...lighter(report, docket.depth ?? 'claims'),
    findings: only.length === 0 ? report.findings : report.findings.filter((f) => only.includes(f.check.split('/')[0] as string)),
    notes: story.notes,
    folder: path.relative(root, story.folder).split(path.sep).join('/'),
    publishers: Object.fromEntries(book.sources.map((s) => [s.id, s.name])),
  };
}

const beginning = (documents: readonly Document[], document: Document): string =>
  `Reading article ${documents.indexOf(document) + 1} of ${documents.length}: ${document.path}`;

const brokeDown = (reason: string): NotChecked => ({
  path: 'worker',
  reason: `a worker thread broke down (${safeLine(reason)}); its articles were read without it`,
});

const NOTHING_MADE: Made = { articles: new Map(), failed: [] };

/** Makes the articles of a story beforehand where that is quicker: from what was kept, and on several threads. */
export async function madeFor(
  edge: Edge,
  asked: Asked,
  documents: readonly Document[],
  book: RuleBook,
  { stopped, kept = null, progress = null }: { readonly stopped: () => boolean; readonly kept?: Kept | null; readonly progress?: Progress | null },
): Promise<Made> {
  const inOrder = [...documents].sort((a, b) => byCodeUnit(a.id, b.id));
  return articlesOf(
    inOrder.filter((d) => unfit(d) === null),
    book,
    {
      threads: (size) => asked.options.workers ?? worthwhile(size, edge.threads),
      kept,
      stopped,
      tell: async (document) => progress?.(beginning(inOrder, document)),
    },
  );
}

/** A draft that stands alone was compared with nothing. */
function alone(story: StoryInput, articles: readonly Article[]): NotChecked[] {
  const drafts = articles.filter((a) => a.annotated.document.standing === 'draft');
  if (drafts.length === 0 || drafts.length < articles.length || story.documents.length === 0) return [];
  return drafts.map((a) => ({ path: a.annotated.document.path, reason: 'a draft, and there is nothing to compare it with' }));
}

/** SOURCE_DATE_EPOCH as an ISO 8601 date, in UTC. */
function sourceDate(epoch: string | undefined): string | null {
  return epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10) : null;
}
