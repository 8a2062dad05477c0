import path from 'node:path';
import { checks } from '../../compare/index.ts';
import { folderOf } from '../../config/load.ts';
import type { BaselineEntry } from '../../gate/baseline.ts';
import { layOut } from '../../gate/copy.ts';
import type { Tree } from '../../gate/git.ts';
import type { Config } from '../../model/index.ts';
import { type RulesRequest, shippedRules } from '../../rules/load.ts';
import { configured } from '../run/found.ts';
import { baselineFor } from './passes.ts';
import type { GateRequest, Refused } from './request.ts';

/** The policy that a change is judged by: that of the base. Nothing of it is taken from the change. */
export type BasePolicy = {
  readonly config: Config;
  readonly baseline: readonly BaselineEntry[];
  /** The working folder, as it lies in the copy of the base. */
  readonly cwd: string;
  /** All files of the commit that policy is read from. */
  readonly tree: Tree;
};

/** Reads the policy of the base: its configuration and its baseline; its rules are loaded story by story. */
export async function policyOf({ edge, asked, bases, here }: GateRequest): Promise<BasePolicy | Refused> {
  const { repository, policyFolder, name } = bases;
  const tree = repository.tree(bases.policy);
  layOut(repository, tree, (p) => isYaml(p) || p.endsWith('.json') || p.includes('.crosscheck/'), policyFolder);
  const cwd = path.join(policyFolder, here);
  const { options } = asked;
  const file = options.config && inBase(path.resolve(edge.cwd, options.config), repository.root, policyFolder);
  const { config, problems } = await configured({ ...edge, cwd }, { ...asked, options: { ...options, config: file } });
  if (config === null) return { problems, room: `config of ${name}` };
  const { entries, problem } = baselineFor(config, folderOf(config, cwd));
  if (problem !== null) return { problems: [problem], room: `baseline of ${name}` };
  return { config, baseline: entries, cwd, tree };
}

/** Is a file YAML by its name, and so a rule file, a configuration or a story.yaml? */
export const isYaml = (file: string): boolean => /\.ya?ml$/i.test(file);

/** The rules for a story, by its folder from the root. Paths are absolute: none of them may be found in the change instead. */
export function rulesOf({ edge, asked, bases }: GateRequest, { config, cwd }: BasePolicy, story: string): RulesRequest {
  const root = folderOf(config, cwd);
  const flags = asked.options.rules.map((r) => inBase(path.resolve(edge.cwd, r), bases.repository.root, bases.policyFolder));
  return {
    shipped: shippedRules(),
    story: path.join(bases.policyFolder, story),
    extra: [...config.rules.map((r) => path.join(root, r)), ...flags],
    checks: checks.map((c) => c.id),
  };
}

/** A path of the repository as it lies in a copy of it; any other stays. */
function inBase(file: string, root: string, copy: string): string {
  const relative = path.relative(root, file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : path.join(copy, relative);
}
