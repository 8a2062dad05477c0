// Lists of any length. A call takes its arguments on the stack, and a list that is spread into them ends the run from some 100,000 entries on.

/** Adds all of `from` to the end of `to`. */
export function append<T>(to: T[], from: Iterable<T>): void {
  for (const one of from) to.push(one);
}

/** The greatest of some numbers, -Infinity where there are none. */
export function greatest(numbers: Iterable<number>): number {
  let found = Number.NEGATIVE_INFINITY;
  for (const n of numbers) if (n > found) found = n;
  return found;
}

/** The least of some numbers, Infinity where there are none. */
export function least(numbers: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY;
  for (const n of numbers) if (n < found) found = n;
  return found;
}
