import fs from 'node:fs';
import path from 'node:path';
import { attempt, codeOf, DISK, type Disk, StoreError, sweep, syncFolder, writeAll } from './disk.ts';
import { type Deed, type Entry, entryOf, lineOf } from './entry.ts';
import { type Folded, fold, reversal } from './fold.ts';
import { sweepLocks, withLock } from './lock.ts';

/** Where a story keeps what editors decided, below its folder. */
export const LOG = path.join('.crosscheck', 'decisions.jsonl');

export type LogOptions = {
  /** The story's folder. */
  readonly folder: string;
  readonly who: string;
  /** The time, ISO 8601 in UTC. */
  readonly now: () => string;
  readonly disk?: Disk;
};

/** The decision log of one story. `null` and `false` are answers; a disk that refuses is a StoreError, and what was decided then waits in `pending`. */
export type Log = {
  readonly file: string;
  readonly who: string;
  /** The log and what waits to be written, folded. */
  readonly folded: () => Folded;
  readonly entries: () => readonly Entry[];
  /** Lines that are no entry: damaged by something else than us. They are kept, and counted here. */
  readonly damaged: () => number;
  /** Reads what others have written since; true where there was something. */
  readonly refresh: () => boolean;
  /** Writes a deed (after anything that waits); durable when it returns. */
  readonly record: (deed: Deed) => Entry;
  /** Takes back, or brings back, this editor's last entry; null where there is none. */
  readonly reverse: (act: 'undo' | 'redo') => Entry | null;
  /** Tries again to write what waits. */
  readonly flush: () => void;
  readonly pending: () => number;
  /** Runs `work` on all that is written, while nobody else writes: for files that are made from the log. */
  readonly derive: (work: (folded: Folded) => void) => void;
  /** The whole log as text, with what waits. */
  readonly text: () => string;
};

type Waiting = { readonly deed: Deed; readonly when: string; readonly entry: Entry };

/** Opens a story's log; a folder without one has an empty log, and nothing is made until something is recorded. */
export function openLog({ folder, who, now, disk = DISK }: LogOptions): Log {
  const file = path.join(folder, LOG);
  const home = path.dirname(file);
  const tail = tailOf(file, disk);
  let waiting: Waiting[] = [];
  let folded: Folded | null = null;
  const everything = (): Entry[] => [...tail.entries(), ...waiting.map((w) => w.entry)];
  const foldedNow = (): Folded => {
    folded ??= fold(everything());
    return folded;
  };
  const nextSequence = (): number => everything().reduce((max, e) => Math.max(max, e.sequence), 0) + 1;

  const flush = (): void => {
    if (!waiting.length) return;
    attempt(file, () => {
      if (!disk.existsSync(home)) {
        disk.mkdirSync(home, { recursive: true, mode: 0o700 });
        syncFolder(folder, disk);
      }
      withLock(home, () => writeWaiting(), disk);
    });
  };
  /** One write an entry. What was undone while it waited keeps its name: `of` follows the checksum to the place the entry finally got. */
  const writeWaiting = (): void => {
    tail.repair();
    while (waiting.length) {
      const { deed, when, entry } = waiting[0] as Waiting;
      const sequence = tail.entries().reduce((max, e) => Math.max(max, e.sequence), 0) + 1;
      const final = lineOf(deed, { sequence, when, who });
      tail.append(final.line, final.entry);
      waiting = waiting.slice(1).map((w) => (w.deed.act !== 'decide' && w.deed.of === entry.sum ? { ...w, deed: { ...w.deed, of: final.entry.sum } } : w));
      folded = null;
    }
  };
  const record = (deed: Deed): Entry => {
    const when = now();
    waiting = [...waiting, { deed, when, entry: lineOf(deed, { sequence: nextSequence(), when, who }).entry }];
    folded = null;
    flush();
    return tail.entries().at(-1) as Entry;
  };

  if (disk.existsSync(home)) {
    sweep(home, disk);
    sweepLocks(home, disk);
    attempt(file, () => tail.read());
  }
  return {
    file,
    who,
    folded: foldedNow,
    entries: tail.entries,
    damaged: tail.damaged,
    refresh: () => {
      const before = tail.entries().length;
      attempt(file, () => tail.read());
      const changed = tail.entries().length !== before;
      if (changed) folded = null;
      return changed;
    },
    record,
    reverse: (act) => {
      if (disk.existsSync(home)) attempt(file, () => tail.read());
      folded = null;
      const found = reversal(foldedNow(), act, who);
      if (!found) return null;
      record(found.deed);
      return found.target;
    },
    flush,
    pending: () => waiting.length,
    derive: (work) =>
      attempt(file, () => {
        if (!disk.existsSync(home)) return;
        withLock(
          home,
          () => {
            tail.read();
            folded = null;
            work(fold(tail.entries()));
          },
          disk,
        );
      }),
    text: () =>
      everything()
        .map((e) => lineOf(e, e).line)
        .join(''),
  };
}

/** The file as far as it was read: whole lines only, and only forward unless somebody has put another file in its place. */
function tailOf(file: string, disk: Disk) {
  let entries: Entry[] = [];
  let damaged = 0;
  let offset = 0;
  let inode = 0;
  let ending = Buffer.alloc(0);

  const take = (bytes: Buffer): void => {
    let from = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      const line = bytes.toString('utf8', from, at);
      const entry = entryOf(line);
      if (entry) entries.push(entry);
      else if (line.trim()) damaged++;
      from = at + 1;
    }
    ending = Buffer.concat([ending, bytes.subarray(0, from)]).subarray(-64);
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
        ending = Buffer.concat([ending, bytes]).subarray(-64);
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
