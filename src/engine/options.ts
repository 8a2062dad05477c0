import { setFlagsFromString } from 'node:v8';

/** Every expression is compiled when it first runs, and not interpreted once before: a check of one story takes a twelfth less of the processor. */
const EXPRESSIONS = '--regexp-tier-up-ticks=0';

/**
 * How V8 is told, by its major version: up to 11 (Node 20) it counts bytecode run, 132 kB of its own; from 12 on (Node 22, 24) it counts calls,
 * 400 and 3,000. An option that an engine does not know would be an error on the terminal: an engine that is not listed is left as it is.
 */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  11: [EXPRESSIONS, '--interrupt-budget=1000000'],
  12: [EXPRESSIONS, '--invocation-count-for-turbofan=20000'],
  13: [EXPRESSIONS, '--invocation-count-for-turbofan=20000', '--invocation-count-for-maglev=1500'],
};

/** The options for an engine; none for one of which nothing is known. `version` as `process.versions.v8` has it. */
export const engineOptions = (version: string): readonly string[] => OPTIONS[version.split('.')[0] as string] ?? [];

/**
 * Sets the engine to short runs, to be done before anything is read: a function is optimised only when it has run for some seven times as long as
 * V8 would wait. A check runs very many functions for a second or two and ends: on fifty articles the optimiser took a third of the processor for
 * what it never gave back. Long runs lose nothing. (Expressions that ran before keep their way; `--no-regexp-tier-up`, which changes it for them
 * too, ends the process.)
 */
export function tuneEngine(): void {
  for (const option of engineOptions(process.versions.v8)) setFlagsFromString(option);
}

/** By how much of what lives in it a heap may grow before it is collected, in percent; V8 lets it grow fourfold. */
export const GROWTH = { several: 100, large: 25 };

/**
 * Has heaps collected sooner. For several threads, which have a heap each, most of it garbage of stories that are done: it takes up to a quarter less
 * memory and no time that could be measured. For a large story sooner still: a sixth less again, for a twentieth of the processor. To be said before
 * the threads start.
 */
export function spareMemory(growth: number): void {
  if (engineOptions(process.versions.v8).length > 0) setFlagsFromString(`--heap-growing-percent=${growth}`);
}
