import { append, type Document, type Published, pathIn } from '../model/index.ts';

/** One story as it stands on one side of a change. `folder` counts from the root of the repository; `part` is the `story:` that its articles give, if any. */
export type Side = {
  readonly id: string;
  readonly folder: string;
  /** Articles that lie in no story's folder, together. */
  readonly loose: boolean;
  readonly part: string;
  readonly documents: readonly Document[];
};

/** An article whose text or record is not what it was. */
export type Modified = { readonly before: Document; readonly now: Document };

/** What a change does to one story that it touches. */
export type StoryChange = {
  readonly story: Side;
  /** Articles that are under edit: new ones and changed ones, but for those that the base states to be references. What a new one says of itself is not asked. */
  readonly drafts: ReadonlySet<Document>;
  readonly added: readonly Document[];
  readonly modified: readonly Modified[];
  /** New articles that the change itself states to be references. */
  readonly claimed: readonly Document[];
  /** Changed articles that the base states to be references. */
  readonly references: readonly Modified[];
};

/** An article that the base has and the change has not. */
export type Removed = { readonly folder: string; readonly document: Document };

/** Something that is said of an article from outside its text, and that the change says otherwise. */
export type Restated = { readonly folder: string; readonly document: Document; readonly field: string; readonly was: string; readonly now: string };

/** What a change does to stories and articles. */
export type Changes = { readonly stories: readonly StoryChange[]; readonly removed: readonly Removed[]; readonly restated: readonly Restated[] };

/** Compares the stories of the change with those of the base. An article that moved within its story, unchanged, has not changed. Pure. */
export function changesOf(head: readonly Side[], base: readonly Side[]): Changes {
  const stories: StoryChange[] = [];
  const removed: Removed[] = [];
  const restated: Restated[] = [];
  const homes = new Map(base.map((side) => [homeOf(side), side]));
  const seen = new Set<Side>();
  for (const story of head) {
    const home = homes.get(homeOf(story));
    if (home) seen.add(home);
    const before = new Map((home?.documents ?? []).map((d) => [pathIn((home as Side).folder, d.path), d]));
    const gone = new Map(before);
    for (const d of story.documents) gone.delete(pathIn(story.folder, d.path));
    const added: Document[] = [];
    const modified: Modified[] = [];
    const references: Modified[] = [];
    for (const now of story.documents) {
      const was = before.get(pathIn(story.folder, now.path)) ?? takeSame(gone, now);
      if (!was) {
        added.push(now);
        continue;
      }
      const said = restatedIn(was, now);
      append(
        restated,
        said.map((s) => ({ folder: story.folder, document: now, ...s })),
      );
      if (sameText(was, now)) continue;
      (isStatedReference(was) ? references : modified).push({ before: was, now });
    }
    for (const document of gone.values()) removed.push({ folder: (home as Side).folder, document });
    const drafts = new Set([...added, ...modified.map((m) => m.now)]);
    stories.push({ story, drafts, added, claimed: added.filter(isStatedReference), modified, references });
  }
  for (const side of base)
    if (!seen.has(side))
      append(
        removed,
        side.documents.map((document) => ({ folder: side.folder, document })),
      );
  return { stories, removed: removed.filter(({ document }) => !(document.standingStated && document.standing === 'draft')), restated };
}

const isStatedReference = ({ standing, standingStated }: Document): boolean => standingStated === true && standing === 'reference';

/** A story is its folder, or a part of it; of loose articles it is the name that they give. */
const homeOf = ({ id, folder, loose, part }: Side): string => (loose ? `name ${id}` : `folder ${folder} ${part}`);

function takeSame(gone: Map<string, Document>, now: Document): Document | null {
  for (const [path, was] of gone)
    if (sameText(was, now)) {
      gone.delete(path);
      return was;
    }
  return null;
}

/** Equal bytes; line endings apart, which a checkout may turn. Of a record, all its fields. */
const sameText = (a: Document, b: Document): boolean =>
  a.sha256 === b.sha256 || (a.format !== 'json' && a.format !== 'jsonl' && a.source.replaceAll('\r\n', '\n') === b.source.replaceAll('\r\n', '\n'));

const STATED = new Set<Published['basis']>(['flag', 'story', 'metadata', 'record']);

function restatedIn(before: Document, now: Document): { field: string; was: string; now: string }[] {
  const rows: readonly (readonly [field: string, was: string | null, now: string | null])[] = [
    ['standing', before.standingStated ? before.standing : null, now.standingStated ? now.standing : null],
    ['publisher', before.publisher, now.publisher],
    ['publication date', statedDate(before), statedDate(now)],
    ['time zone', before.timezone, now.timezone],
  ];
  return rows.flatMap(([field, was, is]) => (was === is ? [] : [{ field, was: was ?? 'not stated', now: is ?? 'not stated' }]));
}

const statedDate = ({ published }: Document): string | null => (STATED.has(published.basis) ? published.edtf : null);
