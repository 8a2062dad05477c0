import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { scratch } from '../run/scratch.ts';
import { mainFrom } from './built.ts';
import { article, DRAFT, NEWSROOM, repository, runIn, WRONG } from './repository.ts';

const main = await mainFrom(inject('commands'));
const { 'crosscheck.yaml': _, 'crosscheck-baseline.json': __, ...PLAIN } = NEWSROOM;
const repo = repository(main, PLAIN);
const folder = scratch();
const DENIED = { exit: 1, out: expect.stringContaining('date/conflict') };

/** The wrong article on a branch, beside the stories of a repository without a configuration. */
function wrong(): void {
  repo.branch('change');
  repo.write({ [DRAFT]: WRONG });
  repo.commit('wrong');
}

test('a configuration where temporary files lie is no policy of the base', async () => {
  wrong();
  writeFileSync(path.join(folder, 'crosscheck.yaml'), 'version: 1\ngate: { fail-on: never }\n');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    expect(tmpdir()).toBe(folder);
    expect(await repo.run(['ci', 'stories/*', '--base', 'main'])).toMatchObject(DENIED);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
});

test('a head on no branch, a base that went on, and a merge of it are the same change', async () => {
  wrong();
  repo.git('checkout', '--quiet', '--detach');
  expect(await repo.run(['ci', 'stories/*', '--base', 'main'])).toMatchObject(DENIED);
  repo.branch('later');
  repo.write({ 'stories/ferry/radio.md': article('Ferry', 'The ferry ran aground on 1 May 2025.') });
  repo.commit('later');
  repo.branch('merged', 'change');
  expect(await repo.run(['ci', 'stories/*', '--base', 'later'])).toMatchObject(DENIED);
  repo.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'later');
  const said = await repo.run(['ci', 'stories/*', '--base', 'later']);
  expect(said).toMatchObject(DENIED);
  expect(said.err).toContain('under edit: 1,');
});

test('a clone without the history, or without the base, is exit 2', async () => {
  wrong();
  const shallow = path.join(folder, 'shallow');
  execFileSync('git', ['clone', '--quiet', '--depth', '1', '--branch', 'change', `file://${repo.root}`, shallow], { stdio: 'ignore' });
  for (const base of ['origin/main', 'main', repo.git('rev-parse', 'main')])
    expect((await runIn(main, shallow, ['ci', 'stories/*', '--base', base])).exit, base).toBe(2);
  execFileSync('git', ['fetch', '--quiet', '--depth', '1', 'origin', 'main:refs/remotes/origin/main'], { cwd: shallow, stdio: 'ignore' });
  expect((await runIn(main, shallow, ['ci', 'stories/*', '--base', 'origin/main'])).exit).toBe(2);
  expect((await runIn(main, folder, ['ci', '--base', 'main'])).exit).toBe(2);
});
