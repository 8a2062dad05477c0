import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { oidOf, type Tree } from '../../gate/git.ts';
import { proseIn, unseenReason } from '../../gate/unseen.ts';
import { type Config, type Format, fileOf, type LeftOut, type NotChecked } from '../../model/index.ts';
import { kindOf } from '../../read/disk.ts';
import { formatOf } from '../../read/index.ts';
import type { Inputs } from '../../read/inputs.ts';
import type { Given } from '../../read/sources.ts';
import { expanded, type IsStory, isBeside } from '../../read/walk.ts';
import { wayTo } from '../../text/files/paths.ts';
import type { Bases } from './request.ts';

/** Does the change add or alter a path of the repository? */
function isChanged(file: string, { repository, parted }: Bases, tree: Tree): boolean {
  const was = tree.get(file);
  const at = path.join(repository.root, file);
  const stat = lstatSync(at, { throwIfNoEntry: false });
  if (!stat) return false;
  if (!was) return true;
  if (stat.isSymbolicLink()) return was.mode !== '120000' || oidOf(readlinkSync(at, { encoding: 'buffer' }), parted) !== was.oid;
  return stat.isFile() ? oidOf(readFileSync(at), parted) !== was.oid : was.oid !== repository.linkedCommit(file);
}

/** What a run of the gate looks at. */
export type Look = {
  readonly bases: Bases;
  readonly tree: Tree;
  readonly named: readonly Given[];
  readonly cwd: string;
  readonly config: Config;
  readonly isStory: IsStory;
};

/** Changed files of stories whose names say that they are about the folder (notes, readme): the gate reads them as articles all the same. */
export async function besideIn({ bases, tree, named, cwd, isStory }: Look): Promise<Given[]> {
  const { root, paths } = bases.repository;
  const places = await placesOf(named, cwd, root);
  return paths()
    .filter((file) => isBeside(path.basename(file)) && !hidden(file) && isUnder(file, places) && inStory(file, root, isStory))
    .filter((file) => kindOf(path.join(root, file)) === 'file' && isChanged(file, bases, tree))
    .map((file) => ({ path: path.relative(cwd, path.join(root, file)), standing: null }));
}

/**
 * What the change adds or alters within the stories and nobody read: hidden names, endings that are not known and hold prose, links to
 * folders, repositories of their own. An article may not land by a name. Paths count from the root of the repository.
 */
export async function unseenIn({ bases, tree, named, cwd, config, isStory }: Look, inputs: Inputs): Promise<NotChecked[]> {
  const { root, paths } = bases.repository;
  const places = await placesOf(named, cwd, root);
  const from = (folder: string, file: string): string => wayTo(path.join(folder, file), root);
  const settled = new Set([
    ...inputs.stories.flatMap((s) => s.documents.map((d) => from(s.folder, fileOf(d)))),
    ...inputs.stories.flatMap((s) => s.notChecked.map((n) => from(s.folder, n.path))),
    ...inputs.notChecked.map((n) => from(cwd, n.path)),
    ...inputs.leftOut.map((l) => from(cwd, l.path)),
  ]);
  const found: NotChecked[] = [];
  for (const file of paths()) {
    if (settled.has(file) || !isUnder(file, places) || !(inStory(file, root, isStory) || places.hidden.some((h) => file.startsWith(`${h}/`)))) continue;
    const at = path.join(root, file);
    const reason = unseenReason(file, whatIs(at), formatOf(file, config.formats) !== null, () => proseIn(readFileSync(at)));
    if (reason !== null && isChanged(file, bases, tree)) found.push({ path: file, reason });
  }
  return found;
}

/** What the change adds or alters and reading left out, as it looks like a result of crosscheck: anybody may write the mark of one over an article. */
export const disguisedIn = ({ bases, tree }: Look, leftOut: readonly LeftOut[]): NotChecked[] =>
  leftOut
    .filter((l) => isChanged(l.path, bases, tree))
    .map((l) => ({
      path: l.path,
      reason: `the change adds or alters it, and it looks like ${l.what}, which nobody reads as an article; keep such files outside the folders of the stories`,
    }));

function whatIs(at: string): 'file' | 'link' | 'repository' | 'other' {
  const stat = lstatSync(at, { throwIfNoEntry: false });
  if (!stat) return 'other';
  if (stat.isDirectory()) return 'repository';
  if (stat.isSymbolicLink()) return kindOf(at) === 'folder' ? 'link' : kindOf(at) === 'file' ? 'file' : 'other';
  return stat.isFile() ? 'file' : 'other';
}

/** Files that articles are written in; those of other formats hold data and settings as well. */
const WRITTEN: ReadonlySet<Format | null> = new Set(['text', 'markdown', 'html']);

/** Articles, by their endings and sentences, that the change adds or alters where this run does not look: outside the stories, or not named. */
export async function overlookedIn({ bases, tree, named, cwd, config }: Look): Promise<string[]> {
  const { repository } = bases;
  const places = await placesOf(named, cwd, repository.root);
  const committed = repository.tree(repository.commit('HEAD'));
  return repository.paths().filter((file) => {
    const name = path.posix.basename(file);
    if (!WRITTEN.has(formatOf(file, config.formats)) || isBeside(name) || hidden(file) || isUnder(file, places)) return false;
    const [was, is] = [tree.get(file), committed.get(file)];
    const at = path.join(repository.root, file);
    return (was === undefined || was.oid !== is?.oid) && lstatSync(at, { throwIfNoEntry: false })?.isFile() === true && proseIn(readFileSync(at));
  });
}

type Places = { readonly under: readonly string[]; readonly hidden: readonly string[] };

/** What the paths of a run stand for, from the root; `hidden`: folders that a pattern would name if they did not begin with a dot. */
async function placesOf(given: readonly Given[], cwd: string, root: string): Promise<Places> {
  const from = (files: readonly string[]): string[] => files.map((f) => wayTo(f, root));
  const seen = from((await Promise.all(given.map((g) => expanded(g.path, cwd)))).flat());
  const all = from((await Promise.all(given.map((g) => expanded(g.path, cwd, { dot: true })))).flat());
  return { under: all, hidden: all.filter((f) => !seen.includes(f)) };
}

const isUnder = (file: string, { under }: Places): boolean => under.some((u) => u === '' || file === u || file.startsWith(`${u}/`));
const hidden = (file: string): boolean => file.split('/').some((part) => part.startsWith('.') || part === 'node_modules');

/** Is a folder above a file a story? */
function inStory(file: string, root: string, isStory: IsStory): boolean {
  for (let at = path.posix.dirname(file); ; at = path.posix.dirname(at)) {
    if (isStory(path.join(root, at))) return true;
    if (at === '.') return false;
  }
}
