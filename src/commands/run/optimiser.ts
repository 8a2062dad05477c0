import { setFlagsFromString } from 'node:v8';

/** V8's own budget is 132 kB of bytecode run. */
const BUDGET = 1_000_000;

/**
 * Lets V8 optimise a function only when it has run for seven times as long as V8 would wait. A check runs very many functions for a second or two
 * and ends: on fifty articles the optimiser took a third of the processor for what it never gave back. Long runs lose nothing. (Compiling expressions
 * at once, `--no-regexp-tier-up`, would save a tenth; switched in a process that has run one already, it ends that process.)
 */
export function optimiseLate(): void {
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
