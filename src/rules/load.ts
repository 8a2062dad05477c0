import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { byCodeUnit, type Problem } from '../model/index.ts';
import { bookOf, type CompiledRules, fragmentsOf, type Loaded, type RuleText, type Tested } from './book.ts';

/** Where rules come from. `story` is the story's folder or null; `extra` are the `--rules` paths in order; `checks` the ids that exist. */
export type RulesRequest = {
  readonly shipped: string | null;
  readonly story: string | null;
  readonly extra: readonly string[];
  readonly checks: readonly string[] | null;
};

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

/** The general rules as the build compiled them, beside the bundle; null where this runs from source. A file that was changed since has another sha256. */
function compiledRules(): CompiledRules | null {
  const file = path.join(path.dirname(fileURLToPath(import.meta.url)), 'rules.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as CompiledRules;
  } catch {
    return null;
  }
}

/** What the build writes beside the bundle: the fragments of a folder of rules by the sha256 of their files. Throws where a rule is wrong. */
export function compileRules(folder: string): CompiledRules {
  const problems: Problem[] = [];
  const texts = filesOf(folder, 'rules', 'shipped', null, problems);
  const whole = bookOf([texts], { checks: null });
  const first = problems[0] ?? whole.problems[0];
  if (first) throw new Error(`${first.place?.file}:${first.place?.line}: ${first.what}`);
  return fragmentsOf(texts);
}

/** Reads all rule files: general, then the story's, then the flags', later ones winning. Everything that is wrong is told at once. */
export function loadRules(request: RulesRequest): Loaded {
  const { groups, problems } = textsOf(request);
  if (problems.length > 0) return { book: null, problems };
  const { book, problems: found } = bookOf(groups, { checks: request.checks }, compiledRules());
  return book === null ? { book, problems: found } : { book, problems: [] };
}

/** What the rules are read from, in one string: files, order and bytes. Null where they cannot all be read. */
export function fingerprintOf(request: Omit<RulesRequest, 'checks'>): string | null {
  const { groups, problems } = textsOf({ ...request, checks: null });
  return problems.length > 0 ? null : JSON.stringify(groups.map((texts) => texts.map(({ path: file, label, layer, sha256 }) => [file, label, layer, sha256])));
}

/** Runs the examples of every rule file, the general ones too. */
export function testRules(request: RulesRequest): { readonly tested: readonly Tested[]; readonly problems: readonly Problem[] } {
  const { groups, problems } = textsOf(request);
  if (problems.length > 0) return { tested: [], problems };
  const { tested, problems: found } = bookOf(groups, { checks: request.checks });
  return { tested, problems: found };
}

function textsOf(request: RulesRequest): { readonly groups: readonly (readonly RuleText[])[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const groups: (readonly RuleText[])[] = [];
  if (request.shipped !== null) groups.push(filesOf(request.shipped, 'rules', 'shipped', null, problems));
  if (request.story !== null) {
    const folder = path.join(request.story, 'rules');
    if (existsSync(folder)) groups.push(filesOf(folder, 'story/rules', 'story', request.story, problems));
  }
  for (const extra of request.extra)
    groups.push(filesOf(extra, path.isAbsolute(extra) ? path.basename(extra) : slashed(path.normalize(extra)), 'flag', null, problems));
  return { groups, problems };
}

const slashed = (file: string): string => file.split(path.sep).join('/').replace(/^\.\//, '').replace(/\/$/, '');

/** The rule files of a path: itself, or the `.yaml` files right in a folder, sorted. `inside`: links may not lead out of that folder. */
function filesOf(place: string, label: string, layer: RuleText['layer'], inside: string | null, problems: Problem[]): RuleText[] {
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
    return [{ path: slashed(file), label, layer, sha256: createHash('sha256').update(bytes).digest('hex'), text }];
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
  problems.push({ severity: 'fatal', what, why, next, place: { file: slashed(file), line: 1, column: 1 }, frame: null });
  return [];
}
