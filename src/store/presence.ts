import fs from 'node:fs';
import path from 'node:path';
import { remove } from './disk.ts';
import { isAlive, SELF } from './lock.ts';

/** Another desk that is open on the same story. */
export type Desk = { readonly who: string; readonly since: string };

/** How long a desk on another machine counts as open without a sign of life; desks renew theirs more often. */
const ABROAD_MS = 60_000;

/** Says that a desk is open here; the answer takes the sign away again. A folder that cannot be written has no signs, and that is no harm. */
export function announce(folder: string, who: string, since: string): () => void {
  const desks = path.join(folder, '.crosscheck', 'desks');
  const file = path.join(desks, SELF);
  try {
    fs.mkdirSync(desks, { recursive: true, mode: 0o700 });
    const fd = fs.openSync(file, fs.constants.O_WRONLY | fs.constants.O_CREAT | fs.constants.O_TRUNC, 0o600);
    try {
      fs.writeSync(fd, JSON.stringify({ who, since }));
    } finally {
      fs.closeSync(fd);
    }
  } catch {
    return () => {};
  }
  return () => {
    remove(file);
    try {
      fs.rmdirSync(desks);
    } catch {
      // Another desk is open.
    }
  };
}

/** The other desks on this story; signs of processes that are gone are removed. `nowMs` is the time in milliseconds since 1970. */
export function otherDesks(folder: string, nowMs: number): Desk[] {
  const desks = path.join(folder, '.crosscheck', 'desks');
  let names: string[];
  try {
    names = fs.readdirSync(desks);
  } catch {
    return [];
  }
  return names
    .filter((name) => name !== SELF)
    .sort()
    .flatMap((name) => {
      const file = path.join(desks, name);
      try {
        if (!isAlive(name, () => Math.max(0, nowMs - fs.statSync(file).mtimeMs - ABROAD_MS))) {
          remove(file);
          return [];
        }
        const { who, since } = JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<Desk>;
        return typeof who === 'string' && typeof since === 'string' ? [{ who, since }] : [];
      } catch {
        return [];
      }
    });
}
