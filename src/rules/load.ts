import type { Problem } from '../model/index.ts';
import { bookOf, type CompiledRules, fragmentsOf, type Loaded, type RuleText, type Tested } from './book.ts';
import { compiledRules } from './compiled.ts';
import { filesOf, fingerprintOf, type RuleFiles, type RulePaths, textsOf } from './files.ts';

export { filesOnce, shippedRules } from './files.ts';

/** Where rules come from; `checks` are the ids that exist. */
export type RulesRequest = RulePaths & { readonly checks: readonly string[] | null };

/** What the build writes beside the bundle: the fragments of a folder of rules by the sha256 of their files. Throws where a rule is wrong. */
export function compileRules(folder: string): CompiledRules {
  const problems: Problem[] = [];
  const texts = filesOf(folder, 'rules', 'shipped', null, problems);
  const whole = bookOf([texts], { checks: null });
  const first = problems[0] ?? whole.problems[0];
  if (first) throw new Error(`${first.place?.file}:${first.place?.line}: ${first.what}`);
  return fragmentsOf(texts);
}

let last: { readonly key: string; readonly loaded: Loaded } | null = null;

/**
 * Reads all rule files: general, then the story's, then the flags', later ones winning. Everything that is wrong is told at once. Story after story
 * with the same rules has the same book, and all that is made from it once. `files` reads the files of a path.
 */
export function loadRules(request: RulesRequest, files: RuleFiles = filesOf): Loaded {
  const { groups, problems } = textsOf(request, files);
  if (problems.length > 0) return { book: null, problems };
  const key = JSON.stringify([request.checks, fingerprintOf(groups)]);
  if (last?.key !== key) last = { key, loaded: loadedFrom(groups, request) };
  return last.loaded;
}

function loadedFrom(groups: readonly (readonly RuleText[])[], { checks }: RulesRequest): Loaded {
  const { book, problems } = bookOf(groups, { checks }, compiledRules());
  return book === null ? { book, problems } : { book, problems: [] };
}

/** Runs the examples of every rule file, the general ones too. */
export function testRules(request: RulesRequest): { readonly tested: readonly Tested[]; readonly problems: readonly Problem[] } {
  const { groups, problems } = textsOf(request);
  if (problems.length > 0) return { tested: [], problems };
  const { tested, problems: found } = bookOf(groups, { checks: request.checks });
  return { tested, problems: found };
}
