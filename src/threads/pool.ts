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
  const pool = new Pool(work, Math.min(threads, work.tasks.length) - 1, entry);
  const breathe = pool.isEmpty() ? async () => {} : () => new Promise<void>((later) => setImmediate(later));
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

/** A thread at work: the tasks that it holds, by number, and the rule book that it has. */
type Hand = { readonly worker: Worker; readonly held: Set<number>; book: RuleBook | null };

/** Threads that do tasks while this one does the same. */
class Pool<T> {
  /** Why each thread broke down that did: what it held is left for this one. */
  readonly failed: string[] = [];
  private readonly work: Work<T>;
  private readonly threads: number;
  private readonly sizes: readonly number[];
  /** UTF-16 units that a thread holds before it has enough. */
  private readonly enough: number;
  private readonly workers: Worker[] = [];
  private readonly working = new Set<Hand>();
  /** What a thread had and did not do. */
  private readonly left: T[] = [];
  private begun = 0;
  private wake = (): void => {};

  /** Starts so many threads on the tasks. */
  constructor(work: Work<T>, threads: number, entry: URL) {
    this.work = work;
    this.threads = threads;
    this.sizes = work.tasks.map(work.sizeOf);
    this.enough = Math.min(PORTION, (this.sizes.reduce((n, size) => n + size, 0) / (threads + 1)) * SHARE);
    try {
      for (let n = 0; n < threads && this.begun < work.tasks.length && existsSync(entry); n++) this.start(entry);
    } catch {
      // A system that gives no thread: this one does the work.
      for (const hand of this.working) this.drop(hand, null);
    }
  }

  /** Is there no thread but this one? */
  isEmpty(): boolean {
    return this.workers.length === 0;
  }

  /** The next task that no thread has begun, to be done here; null where none is left. */
  next(): T | null {
    const { tasks } = this.work;
    return this.begun < tasks.length ? (tasks[this.begun++] as T) : (this.left.shift() ?? null);
  }

  /** Waits until no thread works any more. */
  async settled(): Promise<void> {
    while (this.working.size > 0)
      await new Promise<void>((later) => {
        this.wake = later;
      });
  }

  close(): void {
    this.working.clear();
    for (const worker of this.workers) void worker.terminate();
  }

  private start(entry: URL): void {
    const worker = new Worker(entry, { env: {}, argv: [], execArgv: [], resourceLimits: { stackSizeMb: STACK_MB } });
    const hand: Hand = { worker, held: new Set(), book: null };
    this.workers.push(worker);
    this.working.add(hand);
    worker.on('message', (answer: Answer) => {
      try {
        this.hear(hand, answer);
      } catch (error) {
        this.drop(hand, wordsOf(error));
      }
    });
    worker.on('messageerror', (error: unknown) => this.drop(hand, wordsOf(error)));
    worker.on('error', (error: unknown) => this.drop(hand, wordsOf(error)));
    worker.on('exit', (code) => this.drop(hand, `it ended with ${code}`));
    this.feed(hand);
  }

  private feed(hand: Hand): void {
    const { kind, tasks, sent } = this.work;
    while (this.begun < tasks.length && this.hasRoom(hand)) {
      const number = this.begun++;
      hand.held.add(number);
      const asked = sent(tasks[number] as T);
      if (asked === null) hand.held.delete(number);
      else {
        const { task, book } = asked;
        hand.worker.postMessage({ number, kind, task, book: book === hand.book ? null : book } satisfies Asked);
        hand.book = book;
      }
    }
    if (hand.held.size === 0) this.drop(hand, null);
  }

  /** Where there is a task for everybody, the next one is on its way before the last is done. */
  private hasRoom({ held }: Hand): boolean {
    if (held.size === 0 || (held.size === 1 && this.work.tasks.length - this.begun > this.threads)) return true;
    return [...held].reduce((n, number) => n + (this.sizes[number] as number), 0) < this.enough;
  }

  private hear(hand: Hand, { number, made }: Answer): void {
    if (!this.working.has(hand)) return;
    if (!hand.held.has(number)) throw new Error('it answered what it was not asked');
    const task = this.work.tasks[number] as T;
    if (made) this.work.take(task, made);
    else this.left.push(task);
    hand.held.delete(number);
    this.feed(hand);
  }

  /** A thread works no more; `why` where it broke down. */
  private drop(hand: Hand, why: string | null): void {
    if (!this.working.delete(hand)) return;
    for (const number of hand.held) this.left.push(this.work.tasks[number] as T);
    if (why !== null) this.failed.push(why);
    this.wake();
  }
}

/** Anything can be thrown, and what comes from another thread may have lost its message on the way. */
function wordsOf(error: unknown): string {
  const words = typeof error === 'string' ? error : (Object(error) as { readonly message?: unknown }).message;
  return typeof words === 'string' && words !== '' ? words : 'it did not say why';
}
