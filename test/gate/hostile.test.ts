import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { baseFrom } from '../../src/gate/base-ref.ts';
import { layOut } from '../../src/gate/copy.ts';
import { GitError, openRepository, type Tree } from '../../src/gate/git.ts';
import { repository } from './repository.ts';

const NAMES = [
  ';touch x',
  '$(touch x)',
  '`touch x`',
  '-c',
  '--output=../outside',
  '-o../outside',
  '--upload-pack=x',
  '| touch x',
  '&& touch x',
  "'; touch x; '",
  'a b',
  'ä',
  '..',
  '*',
  '~',
  '^',
  'HEAD:x',
  '@{-1}',
  '\n',
  '\u0007',
];
const repo = repository(main, {
  'a.md': 'x\n',
  ...Object.fromEntries(NAMES.filter((n) => !/[/\n\0]|^\.\.?$/.test(n)).map((n) => [`stories/${n}.md`, 'x\n'])),
});
const env = { PATH: process.env.PATH };

test('two hundred names of files and commits have no side effect', () => {
  const before = readdirSync(path.dirname(repo.root)).filter((f) => f === 'outside' || f === 'x');
  const repository = openRepository(repo.root, env);
  let cases = 0;
  for (const name of NAMES)
    for (const ref of [
      name,
      `${name}^{commit}`,
      `refs/${name}`,
      `--${name}`,
      `${name}..main`,
      `main ${name}`,
      ` ${name}`,
      `origin/${name}`,
      `${name}\u0000`,
      `@${name}`,
    ]) {
      expect(() => repository.commit(ref), ref).toThrow();
      cases += 1;
    }
  expect(cases).toBeGreaterThanOrEqual(200);
  const tree = repository.tree(repository.commit('main'));
  const folder = path.join(repo.root, 'copy');
  layOut(repository, tree, () => true, folder);
  expect(readdirSync(path.join(folder, 'stories')).length).toBe(readdirSync(path.join(repo.root, 'stories')).length);
  rmSync(folder, { recursive: true });
  expect(readdirSync(path.dirname(repo.root)).filter((f) => f === 'outside' || f === 'x')).toEqual(before);
  expect(existsSync(path.join(repo.root, 'x'))).toBe(false);
}, 60_000);

test('a path of the base that would leave its folder is refused', () => {
  const repository = openRepository(repo.root, env);
  const oid = repo.git('rev-parse', 'main:a.md');
  for (const name of ['../x', 'a/../../x', '/x', 'a//x', '.git/config', 'a/.GIT/hooks/x', 'a\\..\\x', './x']) {
    const tree: Tree = new Map([[name, { mode: '100644', oid }]]);
    expect(() => layOut(repository, tree, () => true, path.join(repo.root, 'copy')), name).toThrow(GitError);
  }
});

test('settings of a hostile repository run nothing', () => {
  const script = path.join(repo.root, '.git', 'run.sh');
  const marker = path.join(repo.root, '.git', 'ran');
  writeFileSync(script, `#!/bin/sh\ntouch '${marker}'\n`, { mode: 0o755 });
  for (const [key, value] of [
    ['core.fsmonitor', script],
    ['core.pager', script],
    ['pager.ls-tree', script],
    ['core.sshCommand', script],
    ['core.editor', script],
    ['diff.external', script],
    ['alias.ls-tree', `!${script}`],
    ['alias.rev-parse', `!${script}`],
    ['filter.x.smudge', script],
    ['filter.x.clean', script],
    ['diff.x.textconv', script],
    ['remote.origin.url', `ext::${script}`],
    ['remote.origin.promisor', 'true'],
    ['remote.origin.uploadpack', script],
    ['protocol.ext.allow', 'always'],
    ['extensions.partialClone', 'origin'],
  ] as const)
    repo.git('config', key, value);
  mkdirSync(path.join(repo.root, '.git', 'hooks'), { recursive: true });
  for (const hook of ['post-index-change', 'reference-transaction', 'pre-auto-gc', 'fsmonitor-watchman'])
    writeFileSync(path.join(repo.root, '.git', 'hooks', hook), `#!/bin/sh\ntouch '${marker}'\n`, { mode: 0o755 });
  writeFileSync(path.join(repo.root, '.gitattributes'), '* filter=x diff=x\n');
  const repository = openRepository(repo.root, { ...env, GIT_DIR: '/nonexistent', GIT_EXTERNAL_DIFF: script, GIT_SSH_COMMAND: script });
  const main = repository.commit('main');
  repository.mergeBase(main, main);
  const tree = repository.tree(main);
  repository.blobs([...tree.values()].map((e) => e.oid));
  repository.paths();
  expect(() => repository.blobs(['0123456789012345678901234567890123456789'])).toThrow(GitError);
  expect(existsSync(marker)).toBe(false);
});

test('the base comes from the runner, and an event holds commit ids or nothing', () => {
  const sha = 'a'.repeat(40);
  expect(baseFrom({}, null)).toBeNull();
  expect(baseFrom({ GITHUB_BASE_REF: 'main' }, JSON.stringify({ pull_request: { base: { sha } } }))?.names).toEqual(['refs/remotes/origin/main', sha]);
  expect(baseFrom({ GITHUB_BASE_REF: 'main' }, JSON.stringify({ pull_request: { base: { sha: '--x' } } }))?.names).toEqual(['refs/remotes/origin/main']);
  expect(baseFrom({ GITHUB_EVENT_NAME: 'push' }, JSON.stringify({ before: '0'.repeat(40) }))).toBeNull();
  expect(baseFrom({ GITHUB_EVENT_NAME: 'merge_group' }, JSON.stringify({ merge_group: { base_sha: sha } }))?.names).toEqual([sha]);
  expect(baseFrom({ CI_MERGE_REQUEST_DIFF_BASE_SHA: sha, CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' }, null)?.names).toEqual([
    'refs/remotes/origin/main',
    sha,
  ]);
  expect(baseFrom({ GITHUB_EVENT_NAME: 'push' }, 'no json')).toBeNull();
});
