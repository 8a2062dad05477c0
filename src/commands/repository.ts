import { existsSync } from 'node:fs';
import path from 'node:path';
import { wayTo } from '../text/files/paths.ts';

/** The nearest folder above that holds `.git`; the working folder where there is none. */
export function repositoryOf(cwd: string): string {
  for (let at = cwd; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (at === path.dirname(at)) return cwd;
  }
}

/** The way from a file to the root of its repository, as links need it: '', '../', '../../' … */
export function toRoot(cwd: string, file: string): string {
  const up = wayTo(repositoryOf(cwd), path.dirname(path.resolve(cwd, file)));
  return up === '' ? '' : `${up}/`;
}
