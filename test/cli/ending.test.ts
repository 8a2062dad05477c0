import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './run.ts';

test('nothing is said beside the findings, by us or by the engine', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'dist', 'cli.js'), 'check', path.join(root, 'seeds', 'union-state'), '--no-cache', '--fail-on', 'never'],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each([
  ['an error', 'throw new Error("late\\u001b[31m")', 'late<U+001B>[31m'],
  ['nothing', 'throw null', 'null'],
  ['a promise that nobody waits for', 'Promise.reject(new Error("lost"))', 'lost'],
])('%s that is thrown where nobody catches it ends the run with 2, which is neither a pass nor findings', (_, code, words) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,process.on('newListener', (name) => { if (name === 'uncaughtException') setImmediate(() => { ${code} }); })`,
      path.join(root, 'dist', 'cli.js'),
      'check',
      path.join(root, 'seeds', 'union-state'),
    ],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 2, stderr: `crosscheck: internal error: ${words} (exit 2)\n` });
});
