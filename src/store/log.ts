import path from 'node:path';
import { attempt, DISK, type Disk, sweep, syncFolder } from './disk.ts';
import { type Deed, type Entry, lineOf } from './entry.ts';
import { type Folded, fold, reversal } from './fold.ts';
import { sweepLocks, withLock } from './lock.ts';
import { tailOf } from './tail.ts';

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

const sequenceAfter = (entries: readonly Entry[]): number => entries.reduce((max, e) => Math.max(max, e.sequence), 0) + 1;

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
      const final = lineOf(deed, { sequence: sequenceAfter(tail.entries()), when, who });
      tail.append(final.line, final.entry);
      waiting = waiting.slice(1).map((w) => (w.deed.act !== 'decide' && w.deed.of === entry.sum ? { ...w, deed: { ...w.deed, of: final.entry.sum } } : w));
      folded = null;
    }
  };
  const record = (deed: Deed): Entry => {
    const when = now();
    waiting = [...waiting, { deed, when, entry: lineOf(deed, { sequence: sequenceAfter(everything()), when, who }).entry }];
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
