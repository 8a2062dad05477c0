import path from 'node:path';
import type { Config, Document, NotChecked, Problem, Standing } from '../model/index.ts';
import { readFiles } from './index.ts';

/** A file, folder, glob or `-` (stdin) as it was given; `standing` is what `--draft` or `--against` said of it. */
export type Given = { readonly path: string; readonly standing: Standing | null };

/** What the command line and crosscheck.yaml say about reading. */
export type ReadOptions = {
  /** Paths count from here. */
  readonly cwd: string;
  /** `--published`: EDTF; the first that speaks. */
  readonly published: string | null;
  /** `--encoding`, else that of crosscheck.yaml: how bytes that are not UTF-8 are read; null = they are not read. */
  readonly encoding: string | null;
  readonly timezone: string | null;
  readonly formats: Config['formats'];
  readonly fields: Config['fields'];
  /** Name of the text that comes from stdin: its path, and its format by the ending. */
  readonly stdinName: string;
  readonly stdin: () => Promise<Uint8Array>;
  /** Follow symbolic links that lead out of a story's folder. */
  readonly allowOutside: boolean;
};

/** The articles that are compared with each other. */
export type StoryInput = {
  /** Name of its folder, of `story:` in front matter or record, or `story`; unique within a run. */
  readonly id: string;
  readonly title: string | null;
  readonly notes: string | null;
  /** The folder of its story.yaml; without one the deepest folder common to the inputs. `path` of its documents counts from here. Absolute. */
  readonly folder: string;
  /** Has the folder a story.yaml? */
  readonly declared: boolean;
  /** In order of path. */
  readonly documents: readonly Document[];
  readonly notChecked: readonly NotChecked[];
};

/** Everything that was read. A `fatal` problem stops the run; every `unchecked` one also stands in `notChecked`, of its story where it has one. */
export type Inputs = { readonly stories: readonly StoryInput[]; readonly problems: readonly Problem[]; readonly notChecked: readonly NotChecked[] };

/** Reads what the paths name, and groups it into stories, in order of id. Touches the disk; never throws on any input. */
export async function readInputs(given: readonly Given[], options: ReadOptions): Promise<Inputs> {
  const files = given.map((g) => path.resolve(options.cwd, g.path));
  const documents = readFiles(files).map((d) => ({ ...d, standing: given[0]?.standing ?? d.standing }));
  const story = { id: 'story', title: null, notes: null, folder: options.cwd, declared: false, documents, notChecked: [] };
  return { stories: [story], problems: [], notChecked: [] };
}
