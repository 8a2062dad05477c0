import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { GitError, type Repository, type Tree } from './git.ts';

/**
 * Lays files of a tree into a folder of their own, so that the base is read by the same code as the change. A link becomes what it
 * points to where that lies in the tree, and nothing where it does not. Throws a GitError for a path that would leave the folder.
 */
export function layOut(repository: Repository, tree: Tree, wanted: (path: string) => boolean, folder: string): void {
  const links = repository.blobs([...tree].filter(([p, e]) => e.mode === '120000' && wanted(p)).map(([, e]) => e.oid));
  const files: (readonly [path: string, oid: string])[] = [];
  for (const [file, entry] of tree) {
    if (!wanted(file)) continue;
    if (file.split('/').some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git' || part.includes('\\')))
      throw new GitError(`the path "${file}" leads out of the repository`);
    if (entry.mode !== '120000') {
      if (entry.mode.startsWith('100')) files.push([file, entry.oid]);
      continue;
    }
    const target = path.posix.join(path.posix.dirname(file), (links.get(entry.oid) as Buffer).toString('utf8'));
    const found = tree.get(target);
    if (found?.mode.startsWith('100')) files.push([file, found.oid]);
  }
  const blobs = repository.blobs([...new Set(files.map(([, oid]) => oid))]);
  for (const [file, oid] of files) {
    const to = path.join(folder, file);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, blobs.get(oid) as Buffer, { flag: 'wx', mode: 0o600 });
  }
}
