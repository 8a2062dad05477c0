import path from 'node:path';
import { byCodeUnit, type Config, type Document, type DocumentId, type Format, type NotChecked, type Problem, type Standing } from '../model/index.ts';
import { bytesOf, isWithin, kindOf } from './disk.ts';
import { readSource } from './index.ts';
import { LIMITS } from './limits.ts';
import { fatal, unchecked } from './problems.ts';
import type { ReadResult } from './source.ts';
import { type DeclaredArticle, type StoryFile, storyFileOf } from './story-file.ts';
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
  readonly fields: Config['fields'];
  /** Name of the text that comes from stdin: its path, and its format by the ending. */
  readonly stdinName: string;
  readonly stdin: () => Promise<Uint8Array>;
  /** Follow symbolic links that lead out of a story's folder. */
  readonly allowOutside: boolean;
};

/** The articles that are compared with each other. */
export type StoryInput = {
  /** Name of its folder, of `story:` in front matter or record, or `story`; unique within a run. */
  readonly id: string;
  readonly title: string | null;
  readonly notes: string | null;
  /** The folder of its story.yaml; without one the deepest folder common to the inputs. `path` of its documents counts from here. Absolute. */
  readonly folder: string;
  /** Has the folder a story.yaml? */
  readonly declared: boolean;
  /** In order of path. */
  readonly documents: readonly Document[];
  readonly notChecked: readonly NotChecked[];
};

/** Everything that was read. `problems` are all, those of documents included; a `fatal` one stops the run, every `unchecked` one also stands in `notChecked`, of its story where it has one. */
export type Inputs = { readonly stories: readonly StoryInput[]; readonly problems: readonly Problem[]; readonly notChecked: readonly NotChecked[] };

type Group = { readonly folder: string; readonly declared: StoryFile | null; readonly name: string; readonly items: Item[] };

/** Reads what the paths name, and groups it into stories, in order of id. Touches the disk; never throws on any input. */
export async function readInputs(given: readonly Given[], options: ReadOptions): Promise<Inputs> {
  const { items, problems: found } = await gather(given, options);
  const problems: Problem[] = [...found];
  const notChecked: NotChecked[] = found.flatMap(asNotChecked);
  const stories: StoryInput[] = [];
  const { groups, problems: wrong } = groupsOf(items, options);
  problems.push(...wrong);
  for (const group of groups) {
    const read = await readGroup(group, options);
    for (const p of read.problems) problems.push(p);
    for (const story of storiesOf(group, read, given, options)) stories.push(story);
  }
  if (stories.every((s) => s.documents.length === 0) && !problems.some((p) => p.severity !== 'note'))
    problems.push(fatal(given[0]?.path ?? '.', 'No article was found.', 'Name the files or the folder of the story.', 'Nothing was checked.'));
  return { stories: unique(stories), problems, notChecked };
}

const asNotChecked = (p: Problem): NotChecked[] => (p.severity === 'unchecked' ? [{ path: p.place?.file ?? '', reason: p.what }] : []);

