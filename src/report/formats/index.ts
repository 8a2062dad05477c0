import type { Run } from '../../model/index.ts';
import type { Manner } from '../manner.ts';

/**
 * An output format: a pure function of the run, loaded when it is asked for. `ending` is that of its files. `reads` says what it tells of a story:
 * its findings, or what its articles give as well (`coverageIn`); with facts a format reads claims and facts themselves. What tells of every story
 * in turn gives its pieces too, one a story: together they are what `render` says, and a file of many stories is never one string.
 */
export type Format = {
  readonly title: string;
  readonly ending: string;
  readonly reads: 'findings' | 'coverage';
  readonly load: () => Promise<Renderer>;
};

type Renderer = { readonly render: (run: Run, manner: Manner) => string; readonly pieces?: (run: Run, manner: Manner) => Iterable<string> };

/** Every format of a run, sorted by name. Adding one is a file that exports `render`, and a line here. */
export const formats: Readonly<Record<string, Format>> = {
  compact: { title: 'one line a finding', ending: '.txt', reads: 'findings', load: () => import('./compact.ts') },
  csv: { title: 'the sheet to check facts with', ending: '.csv', reads: 'findings', load: () => import('./csv.ts') },
  github: { title: 'annotations of GitHub Actions', ending: '.txt', reads: 'findings', load: () => import('./github.ts') },
  gitlab: { title: 'code quality of GitLab', ending: '.json', reads: 'findings', load: () => import('./gitlab.ts') },
  html: { title: 'the report on one page, without scripts', ending: '.html', reads: 'coverage', load: () => import('./html.ts') },
  json: { title: 'the contract for programs, schemaVersion 1', ending: '.json', reads: 'findings', load: () => import('./json.ts') },
  junit: { title: 'test results', ending: '.xml', reads: 'findings', load: () => import('./junit.ts') },
  markdown: { title: 'the report to work through', ending: '.md', reads: 'coverage', load: () => import('./markdown.ts') },
  rdjson: { title: 'diagnostics for reviewdog', ending: '.json', reads: 'findings', load: () => import('./rdjson.ts') },
  sarif: { title: 'SARIF 2.1.0, for code scanning', ending: '.sarif', reads: 'findings', load: () => import('./sarif.ts') },
  text: { title: 'for reading in a terminal', ending: '.txt', reads: 'findings', load: () => import('./text.ts') },
};
