import type { Raised } from '../model/index.ts';
import type { Check, Compared } from './check.ts';

/** Every check, sorted by id. */
export const checks: readonly Check[] = [];

/** Runs every check. Order of the result is order of the registry; `judge` sorts. */
export function compare(compared: Compared): readonly Raised[] {
  return checks.flatMap((check) => check.raise(compared));
}
