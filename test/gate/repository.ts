import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Edge } from '../../src/commands/edge.ts';
import type { main } from '../../src/commands/main.ts';
import { scratch } from '../run/scratch.ts';

/** What a command said. */
export type Said = { readonly exit: number; readonly out: string; readonly err: string };

/** A git repository in a folder of its own, made by a script. */
export type Repository = {
  readonly root: string;
  readonly git: (...args: string[]) => string;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  readonly remove: (...paths: string[]) => void;
  readonly move: (from: string, to: string) => void;
  readonly link: (at: string, to: string) => void;
  readonly commit: (message: string) => void;
  /** A fresh branch from another, with nothing of the last one left behind. */
  readonly branch: (name: string, from?: string) => void;
  readonly run: (argv: readonly string[], env?: Readonly<Record<string, string>>, cwd?: string) => Promise<Said>;
};

const ENV = { GIT_AUTHOR_NAME: 'Desk', GIT_AUTHOR_EMAIL: 'desk@example.org', GIT_COMMITTER_NAME: 'Desk', GIT_COMMITTER_EMAIL: 'desk@example.org' };

/** Runs a command as `cli.ts` would, in this process. */
export async function runIn(run: typeof main, cwd: string, argv: readonly string[], env: Readonly<Record<string, string | undefined>> = {}): Promise<Said> {
  let out = '';
  let err = '';
  const edge: Edge = {
    version: '1.0.0',
    cwd,
    env: { PATH: process.env.PATH, HOME: '/nonexistent', ...env },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => new Uint8Array(),
    ask: async () => '',
    interactive: false,
    colour: false,
    columns: 100,
    seconds: () => performance.now() / 1000,
    terminal: null,
    now: () => '2025-03-05T00:00:00.000Z',
    node: process.version,
    threads: 1,
  };
  const exit = await run(edge, argv);
  return { exit, out, err };
}

/** Makes a repository whose branch `main` holds these files. */
export function repository(run: typeof main, files: Readonly<Record<string, string>>): Repository {
  const root = scratch();
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'core.hooksPath=/dev/null', '-c', 'gc.auto=0', ...args], {
      cwd: root,
      env: { PATH: process.env.PATH, HOME: root, GIT_CONFIG_NOSYSTEM: '1', ...ENV },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  const at = (file: string): string => path.join(root, file);
  const write = (many: Readonly<Record<string, string>>): void => {
    for (const [file, text] of Object.entries(many)) {
      mkdirSync(path.dirname(at(file)), { recursive: true });
      writeFileSync(at(file), text);
    }
  };
  const commit = (message: string): void => {
    git('add', '--all', '--force');
    git('commit', '--quiet', '--allow-empty', '--message', message);
  };
  git('init', '--quiet', '--initial-branch=main');
  write(files);
  commit('base');
  return {
    root,
    git,
    write,
    remove: (...paths) => {
      for (const p of paths) rmSync(at(p), { recursive: true, force: true });
    },
    move: (from, to) => {
      mkdirSync(path.dirname(at(to)), { recursive: true });
      git('mv', '-f', from, to);
    },
    link: (where, to) => {
      rmSync(at(where), { recursive: true, force: true });
      symlinkSync(to, at(where));
    },
    commit,
    branch: (name, from = 'main') => {
      git('checkout', '--quiet', '--force', '-B', name, from);
      git('clean', '-ffdqx');
    },
    run: (argv, env = {}, cwd = root) => runIn(run, cwd, argv, env),
  };
}

/** An article with its date of publication. */
export const article = (title: string, ...paragraphs: string[]): string => `---\npublished: 2025-05-06\n---\n# ${title}\n\n${paragraphs.join('\n\n')}\n`;

export const WRONG = article('After the pier fire', 'The pier fire broke out on 4 May 2025. It killed 12 people.');
export const RIGHT = article('After the pier fire', 'The pier fire broke out on 3 May 2025. It killed 12 people.');
export const DRAFT = 'stories/pier/ledger.md';

/** A newsroom's repository: two stories, rules of its own and of a story, a baseline, and the workflow that runs the gate. */
export const NEWSROOM: Readonly<Record<string, string>> = {
  'crosscheck.yaml': 'version: 1\nstories: ["stories/*"]\nrules: [ rules/newsroom ]\ngate: { baseline: crosscheck-baseline.json }\n',
  'crosscheck-baseline.json': '{ "schemaVersion": 1, "findings": [] }\n',
  'rules/newsroom/tolerances.yaml':
    'schema: tolerances/1\nquantity:\n  - when: { unit: "{walker}" }\n    allow: 25%\n    because: Organisers and police count differently.\n',
  'stories/pier/story.yaml':
    'title: The pier\narticles:\n  gazette: { file: gazette.md, published: 2025-05-06, publisher: Harbor Gazette, standing: reference }\n  herald: { file: herald.md, published: 2025-05-06 }\n',
  'stories/pier/gazette.md': article('Fire takes the pier', 'The pier fire broke out on 3 May 2025. The fire killed 12 people.'),
  'stories/pier/herald.md': article('Pier burns', 'The pier fire broke out on Saturday, 3 May 2025, and killed 12 people, officials said.'),
  'stories/ferry/story.yaml': 'title: The ferry\n',
  'stories/ferry/wire.md': article('Ferry runs aground', 'The ferry ran aground on 1 May 2025 with 40 passengers on board.'),
  'stories/ferry/local.md': article('Ferry stuck', 'The ferry ran aground on 1 May 2025. There were 40 passengers on board.'),
  '.github/workflows/facts.yml': 'on: pull_request\njobs:\n  facts:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npx crosscheck ci --format github\n',
  'README.md': '# A newsroom\n',
};
