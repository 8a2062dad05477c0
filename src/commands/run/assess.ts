import { checks } from '../../compare/index.ts';
import { folderOf } from '../../config/load.ts';
import { GROWTH, spareMemory } from '../../engine/options.ts';
import type { BaselineEntry } from '../../gate/baseline.ts';
import { marksIn } from '../../gate/marks.ts';
import { append, byCodeUnit, type Config, type Problem, type Report, type RuleBook, type Run, type StoryReport } from '../../model/index.ts';
import { type Inputs, looseIn, type StoryInput } from '../../read/inputs.ts';
import { filesOnce, loadRules, type RulesRequest } from '../../rules/load.ts';
import { budgetOf, sizeOf } from '../../stories/budget.ts';
import { type Ready, reportsOf } from '../../stories/index.ts';
import type { Depth } from '../../stories/lighter.ts';
import type { StoryTask } from '../../stories/story.ts';
import { wayTo } from '../../text/files/paths.ts';
import { storedIn } from '../decisions.ts';
import type { Edge } from '../edge.ts';
import { baselineFor, passing } from '../gate/passes.ts';
import type { Asked } from '../line/command.ts';
import { repositoryOf } from '../repository.ts';
import { shelfOf } from './kept.ts';
import type { Progress } from './progress.ts';
import { rulePathsFor } from './rule-paths.ts';

/** A run, or what is wrong with the rules. */
export type Assessed = { readonly run: Run; readonly problems: readonly [] } | { readonly run: null; readonly problems: readonly Problem[] };

/** The rule files that hold for a story: the general ones, its own, then those of the newsroom and of the flags. */
export const rulesFor = (edge: Edge, asked: Asked, config: Config, story: string | null): RulesRequest => ({
  ...rulePathsFor(edge, asked, config, story),
  checks: checks.map((c) => c.id),
});

/** How far a run is kept, and who is told how it goes. */
export type Wanted = { readonly depth: Depth; readonly progress?: Progress | null };

/** UTF-16 units of text in one story from which on memory is spared: four hundred articles. */
const LARGE = 2_000_000;

/** Checks every story that was read. What marks and the baseline let through is still shown, with its reason; the gate asks its policy first. */
export async function assess(edge: Edge, asked: Asked, config: Config, inputs: Inputs, { depth, progress = null }: Wanted): Promise<Assessed> {
  const root = repositoryOf(edge.cwd);
  const reports = new Map<StoryInput, StoryReport>();
  const { entries, problem } = known(edge, config);
  const problems: Problem[] = problem === null ? [] : [problem];
  const files = filesOnce();
  const prepare = (story: StoryInput): Ready | null => {
    const { book, problems: wrong } = loadRules(rulesFor(edge, asked, config, story.folder), files);
    append(problems, wrong);
    if (book === null || problems.length > 0) return null;
    return { task: taskOf(story, asked, { ...storedIn(edge, story.folder), depth }), book, kept: shelfOf(edge, asked, story, book) };
  };
  const told = (story: StoryInput, { book }: Ready, report: Report): void =>
    void reports.set(story, passing(placed(report, story, book, root), entries, marksIn));
  const budget = budgetOf(inputs.stories, asked.options.workers, edge.threads);
  if (inputs.stories.some((story) => sizeOf(story) > LARGE)) spareMemory(GROWTH.large);
  else if (budget.stories > 1) spareMemory(GROWTH.several);
  const brokeDown = await reportsOf(inputs.stories, prepare, told, {
    budget,
    left: () => (asked.options.timeout ?? Number.POSITIVE_INFINITY) - edge.seconds(),
    tell: async (words) => progress?.(words),
  });
  if (problems.length > 0) return { run: null, problems };
  return {
    run: {
      version: edge.version,
      stories: inputs.stories.map((story) => reports.get(story) as StoryReport),
      notChecked: [...looseIn(inputs), ...brokeDown],
      ...(inputs.leftOut.length > 0 ? { leftOut: inputs.leftOut } : {}),
      only: asked.options.only,
      asOf: asked.options.asOf ?? sourceDate(edge.env.SOURCE_DATE_EPOCH),
    },
    problems: [],
  };
}

/** The baseline that crosscheck.yaml names, from its own folder. */
const known = (edge: Edge, config: Config): { readonly entries: readonly BaselineEntry[]; readonly problem: Problem | null } =>
  baselineFor(config, folderOf(config, edge.cwd));

/** What a story is judged with besides its rules, and what is read of it afterwards. */
export type Bench = Partial<Pick<StoryTask, 'decisions' | 'known' | 'notChecked' | 'alone' | 'depth'>>;

/** A story as it is checked. Of what nobody says, a draft may not stand alone, and everything is read afterwards. */
export const taskOf = ({ id, title, documents, notChecked }: StoryInput, { options }: Asked, bench: Bench): StoryTask => ({
  alone: 'refuse',
  depth: 'claims',
  decisions: [],
  ...bench,
  id,
  title,
  documents: [...documents].sort((a, b) => byCodeUnit(a.id, b.id)),
  notChecked: [...notChecked, ...(bench.notChecked ?? [])],
  only: options.only,
  timeout: options.timeout,
});

/** The report of a story with where it lies below `root`. */
export const placed = (report: Report, story: StoryInput, book: RuleBook, root: string): StoryReport => ({
  ...report,
  notes: story.notes,
  folder: wayTo(story.folder, root),
  publishers: Object.fromEntries(book.sources.map((s) => [s.id, s.name])),
});

/** SOURCE_DATE_EPOCH as an ISO 8601 date, in UTC. */
function sourceDate(epoch: string | undefined): string | null {
  return epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10) : null;
}