/** Items by the folder of their story.yaml; all others together. */
function groupsOf(items: readonly Item[], options: ReadOptions): { groups: Group[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const groups = new Map<string, Group>();
  const loose = items.filter((i) => i.story === null);
  for (const item of items) {
    if (item.story === null) continue;
    let group = groups.get(item.story);
    if (!group) {
      const shown = path.relative(options.cwd, path.join(item.story, STORY)) || STORY;
      const story = declaredIn(item.story, shown, options.allowOutside, problems);
      if (!story) continue;
      group = { folder: item.story, declared: story, name: path.basename(item.story), items: [] };
      groups.set(item.story, group);
    }
    group.items.push(item);
  }
  const all = [...groups.values()];
  if (loose.length > 0) all.push({ folder: commonFolder(loose, options.cwd), declared: null, name: 'story', items: loose });
  return { groups: all, problems };
}

function declaredIn(folder: string, shown: string, allowOutside: boolean, problems: Problem[]): StoryFile | null {
  if (!allowOutside && !isWithin(path.join(folder, STORY), folder)) {
    problems.push(fatal(shown, 'It is a link that leads out of the folder.', 'Copy the file into the folder, or give --allow-outside.'));
    return null;
  }
  const read = bytesOf(path.join(folder, STORY), 1_100_000);
  if (read.bytes === null) {
    problems.push(fatal(shown, read.reason, read.next));
    return null;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(read.bytes);
  } catch {
    problems.push(fatal(shown, 'It is not UTF-8.', 'Save it as UTF-8.'));
    return null;
  }
  const made = storyFileOf(shown, text, (p) => kindOf(path.join(folder, p)) === 'file');
  problems.push(...made.problems);
  return made.story;
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

async function readGroup(group: Group, options: ReadOptions): Promise<ReadResult> {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  const items = [...group.items].sort((a, b) => byCodeUnit(shownIn(group, a), shownIn(group, b)));
  for (const item of items) {
    const shown = shownIn(group, item);
    if (item.outside && !options.allowOutside) {
      problems.push(
        fatal(
          shown,
          'It is a link that leads out of the folder.',
          'Copy the file into the folder, or give --allow-outside.',
          'What it names may be no article.',
        ),
      );
      continue;
    }
    const read = item.file === null ? { bytes: await options.stdin(), reason: null } : bytesOf(item.file);
    if (read.bytes === null) {
      problems.push(unchecked(shown, read.reason, read.next));
      continue;
    }
    const declared = group.declared?.articles.find((a) => a.file === shown);
    const result = await readSource(read.bytes, metaOf(item, shown, declared, options));
    for (const d of result.documents) documents.push(d);
    for (const p of result.problems) problems.push(p);
  }
  return { documents, problems: [...problems, ...documents.flatMap((d) => d.problems)] };
}

const shownIn = (group: Group, item: Item): string =>
  item.file === null ? (item.name as string) : path.relative(group.folder, item.file).split(path.sep).join('/');

function metaOf(item: Item, shown: string, declared: DeclaredArticle | undefined, options: ReadOptions) {
  const published =
    options.published !== null
      ? { edtf: options.published, basis: 'flag' as const }
      : declared?.published
        ? { edtf: declared.published, basis: 'story' as const }
        : undefined;
  return {
    path: shown,
    id: declared?.id,
    format: item.format as Format,
    published,
    timezone: declared?.timezone ?? options.timezone,
    publisher: declared?.publisher ?? null,
    standing: item.standing ?? declared?.standing ?? null,
    encoding: options.encoding,
    fields: options.fields,
  };
}

function storiesOf(group: Group, read: ReadResult, given: readonly Given[], options: ReadOptions): StoryInput[] {
  const byStory = new Map<string, Document[]>();
  for (const d of read.documents) {
    const key = group.declared ? '' : (d.story ?? '');
    byStory.get(key)?.push(d) ?? byStory.set(key, [d]);
  }
  if (byStory.size === 0) byStory.set('', []);
  const only =
    given.length === 1 && given[0] && kindOf(path.resolve(options.cwd, given[0].path)) === 'folder' ? path.basename(path.normalize(given[0].path)) : '.';
  const loose = only === '.' || only === '..' ? 'story' : only;
  return [...byStory].map(([key, documents]) => {
    const kept = withinLimit(documents);
    const notChecked = read.problems.filter((p) => byStory.size === 1 || documents.some((d) => d.problems.includes(p))).flatMap(asNotChecked);
    return {
      id: key || (group.declared ? group.name : loose),
      title: group.declared?.title ?? null,
      notes: group.declared?.notes ?? null,
      folder: group.folder,
      declared: group.declared !== null,
      documents: named(kept),
      notChecked: kept.length < documents.length ? [...notChecked, beyond(documents.length - kept.length)] : notChecked,
    };
  });
}

const withinLimit = (documents: readonly Document[]): readonly Document[] => documents.slice(0, LIMITS.articles);
const beyond = (count: number): NotChecked => ({ path: '', reason: `${count} articles beyond the limit of ${LIMITS.articles} a story` });

/** Two files of one name in two folders: both take their paths as ids. */
function named(documents: readonly Document[]): readonly Document[] {
  const count = new Map<string, number>();
  for (const d of documents) count.set(d.id, (count.get(d.id) ?? 0) + 1);
  return documents.map((d) => ((count.get(d.id) as number) > 1 ? renamed(d, d.path as DocumentId) : d));
}

function renamed(document: Document, id: DocumentId): Document {
  const { anchor } = document.published;
  return { ...document, id, published: { ...document.published, anchor: anchor && { ...anchor, doc: id } } };
}

function unique(stories: readonly StoryInput[]): StoryInput[] {
  const seen = new Map<string, number>();
  return [...stories]
    .sort((a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(a.folder, b.folder))
    .map((s) => {
      const n = (seen.get(s.id) ?? 0) + 1;
      seen.set(s.id, n);
      return n === 1 ? s : { ...s, id: `${s.id}-${n}` };
    });
}
