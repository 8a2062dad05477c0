import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Config, Format, Problem, Standing } from '../model/index.ts';
import { ownText } from '../text/files/own.ts';
import { slashed } from '../text/files/paths.ts';
import { suggestion } from '../text/words/nearest.ts';
import { type Fault, faultOf, headOf, kindOf, listing, reasonOf } from './disk.ts';
import { formatOf } from './formats/endings.ts';
import { LIMITS } from './limits.ts';
import { fatal, note, unchecked } from './problems.ts';

/** One file to read. `file` is absolute, null for stdin, which has `name`. */
export type Item = {
  readonly file: string | null;
  readonly name: string | null;
  readonly format: Format;
  readonly standing: Standing | null;
  /** The folder of the story that it belongs to: one with a story.yaml, or one that crosscheck.yaml names. */
  readonly story: string | null;
  /** A link that leads out of the folder it was found in. */
  readonly outside: boolean;
};
type Wanted = { readonly path: string; readonly standing: Standing | null };
type Where = { readonly cwd: string; readonly formats: Config['formats']; readonly stories: readonly string[]; readonly stdinName: string };
/** Is the folder, by its absolute path, a story of its own? */
export type IsStory = (folder: string) => boolean;

/** The file that makes a folder a story. */
export const STORY = 'story.yaml';

/** Files that may hold an article and that no reader here opens. */
const UNREAD = /\.(?:pdf|docx?|odt|rtf|epub|pages|eml|msg|mht|mhtml|zip|gz|tar|7z|rar|tex|csv|xlsx?|ods)$/i;
/** Files that lie beside articles and are none. */
const BESIDE = /^(?:readme|licen[cs]e|notes?|changelog|copying|contributing|authors|credits|todo)(?:\.[a-z]+)?$/i;

/** Does the name of a file say that it is about its folder, and no article? */
export const isBeside = (name: string): boolean => BESIDE.test(name);

/** The files that paths, folders, globs and `-` stand for, each once. */
export async function gather(given: readonly Wanted[], where: Where): Promise<{ items: readonly Item[]; problems: readonly Problem[] }> {
  const items = new Map<string, Item>();
  const problems: Problem[] = [];
  const isStory = await storiesAt(where);
  const add = (item: Item): void => {
    const key = item.file ?? '-';
    const known = items.get(key);
    items.set(
      key,
      known ? { ...known, standing: known.standing === 'draft' ? 'draft' : (item.standing ?? known.standing), outside: known.outside && item.outside } : item,
    );
  };
  for (const { path: written, standing } of given) {
    if (written === '-') {
      add({ file: null, name: where.stdinName, format: formatOf(where.stdinName, where.formats) ?? 'text', standing, story: null, outside: false });
      continue;
    }
    const paths = await expanded(written, where.cwd, {
      unread: (folder, reason) => problems.push(unchecked(path.relative(where.cwd, folder) || '.', reason, CHECK_RIGHTS)),
    });
    if (paths.length === 0) problems.push(fatal(written, 'No file matches.', 'Check the pattern; on a command line, put it into quotation marks.'));
    for (const file of paths) {
      const kind = kindOf(file);
      const shown = path.relative(where.cwd, file) || '.';
      if (kind === 'missing') problems.push(missing(shown, file));
      else if (kind === 'folder') walk(file, standing, where, isStory, add, problems);
      else if (path.basename(file) === STORY) walk(path.dirname(file), standing, where, isStory, add, problems);
      else if (kind !== 'file') problems.push(faulty(shown, faultOf(kind)));
      else {
        const format = formatOf(file, where.formats) ?? (path.extname(file) === '' || isOwnSheet(file) ? 'text' : null);
        if (format === null) problems.push(unread(shown, file));
        else add({ file, name: null, format, standing, story: storyAbove(file, where.cwd, isStory), outside: false });
      }
    }
  }
  return { items: [...items.values()], problems };
}

/** Is it the sheet that crosscheck writes? Reading then says what it is. */
const isOwnSheet = (file: string): boolean => /\.csv$/i.test(file) && ownText(headOf(file, 400)) !== null;

const CHECK_RIGHTS = 'Check the rights of the folder.';

