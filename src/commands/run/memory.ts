import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf } from '../../config/load.ts';
import type { Config } from '../../model/index.ts';
import { kindOf } from '../../read/disk.ts';
import { fingerprintOf, type Sources } from '../../read/sources.ts';
import { fingerprintOf as fingerprintOfRules, textsOf } from '../../rules/files.ts';
import { ENDING, recall, remember } from '../../store/index.ts';
import { storedIn } from '../decisions.ts';
import type { Edge, ExitCode } from '../edge.ts';
import type { Asked } from '../line/command.ts';
import type { Output } from '../output/outlet.ts';
import { colourOf } from '../output/wishes.ts';
import { repositoryOf } from '../repository.ts';
import { rulePathsFor } from './rule-paths.ts';

/** What a check gave and answered. `named` are the files that its story.yaml names, absolute: whether they are there is part of the result. */
export type Result = { readonly outputs: readonly Output[]; readonly exit: ExitCode; readonly articles: number; readonly named: readonly string[] };

/** The result of the same check of the same texts, where it was kept. */
export type Memory = { readonly recall: () => Result | null; readonly remember: (result: Result) => void };

/** Bytes of articles under which a check is made again sooner than it is worth a file in the story's folder. */
export const LEAST = 40_000;

/** UTF-16 units of results above which a check is not kept. */
export const MOST = 32_000_000;

/**
 * The memory of a check of one story or one file of them, without a time limit. Its key holds all that the result is made
 * from: the build, the command line, the configuration, the bytes of every source and rule file, the decisions and the baseline. So it is asked before anything is read.
 * Null where nothing is kept.
 */
export function memoryOf(edge: Edge, asked: Asked, config: Config, sources: Sources): Memory | null {
  const { options } = asked;
  if (edge.build === undefined || options.noCache || options.timeout !== null) return null;
  const home = homeOf(edge, asked, sources);
  if (home === null || sizeOf(sources) < LEAST) return null;
  const rules = textsOf(rulePathsFor(edge, asked, config, home));
  if (rules.problems.length > 0) return null;
  const manner = {
    command: asked.command.name,
    operands: asked.operands,
    options: { ...options, workers: null },
    cwd: edge.cwd,
    columns: edge.columns,
    colour: colourOf(edge, asked),
  };
  const made = {
    root: repositoryOf(edge.cwd),
    config,
    baseline: baselineIn(edge, config),
    decisions: storedIn(edge, home),
    epoch: edge.env.SOURCE_DATE_EPOCH,
  };
  const name = `${createHash('sha256').update(JSON.stringify(manner)).digest('hex').slice(0, 16)}${ENDING}`;
  const key = JSON.stringify([edge.build, edge.version, edge.node, manner, made, fingerprintOfRules(rules.groups), fingerprintOf(sources)]);
  return {
    recall: () => resultOf(recall(home, name, key)),
    remember: (result) => remember(home, name, key, Buffer.from(JSON.stringify(result))),
  };
}

/** The folder of the one story, with `--story` of the one that all others join; null where several are compared apart. */
function homeOf(edge: Edge, { options }: Asked, { groups }: Sources): string | null {
  const named = options.story === null ? null : path.resolve(edge.cwd, options.story);
  const home = named === null ? (groups.length === 1 ? groups[0] : undefined) : groups.find((g) => g.folder === named);
  return home?.folder ?? null;
}

const sizeOf = ({ groups }: Sources): number => groups.flatMap((g) => g.sources).reduce((n, { content }) => n + (content.bytes?.length ?? 0), 0);

function resultOf(bytes: Uint8Array | null): Result | null {
  try {
    const result = bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as Result);
    return result?.named.every((file) => kindOf(file) === 'file') ? result : null;
  } catch {
    return null;
  }
}

function baselineIn(edge: Edge, config: Config): string | null {
  if (config.gate.baseline === null) return null;
  try {
    return readFileSync(path.join(folderOf(config, edge.cwd), config.gate.baseline), 'utf8');
  } catch {
    return null;
  }
}
