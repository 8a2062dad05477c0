import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../../model/index.ts';
import type { Inputs } from '../../read/inputs.ts';
import { fingerprintOf } from '../../rules/load.ts';
import { ENDING, recall, remember } from '../../store/index.ts';
import { storedIn } from '../decisions.ts';
import type { Edge, ExitCode } from '../edge.ts';
import type { Asked } from '../line/command.ts';
import { colourOf } from '../output/deliver.ts';
import { repositoryOf } from '../repository.ts';
import { rulePathsFor } from './rule-paths.ts';

/** What a check printed and answered. */
export type Result = { readonly out: string; readonly exit: ExitCode; readonly articles: number };

/** The result of the same check of the same texts, where it was kept. */
export type Memory = { readonly recall: () => Result | null; readonly remember: (result: Result) => void };

/** UTF-16 units of text under which a check is made again sooner than it is worth a file in the story's folder. */
export const LEAST = 40_000;

/**
 * The memory of a check: one story, everything to the main output, no time limit. Its key holds all that the result is made from: the build,
 * the command line, the configuration, every document as it was read, the bytes of every rule file, the decisions and the baseline.
 * Null where nothing is kept.
 */
export function memoryOf(edge: Edge, asked: Asked, config: Config, inputs: Inputs): Memory | null {
  const { options } = asked;
  const [story] = inputs.stories;
  if (edge.build === undefined || options.noCache || options.timeout !== null || !story || inputs.stories.length > 1) return null;
  if (options.output !== null || options.format.some((wish) => wish.file !== null)) return null;
  if (story.documents.reduce((n, d) => n + d.text.length, 0) < LEAST) return null;
  const rules = fingerprintOf(rulePathsFor(edge, asked, config, story.folder));
  if (rules === null) return null;
  const manner = {
    command: asked.command,
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
    decisions: storedIn(edge, story.folder),
    epoch: edge.env.SOURCE_DATE_EPOCH,
  };
  const name = `${createHash('sha256').update(JSON.stringify(manner)).digest('hex').slice(0, 16)}${ENDING}`;
  const key = JSON.stringify([edge.build, edge.version, edge.node, manner, made, rules, inputs]);
  return {
    recall: () => resultOf(recall(story.folder, name, key)),
    remember: (result) => remember(story.folder, name, key, Buffer.from(JSON.stringify(result))),
  };
}

function resultOf(bytes: Uint8Array | null): Result | null {
  try {
    return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as Result);
  } catch {
    return null;
  }
}

function baselineIn(edge: Edge, config: Config): string | null {
  if (config.gate.baseline === null) return null;
  try {
    return readFileSync(path.join(config.path === null ? edge.cwd : path.dirname(path.resolve(edge.cwd, config.path)), config.gate.baseline), 'utf8');
  } catch {
    return null;
  }
}
