import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { engineOptions } from '../../src/engine/options.ts';

test('the engine that runs this knows each option it is given', () => {
  const options = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  for (const flag of engineOptions(process.versions.v8)) expect(options).toContain(`${flag.split('=')[0]} (`);
});

test('the engines of Node 20, 22 and 24 are known, and one of which nothing is known is left as it is', () => {
  for (const version of ['11.3.244.8', '12.4.254.21', '13.6.233.17']) expect(engineOptions(version)).not.toEqual([]);
  expect(engineOptions('99.1.2')).toEqual([]);
  expect(engineOptions('')).toEqual([]);
});
