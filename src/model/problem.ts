/** A place in a file that a person wrote; lines and columns are 1-based. */
export type FilePlace = { readonly file: string; readonly line: number; readonly column: number };

/**
 * Something wrong with the input or the rules, not with the news.
 * `fatal` stops the run (exit 2); `unchecked` is listed under "Not checked" (exit 3); `note` is only said.
 */
export type Problem = {
  readonly severity: 'fatal' | 'unchecked' | 'note';
  readonly what: string;
  readonly why: string;
  readonly next: string;
  readonly place: FilePlace | null;
  /** Lines of the file around the place with a caret, ready to print; null where there is none. */
  readonly frame: string | null;
};

/** A problem that stops the run; it stands in no one place, or in `file` as a whole. */
export const fatal = (what: string, why: string, next: string, file: string | null = null): Problem => ({
  severity: 'fatal',
  what,
  why,
  next,
  place: file === null ? null : { file, line: 1, column: 1 },
  frame: null,
});

/** An input, part of an input, rule or worker that was skipped, cut by a limit, or failed. */
export type NotChecked = { readonly path: string; readonly reason: string };

/** A file that is no article, as crosscheck wrote it; `what` it is goes on from "it is". */
export type LeftOut = { readonly path: string; readonly what: string };
