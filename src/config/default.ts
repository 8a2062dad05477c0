import type { Config, Problem } from '../model/index.ts';

/** What holds where crosscheck.yaml says nothing. */
export const DEFAULT_CONFIG: Config = {
  path: null,
  stories: ['stories/*'],
  rules: [],
  timezone: null,
  encoding: null,
  formats: {},
  fields: { id: 'id', story: 'story', title: 'title', publisher: 'publisher', published: 'published', url: 'url', text: 'text' },
  gate: { failOn: 'error', maxWarnings: null, alone: 'refuse', decisions: 'ignore', inlineIgnores: 'none', baseline: null },
  set: {},
};

/** A config, or everything that is wrong with it. */
export type Configured = { readonly config: Config; readonly problems: readonly [] } | { readonly config: null; readonly problems: readonly Problem[] };
