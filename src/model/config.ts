import type { Format } from './document.ts';
import type { FailLevel } from './finding.ts';
import type { FilePlace } from './problem.ts';

/** What the gate lets pass; read from the base ref, never from the change under review. */
export type Policy = {
  readonly failOn: FailLevel;
  /** More warnings than this fail; null = any number may pass. */
  readonly maxWarnings: number | null;
  /** A changed article that nothing can be compared with. */
  readonly alone: 'refuse' | 'allow';
  /** Do decisions that stand in the base ref take findings out of the count? */
  readonly decisions: 'ignore' | 'honour';
  readonly inlineIgnores: 'none' | 'honour';
  readonly baseline: string | null;
};

/** Encodings that bytes which are not UTF-8 may be said to have (names of the WHATWG). */
export const ENCODINGS = ['windows-1252', 'windows-1251', 'iso-8859-1', 'iso-8859-2', 'koi8-r', 'utf-16le'] as const;

/** Names of the fields of a JSON or JSONL record. */
export type RecordFields = {
  readonly id: string;
  readonly story: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly url: string;
  readonly text: string;
};
/** The same where crosscheck.yaml says nothing. */
export const RECORD_FIELDS: RecordFields = {
  id: 'id',
  story: 'story',
  title: 'title',
  publisher: 'publisher',
  published: 'published',
  url: 'url',
  text: 'text',
};

/** crosscheck.yaml with its defaults; one a repository. Paths are relative to the folder of the file, `/`-separated. */
export type Config = {
  /** The file it was read from, or null. */
  readonly path: string | null;
  readonly stories: readonly string[];
  readonly rules: readonly string[];
  readonly timezone: string | null;
  /** How bytes that are not UTF-8 are read; null = they are not read. */
  readonly encoding: (typeof ENCODINGS)[number] | null;
  /** Endings that are read as another format: `.htm` → html. */
  readonly formats: Readonly<Record<string, Format>>;
  readonly fields: RecordFields;
  readonly gate: Policy;
  /** Where a key was set (`gate.fail-on`); keys that are not in it have their default. */
  readonly set: Readonly<Record<string, FilePlace>>;
};
