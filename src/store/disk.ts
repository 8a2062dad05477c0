import fs from 'node:fs';
import path from 'node:path';

/** The calls the store makes; tests put a failing disk in its place. */
export type Disk = Pick<
  typeof fs,
  | 'openSync'
  | 'closeSync'
  | 'writeSync'
  | 'readSync'
  | 'fsyncSync'
  | 'ftruncateSync'
  | 'fstatSync'
  | 'statSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'renameSync'
  | 'unlinkSync'
  | 'rmdirSync'
  | 'readdirSync'
  | 'readFileSync'
  | 'existsSync'
>;
/** The disk of this machine. */
export const DISK: Disk = fs;

/** A file of the store that could not be read or written; `message` names path and cause in an editor's words. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly path: string;
  readonly code: string;
  constructor(path: string, code: string, reason = CAUSES[code] ?? code) {
    super(`${path}: ${reason}`);
    this.path = path;
    this.code = code;
  }
}

/** Why a call of the system failed, by its code, in an editor's words. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of this user is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'no permission to write here',
  EPERM: 'no permission to write here',
  EIO: 'the disk reports an error',
  EFBIG: 'the file may not grow any further',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EISDIR: 'a folder has this name',
  ENOTDIR: 'a file stands where a folder should be',
  ELOOP: 'a symbolic link stands in the way',
};

/** The error's code, `EUNKNOWN` where it has none. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'EUNKNOWN');

/** Runs `work`; a failure of the disk becomes a StoreError that names `file`. */
export function attempt<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof StoreError || codeOf(error) === 'EUNKNOWN') throw error;
    throw new StoreError(file, codeOf(error));
  }
}

/** Makes the names in a folder durable. Where folders cannot be synced (Windows, some network disks), the system does it in its own time. */
export function syncFolder(folder: string, disk: Disk): void {
  let fd: number;
  try {
    fd = disk.openSync(folder, 'r');
  } catch {
    return;
  }
  try {
    disk.fsyncSync(fd);
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'EISDIR', 'EBADF', 'ENOTSUP'].includes(codeOf(error))) throw error;
  } finally {
    disk.closeSync(fd);
  }
}

let written = 0;
const TEMPORARY = /^\..+\.crosscheck-(\d+)-\d+\.tmp$/;

/**
 * Replaces a file at once or not at all: temporary file in the same folder, fsync, rename, fsync of the folder.
 * Content that comes in pieces is never held whole. Never writes through a symbolic link. `mode` is that of a new file; an existing one keeps its own.
 */
export function replaceFile(
  file: string,
  content: string | Uint8Array | Iterable<string>,
  { mode = 0o644, disk = DISK }: { readonly mode?: number; readonly disk?: Disk } = {},
): void {
  attempt(file, () => {
    const folder = path.dirname(file);
    const kept = modeOf(file, disk) ?? mode;
    const temporary = path.join(folder, `.${path.basename(file).slice(0, 200)}.crosscheck-${process.pid}-${written++}.tmp`);
    const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = fs.constants;
    const fd = disk.openSync(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, kept);
    try {
      try {
        if (content instanceof Uint8Array) writeAll(fd, content, disk);
        else for (const piece of typeof content === 'string' ? [content] : content) writeAll(fd, Buffer.from(piece), disk);
        disk.fsyncSync(fd);
      } finally {
        disk.closeSync(fd);
      }
      disk.renameSync(temporary, file);
    } catch (error) {
      remove(temporary, disk);
      throw error;
    }
    syncFolder(folder, disk);
  });
}

/** Writes every byte or throws; a short write is tried again once, and its error is then the answer. */
export function writeAll(fd: number, bytes: Uint8Array, disk: Disk): void {
  for (let at = 0; at < bytes.length; ) {
    const n = disk.writeSync(fd, bytes, at, bytes.length - at);
    if (n <= 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
    at += n;
  }
}

/** Removes temporary files whose process is gone. */
export function sweep(folder: string, disk: Disk = DISK): void {
  let names: string[];
  try {
    names = disk.readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const pid = TEMPORARY.exec(name)?.[1];
    if (pid && Number(pid) !== process.pid && !isRunning(Number(pid))) remove(path.join(folder, name), disk);
  }
}

/** Is there a process of this number on this machine? */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Removes a file if it is there and can be removed. */
export function remove(file: string, disk: Disk = DISK): void {
  try {
    disk.unlinkSync(file);
  } catch {
    // Gone already, or swept at the next start.
  }
}

function modeOf(file: string, disk: Disk): number | null {
  try {
    return disk.statSync(file).mode & 0o777;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return null;
  }
}
