import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { asGiven, type Document, placeOf } from '../../src/model/index.ts';
import { claimsIn } from '../../src/pipeline.ts';
import { readSource } from '../../src/read/index.ts';
import { loadRules, shippedRules } from '../../src/rules/load.ts';

const loaded = loadRules({ shipped: shippedRules(), story: null, extra: [], checks: [] });
if (loaded.book === null) throw new Error('the general rules do not load');
export const { book } = loaded;

/** No input takes longer, in milliseconds of the processor: a machine has other things to do. */
const SLOW = 1_500;
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const clean = JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort());

/** What holds of any bytes that are given to a reader. Throws what does not. */
export async function lawful(bytes: Uint8Array, name: string, claims: boolean): Promise<void> {
  const start = spent();
  const { documents, problems } = await readSource(bytes, { path: name });
  if (documents.length === 0 && problems.length === 0) throw new Error('nothing was read, and nothing is said');
  for (const d of documents.slice(0, 20)) {
    placed(d);
    if (claims) claimed(d);
  }
  if (JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort()) !== clean) throw new Error('Object.prototype was changed');
  const took = spent() - start;
  if (took > SLOW) throw new Error(`it took ${Math.round(took)} ms`);
}

/** A line ends by one sign, whatever ended it. */
const lines = (text: string): string => text.replace(/[\r\f\u2028\u2029]/g, '\n');

/** Every piece of the text leads to the same words in the source, and blocks lie in order within the text. */
function placed(d: Document): void {
  let at = 0;
  for (const { text, source, field } of d.segments) {
    if (text.start !== at) throw new Error(`no place for ${at}..${text.start}`);
    at = text.end;
    if (field === 'title' || text.end - text.start !== source.end - source.start) continue;
    const words = asGiven(d, { span: text, exact: d.text.slice(text.start, text.end) });
    if (lines(d.source.slice(source.start, source.end)) !== lines(words)) throw new Error(`“${words.slice(0, 40)}” stands elsewhere`);
  }
  if (at !== d.text.length) throw new Error('the map ends before the text');
  let before = 0;
  for (const { span } of d.blocks) {
    if (span.start < before || span.end > d.text.length || d.text.slice(span.start, span.end).trim() === '') throw new Error(`a block at ${span.start}`);
    before = span.end;
  }
}

function claimed(d: Document): void {
  for (const { anchor } of claimsIn(d, book).claims) {
    const { start, end } = anchor.span;
    if (d.text.slice(start, end) !== anchor.exact || start >= end) throw new Error(`a claim “${anchor.exact}” that is not there`);
    const place = placeOf(d, anchor.span);
    if (place.start > place.end) throw new Error(`a claim “${anchor.exact}” without a place`);
    if (anchor.exact.includes('\ufffd') && !d.source.includes('\ufffd') && !d.source.includes('&')) throw new Error(`a lost character in “${anchor.exact}”`);
  }
}

/** FUZZ=n multiplies the runs, FUZZ_SEED=n takes other inputs: `FUZZ=100 FUZZ_SEED=7 npx vitest run test/property/fuzz.test.ts`. */
const times = Number(process.env.FUZZ ?? 1);
const seed = Number(process.env.FUZZ_SEED ?? 20250306);

/** Runs a law on many inputs; the smallest one that breaks it is written into test/regressions/fuzz, where it stays. */
export async function hold<T>(
  inputs: fc.Arbitrary<T>,
  runs: number,
  bytesOf: (input: T) => Uint8Array,
  ending: string,
  law: (input: T) => Promise<void>,
): Promise<void> {
  const result = await fc.check(fc.asyncProperty(inputs, law), { numRuns: runs * times, seed, interruptAfterTimeLimit: times > 1 ? 3_600_000 : 110_000 });
  if (!result.failed || result.counterexample === null) return;
  const bytes = bytesOf(result.counterexample[0] as T);
  const folder = path.resolve(import.meta.dirname, '..', 'regressions', 'fuzz');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}${ending}`);
  writeFileSync(file, bytes);
  throw new Error(`${result.errorInstance instanceof Error ? result.errorInstance.stack : 'failed'}\nkept as ${file}`);
}
