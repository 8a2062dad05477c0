import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { RuleBook } from '../model/index.ts';

/** The thread's code beside the bundle; it is missing where this runs from source, and then there are no threads. */
const ENTRY = new URL('./worker.js', import.meta.url);

/** A thread holds tasks of so many UTF-16 units of text, and at most this share of what each has to do: the last to end keeps nobody waiting long. */
const PORTION = 20_000;
const SHARE = 1 / 4;

/**
 * A thread's stack, in MB: a little less than that of the main thread. What is too deep for it, the main thread tries again, so that the
 * number of threads never decides what can be read.
 */
const STACK_MB = 1;

/** What a task is about; `worker.ts` knows how each is done. */
export type Kind = 'article' | 'story';

/** What a thread is asked. `book` is null where it is the one of the task before. */
export type Asked = { readonly number: number; readonly kind: Kind; readonly task: unknown; readonly book: RuleBook | null };
/** What it made of the task, packed; null where it could not, which the asking thread then does itself, and tells why. */
export type Answer = { readonly number: number; readonly made: readonly Uint8Array[] | null };

/** Tasks that can be done on any thread. */
export type Work<T> = {
  readonly kind: Kind;
  readonly tasks: readonly T[];
  /** UTF-16 units of its text. */
  readonly sizeOf: (task: T) => number;
  /** What a thread is sent of a task whose turn has come, and the rules it is done under; null where nothing is to be done. */
  readonly sent: (task: T) => { readonly task: unknown; readonly book: RuleBook } | null;
  /** Takes what a thread made. */
  readonly take: (task: T, made: readonly Uint8Array[]) => void;
  /** Does a task on this thread. `breathe` is to be awaited between its steps: the other threads are heard then. */
  readonly here: (task: T, breathe: () => Promise<void>) => Promise<void>;
  /** Ends the work early. */
  readonly stopped: () => boolean;
};

/** Does all tasks on so many threads, this one counted; what a thread lost is done here. Answers why each thread broke down that did. */
export async function done<T>(work: Work<T>, threads: number, entry: URL = ENTRY): Promise<readonly string[]> {
  const pool = poolOf(work, Math.min(threads, work.tasks.length) - 1, entry);
  const breathe = pool.empty ? async () => {} : () => new Promise<void>((later) => setImmediate(later));
  const rest = async (): Promise<void> => {
    for (let task = pool.next(); task !== null && !work.stopped(); task = pool.next()) {
      await work.here(task, breathe);
      await breathe();
    }
  };
  try {
    await rest();
    if (!work.stopped()) {
      await pool.settled();
      await rest();
    }
  } finally {
    pool.close();
  }
  return pool.failed;
}

/** Threads that do tasks while this one does the same. */
type Pool<T> = {
  /** Is there no thread but this one? */
  readonly empty: boolean;
  /** The next task that no thread has begun, to be done here; null where none is left. */
  readonly next: () => T | null;
  /** Waits until no thread works any more. */
  readonly settled: () => Promise<void>;
  /** Tells of each thread that broke down: what it held is left for this one. */
  readonly failed: readonly string[];
  readonly close: () => void;
};

/** A thread at work: the tasks that it holds, by number, and the rule book that it has. */
type Hand = { readonly worker: Worker; readonly held: Set<number>; book: RuleBook | null };

/** Starts so many threads on the tasks. */
function poolOf<T>({ kind, tasks, sizeOf, sent, take }: Work<T>, threads: number, entry: URL): Pool<T> {
  let next = 0;
  const failed: string[] = [];
  const left: T[] = [];
  const workers: Worker[] = [];
  const working = new Set<Hand>();
  let wake = (): void => {};
  const sizes = tasks.map(sizeOf);
  const limit = Math.min(PORTION, (sizes.reduce((n, size) => n + size, 0) / (threads + 1)) * SHARE);

  // Where there is one for everybody, the next task is on its way before the last is done.
  const hasRoom = ({ held }: Hand): boolean =>
    held.size === 0 || (held.size === 1 && tasks.length - next > threads) || [...held].reduce((n, number) => n + (sizes[number] as number), 0) < limit;
  const feed = (hand: Hand): void => {
    while (next < tasks.length && hasRoom(hand)) {
      const number = next++;
      hand.held.add(number);
      const asked = sent(tasks[number] as T);
      if (asked === null) hand.held.delete(number);
      else {
        const { task, book } = asked;
        hand.worker.postMessage({ number, kind, task, book: book === hand.book ? null : book } satisfies Asked);
        hand.book = book;
      }
    }
    if (hand.held.size === 0) drop(hand, null);
  };
  const drop = (hand: Hand, why: string | null): void => {
    if (!working.delete(hand)) return;
    for (const number of hand.held) left.push(tasks[number] as T);
    if (why !== null) failed.push(why);
    wake();
  };
  const answered = (hand: Hand, { number, made }: Answer): void => {
    if (!working.has(hand)) return;
    if (!hand.held.has(number)) throw new Error('it answered what it was not asked');
    const task = tasks[number] as T;
    if (made) take(task, made);
    else left.push(task);
    hand.held.delete(number);
    feed(hand);
  };

  try {
    for (let n = 0; n < threads && next < tasks.length && existsSync(entry); n++) {
      const worker = new Worker(entry, { env: {}, argv: [], execArgv: [], resourceLimits: { stackSizeMb: STACK_MB } });
      workers.push(worker);
      const hand: Hand = { worker, held: new Set(), book: null };
      working.add(hand);
      worker.on('message', (answer: Answer) => {
        try {
          answered(hand, answer);
        } catch (error) {
          drop(hand, wordsOf(error));
        }
      });
      worker.on('messageerror', (error: unknown) => drop(hand, wordsOf(error)));
      worker.on('error', (error: unknown) => drop(hand, wordsOf(error)));
      worker.on('exit', (code) => drop(hand, `it ended with ${code}`));
      feed(hand);
    }
  } catch {
    // A system that gives no thread: this one does the work.
    for (const hand of working) drop(hand, null);
  }
  return {
    empty: workers.length === 0,
    next: () => (next < tasks.length ? (tasks[next++] as T) : (left.shift() ?? null)),
    settled: async () => {
      while (working.size > 0)
        await new Promise<void>((later) => {
          wake = later;
        });
    },
    failed,
    close() {
      working.clear();
      for (const worker of workers) void worker.terminate();
    },
  };
}

/** Anything can be thrown, and what comes from another thread may have lost its message on the way. */
function wordsOf(error: unknown): string {
  const words = typeof error === 'string' ? error : (Object(error) as { readonly message?: unknown }).message;
  return typeof words === 'string' && words !== '' ? words : 'it did not say why';
}
