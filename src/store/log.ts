import path from 'node:path';
import { attempt, DISK, type Disk, sweep, syncFolder } from './disk.ts';
import { type Deed, type Entry, lineOf } from './entry.ts';
import { type Folded, fold, reversal } from './fold.ts';
import { sweepLocks, withLock } from './lock.ts';
import { Tail } from './tail.ts';

/** Where a story keeps what editors decided, below its folder. */
export const LOG = path.join('.crosscheck', 'decisions.jsonl');

/** What a log needs to know. */
export type LogOptions = {
  /** The story's folder. */
  readonly folder: string;
  readonly who: string;
  /** The time, ISO 8601 in UTC. */
  readonly now: () => string;
  readonly disk?: Disk;
};

/** A deed that is not on the disk yet, and the entry that it would be. */
type Waiting = { readonly deed: Deed; readonly when: string; readonly entry: Entry };

/** The decision log of one story. `null` and `false` are answers; a disk that refuses is a StoreError, and what was decided then waits. */
export class Log {
  readonly file: string;
  readonly who: string;
  private readonly folder: string;
  private readonly home: string;
  private readonly now: () => string;
  private readonly disk: Disk;
  private readonly tail: Tail;
  private waiting: readonly Waiting[] = [];
  /** Kept until something is read or written. */
  private foldedMade: Folded | null = null;

  constructor({ folder, who, now, disk = DISK }: LogOptions) {
    this.file = path.join(folder, LOG);
    this.who = who;
    this.folder = folder;
    this.home = path.dirname(this.file);
    this.now = now;
    this.disk = disk;
    this.tail = new Tail(this.file, disk);
    if (!disk.existsSync(this.home)) return;
    sweep(this.home, disk);
    sweepLocks(this.home, disk);
    this.read();
  }

  /** The log and what waits to be written, folded. */
  folded(): Folded {
    this.foldedMade ??= fold(this.everything());
    return this.foldedMade;
  }

  entries(): readonly Entry[] {
    return this.tail.entries();
  }

  /** Lines that are no entry: damaged by something else than us. They are kept, and counted here. */
  damaged(): number {
    return this.tail.damaged();
  }

  /** How many deeds wait to be written. */
  pending(): number {
    return this.waiting.length;
  }

  /** The whole log as text, with what waits. */
  text(): string {
    return this.everything()
      .map((e) => lineOf(e, e).line)
      .join('');
  }

  /** Reads what others have written since; true where there was something. */
  refresh(): boolean {
    const before = this.entries().length;
    this.read();
    return this.entries().length !== before;
  }

  /** Writes a deed (after anything that waits); durable when it returns. */
  record(deed: Deed): Entry {
    const when = this.now();
    const { entry } = lineOf(deed, { sequence: sequenceAfter(this.everything()), when, who: this.who });
    this.waiting = [...this.waiting, { deed, when, entry }];
    this.foldedMade = null;
    this.flush();
    return this.entries().at(-1) as Entry;
  }

  /** Takes back, or brings back, this editor's last entry; null where there is none. */
  reverse(act: 'undo' | 'redo'): Entry | null {
    if (this.disk.existsSync(this.home)) this.read();
    const found = reversal(this.folded(), act, this.who);
    if (!found) return null;
    this.record(found.deed);
    return found.target;
  }

  /** Tries again to write what waits. */
  flush(): void {
    if (!this.waiting.length) return;
    attempt(this.file, () => {
      if (!this.disk.existsSync(this.home)) {
        this.disk.mkdirSync(this.home, { recursive: true, mode: 0o700 });
        syncFolder(this.folder, this.disk);
      }
      withLock(this.home, () => this.writeWaiting(), this.disk);
    });
  }

  /** Runs `work` on all that is written, while nobody else writes: for files that are made from the log. */
  derive(work: (folded: Folded) => void): void {
    attempt(this.file, () => {
      if (!this.disk.existsSync(this.home)) return;
      const derived = (): void => {
        this.read();
        work(fold(this.entries()));
      };
      withLock(this.home, derived, this.disk);
    });
  }

  /** One write an entry. What was undone while it waited keeps its name: `of` follows the checksum to the place the entry finally got. */
  private writeWaiting(): void {
    this.tail.repair();
    for (let [next] = this.waiting; next; [next] = this.waiting) {
      const { deed, when, entry } = next;
      const written = lineOf(deed, { sequence: sequenceAfter(this.entries()), when, who: this.who });
      this.tail.append(written.line, written.entry);
      this.waiting = this.waiting
        .slice(1)
        .map((w) => (w.deed.act !== 'decide' && w.deed.of === entry.sum ? { ...w, deed: { ...w.deed, of: written.entry.sum } } : w));
      this.foldedMade = null;
    }
  }

  private read(): void {
    attempt(this.file, () => this.tail.read());
    this.foldedMade = null;
  }

  private everything(): Entry[] {
    return [...this.entries(), ...this.waiting.map((w) => w.entry)];
  }
}

const sequenceAfter = (entries: readonly Entry[]): number => entries.reduce((max, e) => Math.max(max, e.sequence), 0) + 1;

/** Opens a story's log; a folder without one has an empty log, and nothing is made until something is recorded. */
export const openLog = (options: LogOptions): Log => new Log(options);
