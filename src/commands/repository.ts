import { existsSync } from 'node:fs';
import path from 'node:path';

/** The nearest folder above that holds `.git`; the working folder where there is none. */
export function repositoryOf(cwd: string): string {
  for (let at = cwd; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (at === path.dirname(at)) return cwd;
  }
}

/** The way from a file to the root of its repository, as links need it: '', '../', '../../' … */
export function toRoot(cwd: string, file: string): string {
  const up = path
    .relative(path.dirname(path.resolve(cwd, file)), repositoryOf(cwd))
    .split(path.sep)
    .join('/');
  return up === '' ? '' : `${up}/`;
}
