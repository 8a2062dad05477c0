import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { engineOptions } from '../../src/engine/options.ts';
import { root } from '../cli/run.ts';
import { scratch } from '../run/scratch.ts';

const place = scratch();
const dist = path.join(place, 'dist');

const check = (...options: readonly string[]): { status: number | null; stdout: string; stderr: string } => {
  const line = [...options, path.join(dist, 'cli.js'), 'check', 'seeds/union-state', '--no-cache', '--fail-on', 'never'];
  const { status, stdout, stderr } = spawnSync(process.execPath, line, { cwd: place, encoding: 'utf8', env: { PATH: process.env.PATH } });
  return { status, stdout, stderr };
};
const left = (): string[] => readdirSync(dist).filter((f) => f.endsWith('.bin'));

/** What the first run of a program said that was just installed, without bytecode, and the bytecode that it left. */
let first: ReturnType<typeof check>;
let whole: ReadonlyMap<string, Buffer>;
beforeAll(() => {
  cpSync(path.join(root, 'dist'), dist, { recursive: true, filter: (file) => !file.endsWith('.bin') });
  for (const name of ['package.json', 'rules', 'seeds']) cpSync(path.join(root, name), path.join(place, name), { recursive: true });
  first = check();
  whole = new Map(left().map((file) => [file, readFileSync(path.join(dist, file))]));
});
/** Leaves other bytes in its place. */
function leave(made: (bytes: Buffer) => Buffer): void {
  for (const [file, bytes] of whole) writeFileSync(path.join(dist, file), made(bytes));
}

test('every file of the build is a module or a script that parses', () => {
  const program = `
    const { readFileSync } = require('node:fs');
    const vm = require('node:vm');
    for (const file of process.argv.slice(1)) {
      const text = readFileSync(file, 'utf8');
      if (file.endsWith('.js')) new vm.SourceTextModule(text, { identifier: file });
      else new vm.Script(text, { filename: file });
    }`;
  const files = readdirSync(dist).filter((f) => /\.(?:js|script)$/.test(f));
  expect(files.filter((f) => f.endsWith('.script')).length).toBeGreaterThan(2);
  const { status, stderr } = spawnSync(process.execPath, ['--no-warnings', '--experimental-vm-modules', '-e', program, ...files], {
    cwd: dist,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('a first run leaves bytecode, the next takes it, and all say the same', () => {
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(left().length).toBeGreaterThan(2);
  const written = left().map((f) => statSync(path.join(dist, f)).mtimeMs);
  expect(check()).toEqual(first);
  expect(left().map((f) => statSync(path.join(dist, f)).mtimeMs)).toEqual(written);
  for (const file of left()) expect(takes(file), file).toBe('taken');
});

/** What V8 says of bytecode, under the options of a run. */
function takes(file: string): string {
  const program = `
    const { setFlagsFromString } = require('node:v8');
    const { readFileSync } = require('node:fs');
    for (const option of ${JSON.stringify(engineOptions(process.versions.v8))}) setFlagsFromString(option);
    const source = readFileSync(${JSON.stringify(path.join(dist, file.replace(/(\.script)\..*/, '$1')))}, 'utf8');
    const cachedData = readFileSync(${JSON.stringify(path.join(dist, file))}).subarray(32);
    console.log(new (require('node:vm').Script)(source, { cachedData }).cachedDataRejected ? 'refused' : 'taken');`;
  return spawnSync(process.execPath, ['-e', program], { encoding: 'utf8', env: { PATH: process.env.PATH } }).stdout.trim();
}

test.each<[string, (whole: Buffer) => Buffer]>([
  ['cut off', (whole) => whole.subarray(0, whole.length >> 1)],
  ['empty', () => Buffer.alloc(0)],
  ['damaged in the middle', (whole) => Buffer.from(whole.map((byte, i) => (i === whole.length >> 1 ? byte ^ 255 : byte)))],
  ['of another source', (whole) => Buffer.concat([Buffer.alloc(32), whole.subarray(32)])],
])('bytecode that is %s is not run', (_, damaged) => {
  leave(damaged);
  expect(check()).toEqual(first);
});

test('bytecode left under other options of the engine is passed over', () => {
  leave((bytes) => bytes);
  expect(check('--no-opt', '--stack-size=900')).toEqual(first);
});
