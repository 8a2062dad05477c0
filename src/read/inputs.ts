import path from 'node:path';
import { append, byCodeUnit, type Document, type DocumentId, grouped, type LeftOut, type NotChecked, type Problem } from '../model/index.ts';
import { wayTo } from '../text/files/paths.ts';
import { type FileBytes, kindOf } from './disk.ts';
import { readSource } from './index.ts';
import { LIMITS } from './limits.ts';
import { fatal, unchecked } from './problems.ts';
import type { ReadResult } from './source.ts';
import { type Given, type ReadOptions, type Source, type SourceGroup, type Sources, sourcesOf } from './sources.ts';
import { type DeclaredArticle, type StoryFile, storyFileOf } from './story-file.ts';
import { STORY } from './walk.ts';

/** The articles that are compared with each other. */
export type StoryInput = {
  /** Name of its folder, of `story:` in front matter or record, or `story`; unique within a run. */
  readonly id: string;
  readonly title: string | null;
  readonly notes: string | null;
  /** The folder of the story; of loose articles the deepest folder common to them. `path` of its documents counts from here. Absolute. */
  readonly folder: string;
  /** Articles that lie in no story's folder, together. */
  readonly loose: boolean;
  /** The `story:` that its articles give; empty where the folder is one story. */
  readonly part: string;
  /** The files that it names, from the folder. */
  readonly named: readonly string[];
  /** In order of path. */
  readonly documents: readonly Document[];
  readonly notChecked: readonly NotChecked[];
};

/**
 * Everything that was read. `problems` are all, those of documents included; a `fatal` one stops the run, every `unchecked` one also stands in
 * `notChecked`, of its story where it has one.
 */
export type Inputs = {
  readonly stories: readonly StoryInput[];
  readonly problems: readonly Problem[];
  readonly notChecked: readonly NotChecked[];
  /** Files that crosscheck wrote itself: no articles. Paths count from the working folder. */
  readonly leftOut: readonly LeftOut[];
};

/** What was not read and belongs to no story. */
export function looseIn({ stories, notChecked }: Inputs): NotChecked[] {
  const ofStories = new Set(stories.flatMap((s) => s.notChecked));
  return notChecked.filter((n) => !ofStories.has(n));
}

type Group = SourceGroup & { readonly declared: StoryFile | null };

/** Reads what the paths name, and groups it into stories, in order of id. Touches the disk; never throws on any input. */
export const readInputs = async (given: readonly Given[], options: ReadOptions): Promise<Inputs> => inputsFrom(await sourcesOf(given, options), given, options);

/** The same from sources that were found. */
export async function inputsFrom({ groups, problems: found }: Sources, given: readonly Given[], options: ReadOptions): Promise<Inputs> {
  const problems: Problem[] = [...found];
  const notChecked: NotChecked[] = found.flatMap(asNotChecked);
  const stories: StoryInput[] = [];
  const leftOut: LeftOut[] = [];
  for (const group of declaredOf(groups, options, problems)) {
    const read = await readGroup(group, options);
    for (const p of read.problems) problems.push(p);
    append(
      leftOut,
      read.leftOut.map(({ path: file, what }) => ({ path: wayTo(path.join(group.folder, file), options.cwd), what })),
    );
    // A folder of reports alone is no story.
    if (read.leftOut.length > 0 && read.documents.length === 0 && read.problems.length === 0) continue;
    for (const story of storiesOf(group, read)) stories.push(story);
  }
  if (stories.every((s) => s.documents.length === 0) && !problems.some((p) => p.severity !== 'note')) problems.push(noArticle(given, leftOut));
  return { stories: unique(stories), problems, notChecked, leftOut };
}

const noArticle = (given: readonly Given[], [own]: readonly LeftOut[]): Problem =>
  fatal(
    given[0]?.path ?? '.',
    own ? `No article was found: ${own.path} is ${own.what}.` : 'No article was found.',
    'Name the files or the folder of the story.',
    'Nothing was checked.',
  );

const asNotChecked = (p: Problem): NotChecked[] => (p.severity === 'unchecked' ? [{ path: p.place?.file ?? '', reason: p.what }] : []);

/** The groups with what their story.yaml says; one that cannot be read leaves its group out. */
const declaredOf = (groups: readonly SourceGroup[], options: ReadOptions, problems: Problem[]): Group[] =>
  groups.flatMap((group): Group[] => {
    if (group.story === null) return [{ ...group, declared: null }];
    const declared = declaredIn(group.folder, path.relative(options.cwd, path.join(group.folder, STORY)) || STORY, group.story, problems);
    return declared ? [{ ...group, declared }] : [];
  });

function declaredIn(folder: string, shown: string, read: FileBytes, problems: Problem[]): StoryFile | null {
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
  append(problems, made.problems);
  return made.story;
}

async function readGroup(group: Group, options: ReadOptions): Promise<ReadResult & { readonly leftOut: readonly LeftOut[] }> {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  const leftOut: LeftOut[] = [];
  for (const source of group.sources) {
    const { path: shown, content } = source;
    if (content.bytes === null) {
      problems.push(
        source.outside && !options.allowOutside
          ? fatal(shown, content.reason, content.next, 'What it names may be no article.')
          : unchecked(shown, content.reason, content.next),
      );
      continue;
    }
    const declared = group.declared?.articles.find((a) => a.file === shown);
    const result = await readSource(content.bytes, metaOf(source, declared, options));
    for (const d of result.documents) documents.push(d);
    for (const p of result.problems) problems.push(p);
    if (result.own !== undefined) leftOut.push({ path: shown, what: result.own });
  }
  return { documents, problems: [...problems, ...documents.flatMap((d) => d.problems)], leftOut };
}

function metaOf(source: Source, declared: DeclaredArticle | undefined, options: ReadOptions) {
  const published =
    options.published !== null
      ? { edtf: options.published, basis: 'flag' as const }
      : declared?.published
        ? { edtf: declared.published, basis: 'story' as const }
        : undefined;
  return {
    path: source.path,
    id: declared?.id,
    format: source.format,
    published,
    timezone: declared?.timezone ?? options.timezone,
    publisher: declared?.publisher ?? null,
    standing: source.standing ?? declared?.standing ?? null,
    encoding: options.encoding,
    fields: options.fields,
  };
}

function storiesOf(group: Group, read: ReadResult): StoryInput[] {
  const byStory = grouped(read.documents, (d) => (group.declared ? '' : (d.story ?? '')));
  if (byStory.size === 0) byStory.set('', []);
  const owned = new Set(read.documents.flatMap((d) => d.problems));
  return [...byStory].map(([key, documents], n) => {
    const kept = withinLimit(documents);
    const own = new Set(documents.flatMap((d) => d.problems));
    // A line that became no article might belong to any of the stories: the first says it.
    const notChecked = read.problems.filter((p) => own.has(p) || (n === 0 && !owned.has(p))).flatMap(asNotChecked);
    return {
      id: key || group.name,
      title: group.declared?.title ?? null,
      notes: group.declared?.notes ?? null,
      folder: group.folder,
      loose: group.loose,
      part: key,
      named: group.declared?.articles.map((a) => a.file) ?? [],
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
