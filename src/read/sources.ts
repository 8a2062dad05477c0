import { createHash } from 'node:crypto';
import path from 'node:path';
import { addTo, byCodeUnit, type Config, type Problem, type Standing } from '../model/index.ts';
import { wayTo } from '../text/files/paths.ts';
import { bytesOf, type FileBytes, isWithin, kindOf } from './disk.ts';
import { gather, type Item, STORY } from './walk.ts';

/** A file, folder, glob or `-` (stdin) as it was given; `standing` is what `--draft` or `--against` said of it. */
export type Given = { readonly path: string; readonly standing: Standing | null };

/** What the command line and crosscheck.yaml say about reading. */
export type ReadOptions = {
  /** Paths count from here. */
  readonly cwd: string;
  /** `--published`: EDTF; the first that speaks. */
  readonly published: string | null;
  /** `--encoding`, else that of crosscheck.yaml: how bytes that are not UTF-8 are read; null = they are not read. */
  readonly encoding: string | null;
  readonly timezone: string | null;
  readonly formats: Config['formats'];
  /** Patterns from `cwd`: each folder that they name is a story of its own, as one with a story.yaml is. */
  readonly stories: readonly string[];
  readonly fields: Config['fields'];
  /** Name of the text that comes from stdin: its path, and its format by the ending. */
  readonly stdinName: string;
  readonly stdin: () => Promise<Uint8Array>;
  /** Follow symbolic links that lead out of a story's folder. */
  readonly allowOutside: boolean;
};

/** A file as it came. `path` counts from the folder of its group, `/`-separated. */
export type Source = Item & { readonly path: string; readonly content: FileBytes };

/** Sources in the folder of one story, or all others together, which are `loose`. `folder` is absolute, `name` what the story is called unless it says so itself. */
export type SourceGroup = {
  readonly folder: string;
  readonly name: string;
  readonly loose: boolean;
  /** Its story.yaml. */
  readonly story: FileBytes | null;
  readonly sources: readonly Source[];
};

/** All that reading starts from. */
export type Sources = { readonly groups: readonly SourceGroup[]; readonly problems: readonly Problem[] };

const OUTSIDE: FileBytes = {
  bytes: null,
  reason: 'It is a link that leads out of the folder.',
  next: 'Copy the file into the folder, or give --allow-outside.',
};

/** Finds what the paths name, and takes the bytes. Touches the disk; never throws on any input. */
export async function sourcesOf(given: readonly Given[], options: ReadOptions): Promise<Sources> {
  const { items, problems } = await gather(given, options);
  const byStory = new Map<string | null, Item[]>();
  for (const item of items) addTo(byStory, item.story, item);
  const loose = byStory.get(null) ?? [];
  byStory.delete(null);
  const groups: SourceGroup[] = [];
  for (const [folder, own] of byStory)
    if (folder !== null)
      groups.push({ folder, name: path.basename(folder), loose: false, story: storyIn(folder, options), sources: await opened(own, folder, options) });
  if (loose.length > 0) {
    const folder = commonFolder(loose, options.cwd);
    groups.push({ folder, name: nameOf(given, options), loose: true, story: null, sources: await opened(loose, folder, options) });
  }
  return { groups, problems };
}

/** The sources in one string, with a hash of the bytes in their place: what reads alike has the same. */
export const fingerprintOf = ({ groups, problems }: Sources): string =>
  JSON.stringify([
    problems,
    groups.map((g) => ({ ...g, story: g.story && hashed(g.story), sources: g.sources.map((s) => ({ ...s, content: hashed(s.content) })) })),
  ]);

const hashed = (content: FileBytes): object => (content.bytes === null ? content : { sha256: createHash('sha256').update(content.bytes).digest('hex') });

function storyIn(folder: string, { allowOutside }: ReadOptions): FileBytes | null {
  const file = path.join(folder, STORY);
  if (kindOf(file) !== 'file') return null;
  return allowOutside || isWithin(file, folder) ? bytesOf(file, 1_100_000) : OUTSIDE;
}

async function opened(items: readonly Item[], folder: string, options: ReadOptions): Promise<Source[]> {
  const placed = items.map((item) => ({
    ...item,
    path: item.file === null ? (item.name as string) : wayTo(item.file, folder),
  }));
  const sources: Source[] = [];
  for (const item of placed.sort((a, b) => byCodeUnit(a.path, b.path))) {
    const refused = item.outside && !options.allowOutside;
    sources.push({ ...item, content: refused ? OUTSIDE : item.file === null ? { bytes: await options.stdin(), reason: null } : bytesOf(item.file) });
  }
  return sources;
}

function commonFolder(items: readonly Item[], cwd: string): string {
  const folders = items.map((i) => (i.file === null ? cwd : path.dirname(i.file)).split(path.sep));
  const [first = [], ...rest] = folders;
  let depth = first.length;
  for (const other of rest) {
    let same = 0;
    while (same < depth && same < other.length && other[same] === first[same]) same++;
    depth = same;
  }
  return first.slice(0, depth).join(path.sep) || path.sep;
}

/** Loose sources are called after the one folder that was given. */
function nameOf(given: readonly Given[], { cwd }: ReadOptions): string {
  const [only] = given;
  const name = given.length === 1 && only && kindOf(path.resolve(cwd, only.path)) === 'folder' ? path.basename(path.normalize(only.path)) : '.';
  return name === '.' || name === '..' ? 'story' : name;
}
