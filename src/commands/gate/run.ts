import { lstatSync } from 'node:fs';
import path from 'node:path';
import { articlesOf, type Made, restanding, worthwhile } from '../../articles/index.ts';
import { checks } from '../../compare/index.ts';
import { type Changes, changesOf, type Side, type StoryChange } from '../../gate/changes.ts';
import { layOut } from '../../gate/copy.ts';
import type { Repository } from '../../gate/git.ts';
import { articleRemoved, type GateFinding, metadataChanged, sourceChanged } from '../../gate/raise.ts';
import { judge } from '../../judge/index.ts';
import {
  type Config,
  type Document,
  EMPTY_BOOK,
  fileOf,
  type NotChecked,
  type Policy,
  type Problem,
  type RuleBook,
  type Run,
  type StoryReport,
} from '../../model/index.ts';
import { kindOf } from '../../read/disk.ts';
import { formatOf } from '../../read/index.ts';
import { type Inputs, readInputs, type StoryInput } from '../../read/inputs.ts';
import type { Given } from '../../read/sources.ts';
import { expanded } from '../../read/walk.ts';
import { loadRules, type RulesRequest, shippedRules } from '../../rules/load.ts';
import { type Depth, lighter } from '../../stories/lighter.ts';
import { reportOf } from '../../stories/story.ts';
import type { Edge } from '../edge.ts';
import type { Asked } from '../line/command.ts';
import { type Bench, placed, taskOf } from '../run/assess.ts';
import { tuneEngine } from '../run/engine.ts';
import { configured, givenBy, readingOf } from '../run/found.ts';
import type { Bases } from './bases.ts';
import { type Compared, deniedBefore } from './before.ts';
import { baselineFor, decisionsFor, marksAdded, marksFor, passing, stale } from './passes.ts';
import { changedPolicy } from './policy.ts';
import { notesOn, summaryOf } from './said.ts';
import { unlikeSeen } from './seen.ts';
import { besideIn, unseenIn } from './unseen.ts';

/** What the gate found, under which policy, and lines on what was compared; or why it could not run. */
export type Gated = { readonly run: Run; readonly policy: Policy; readonly said: readonly string[] };
export type Gate = Gated | { readonly run: null; readonly problems: readonly Problem[]; readonly room: string };

const refused = (problems: readonly Problem[], room: string): Gate => ({ run: null, problems, room });

