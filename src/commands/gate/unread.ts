import { lstatSync } from 'node:fs';
import path from 'node:path';
import { fileOf, type NotChecked } from '../../model/index.ts';
import { kindOf } from '../../read/disk.ts';
import { looseIn, type StoryInput } from '../../read/inputs.ts';
import { wayTo } from '../../text/files/paths.ts';
import type { GateRequest } from './request.ts';
import type { Sides } from './sides.ts';

/** Tells which of the paths in a folder that could not be read the base could read. One that it could not read either hides nothing of a change. */
export type IsNew = (unread: NotChecked, folder: string) => boolean;

/** What could not be read before, to be asked about what cannot be read now. */
export function newlyUnread({ bases }: GateRequest, { before, cwdBefore }: Sides): IsNew {
  const { partedFolder, repository } = bases;
  const known = new Set([
    ...looseIn(before).map((n) => said(n, cwdBefore, partedFolder)),
    ...before.stories.flatMap((s) => s.notChecked.map((n) => said(n, s.folder, partedFolder))),
  ]);
  return (unread, folder) => !known.has(said(unread, folder, repository.root));
}

const said = ({ path: file, reason }: NotChecked, folder: string, root: string): string => `${wayTo(path.join(folder, file), root)} ${reason}`;

/** What could not be read and belongs to no story: where it is new, or a draft lies beside it. Paths count from the root of the repository. */
export function looseUnread({ edge, bases }: GateRequest, { now, changes }: Sides, isNew: IsNew): NotChecked[] {
  const edited = changes.stories.filter((s) => s.drafts.size > 0).map((s) => s.story.folder);
  const besideDraft = (n: NotChecked): boolean => {
    const file = wayTo(path.join(edge.cwd, n.path), bases.repository.root);
    return edited.some((folder) => folder === '' || file.startsWith(`${folder}/`));
  };
  return looseIn(now)
    .filter((n) => isNew(n, edge.cwd) || besideDraft(n))
    .map((n) => ({ ...n, path: wayTo(path.join(edge.cwd, n.path), bases.repository.root) }));
}

/** Articles that a change turned into links: what they name may change without them. */
export function madeLinks({ bases }: GateRequest, { look, now, changes }: Sides): NotChecked[] {
  const drafts = new Set(changes.stories.flatMap((c) => [...c.drafts]));
  const filesOf = ({ folder, documents }: StoryInput): string[] => documents.filter((d) => drafts.has(d)).map((d) => path.join(folder, fileOf(d)));
  const links = new Set(
    now.stories
      .flatMap(filesOf)
      .filter(isLinkToFile)
      .map((file) => wayTo(file, bases.repository.root)),
  );
  return [...links]
    .filter((file) => look.tree.get(file)?.mode !== '120000')
    .map((file) => ({ path: file, reason: 'the change made it a link; the gate reads files' }));
}

const isLinkToFile = (file: string): boolean => kindOf(file) === 'file' && lstatSync(file).isSymbolicLink();
