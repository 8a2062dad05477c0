import path from 'node:path';
import { findConfig, loadConfig } from '../../config/load.ts';
import type { Config, Problem } from '../../model/index.ts';
import { type Given, type Inputs, type ReadOptions, readInputs } from '../../read/inputs.ts';
import type { Edge } from '../edge.ts';
import type { Asked } from '../line/command.ts';

/** The articles of a run with the configuration that holds for them, or everything that keeps them from being read. */
export type Gathered =
  | { readonly config: Config; readonly inputs: Inputs; readonly problems: readonly [] }
  | { readonly config: null; readonly inputs: null; readonly problems: readonly Problem[]; readonly room: string };

/** The configuration that holds: that of `--config`, else of the nearest crosscheck.yaml. */
export function configured(edge: Edge, asked: Asked): ReturnType<typeof loadConfig> {
  const { config } = asked.options;
  const file = config === null ? findConfig(edge.cwd) : path.resolve(edge.cwd, config);
  return loadConfig(file, file === null ? '' : (config ?? shownFrom(edge.cwd, file)));
}

/** Reads what the command line names: paths, `--draft`, `--against`, `--story`; without any the stories of crosscheck.yaml, else this folder. */
export async function gather(edge: Edge, asked: Asked, operands: readonly string[] = asked.operands): Promise<Gathered> {
  const { config, problems } = configured(edge, asked);
  if (config === null) return { config, inputs: null, problems, room: 'config' };
  const { options } = asked;
  const inputs = await readInputs(givenBy(asked, operands, config, edge), readingOf(edge, asked, config));
  const fatal = inputs.problems.filter((p) => p.severity === 'fatal');
  if (fatal.length > 0) return { config: null, inputs: null, problems: [...fatal, ...reasonsIn(inputs)], room: 'input' };
  return { config, inputs: options.story === null ? inputs : inStory(inputs, path.resolve(edge.cwd, options.story)), problems: [] };
}

/** What flags and crosscheck.yaml say about reading. */
export function readingOf(edge: Edge, { options }: Asked, config: Config): ReadOptions {
  return {
    cwd: edge.cwd,
    published: options.published,
    encoding: options.encoding ?? config.encoding,
    timezone: options.timezone ?? config.timezone,
    formats: config.formats,
    fields: config.fields,
    stdinName: options.stdinName ?? 'stdin.md',
    stdin: edge.stdin,
    allowOutside: options.allowOutside,
  };
}

/** The paths that the command line names; without any the stories of crosscheck.yaml, else this folder. */
export function givenBy({ options }: Asked, operands: readonly string[], config: Config, edge: Edge): Given[] {
  const plain = (paths: readonly string[], standing: Given['standing'] = null): Given[] => paths.map((p) => ({ path: p, standing }));
  const named = [
    ...plain(operands),
    ...plain(options.draft, 'draft'),
    ...plain(options.against, 'reference'),
    ...plain(options.story === null ? [] : [options.story]),
  ];
  if (named.length > 0) return named;
  if (config.path === null) return plain(['.']);
  const root = path.dirname(path.resolve(edge.cwd, config.path));
  return plain(config.stories.map((glob) => path.relative(edge.cwd, path.join(root, glob)) || '.'));
}

/** Where no article at all could be read: why each of them could not. */
const reasonsIn = ({ stories, problems }: Inputs): Problem[] =>
  stories.some((s) => s.documents.length > 0) ? [] : problems.filter((p) => p.severity === 'unchecked');

/** Articles that lie outside the folder of `--story` join it. */
function inStory(inputs: Inputs, folder: string): Inputs {
  const home = inputs.stories.find((s) => s.folder === folder);
  if (!home) return inputs;
  const guests = inputs.stories.filter((s) => s !== home);
  const story = {
    ...home,
    documents: [...home.documents, ...guests.flatMap((s) => s.documents)],
    notChecked: [...home.notChecked, ...guests.flatMap((s) => s.notChecked)],
  };
  return { ...inputs, stories: [story] };
}

/** A path as a message shows it: from the working folder where it lies below, else whole. */
export function shownFrom(cwd: string, file: string): string {
  const relative = path.relative(cwd, file);
  return relative === '' ? '.' : relative.startsWith('..') ? file : relative.split(path.sep).join('/');
}
