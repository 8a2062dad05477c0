import path from 'node:path';

/** Where policy lies, besides the places that are fixed. Paths count from the root of the repository. */
export type PolicyPlaces = {
  /** Files or folders of rules that crosscheck.yaml or a flag names. */
  readonly rules: readonly string[];
  readonly baselines: readonly string[];
  /** Folders of stories, which may hold rules of their own. */
  readonly stories: ReadonlySet<string>;
};

export type PolicyKind = 'config' | 'rules' | 'baseline' | 'attributes' | 'runner';

/** Files that tell a runner to run the gate; they are policy where they name it. */
const RUNNERS = /^(?:\.github\/(?:workflows|actions)\/.+|\.gitlab-ci\.yml|\.gitlab\/ci\/.+|\.pre-commit-config\.yaml|\.pre-commit-hooks\.yaml|action\.yml)$/;

/** What a file decides about the gate; null where it decides nothing. */
export function policyKind(file: string, places: PolicyPlaces): PolicyKind | null {
  const name = path.posix.basename(file);
  if (name === 'crosscheck.yaml') return 'config';
  if (name === '.gitattributes') return 'attributes';
  if (places.baselines.includes(file)) return 'baseline';
  if (places.rules.some((r) => file === r || (file.startsWith(`${r}/`) && isRuleFile(name)))) return 'rules';
  const folder = path.posix.dirname(file);
  if (path.posix.basename(folder) === 'rules' && isRuleFile(name) && places.stories.has(folderAbove(folder))) return 'rules';
  return RUNNERS.test(file) ? 'runner' : null;
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
  if (kind === 'baseline') return baselineChange(before, now);
  if (before === null) return `${WORDS[kind]} was added`;
  if (now === null) return `${WORDS[kind]} was taken away`;
  const meant = meaning(kind, before);
  return meant !== null && meant === meaning(kind, now) ? null : `${WORDS[kind]} was changed`;
}

const WORDS: Readonly<Record<PolicyKind, string>> = {
  config: 'the configuration',
  rules: 'a rule file',
  baseline: 'the baseline',
  attributes: 'how git checks files out',
  runner: 'what runs the gate',
};

const lines = (text: string): string => text.replaceAll('\r\n', '\n');

/** Entries may leave the baseline, and none may come. */
function baselineChange(before: string | null, now: string | null): string | null {
  if (now === null) return null;
  const known = entriesIn(before ?? '{"findings":[]}');
  const there = entriesIn(now);
  if (there === null) return 'the baseline can no longer be read';
  const come = [...there].filter((e) => !known?.has(e)).length;
  return come === 0 ? null : `the baseline lets ${come} more ${come === 1 ? 'finding' : 'findings'} through`;
}

function entriesIn(text: string): ReadonlySet<string> | null {
  try {
    const { findings } = JSON.parse(text) as { findings?: unknown };
    return Array.isArray(findings) ? new Set(findings.map((f) => JSON.stringify(f))) : null;
  } catch {
    return null;
  }
}
