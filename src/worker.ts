import { parentPort } from 'node:worker_threads';
import { bytesOf } from './articles/index.ts';
import type { Document, RuleBook } from './model/index.ts';
import { claimsIn } from './pipeline.ts';
import { madeOf, type Sent } from './stories/thread.ts';
import type { Answer, Asked, Kind } from './threads/pool.ts';

// The entry of a thread of its own: `dist/worker.js`. It touches neither disk nor streams.

/** How each kind of task is done. */
const WAYS: Readonly<Record<Kind, (task: unknown, book: RuleBook) => readonly Uint8Array[]>> = {
  article: (task, book) => [bytesOf(claimsIn(task as Document, book))],
  story: (task, book) => madeOf(task as Sent, book),
};

let rules: RuleBook | null = null;
parentPort?.on('message', ({ number, kind, task, book }: Asked) => {
  rules = book ?? rules;
  const made = attempt(() => WAYS[kind](task, rules as RuleBook));
  parentPort?.postMessage({ number, made } satisfies Answer, made?.map((bytes) => bytes.buffer as ArrayBuffer) ?? []);
});

function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
