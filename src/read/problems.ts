import type { Problem } from '../model/index.ts';
import { safeLine } from '../text/safe.ts';

const COMPARED_WITH_NOTHING = 'What is in it was compared with nothing.';

/** A problem with an input: it is listed under "not checked", and the run goes on. */
export function unchecked(file: string, what: string, next: string, why = COMPARED_WITH_NOTHING): Problem {
  return { severity: 'unchecked', what: safeLine(what), why, next, place: { file, line: 1, column: 1 }, frame: null };
}

/** A problem that stops the run. */
export function fatal(file: string, what: string, next: string, why = 'Half a comparison looks like a whole one.'): Problem {
  return { severity: 'fatal', what: safeLine(what), why, next, place: { file, line: 1, column: 1 }, frame: null };
}

/** Something that is said and changes nothing. */
export function note(file: string, what: string, next: string, why = COMPARED_WITH_NOTHING): Problem {
  return { severity: 'note', what: safeLine(what), why, next, place: { file, line: 1, column: 1 }, frame: null };
}
