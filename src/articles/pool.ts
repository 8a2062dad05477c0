import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Document, RuleBook } from '../model/index.ts';
import type { Done, Task } from './worker.ts';

/** The thread's code beside the bundle; it is missing where this runs from source, and then there are no threads. */
const ENTRY = new URL('./worker.js', import.meta.url);

/** At most so many UTF-16 units of text are given to a thread at a time, and at most this share of what each has to do: the last to end keeps nobody waiting long. */
const PORTION = 20_000;
const SHARE = 1 / 4;

/**
 * A thread's stack, in MB: a little less than that of the main thread. What is too deep for it, the main thread tries again, so that the
 * number of threads never decides what can be read.
 */
const STACK_MB = 1;

/** Threads that make articles while this one does the same. `failed` tells of each that broke down: what it held is left for this thread. */
export type Pool = {
  /** The next article that no thread has begun, to be made here; null where none is left. */
  readonly take: () => Document | null;
  /** Waits until no thread works any more. */
  readonly settled: () => Promise<void>;
  readonly failed: readonly string[];
  readonly close: () => void;
};

/** Starts so many threads on the documents; `onDone` gets the bytes of each article that they made. Null where there can be none. */
export function poolOf(
  threads: number,
  documents: readonly Document[],
  book: RuleBook,
  onDone: (document: Document, bytes: Uint8Array) => void,
  entry: URL = ENTRY,
): Pool | null {
  if (threads < 1 || !existsSync(entry)) return null;
  let next = 0;
  const failed: string[] = [];
  const left: Document[] = [];
  const workers: Worker[] = [];
  const working = new Map<Worker, Set<number>>();
  let wake = (): void => {};
  const limit = Math.min(PORTION, (documents.reduce((n, d) => n + d.text.length, 0) / (threads + 1)) * SHARE);

  const portion = (): Task => {
    const task: [number, Document][] = [];
    for (let size = 0; size < limit && next < documents.length; next++) {
      const document = documents[next] as Document;
      task.push([next, document]);
      size += document.text.length;
    }
    return task;
  };
  const feed = (worker: Worker): void => {
    const held = working.get(worker);
    const task = portion();
    if (!held || task.length === 0) return;
    for (const [number] of task) held.add(number);
    worker.postMessage(task);
  };
  const drop = (worker: Worker, why: string | null): void => {
    const held = working.get(worker);
    if (!held) return;
    working.delete(worker);
    for (const number of held) left.push(documents[number] as Document);
    if (why !== null) failed.push(why);
    wake();
  };
  const answered = (worker: Worker, { number, bytes }: Done): void => {
    const held = working.get(worker);
    const document = documents[number];
    if (!held) return;
    if (!held.has(number) || !document) throw new Error('it answered what it was not asked');
    if (bytes) onDone(document, bytes);
    else left.push(document);
    held.delete(number);
    // The next portion is on its way before the last article of this one is made.
    if (held.size <= 1) feed(worker);
    if (held.size === 0) drop(worker, null);
  };

  try {
    for (let n = 0; n < threads && next < documents.length; n++) {
      const worker = new Worker(entry, { workerData: book, env: {}, argv: [], execArgv: [], resourceLimits: { stackSizeMb: STACK_MB } });
      workers.push(worker);
      working.set(worker, new Set());
      worker.on('message', (done: Done) => {
        try {
          answered(worker, done);
        } catch (error) {
          drop(worker, wordsOf(error));
        }
      });
      worker.on('messageerror', (error: unknown) => drop(worker, wordsOf(error)));
      worker.on('error', (error: unknown) => drop(worker, wordsOf(error)));
      worker.on('exit', (code) => drop(worker, `it ended with ${code}`));
      feed(worker);
    }
  } catch {
    // A system that gives no thread: this one does the work.
    for (const worker of workers) drop(worker, null);
  }
  return {
    take: () => (next < documents.length ? (documents[next++] as Document) : (left.shift() ?? null)),
    settled: async () => {
      while (working.size > 0)
        await new Promise<void>((done) => {
          wake = done;
        });
    },
    failed,
    close() {
      for (const worker of workers) {
        working.delete(worker);
        void worker.terminate();
      }
    },
  };
}

/** Anything can be thrown, and what comes from another thread may have lost its message on the way. */
function wordsOf(error: unknown): string {
  const words = typeof error === 'string' ? error : (Object(error) as { readonly message?: unknown }).message;
  return typeof words === 'string' && words !== '' ? words : 'it did not say why';
}
