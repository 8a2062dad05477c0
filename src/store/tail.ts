import fs from 'node:fs';
import path from 'node:path';
import { codeOf, type Disk, StoreError, syncFolder, writeAll } from './disk.ts';
import { type Entry, entryOf } from './entry.ts';

const LINE_FEED = 10;
/** Bytes before the place that was read to: where others stand there, it is another file. */
const ENDING = 64;

/** The file as far as it was read: whole lines only, and only forward unless somebody has put another file in its place. */
export class Tail {
  private readonly file: string;
  private readonly disk: Disk;
  private found: Entry[] = [];
  private strange = 0;
  private offset = 0;
  private inode = 0;
  /** The last bytes before `offset`. */
  private ending = Buffer.alloc(0);

  constructor(file: string, disk: Disk) {
    this.file = file;
    this.disk = disk;
  }

  entries(): readonly Entry[] {
    return this.found;
  }

  /** Lines that are no entry. */
  damaged(): number {
    return this.strange;
  }

  /** Reads what has come since. */
  read(): void {
    try {
      this.open(fs.constants.O_RDONLY, (fd) => this.readFrom(fd));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      this.restart();
    }
  }

  /** Under the lock: a last line that was cut short by a kill is moved aside (a whole one only lacks its line feed). */
  repair(): void {
    if (!this.disk.existsSync(this.file)) this.restart();
    else
      this.open(fs.constants.O_RDWR, (fd) => {
        const torn = this.readFrom(fd);
        if (torn.length === 0) return;
        if (entryOf(torn.toString('utf8'))) this.disk.writeSync(fd, Buffer.from('\n'), 0, 1, this.disk.fstatSync(fd).size);
        else {
          setAside(`${this.file}.torn`, torn, this.disk);
          this.disk.ftruncateSync(fd, this.offset);
        }
        this.disk.fsyncSync(fd);
        this.readFrom(fd);
      });
  }

  /** Under the lock: one write, then fsync. A line that did not get there whole is taken back. */
  append(line: string, entry: Entry): void {
    const { O_RDWR, O_APPEND, O_CREAT } = fs.constants;
    const isNew = !this.disk.existsSync(this.file);
    this.open(O_RDWR | O_APPEND | O_CREAT, (fd) => {
      const bytes = Buffer.from(line);
      const { size, ino } = this.disk.fstatSync(fd);
      try {
        if (this.disk.writeSync(fd, bytes, 0, bytes.length) !== bytes.length) throw new StoreError(this.file, 'ENOSPC');
        this.disk.fsyncSync(fd);
      } catch (error) {
        try {
          this.disk.ftruncateSync(fd, size);
        } catch {
          // The next writer moves the torn line aside.
        }
        throw error;
      }
      if (isNew) syncFolder(path.dirname(this.file), this.disk);
      this.inode = ino;
      this.offset = size;
      this.found.push(entry);
      this.pass(bytes);
    });
  }

  /** Reads on to the last whole line; answers with what stands behind it. */
  private readFrom(fd: number): Buffer {
    const { ino, size } = this.disk.fstatSync(fd);
    const { length } = this.ending;
    if (ino !== this.inode || size < this.offset || !readAt(fd, this.offset - length, length, this.disk).equals(this.ending)) this.restart();
    this.inode = ino;
    this.take(readAt(fd, this.offset, size - this.offset, this.disk));
    return readAt(fd, this.offset, size - this.offset, this.disk);
  }

  private take(bytes: Buffer): void {
    let from = 0;
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, from)) {
      const line = bytes.toString('utf8', from, at);
      const entry = entryOf(line);
      if (entry) this.found.push(entry);
      else if (line.trim()) this.strange++;
      from = at + 1;
    }
    this.pass(bytes.subarray(0, from));
  }

  /** These bytes are read. */
  private pass(bytes: Uint8Array): void {
    this.offset += bytes.length;
    this.ending = Buffer.concat([this.ending, bytes]).subarray(-ENDING);
  }

  private restart(): void {
    this.found = [];
    this.strange = 0;
    this.offset = 0;
    this.ending = Buffer.alloc(0);
  }

  private open<T>(flags: number, work: (fd: number) => T): T {
    const fd = this.disk.openSync(this.file, flags | (fs.constants.O_NOFOLLOW ?? 0), 0o600);
    try {
      return work(fd);
    } finally {
      this.disk.closeSync(fd);
    }
  }
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
