import { setFlagsFromString } from 'node:v8';

/**
 * How V8 is told, by its major version: up to 11 (Node 20) it counts bytecode run, 132 kB of its own; from 12 on (Node 22, 24) it counts calls,
 * 400 and 3,000. An option that an engine does not know would be an error on the terminal: an engine that is not listed is left as it is.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  11: ['--interrupt-budget=1000000'],
  12: ['--invocation-count-for-turbofan=20000'],
  13: ['--invocation-count-for-turbofan=20000', '--invocation-count-for-maglev=1500'],
};

/** The options with which an engine optimises late; none for one of which nothing is known. `version` as `process.versions.v8` has it. */
export const lateFlags = (version: string): readonly string[] => FLAGS[version.split('.')[0] as string] ?? [];

/**
 * Lets V8 optimise a function only when it has run for some seven times as long as V8 would wait. A check runs very many functions for a second or
 * two and ends: on fifty articles the optimiser took a third of the processor for what it never gave back. Long runs lose nothing. (Compiling
 * expressions at once, `--no-regexp-tier-up`, would save a tenth; switched in a process that has run one already, it ends that process.)
 */
export function optimiseLate(): void {
  for (const flag of lateFlags(process.versions.v8)) setFlagsFromString(flag);
}