/** Reads the base and the change, compares every story that the change touches, and adds what the change does to its own judges. `depth`: what of a story is told. */
export async function gateOf(edge: Edge, asked: Asked, bases: Bases, depth: Depth): Promise<Gate> {
  tuneEngine();
  const { repository } = bases;
  const here = path.relative(repository.root, edge.cwd);
  const judges: Edge = { ...edge, cwd: path.join(bases.policyFolder, here) };
  const before: Edge = { ...edge, cwd: path.join(bases.partedFolder, here) };

  const policyTree = repository.tree(bases.policy);
  layOut(repository, policyTree, (p) => isYaml(p) || p.endsWith('.json') || p.includes('.crosscheck/'), bases.policyFolder);
  const { config, problems } = await configured(judges, inBase(asked, repository.root, bases.policyFolder, edge.cwd));
  if (config === null) return refused(problems, `config of ${bases.name}`);

  const { entries, problem } = baselineFor(config, folderOf(config, judges.cwd));
  if (problem !== null) return refused([problem], `baseline of ${bases.name}`);
  const partedTree = repository.tree(bases.parted);
  const named = givenBy(asked, asked.operands, config, judges);
  const look = { bases, tree: partedTree, named, cwd: edge.cwd, config };
  const given = [...named, ...(await besideIn(look))];
  const inputs = await readInputs(given, readingOf(edge, asked, config));
  const fatal = inputs.problems.filter((p) => p.severity === 'fatal');
  if (fatal.length > 0) return refused(fatal, 'input');

  layOut(repository, partedTree, (p) => isYaml(p) || formatOf(p, config.formats) !== null || isGiven(p, given, here), bases.partedFolder);
  const old = await readInputs(await there(given, edge.cwd, before.cwd), readingOf(before, asked, config));
  const unread = old.problems.filter((p) => p.severity === 'fatal' && old.stories.some((s) => s.documents.length > 0));
  if (unread.length > 0) return refused(unread, `articles of ${bases.name}`);

  const changes = changesOf(sidesOf(inputs, repository.root), sidesOf(old, bases.partedFolder));
  const ends = asked.options.timeout ?? Number.POSITIVE_INFINITY;
  const late = (): boolean => edge.seconds() > ends;
  const reported = (story: StoryInput, book: RuleBook, bench: Bench, ...made: [made?: Made, late?: () => boolean]): StoryReport =>
    placed(reportOf(taskOf(story, asked, bench), book, ...made), story, book, repository.root);
  const stories: StoryReport[] = [];
  const whole: StoryReport[] = [];
  const said: string[] = [];
  const raised: GateFinding[] = [...changes.removed.map(articleRemoved), ...changes.restated.map(metadataChanged)];
  const known = knownUnread(old, bases.partedFolder, before.cwd);
  for (const change of changes.stories) {
    const story = inputs.stories[changes.stories.indexOf(change)] as StoryInput;
    if (change.drafts.size === 0) {
      said.push(...notesOn(change, []));
      const unread = story.notChecked.filter((n) => !known.has(saidOf(n, story.folder, repository.root)));
      if (unread.length > 0) stories.push(reported({ ...story, documents: [], notChecked: unread }, EMPTY_BOOK, {}));
      continue;
    }
    const loaded = loadRules(rulesOf(bases, asked, config, judges, change.story.folder, edge.cwd));
    if (loaded.book === null) return refused(loaded.problems, `rules of ${bases.name}`);
    raised.push(...sourcesOf(change), ...marksAdded(config.gate, change));
    const home = path.join(bases.policyFolder, change.story.folder);
    const bench: Bench = { alone: config.gate.alone, decisions: decisionsFor(config.gate, home), known: entries, notChecked: [], depth: 'claims' };
    const { book } = loaded;
    const documents = story.documents.map((d): Document => ({ ...d, standing: change.drafts.has(d) ? 'draft' : 'reference' }));
    const threads = (size: number): number => asked.options.workers ?? worthwhile(size, edge.threads);
    const made = await articlesOf(taskOf({ ...story, documents }, asked, bench).documents, book, { threads, kept: null, stopped: late, tell: async () => {} });
    const compared: Compared = (id, other) =>
      reported({ ...story, documents: documents.map((d) => (d.id === id && other ? other : d)) }, book, bench, made, late);
    const plain = compared();
    said.push(...notesOn(change, plain.facts));
    raised.push(...deniedBefore(change, plain, compared));
    const judged = { ...plain, notChecked: [...plain.notChecked, ...(await unlikeSeen(documents, plain, compared))] };
    stories.push(lighter(passing(judged, entries, marksFor(config.gate, change)), depth));
    if (entries.some((e) => e.story === story.id && judged.findings.every((f) => f.id !== e.id))) {
      const plainly = restanding(documents, made, 'reference');
      whole.push(reported({ ...story, documents: plainly.documents }, book, { depth: 'findings' }, plainly.made));
    }
  }
  raised.push(...changedPolicy({ bases, policyTree, partedTree, config, here, stories: storyFolders(changes) }));
  if (raised.length > 0) stories.push(repositoryWide(raised));
  const loose = looseIn(inputs).filter((n) => !known.has(saidOf(n, edge.cwd, repository.root)) || touches(n, edge.cwd, repository.root, changes));
  const links = linked(inputs, changes, repository.root, partedTree);
  const unseen = await unseenIn(look, inputs);
  return {
    policy: config.gate,
    said: [
      summaryOf(bases, changes),
      ...said,
      ...stale(entries, whole).map((e) => `The baseline no longer needs ${e.id} (${e.check}): crosscheck baseline prune.`),
    ],
    run: {
      version: edge.version,
      stories,
      notChecked: [...loose, ...links, ...unseen],
      only: [],
      asOf: asked.options.asOf,
    },
  };
}

const isYaml = (p: string): boolean => /\.ya?ml$/i.test(p);
const isGiven = (p: string, given: readonly Given[], here: string): boolean => given.some((g) => path.join(here, g.path).split(path.sep).join('/') === p);
/** What was not read and belongs to no story. */
const looseIn = (inputs: Inputs): NotChecked[] => {
  const ofStories = new Set(inputs.stories.flatMap((s) => s.notChecked));
  return inputs.notChecked.filter((n) => !ofStories.has(n));
};

const saidOf = (n: NotChecked, folder: string, root: string): string => `${slashed(path.relative(root, path.join(folder, n.path)))} ${n.reason}`;

