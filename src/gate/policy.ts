import path from 'node:path';
import { counted } from '../text/counted.ts';

/** Where policy lies, besides the places that are fixed. Paths count from the root of the repository. */
export type PolicyPlaces = {
  /** Files or folders of rules that crosscheck.yaml or a flag names. */
  readonly rules: readonly string[];
  readonly baselines: readonly string[];
  /** Folders of stories, which may hold rules of their own. */
  readonly stories: ReadonlySet<string>;
  /** Do decisions of the base count? */
  readonly decisions: boolean;
};

/** What a file decides about the gate. */
export type PolicyKind = 'config' | 'rules' | 'baseline' | 'decisions' | 'attributes' | 'runner' | 'package';

/** Files that tell a runner or git to run the gate; they are policy where they name it. */
const RUNNERS =
  /^(?:\.(?:github|gitlab|circleci|buildkite|husky|forgejo|gitea|woodpecker)\/.+|\.(?:drone|travis|woodpecker|gitlab-ci)\.ya?ml|(?:.+\/)?[\w.-]*\.gitlab-ci\.ya?ml|(?:azure|bitbucket)-pipelines[\w.-]*\.ya?ml|Jenkinsfile|\.?lefthook(?:-local)?\.ya?ml|\.pre-commit-config\.yaml|\.pre-commit-hooks\.yaml|action\.ya?ml|Makefile|justfile)$/;

/** What a file decides about the gate; null where it decides nothing. */
export function policyKind(file: string, places: PolicyPlaces): PolicyKind | null {
  const name = path.posix.basename(file);
  if (name === 'crosscheck.yaml') return 'config';
  if (name === '.gitattributes') return 'attributes';
  if (places.baselines.includes(file)) return 'baseline';
  if (places.rules.some((r) => file === r || (file.startsWith(`${r}/`) && isRuleFile(name)))) return 'rules';
  if (isRuleFile(name) && isStoryRules(path.posix.dirname(file), places.stories)) return 'rules';
  if (places.decisions && /(?:^|\/)\.crosscheck\/decisions\.jsonl$/.test(file)) return 'decisions';
  if (name === 'package.json') return 'package';
  return RUNNERS.test(file) ? 'runner' : null;
}

/** The folder `rules` of a story, or of what may become one: it lies where stories lie. */
function isStoryRules(folder: string, stories: ReadonlySet<string>): boolean {
  if (path.posix.basename(folder) !== 'rules') return false;
  const home = folderAbove(folder);
  return stories.has(home) || (home !== '' && [...stories].some((s) => s !== '' && folderAbove(s) === folderAbove(home)));
}

const isRuleFile = (name: string): boolean => /\.ya?ml$/i.test(name) && !name.startsWith('.');
const folderAbove = (folder: string): string => {
  const up = path.posix.dirname(folder);
  return up === '.' ? '' : up;
};

/** A policy file on both sides; null = it is not there. */
export type PolicyFile = { readonly path: string; readonly kind: PolicyKind; readonly before: string | null; readonly now: string | null };

/** How a policy file was changed, in words; null where the change decides nothing (a comment, a line of the baseline taken out). */
export function changeOf({ kind, before, now }: PolicyFile, meaning: (kind: PolicyKind, text: string) => string | null): string | null {
  if (before !== null && now !== null && lines(before) === lines(now)) return null;
  if (kind === 'runner' && !/crosscheck/i.test(`${before ?? ''}${now ?? ''}`)) return null;
  if (kind === 'package' && namedIn(before) === namedIn(now)) return null;
  if (kind === 'baseline') return baselineChange(before, now);
  if (kind === 'decisions') return decisionsChange(before, now);
  if (before === null) return `${WORDS[kind]} was added`;
  if (now === null) return `${WORDS[kind]} was taken away`;
  const meant = meaning(kind, before);
  return meant !== null && meant === meaning(kind, now) ? null : `${WORDS[kind]} was changed`;
}

const WORDS: Readonly<Record<PolicyKind, string>> = {
  config: 'the configuration',
  rules: 'a rule file',
  baseline: 'the baseline',
  decisions: 'the decision log',
  attributes: 'how git checks files out',
  runner: 'what runs the gate',
  package: 'the version or the script of the gate',
};

const lines = (text: string): string => text.replaceAll('\r\n', '\n');

/** Entries may leave the baseline, and none may come. */
function baselineChange(before: string | null, now: string | null): string | null {
  if (now === null) return null;
  const known = entriesIn(before ?? '{"findings":[]}');
  const there = entriesIn(now);
  if (there === null) return 'the baseline can no longer be read';
  const come = [...there].filter((e) => !known?.has(e)).length;
  return come === 0 ? null : `the baseline lets ${counted(come, 'more finding')} through`;
}

/** Decisions may be added by owners alone; a log that was cut lets nothing through. */
function decisionsChange(before: string | null, now: string | null): string | null {
  if (now === null) return null;
  const known = new Set((before ?? '').split('\n'));
  const come = now.split('\n').filter((line) => line.trim() !== '' && !known.has(line)).length;
  return come === 0 ? null : `the decision log got ${counted(come, 'more entry', 'more entries')}, and decisions are honoured`;
}

/** What package.json says of crosscheck: scripts, versions, overrides. */
function namedIn(text: string | null): string {
  if (text === null) return '[]';
  try {
    const found: string[] = [];
    JSON.parse(text, function (this: unknown, key: string, value: unknown) {
      if (typeof value === 'string' && /crosscheck/i.test(`${key} ${value}`)) found.push(`${key} ${value}`);
      return value;
    });
    return JSON.stringify(found.sort());
  } catch {
    return text;
  }
}

function entriesIn(text: string): ReadonlySet<string> | null {
  try {
    const { findings } = JSON.parse(text) as { findings?: unknown };
    return Array.isArray(findings) ? new Set(findings.map((f) => JSON.stringify(f))) : null;
  } catch {
    return null;
  }
}
