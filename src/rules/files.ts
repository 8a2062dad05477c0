import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { byCodeUnit, fatal, type Problem } from '../model/index.ts';
import { slashed } from '../text/files/paths.ts';
import type { RuleText } from './book.ts';

/** Where rules come from. `story` is the story's folder or null; `extra` are the `--rules` paths in order. */
export type RulePaths = { readonly shipped: string | null; readonly story: string | null; readonly extra: readonly string[] };

/** The general rules, found from this file: `rules/` beside `src/` or `dist/`. */
export function shippedRules(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (let up = 0; up < 4; up++) {
    const rules = path.join(folder, 'rules');
    if (existsSync(path.join(rules, 'copy.yaml'))) return rules;
    folder = path.dirname(folder);
  }
  return path.join(folder, 'rules');
}

/** What the rules are read from, in one string: files, order and bytes. */
export const fingerprintOf = (groups: readonly (readonly RuleText[])[]): string =>
  JSON.stringify(groups.map((texts) => texts.map(({ path: file, label, layer, sha256 }) => [file, label, layer, sha256])));

/** Reads the rule files of a path: `filesOf`, or what remembers it. */
export type RuleFiles = typeof filesOf;

/** The same for a run over many stories: what lies in none of them is read once, so that all are checked by the same rules. */
export function filesOnce(): RuleFiles {
  const known = new Map<string, readonly RuleText[]>();
  return (place, label, layer, inside, problems) => {
    if (layer === 'story') return filesOf(place, label, layer, inside, problems);
    const key = `${layer} ${label} ${place}`;
    const kept = known.get(key);
    if (kept) return kept;
    const faults = problems.length;
    const texts = filesOf(place, label, layer, inside, problems);
    if (problems.length === faults) known.set(key, texts);
    return texts;
  };
}

/** The rule files of each layer in order, or why they cannot all be read. */
export function textsOf(
  request: RulePaths,
  files: RuleFiles = filesOf,
): { readonly groups: readonly (readonly RuleText[])[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const groups: (readonly RuleText[])[] = [];
  if (request.shipped !== null) groups.push(files(request.shipped, 'rules', 'shipped', null, problems));
  if (request.story !== null) {
    const folder = path.join(request.story, 'rules');
    if (existsSync(folder)) groups.push(files(folder, 'story/rules', 'story', request.story, problems));
  }
  for (const extra of request.extra)
    groups.push(files(extra, path.isAbsolute(extra) ? path.basename(extra) : plain(path.normalize(extra)), 'flag', null, problems));
  return { groups, problems };
}

const plain = (file: string): string => slashed(file).replace(/^\.\//, '').replace(/\/$/, '');

/** The rule files of a path: itself, or the `.yaml` files right in a folder, sorted. `inside`: links may not lead out of that folder. */
export function filesOf(place: string, label: string, layer: RuleText['layer'], inside: string | null, problems: Problem[]): readonly RuleText[] {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) return refuse(place, 'There is no such file or folder.', 'The rules in it would be missing without a word.', 'Check the path.', problems);
  if (!stat.isDirectory()) return textOf(place, label, layer, inside, problems);
  const names = listOf(place, problems)
    .filter((name) => /\.ya?ml$/i.test(name) && !name.startsWith('.'))
    .sort(byCodeUnit);
  if (names.length === 0 && layer === 'flag')
    return refuse(
      place,
      'The folder holds no rule file.',
      'A folder given with --rules is meant to change what is checked.',
      'Name a folder with .yaml files in it, or a file.',
      problems,
    );
  return names.flatMap((name) => textOf(path.join(place, name), `${label}/${name}`, layer, inside, problems));
}

function listOf(folder: string, problems: Problem[]): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    refuse(folder, `The folder cannot be read: ${codeOf(error)}.`, 'The rules in it would be missing without a word.', 'Check the permissions.', problems);
    return [];
  }
}

function textOf(file: string, label: string, layer: RuleText['layer'], inside: string | null, problems: Problem[]): RuleText[] {
  try {
    if (!statSync(file).isFile())
      return refuse(file, 'This is no regular file.', 'Only files are read as rules.', 'Remove it or give it another ending.', problems);
    if (inside !== null && !isInside(realpathSync(file), realpathSync(inside)))
      return refuse(
        file,
        'The link leads out of the story.',
        'A story may only bring rules of its own.',
        'Copy the file, or give its path with --rules.',
        problems,
      );
    const bytes = readFileSync(file);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return [{ path: plain(file), label, layer, sha256: createHash('sha256').update(bytes).digest('hex'), text }];
  } catch (error) {
    const what = error instanceof TypeError ? 'The file is not UTF-8.' : `The file cannot be read: ${codeOf(error)}.`;
    return refuse(
      file,
      what,
      'Its rules would be missing without a word.',
      error instanceof TypeError ? 'Save it as UTF-8.' : 'Check the path and the permissions.',
      problems,
    );
  }
}

const isInside = (file: string, folder: string): boolean => file === folder || file.startsWith(folder + path.sep);
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause');

function refuse(file: string, what: string, why: string, next: string, problems: Problem[]): [] {
  problems.push(fatal(what, why, next, plain(file)));
  return [];
}