/** What could not be read in the base either: it hides nothing of the change, unless a draft lies beside it. */
function knownUnread(old: Inputs, root: string, cwd: string): ReadonlySet<string> {
  return new Set([...looseIn(old).map((n) => saidOf(n, cwd, root)), ...old.stories.flatMap((s) => s.notChecked.map((n) => saidOf(n, s.folder, root)))]);
}

const touches = (n: NotChecked, cwd: string, root: string, { stories }: Changes): boolean => {
  const file = slashed(path.relative(root, path.join(cwd, n.path)));
  return stories.some((s) => s.drafts.size > 0 && (s.story.folder === '' || file.startsWith(`${s.story.folder}/`)));
};

const slashed = (p: string): string => p.split(path.sep).join('/');

/** A path of this repository as it lies in a copy of it; any other stays. */
function moved(file: string, root: string, copy: string): string {
  const relative = path.relative(root, file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : path.join(copy, relative);
}

/** `--config` names a file of the base where it lies in the repository. */
function inBase(asked: Asked, root: string, copy: string, cwd: string): Asked {
  const { config } = asked.options;
  return config === null ? asked : { ...asked, options: { ...asked.options, config: moved(path.resolve(cwd, config), root, copy) } };
}

/** The paths that exist in the base as well. */
async function there(given: readonly Given[], cwd: string, before: string): Promise<Given[]> {
  const found: Given[] = [];
  for (const g of given) {
    const at = path.relative(cwd, path.resolve(cwd, g.path)) || '.';
    const paths = await expanded(at, before);
    if (paths.some((p) => kindOf(p) !== 'missing')) found.push({ ...g, path: at });
  }
  return found;
}

const sidesOf = (inputs: Inputs, root: string): Side[] =>
  inputs.stories.map((s) => ({ id: s.id, folder: slashed(path.relative(root, s.folder)), declared: s.declared, documents: s.documents }));

/** The folder of crosscheck.yaml; without one the working folder. */
const folderOf = (config: Config, cwd: string): string => (config.path === null ? cwd : path.dirname(path.resolve(cwd, config.path)));

/** Rules as the base has them. Paths are absolute: none of them may be found in the change instead. */
function rulesOf(bases: Bases, asked: Asked, config: Config, judges: Edge, story: string, cwd: string): RulesRequest {
  const root = folderOf(config, judges.cwd);
  const flags = asked.options.rules.map((r) => moved(path.resolve(cwd, r), bases.repository.root, bases.policyFolder));
  return {
    shipped: shippedRules(),
    story: path.join(bases.policyFolder, story),
    extra: [...config.rules.map((r) => path.join(root, r)), ...flags],
    checks: checks.map((c) => c.id),
  };
}

/** Stated sources that were changed beside a draft. */
const sourcesOf = ({ story, drafts, references }: StoryChange): GateFinding[] =>
  drafts.size === 0 ? [] : references.map(({ now }) => sourceChanged(story.folder, now, 'it is stated to be a reference'));

const storyFolders = (changes: Changes): ReadonlySet<string> =>
  new Set([...changes.stories.map((c) => c.story.folder), ...changes.removed.map((r) => r.folder)]);

/** What the change does to the repository: a report without articles, whose paths count from the root. */
function repositoryWide(raised: readonly GateFinding[]): StoryReport {
  const story = { id: 'gate', title: null, articles: [], entities: [], witnesses: [], shared: [] };
  const files = new Map(raised.map(({ file }) => [file.id, file]));
  const report = judge(
    story,
    [],
    raised.map((r) => r.raised),
    EMPTY_BOOK,
    { decisions: [], notChecked: [] },
  );
  return { ...report, notes: null, folder: '', files: [...files.values()] };
}

/** Articles that a change turned into links: what they name may change without them. */
function linked(inputs: Inputs, changes: Changes, root: string, tree: ReturnType<Repository['tree']>): NotChecked[] {
  const drafts = new Set(changes.stories.flatMap((c) => [...c.drafts]));
  const files = inputs.stories.flatMap((s) =>
    s.documents
      .filter((d) => drafts.has(d))
      .map((d) => path.join(s.folder, fileOf(d)))
      .filter((file) => kindOf(file) === 'file' && isLink(file))
      .map((file) => slashed(path.relative(root, file))),
  );
  return [...new Set(files)]
    .filter((file) => tree.get(file)?.mode !== '120000')
    .map((file) => ({ path: file, reason: 'the change made it a link; the gate reads files' }));
}

const isLink = (file: string): boolean => lstatSync(file).isSymbolicLink();