/** The files and folders that a path or pattern stands for. `dot`: hidden ones too; `unread` hears of folders that a pattern leads into and that cannot be listed. */
export async function expanded(
  written: string,
  cwd: string,
  { dot = false, unread = () => {} }: { readonly dot?: boolean; readonly unread?: (folder: string, reason: string) => void } = {},
): Promise<readonly string[]> {
  const file = path.resolve(cwd, written);
  if (written.includes('\u0000')) return [];
  if (kindOf(file) !== 'missing' || !/[*?[\]{}!]/.test(written)) return [file];
  const { globSync } = await import('tinyglobby');
  const heard = (folder: string, options: { withFileTypes: true }): unknown => {
    try {
      return readdirSync(folder, options);
    } catch (error) {
      if (kindOf(folder) !== 'missing') unread(path.resolve(cwd, folder), reasonOf(error));
      throw error;
    }
  };
  const found = globSync(slashed(written), {
    cwd,
    absolute: true,
    dot,
    followSymbolicLinks: false,
    onlyFiles: false,
    expandDirectories: false,
    // The library passes over what it cannot list, and a file in there would be silently missing.
    fs: { readdirSync: heard as typeof readdirSync },
  });
  // A folder comes with a slash at its end; without it the same folder by another path is the same.
  return found.map((f) => path.resolve(f)).sort();
}

const faulty = (shown: string, { reason, next }: Fault): Problem => unchecked(shown, reason, next);

function missing(shown: string, file: string): Problem {
  const beside = listing(path.dirname(file), path.dirname(file));
  const names = [...beside.files.map((f) => f.file), ...beside.folders].map((f) => path.basename(f));
  const next = shown.includes('\ufffd') ? 'Check the path; a file whose name is not UTF-8 must be renamed.' : 'Check the path.';
  return fatal(shown, `There is no file or folder "${shown}".${suggestion(path.basename(file), names)}`, next);
}

const unread = (shown: string, file: string): Problem =>
  unchecked(
    shown,
    `Files that end in "${path.extname(file) || path.basename(file)}" are not read.`,
    'Save the article as text, Markdown or HTML, or name the ending under `formats:` in crosscheck.yaml.',
  );

/** Is a folder a story of its own: by its story.yaml, or as one that a pattern of crosscheck.yaml names? Patterns count from `cwd`. */
export async function storiesAt({ cwd, stories }: Pick<Where, 'cwd' | 'stories'>): Promise<IsStory> {
  const named = new Set((await Promise.all(stories.map((pattern) => expanded(pattern, cwd)))).flat());
  return (folder) => named.has(folder) || kindOf(path.join(folder, STORY)) === 'file';
}

/** The folder of the story that a file lies in, not above the working folder. */
function storyAbove(file: string, cwd: string, isStory: IsStory): string | null {
  let at = path.dirname(file);
  for (let i = 0; i < LIMITS.folderDepth; i++) {
    if (isStory(at)) return at;
    const up = path.dirname(at);
    if (at === cwd || up === at || !(at + path.sep).startsWith(cwd + path.sep)) return null;
    at = up;
  }
  return null;
}

/** All articles below a folder, each with its story. Iterative: depth is bounded by a limit, not by the stack. */
function walk(root: string, standing: Standing | null, where: Where, isStory: IsStory, add: (item: Item) => void, problems: Problem[]): void {
  const above = storyAbove(path.join(root, STORY), where.cwd, isStory);
  const open: { folder: string; story: string | null; depth: number }[] = [{ folder: root, story: above, depth: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    const story = isStory(at.folder) ? at.folder : at.story;
    const { files, folders, problem } = listing(at.folder, root);
    if (problem) problems.push(unchecked(path.relative(where.cwd, at.folder) || '.', problem, CHECK_RIGHTS));
    for (const { file, outside, fault } of files) {
      const name = path.basename(file);
      const shown = path.relative(where.cwd, file);
      if (/\.ya?ml$/i.test(name) && (fault === null || name !== STORY)) continue;
      const format = formatOf(name, where.formats);
      if (fault) problems.push(faulty(shown, fault));
      else if (outside) {
        if (format !== null) add({ file, name: null, format, standing, story, outside });
      } else if (BESIDE.test(name))
        problems.push(note(shown, 'It was not read as an article.', 'Give its path to read it all the same.', 'Its name says that it is about the folder.'));
      else if (format !== null) add({ file, name: null, format, standing, story, outside: false });
      else if (isOwnSheet(file)) add({ file, name: null, format: 'text', standing, story, outside: false });
      else if (UNREAD.test(name)) problems.push(unread(shown, file));
    }
    for (const folder of folders) {
      if (path.basename(folder) === 'rules' && story === at.folder) continue;
      if (at.depth < LIMITS.folderDepth) open.push({ folder, story, depth: at.depth + 1 });
      else problems.push(unchecked(path.relative(where.cwd, folder), `It lies more than ${LIMITS.folderDepth} folders deep.`, 'Give its path.'));
    }
  }
}
