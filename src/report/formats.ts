import type { Run } from '../model/index.ts';
import type { Manner } from './manner.ts';

/** An output format: a pure function of the run, loaded when it is asked for. `ending` is that of its files. */
export type Format = {
  readonly title: string;
  readonly ending: string;
  readonly load: () => Promise<{ readonly render: (run: Run, manner: Manner) => string }>;
};

/** Every format of a run, sorted by name. Adding one is a file that exports `render`, and a line here. */
export const formats: Readonly<Record<string, Format>> = {
  compact: { title: 'one line a finding', ending: '.txt', load: () => import('./compact.ts') },
  csv: { title: 'the sheet to check facts with', ending: '.csv', load: () => import('./csv.ts') },
  github: { title: 'annotations of GitHub Actions', ending: '.txt', load: () => import('./github.ts') },
  gitlab: { title: 'code quality of GitLab', ending: '.json', load: () => import('./gitlab.ts') },
  html: { title: 'the report on one page, without scripts', ending: '.html', load: () => import('./html.ts') },
  json: { title: 'the contract for programs, schemaVersion 1', ending: '.json', load: () => import('./json.ts') },
  junit: { title: 'test results', ending: '.xml', load: () => import('./junit.ts') },
  markdown: { title: 'the report to work through', ending: '.md', load: () => import('./markdown.ts') },
  rdjson: { title: 'diagnostics for reviewdog', ending: '.json', load: () => import('./rdjson.ts') },
  sarif: { title: 'SARIF 2.1.0, for code scanning', ending: '.sarif', load: () => import('./sarif.ts') },
  text: { title: 'for reading in a terminal', ending: '.txt', load: () => import('./text.ts') },
};
