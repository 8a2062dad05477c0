import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Run } from '../../src/model/index.ts';
import { formats } from '../../src/report/formats/index.ts';
import { replaceFile } from '../../src/store/disk.ts';
import { scratch } from '../run/scratch.ts';
import { runOf } from './hostile.ts';

const folder = scratch();

const manner = { colour: false, withFacts: false, quiet: false };
const one = runOf('plain');
const three: Run = { ...one, stories: ['a', 'b', 'c'].flatMap(() => one.stories) };

test.each(['html', 'markdown'])('%s comes story by story, and the file says what the whole would say', async (name) => {
  const { render, pieces } = await (formats[name] as (typeof formats)[string]).load();
  const count = (run: Run): number => [...(pieces?.(run, manner) ?? [])].length;
  expect(count(three) - count(one)).toBe(2 * one.stories.length);
  const file = path.join(folder, name);
  replaceFile(file, pieces?.(three, manner) ?? []);
  expect(readFileSync(file, 'utf8')).toBe(render(three, manner));
});

test('pieces that break off leave what stood there, and nothing beside it', () => {
  const file = path.join(folder, 'broken');
  replaceFile(file, 'as it was');
  function* breaking(): Generator<string> {
    yield 'half';
    throw new Error('no more');
  }
  expect(() => replaceFile(file, breaking())).toThrow('no more');
  expect(readFileSync(file, 'utf8')).toBe('as it was');
  expect(readdirSync(folder).filter((n) => n.endsWith('.tmp'))).toEqual([]);
});
