import { closeSync, constants, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Writes a file whole or not at all: a temporary file beside it, flushed, then renamed over it, and the folder flushed. Throws what the disk says. */
export function replaceFile(file: string, content: string, mode = 0o644): void {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.${path.basename(file).slice(0, 100)}.${process.pid}.tmp`);
  const handle = openSync(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, mode);
  try {
    try {
      const bytes = Buffer.from(content, 'utf8');
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  flushFolder(folder);
}

/** Makes a rename last; some file systems know no flush of a folder. */
function flushFolder(folder: string): void {
  let handle: number | null = null;
  try {
    handle = openSync(folder, constants.O_RDONLY);
    fsyncSync(handle);
  } catch {
    // The rename itself has happened; only its durability is in the hands of the system.
  } finally {
    if (handle !== null) closeSync(handle);
  }
}
