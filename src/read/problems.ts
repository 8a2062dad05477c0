import { type Problem, fatal as stopping } from '../model/index.ts';
import { safeLine } from '../text/safe.ts';

const problem =
  (severity: Problem['severity'], usually: string) =>
  (file: string, what: string, next: string, why = usually): Problem => ({ ...stopping(safeLine(what), why, next, file), severity });

const COMPARED_WITH_NOTHING = 'What is in it was compared with nothing.';

/** A problem with an input: it is listed under "not checked", and the run goes on. */
export const unchecked = problem('unchecked', COMPARED_WITH_NOTHING);
/** A problem that stops the run. */
export const fatal = problem('fatal', 'Without it an article would be missing from the comparison, and the result would not show it.');
/** Something that is said and changes nothing. */
export const note = problem('note', COMPARED_WITH_NOTHING);
