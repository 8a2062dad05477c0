import path from 'node:path';
import type { Configured } from '../../config/default.ts';
import { findConfig, folderOf, loadConfig } from '../../config/load.ts';
import type { Config, Problem } from '../../model/index.ts';
import { type Given, type ReadOptions, type Sources, sourcesOf } from '../../read/sources.ts';
import { slashed } from '../../text/files/paths.ts';
import type { Edge } from '../edge.ts';
import type { Asked } from '../line/command.ts';

/** The sources of a run, unread, with the configuration that holds for them, or what is wrong with it. */
export type Found =
  | { readonly config: Config; readonly given: readonly Given[]; readonly sources: Sources }
  | { readonly config: null; readonly problems: readonly Problem[]; readonly room: string };

/** Finds what the command line names: paths, `--draft`, `--against`, `--story`; without any the stories of crosscheck.yaml, else this folder. */
export async function find(edge: Edge, asked: Asked, operands: readonly string[] = asked.operands): Promise<Found> {
  const { config, problems } = await configured(edge, asked);
  if (config === null) return { config, problems, room: 'config' };
  const given = givenBy(asked, operands, config, edge.cwd);
  return { config, given, sources: await sourcesOf(given, readingOf(edge, asked, config)) };
}

/** The configuration that holds: that of `--config`, else of the nearest crosscheck.yaml. */
export async function configured(edge: Edge, asked: Asked): Promise<Configured> {
  const { config } = asked.options;
  const file = config === null ? findConfig(edge.cwd) : path.resolve(edge.cwd, config);
  return loadConfig(file, file === null ? '' : (config ?? shownFrom(edge.cwd, file)));
}

/** What flags and crosscheck.yaml say about reading. Its stories count from `cwd`. */
export function readingOf(edge: Edge, { options }: Asked, config: Config, cwd: string = edge.cwd): ReadOptions {
  return {
    cwd: edge.cwd,
    published: options.published,
    encoding: options.encoding ?? config.encoding,
    timezone: options.timezone ?? config.timezone,
    formats: config.formats,
    stories: storiesOf(config, cwd),
    fields: config.fields,
    stdinName: options.stdinName ?? 'stdin.md',
    stdin: edge.stdin,
    allowOutside: options.allowOutside,
  };
}

/** The paths that the command line names; without any the stories of crosscheck.yaml, else this folder. */
export function givenBy({ options }: Asked, operands: readonly string[], config: Config, cwd: string): Given[] {
  const plain = (paths: readonly string[], standing: Given['standing'] = null): Given[] => paths.map((p) => ({ path: p, standing }));
  const named = [
    ...plain(operands),
    ...plain(options.draft, 'draft'),
    ...plain(options.against, 'reference'),
    ...plain(options.story === null ? [] : [options.story]),
  ];
  if (named.length > 0) return named;
  return plain(config.path === null ? ['.'] : storiesOf(config, cwd));
}

/** The patterns of crosscheck.yaml, from `cwd`: each folder that they name is a story. Without a configuration no folder is one by its place. */
export function storiesOf(config: Config, cwd: string): readonly string[] {
  if (config.path === null) return [];
  const root = folderOf(config, cwd);
  return config.stories.map((pattern) => path.relative(cwd, path.join(root, pattern)) || '.');
}

/** A path as a message shows it: from the working folder where it lies below, else whole. */
export function shownFrom(cwd: string, file: string): string {
  const relative = path.relative(cwd, file);
  return relative === '' ? '.' : relative.startsWith('..') ? file : slashed(relative);
}
