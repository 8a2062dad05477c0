import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { baseFrom } from '../gate/base-ref.ts';
import { GitError, openRepository, type Repository } from '../gate/git.ts';
import { exitOf } from '../gate/verdict.ts';
import { fatal, type Problem } from '../model/index.ts';
import { safeLine } from '../text/safe.ts';
import type { Edge, ExitCode } from './edge.ts';
import type { Bases } from './gate/request.ts';
import { type Gated, gateOf } from './gate/run.ts';
import { overruled, verdictOf } from './gate/said.ts';
import type { Asked } from './line/command.ts';
import { deliver, depthOf } from './output/deliver.ts';
import { refuse } from './output/refuse.ts';
import { colourOf, wishesOf, wrongWishes } from './output/wishes.ts';

/** The gate: articles that a change adds or alters are drafts, the rest are what they are checked against. Nothing is written but what was asked for. */
export async function run(edge: Edge, asked: Asked): Promise<ExitCode> {
  const wrong = wrongWishes(asked);
  if (wrong.length > 0) return refuse(edge, wrong, 'crosscheck ci');
  const folder = mkdtempSync(path.join(tmpdir(), 'crosscheck-'));
  try {
    const bases = basesOf(edge, asked, folder);
    const gate = await gateOf(edge, asked, bases, depthOf(asked, 'text'));
    if ('room' in gate) return refuse(edge, gate.problems, gate.room);
    return await told(edge, asked, gate, bases);
  } catch (error) {
    if (error instanceof GitError) return refuse(edge, [unreadable(error.message)], 'base');
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function told(edge: Edge, asked: Asked, { run, policy, said }: Gated, bases: Bases): Promise<ExitCode> {
  const { options } = asked;
  const manner = { withFacts: options.withFacts, quiet: options.quiet, inLog: true, fromRoot: true };
  const limits = { failOn: options.failOn ?? policy.failOn, maxWarnings: options.maxWarnings ?? policy.maxWarnings };
  const unwritten = await deliver(edge, run, wishesOf(asked, 'text'), manner, colourOf(edge, asked));
  if (unwritten.length > 0) return refuse(edge, unwritten, 'output');
  const all = [...said, ...overruled(options, policy, bases), verdictOf(run, limits)];
  if (!options.quiet) edge.err(all.map((line) => `${safeLine(line)}\n`).join(''));
  return exitOf(run, limits);
}

/** The commits that are compared: where the change parted from its base, and the base as it is now, where policy is read. */
function basesOf(edge: Edge, asked: Asked, folder: string): Bases {
  const repository = openRepository(edge.cwd, edge.env);
  const { base, policyRef } = asked.options;
  const found = base === null ? baseFrom(edge.env, eventText(edge.env.GITHUB_EVENT_PATH)) : { names: [base], from: '--base' };
  if (found === null) throw new GitError('nothing says what the change is compared with');
  const { name, commit } = first(repository.commit, found.names);
  const parted = repository.mergeBase(commit, repository.commit('HEAD'));
  const policy = policyRef === null ? commit : repository.commit(policyRef);
  const holds = (of: string): boolean => isAncestor(repository, policy, of);
  const at = (part: string): string => {
    const to = path.join(folder, part);
    // The sign of a root: nothing above it, in a folder for temporary files that others write to as well, may be taken for the base's.
    mkdirSync(path.join(to, '.git'), { recursive: true });
    return to;
  };
  return {
    repository,
    name,
    parted,
    policy,
    ownPolicy: !holds(commit) && holds(repository.commit('HEAD')),
    partedFolder: at('parted'),
    policyFolder: at('policy'),
  };
}

/** Is a commit part of the history of another? Two histories may share nothing. */
function isAncestor({ mergeBase }: Repository, commit: string, of: string): boolean {
  try {
    return mergeBase(commit, of) === commit;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

function first(commit: (ref: string) => string, names: readonly string[]): { name: string; commit: string } {
  for (const [i, name] of names.entries())
    try {
      return { name, commit: commit(name) };
    } catch (error) {
      if (!(error instanceof GitError) || i === names.length - 1) throw new GitError(`the base "${name}" cannot be read`);
    }
  throw new GitError('no base was named');
}

function eventText(file: string | undefined): string | null {
  if (!file) return null;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

const unreadable = (cause: string): Problem =>
  fatal(
    `The base cannot be read: ${safeLine(cause)}.`,
    'Without it nobody knows what the change is, nor which rules and which policy held before it.',
    'Give --base REF, and fetch the whole history (GitHub: fetch-depth: 0; GitLab: GIT_DEPTH: 0).',
  );
