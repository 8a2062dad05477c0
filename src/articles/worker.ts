import { parentPort, workerData } from 'node:worker_threads';
import type { Document, RuleBook } from '../model/index.ts';
import { claimsIn } from '../pipeline.ts';
import { packed } from './packed.ts';

/** What a thread is asked: articles, each by its number in the list of the pool. It answers with one `Done` an article, in any order. */
export type Task = readonly (readonly [number: number, document: Document])[];
/** The article packed without its document; null where it could not be made, which the asking thread then does itself, and tells why. */
export type Done = { readonly number: number; readonly bytes: Uint8Array | null };

// The entry of a thread of its own: `dist/worker.js`. It touches neither disk nor streams.
const book = workerData as RuleBook;
parentPort?.on('message', (task: Task) => {
  for (const [number, document] of task) {
    const bytes = made(document);
    const done: Done = { number, bytes };
    parentPort?.postMessage(done, bytes ? [bytes.buffer as ArrayBuffer] : []);
  }
});

function made(document: Document): Uint8Array | null {
  try {
    return packed(claimsIn(document, book), [document]);
  } catch {
    return null;
  }
}
