import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { root } from '../cli/run.ts';
import { article, NEWSROOM, RIGHT, repository, WRONG } from './repository.ts';

const repo = repository(main, NEWSROOM);

test('the gate prints the same bytes with 1, 2 and 8 threads', () => {
  repo.branch('change');
  repo.write({
    'stories/pier/ledger.md': WRONG,
    'stories/pier/herald.md': RIGHT,
    'stories/ferry/local.md': article('Ferry stuck', 'The ferry ran aground on 2 May 2025. There were 140 passengers on board.'),
  });
  repo.commit('change');
  const [one, two, eight] = ['1', '2', '8'].map((workers) => {
    const argv = [path.join(root, 'dist', 'cli.js'), 'ci', '--base', 'main', '--workers', workers, '--format', 'json', '--with-facts'];
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: repo.root, env: { PATH: process.env.PATH }, encoding: 'utf8' });
    return `${status} ${stdout} ${stderr}`;
  });
  expect(one).toContain('date/conflict');
  expect([two, eight]).toEqual([one, one]);
}, 120_000);
