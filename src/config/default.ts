import { type Config, type Problem, RECORD_FIELDS } from '../model/index.ts';

/** What holds where crosscheck.yaml says nothing. */
export const DEFAULT_CONFIG: Config = {
  path: null,
  stories: ['stories/*'],
  rules: [],
  timezone: null,
  encoding: null,
  formats: {},
  fields: RECORD_FIELDS,
  gate: { failOn: 'error', maxWarnings: null, alone: 'refuse', decisions: 'ignore', inlineIgnores: 'none', baseline: null },
  set: {},
};

/** A config, or everything that is wrong with it. */
export type Configured = { readonly config: Config; readonly problems: readonly [] } | { readonly config: null; readonly problems: readonly Problem[] };
