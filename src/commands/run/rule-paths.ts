import path from 'node:path';
import { folderOf } from '../../config/load.ts';
import type { Config } from '../../model/index.ts';
import { type RulePaths, shippedRules } from '../../rules/files.ts';
import type { Edge } from '../edge.ts';
import type { Asked } from '../line/command.ts';
import { shownFrom } from './found.ts';

/** Where the rules of a story lie: the general ones, its own, then those of the newsroom and of the flags. */
export function rulePathsFor(edge: Edge, asked: Asked, config: Config, story: string | null): RulePaths {
  const root = folderOf(config, edge.cwd);
  const newsroom = config.rules.map((rule) => shownFrom(edge.cwd, path.join(root, rule)));
  return { shipped: shippedRules(), story: asked.options.noStoryRules ? null : story, extra: [...newsroom, ...asked.options.rules] };
}
