import type { Document } from './document.ts';
import type { LeftOut, NotChecked } from './problem.ts';
import type { Report } from './report.ts';

/** The report of one story, with where the story lies. */
export type StoryReport = Report & {
  readonly notes: string | null;
  /** Its folder as seen from the root of the repository (without one: from the working folder), `/`-separated; '' is the root itself. */
  readonly folder: string;
  /** Names of publishers by their id, as sources.yaml gives them. */
  readonly publishers?: Readonly<Record<string, string>>;
  /** Files that findings of the gate point to and that are no articles of this story: policy, articles that are gone. */
  readonly files?: readonly Document[];
  /** Marks in articles that let nothing through, and why. */
  readonly blunt?: readonly BluntMark[];
};

/** A mark to look away that has no effect; `fault` goes on from "the mark …". The path counts from the story's folder, the line is 1-based. */
export type BluntMark = { readonly path: string; readonly line: number; readonly fault: string };

/** One run over one or more stories; every output format is a function of this and of nothing else. */
export type Run = {
  readonly version: string;
  /** In order of story id. */
  readonly stories: readonly StoryReport[];
  /** What was not checked and belongs to no story. */
  readonly notChecked: readonly NotChecked[];
  /** Files that were left out because crosscheck wrote them; absent where there are none. Paths count from the working folder. */
  readonly leftOut?: readonly LeftOut[];
  /** Kinds of findings that were asked for (`--only`); empty = all. */
  readonly only: readonly string[];
  /** The date a report is made for (`--as-of`, SOURCE_DATE_EPOCH), ISO 8601; null = it bears none. */
  readonly asOf: string | null;
};
