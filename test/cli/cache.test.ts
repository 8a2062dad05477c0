import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { scratch } from '../run/scratch.ts';
import { run } from './run.ts';

let folder = '';
const cache = (): string => path.join(folder, '.crosscheck', 'cache');
const entries = (): string[] => (existsSync(cache()) ? readdirSync(cache()).filter((f) => f.endsWith('.txt')) : []);
const check = (more: readonly string[] = [], build: string | null = 'b1', at = folder) =>
  run(['check', at, '--format', 'json', '--fail-on', 'never', ...more], { cwd: path.dirname(folder), build });
const fresh = () => check(['--no-cache']);

beforeEach(() => {
  folder = path.join(scratch(), 'story');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'a.md'), 'The pier was closed on 3 May 2024, the harbor board said. Twelve people were injured.\n');
  writeFileSync(path.join(folder, 'b.md'), 'The pier was closed on 4 May 2024, the harbor board said. Fourteen people were injured.\n');
  writeFileSync(path.join(folder, 'c.md'), `${'The pier stood there. '.repeat(2000)}\n`);
});

test('an unchanged check is answered with the same bytes, and from what was kept', async () => {
  const plain = await fresh();
  expect(entries()).toEqual([]);
  const cold = await check();
  const [entry] = entries().map((f) => path.join(cache(), f));
  const made = statSync(entry as string);
  const warm = await check();
  expect([cold, warm]).toEqual([plain, plain]);
  expect(plain.out.length).toBeGreaterThan(500);
  expect(statSync(entry as string).ino).toBe(made.ino);
  expect(made.mode & 0o777).toBe(0o600);
  expect(readFileSync(path.join(cache(), '.gitignore'), 'utf8')).toBe('*\n');
}, 60_000);

test('files, folders and messages come again as they were, whoever took them away or changed them', async () => {
  const home = path.dirname(folder);
  const sheet = path.join(home, 'sheet.csv');
  const commands: (readonly [line: string[], file: string])[] = [
    [['check', folder, '-o', sheet, '--format', 'csv', '--format', `html=${path.join(home, 'page.html')}`], sheet],
    [['report', folder], path.join(home, 'reports', 'story.md')],
  ];
  for (const [line, file] of commands) {
    const once = () => run([...line, '--fail-on', 'never'], { cwd: home, build: 'b1' });
    const cold = await once();
    const written = readFileSync(file, 'utf8');
    const [newest, kept] = [entries().length, entries().map((f) => statSync(path.join(cache(), f)).ino)];
    rmSync(path.join(home, 'reports'), { recursive: true, force: true });
    for (const before of ['gone', 'changed']) {
      if (before === 'gone') rmSync(file, { force: true });
      else writeFileSync(file, 'something else');
      expect(await once(), before).toEqual(cold);
      expect(readFileSync(file, 'utf8'), before).toBe(written);
    }
    expect([entries().length, entries().map((f) => statSync(path.join(cache(), f)).ino)]).toEqual([newest, kept]);
  }
  expect(readFileSync(path.join(home, 'page.html'), 'utf8')).toContain('<html');
  const [line] = commands[1] as (typeof commands)[number];
  rmSync(path.join(home, 'reports'), { recursive: true });
  writeFileSync(path.join(home, 'reports'), 'in the way');
  const refused = await run([...line, '--fail-on', 'never'], { cwd: home, build: 'b1' });
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('reports');
}, 120_000);

test('another text, rule, decision or build is checked again', async () => {
  await check();
  const changes: (() => void)[] = [
    () => writeFileSync(path.join(folder, 'b.md'), 'The pier was closed on 9 May 2024, the harbor board said. 77 people were injured.\n'),
    () => {
      mkdirSync(path.join(folder, 'rules'));
      writeFileSync(
        path.join(folder, 'rules', 'checks.yaml'),
        'schema: checks/1\nchecks:\n  - { check: date/conflict, level: info, because: "For the test." }\n',
      );
    },
    () => rmSync(path.join(folder, 'a.md')),
  ];
  let last = await fresh();
  for (const change of changes) {
    change();
    const now = await fresh();
    expect(now.code).toBe(0);
    expect(now.out).not.toBe(last.out);
    expect(await check()).toEqual(now);
    last = now;
  }
  const before = readFileSync(path.join(cache(), entries()[0] as string), 'utf8');
  await check([], 'b2');
  expect(readFileSync(path.join(cache(), entries()[0] as string), 'utf8')).not.toBe(before);
}, 120_000);

test('a file that story.yaml names and nobody asked for has to be there still', async () => {
  writeFileSync(path.join(folder, 'story.yaml'), 'articles:\n  first: { file: a.md }\n  third: { file: c.md }\n');
  const some = () => check([path.join(folder, 'b.md')], 'b1', path.join(folder, 'c.md'));
  const cold = await some();
  expect(entries()).toHaveLength(1);
  expect(await some()).toEqual(cold);
  expect(cold.code).toBe(0);
  rmSync(path.join(folder, 'a.md'));
  const gone = await some();
  expect(gone.code).toBe(2);
  expect(gone.err).toContain('There is no file "a.md".');
}, 60_000);

test('a damaged, foreign or planted entry is not believed', async () => {
  const plain = await check();
  const entry = path.join(cache(), entries()[0] as string);
  const good = readFileSync(entry);
  const damaged = [
    Buffer.alloc(0),
    good.subarray(0, 40),
    good.subarray(0, good.length - 9),
    Buffer.from(good.toString('latin1').replace('"exit":0', '"exit":3'), 'latin1'),
  ];
  for (const bytes of damaged) {
    writeFileSync(entry, bytes);
    expect(await check()).toEqual(plain);
    expect(readFileSync(entry)).toEqual(good);
  }
  const moved = path.join(path.dirname(folder), 'copy');
  cpSync(folder, moved, { recursive: true });
  const copied = path.join(moved, '.crosscheck', 'cache', entries()[0] as string);
  rmSync(folder, { recursive: true });
  cpSync(moved, folder, { recursive: true });
  const [ino] = [statSync(path.join(cache(), entries()[0] as string)).ino];
  expect(existsSync(copied)).toBe(true);
  expect(await check()).toEqual(plain);
  expect(statSync(path.join(cache(), entries()[0] as string)).ino).not.toBe(ino);
}, 120_000);

test('nothing is kept with --no-cache, of a short story, from source, or where it cannot be', async () => {
  await check(['--no-cache']);
  await check([], null);
  await run(['check', path.join(folder, 'a.md'), '--fail-on', 'never'], { build: 'b1' });
  expect(existsSync(path.join(folder, '.crosscheck'))).toBe(false);
  mkdirSync(path.join(folder, '.crosscheck'));
  writeFileSync(cache(), 'in the way');
  expect(await check()).toEqual(await fresh());
  expect(readFileSync(cache(), 'utf8')).toBe('in the way');
}, 60_000);
