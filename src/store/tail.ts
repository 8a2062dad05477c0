import fs from 'node:fs';
import path from 'node:path';
import { codeOf, type Disk, StoreError, syncFolder, writeAll } from './disk.ts';
import { type Entry, entryOf } from './entry.ts';

const LINE_FEED = 10;
/** Bytes before the place that was read to: where others stand there, it is another file. */
const ENDING = 64;

/** The file as far as it was read: whole lines only, and only forward unless somebody has put another file in its place. */
export function tailOf(file: string, disk: Disk) {
  let entries: Entry[] = [];
  let damaged = 0;
  let offset = 0;
  let inode = 0;
  let ending = Buffer.alloc(0);

  const take = (bytes: Buffer): void => {
    let from = 0;
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, from)) {
      const line = bytes.toString('utf8', from, at);
      const entry = entryOf(line);
      if (entry) entries.push(entry);
      else if (line.trim()) damaged++;
      from = at + 1;
    }
    ending = Buffer.concat([ending, bytes.subarray(0, from)]).subarray(-ENDING);
    offset += from;
  };
  const restart = (): void => {
    entries = [];
    damaged = 0;
    offset = 0;
    ending = Buffer.alloc(0);
  };
  const readFrom = (fd: number): Buffer => {
    const { ino, size } = disk.fstatSync(fd);
    if (ino !== inode || size < offset || !readAt(fd, offset - ending.length, ending.length, disk).equals(ending)) restart();
    inode = ino;
    const bytes = readAt(fd, offset, size - offset, disk);
    take(bytes);
    return readAt(fd, offset, size - offset, disk);
  };
  const opened = <T>(flags: number, work: (fd: number) => T): T => {
    const fd = disk.openSync(file, flags | (fs.constants.O_NOFOLLOW ?? 0), 0o600);
    try {
      return work(fd);
    } finally {
      disk.closeSync(fd);
    }
  };

  return {
    entries: (): readonly Entry[] => entries,
    damaged: () => damaged,
    read: (): void => {
      try {
        opened(fs.constants.O_RDONLY, readFrom);
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw error;
        restart();
      }
    },
    /** Under the lock: a last line that was cut short by a kill is moved aside (a whole one only lacks its line feed). */
    repair: (): void => {
      if (!disk.existsSync(file)) return void restart();
      opened(fs.constants.O_RDWR, (fd) => {
        const torn = readFrom(fd);
        if (torn.length === 0) return;
        if (entryOf(torn.toString('utf8'))) {
          const end = disk.fstatSync(fd).size;
          disk.writeSync(fd, Buffer.from('\n'), 0, 1, end);
        } else {
          setAside(`${file}.torn`, torn, disk);
          disk.ftruncateSync(fd, offset);
        }
        disk.fsyncSync(fd);
        readFrom(fd);
      });
    },
    /** Under the lock: one write, then fsync. A line that did not get there whole is taken back. */
    append: (line: string, entry: Entry): void => {
      const { O_RDWR, O_APPEND, O_CREAT } = fs.constants;
      const isNew = !disk.existsSync(file);
      opened(O_RDWR | O_APPEND | O_CREAT, (fd) => {
        const bytes = Buffer.from(line);
        const { size, ino } = disk.fstatSync(fd);
        try {
          if (disk.writeSync(fd, bytes, 0, bytes.length) !== bytes.length) throw new StoreError(file, 'ENOSPC');
          disk.fsyncSync(fd);
        } catch (error) {
          try {
            disk.ftruncateSync(fd, size);
          } catch {
            // The next writer moves the torn line aside.
          }
          throw error;
        }
        if (isNew) syncFolder(path.dirname(file), disk);
        inode = ino;
        entries.push(entry);
        offset = size + bytes.length;
        ending = Buffer.concat([ending, bytes]).subarray(-ENDING);
      });
    },
  };
}

function setAside(file: string, bytes: Uint8Array, disk: Disk): void {
  const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW = 0 } = fs.constants;
  const fd = disk.openSync(file, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
  try {
    writeAll(fd, Buffer.concat([bytes, Buffer.from('\n')]), disk);
    disk.fsyncSync(fd);
  } finally {
    disk.closeSync(fd);
  }
}

function readAt(fd: number, position: number, length: number, disk: Disk): Buffer {
  const bytes = Buffer.alloc(Math.max(0, length));
  let at = 0;
  while (at < bytes.length) {
    const n = disk.readSync(fd, bytes, at, bytes.length - at, position + at);
    if (n === 0) break;
    at += n;
  }
  return bytes.subarray(0, at);
}
