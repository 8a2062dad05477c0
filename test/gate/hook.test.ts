import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/commands/main.ts';
import { scratch } from '../run/scratch.ts';
import { DRAFT, NEWSROOM, RIGHT, repository, WRONG } from './repository.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const folder = scratch();
const repo = repository(main, NEWSROOM);
const env = { PATH: process.env.PATH, HOME: process.env.HOME };

/** What pre-commit does with a hook in node: `npm install` in a checkout, `npm pack`, and `npm install -g` of what that names. */
function installed(): string {
  const checkout = path.join(folder, 'checkout');
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\0');
  for (const file of files.filter((f) => f !== '' && existsSync(path.join(root, f)))) cpSync(path.join(root, file), path.join(checkout, file));
  // With HOOK_INSTALL=1 the two installs are npm's own, which takes minutes and the network.
  const whole = process.env.HOOK_INSTALL === '1';
  if (whole) execFileSync('npm', ['install', '--include=dev', '--include=prod', '--no-progress', '--no-save'], { cwd: checkout, env, stdio: 'ignore' });
  else symlinkSync(path.join(root, 'node_modules'), path.join(checkout, 'node_modules'));
  const packed = execFileSync('npm', ['pack'], { cwd: checkout, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  expect(packed, 'pre-commit takes all that npm pack prints for the name of a file').toMatch(/^crosscheck-[\d.]+\.tgz$/);
  const prefix = path.join(folder, 'prefix');
  const bin = path.join(prefix, 'bin');
  if (whole) {
    // npm looks for the settings of the machine below the prefix.
    const settings = execFileSync('npm', ['config', 'get', 'globalconfig'], { cwd: checkout, env, encoding: 'utf8' }).trim();
    const own = { ...env, npm_config_prefix: prefix, npm_config_globalconfig: settings };
    execFileSync('npm', ['install', '-g', path.join(checkout, packed)], { cwd: checkout, env: own, stdio: 'ignore' });
  } else {
    const home = path.join(prefix, 'lib', 'node_modules', 'crosscheck');
    mkdirSync(home, { recursive: true });
    mkdirSync(bin);
    execFileSync('tar', ['xzf', path.join(checkout, packed), '--strip-components=1', '-C', home]);
    const [name, file] = Object.entries(JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')).bin)[0] as [string, string];
    chmodSync(path.join(home, file), 0o755);
    symlinkSync(path.join(home, file), path.join(bin, name));
  }
  return bin;
}

test('the hook runs from a clean checkout: a wrong date stops the commit, the corrected one does not', () => {
  const bin = installed();
  const [hook] = parse(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')) as [{ entry: string }];
  const [command, ...words] = hook.entry.split(' ') as [string, ...string[]];
  expect(readdirSync(bin)).toContain(command);
  const commit = (text: string) => {
    repo.branch('commit');
    repo.write({ [DRAFT]: text });
    repo.git('add', '--all');
    // As git runs a hook: with its own variables set.
    const own = { PATH: `${bin}:${process.env.PATH}`, GIT_INDEX_FILE: '.git/index', GIT_PREFIX: '' };
    return spawnSync(command, words, { cwd: repo.root, env: own, encoding: 'utf8' });
  };
  const wrong = commit(WRONG);
  expect(wrong.status, wrong.stderr).toBe(1);
  expect(wrong.stdout).toContain('gazette.md');
  const right = commit(RIGHT);
  expect(right.status, right.stderr).toBe(0);
}, 600_000);
