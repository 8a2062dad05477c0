import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { remove, replaceFile, sweep } from './disk.ts';

/** Where a story keeps results that can be made again, below its folder. */
const CACHE = path.join('.crosscheck', 'cache');

/** Ending of the names that results have; only those are counted, and taken away when there are too many. */
export const ENDING = '.txt';

/** Newest results that are kept; one longer than this, in bytes, is not. */
const MOST = 16;
/** Bytes of the longest result that is kept. */
export const LONGEST = 64_000_000;

/**
 * What was kept under `name` for `key`, or null: nothing there, another key, a damaged file, or one that did not come from this machine and
 * folder. A file is believed only where its seal holds: that covers the inode and birth of the folder, which nobody who hands
 * a story on can know.
 */
export function recall(folder: string, name: string, key: string): Uint8Array | null {
  try {
    const home = homeOf(folder);
    const file = path.join(folder, CACHE, name);
    if (home === null || !fs.lstatSync(file).isFile()) return null;
    const bytes = fs.readFileSync(file);
    const kept = bytes.subarray(SEAL);
    return bytes.toString('latin1', 0, SEAL) === sealOf(home, name, key, kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps a result. A disk that refuses keeps nothing, and that is no error: the next run makes the result again. */
export function remember(folder: string, name: string, key: string, result: Uint8Array): void {
  if (result.length > LONGEST) return;
  const place = path.join(folder, CACHE);
  try {
    fs.mkdirSync(place, { recursive: true, mode: 0o700 });
    const home = homeOf(folder);
    if (home === null) return;
    sweep(place);
    const ignore = path.join(place, '.gitignore');
    if (!fs.existsSync(ignore)) replaceFile(ignore, '*\n', { mode: 0o600 });
    replaceFile(path.join(place, name), Buffer.concat([Buffer.from(sealOf(home, name, key, result)), result]), { mode: 0o600 });
    prune(place);
  } catch {
    // A cache that cannot be written is a slower next run.
  }
}

/** What tells this folder from any copy of it; null where there is none, or a link stands in its place. */
function homeOf(folder: string): string | null {
  const above = fs.lstatSync(path.join(folder, path.dirname(CACHE)));
  const own = fs.lstatSync(path.join(folder, CACHE));
  return above.isDirectory() && own.isDirectory() ? JSON.stringify([own.dev, own.ino, own.birthtimeMs, above.ino]) : null;
}

/** Length of a seal: hex of sha256 and a line feed. */
const SEAL = 65;

const sealOf = (home: string, name: string, key: string, result: Uint8Array): string =>
  `${createHash('sha256')
    .update(JSON.stringify([home, name, key]))
    .update(result)
    .digest('hex')}\n`;

function prune(place: string): void {
  const entries = fs
    .readdirSync(place)
    .filter((f) => f.endsWith(ENDING))
    .map((f) => ({ file: path.join(place, f), at: fs.statSync(path.join(place, f)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { file } of entries.slice(MOST)) remove(file);
}
