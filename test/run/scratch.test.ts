import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { removeScratch, scratch } from './scratch.ts';

test('scratch folders lie in the folder of the run, and go with all that is in them', () => {
  expect(path.basename(os.tmpdir())).toMatch(/^crosscheck-/);
  expect(path.dirname(os.tmpdir()), 'one folder a run, not one a project').not.toContain('crosscheck-');
  const folder = scratch();
  expect(path.dirname(folder)).toBe(os.tmpdir());
  writeFileSync(path.join(folder, 'left'), 'x');
  removeScratch();
  expect(existsSync(folder)).toBe(false);
});

test('no test makes a temporary folder in another way', () => {
  const root = path.resolve(import.meta.dirname, '..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f) && path.dirname(f) !== 'run');
  expect(files.length).toBeGreaterThan(150);
  expect(files.filter((f) => readFileSync(path.join(root, f), 'utf8').includes('mkdtemp'))).toEqual([]);
});
