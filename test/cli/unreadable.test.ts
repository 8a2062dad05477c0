import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expanded } from '../../src/read/walk.ts';
import { scratch } from '../run/scratch.ts';
import { run } from './run.ts';

/*
 * What stands in a folder and cannot be read is said, with exit 3, and what can be read is checked all the same. What cannot be written ends
 * with exit 2.
 */

let home = '';
const story = (name: string): string => path.join(home, 'story', name);
beforeEach(() => {
  home = scratch();
  mkdirSync(path.join(home, 'story'));
  writeFileSync(story('a.md'), 'The Long Ferry sank on 3 May 2024, the port said.\n');
  writeFileSync(story('b.md'), 'The Long Ferry sank on 4 May 2024, the town said.\n');
});
// Node's own removal finds no way to a name that is not UTF-8.
afterEach(() => {
  execFileSync('chmod', ['-R', 'u+rwX', home]);
  execFileSync('rm', ['-rf', home]);
});

/** Checks the folder: both articles are read, and the exit and what was not checked are these. */
async function notChecked(given = 'story'): Promise<Readonly<Record<string, string>>> {
  const { code, out, err } = await run(['check', given, '--no-cache', '--format', 'json', '--fail-on', 'never'], { cwd: home });
  expect(code, err).toBe(3);
  const report = JSON.parse(out) as { sources: { path: string }[]; notChecked: { path: string; reason: string }[] };
  expect(report.sources.map((s) => s.path)).toEqual(['a.md', 'b.md']);
  return Object.fromEntries(report.notChecked.map(({ path, reason }) => [path, reason]));
}

test('names that are not UTF-8 are said, and do not hide behind the mark that stands for their bytes', async () => {
  const raw = (bytes: readonly number[]): Buffer => Buffer.concat([Buffer.from(`${story('')}${path.sep}`), Buffer.from(bytes), Buffer.from('.md')]);
  try {
    for (const bytes of [[0xff], [0x61, 0xfe]]) writeFileSync(raw(bytes), 'The Long Ferry sank on 5 May 2024.\n');
  } catch {
    return; // A file system that takes no such name.
  }
  mkdirSync(Buffer.concat([Buffer.from(`${story('')}${path.sep}`), Buffer.from([0x6d, 0xe9])]));
  const reason = expect.stringMatching(/^Its name is not UTF-8/);
  expect(await notChecked()).toEqual({ 'story/\ufffd.md': reason, 'story/a\ufffd.md': reason, 'story/m\ufffd': reason });
  expect((await run(['check', 'story/*.md'], { cwd: home })).code).toBe(2);
  // A name that holds the mark itself is a name.
  for (const bytes of [[0xff], [0x61, 0xfe]]) rmSync(raw(bytes));
  writeFileSync(story('b\ufffd.md'), 'The Long Ferry sank on 4 May 2024, the town said.\n');
  const { out } = await run(['check', 'story', '--format', 'json', '--fail-on', 'never'], { cwd: home });
  expect(out).toContain('"b\ufffd.md"');
});

test('links that lead to each other are a loop, links to nothing lead nowhere', async () => {
  symlinkSync('d.md', story('c.md'));
  symlinkSync('c.md', story('d.md'));
  symlinkSync('e', story('e'));
  symlinkSync('gone.md', story('f.md'));
  symlinkSync('/nonexistent/gone.md', story('g.md'));
  const loop = 'It is a loop of links.';
  const nothing = 'It is a link to nothing.';
  expect(await notChecked()).toEqual({ 'story/c.md': loop, 'story/d.md': loop, 'story/e': loop, 'story/f.md': nothing, 'story/g.md': nothing });
  for (const command of ['check', 'read', 'claims']) {
    const { code, out, err } = await run([command, 'story/c.md'], { cwd: home });
    expect(`${code} ${out}${err}`).toMatch(/^3 [\s\S]*loop of links/);
  }
});

test('a story.yaml that cannot be opened is not passed over', async () => {
  symlinkSync('story.yaml', story('story.yaml'));
  expect(await notChecked()).toEqual({ 'story/story.yaml': 'It is a loop of links.' });
});

/** Rights bind everybody but root, who becomes nobody for a while, where nobody may read the sources. */
const NOBODY = 65534;
const root = process.geteuid?.() === 0;

async function bound<T>(work: () => Promise<T>): Promise<T> {
  if (!root) return work();
  execFileSync('chown', ['-R', `${NOBODY}`, home]);
  await run(['check', 'story'], { cwd: home }); // Loads what is loaded once.
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

function canBeBound(): boolean {
  try {
    if (root) process.seteuid?.(NOBODY);
    readdirSync(path.join(import.meta.dirname, '..', '..', 'rules'));
    return process.geteuid !== undefined && process.geteuid() !== 0;
  } catch {
    return false;
  } finally {
    if (root) process.seteuid?.(0);
  }
}

test.skipIf(!canBeBound())('folders and files that may not be read are said', async () => {
  mkdirSync(story('dark'));
  mkdirSync(story('flat'));
  for (const file of ['closed.md', 'dark/c.md', 'flat/d.md']) writeFileSync(story(file), 'The Long Ferry sank on 5 May 2024.\n');
  chmodSync(story('closed.md'), 0o000);
  chmodSync(story('dark'), 0o300);
  chmodSync(story('flat'), 0o600);
  const denied = 'It may not be read (permission denied).';
  await bound(async () => {
    expect(await notChecked()).toEqual({ 'closed.md': denied, 'story/dark': denied, 'story/flat/d.md': denied });
    // A pattern that leads into a folder which cannot be listed has not looked there.
    expect(await notChecked('story/**/*.md')).toEqual({ 'closed.md': denied, 'story/dark': denied, 'story/flat/d.md': denied });
  });
});

test.skipIf(!canBeBound())('a folder that cannot be written is checked as any other, and a report into it is refused', async () => {
  chmodSync(story('a.md'), 0o444);
  chmodSync(path.join(home, 'story'), 0o555);
  const cwd = path.join(home, 'story');
  await bound(async () => {
    expect((await run(['check', '.'], { cwd })).code).toBe(1);
    for (const argv of [
      ['report', '.'],
      ['report', '.', '-o', 'r.md'],
      ['check', '.', '--format', 'json=r.json'],
      ['init', '--yes'],
    ]) {
      const { code, err } = await run(argv, { cwd });
      expect(`${code} ${err}`, argv.join(' ')).toMatch(/^2 [\s\S]*cannot be written to .*: permission denied/);
      expect(err).not.toContain('internal error');
    }
  });
});

test('where a file stands in the way of the folder of reports, the report is refused', async () => {
  writeFileSync(path.join(home, 'reports'), '');
  const { code, err } = await run(['report', 'story'], { cwd: home });
  expect(`${code} ${err}`).toMatch(/^2 [\s\S]*cannot be written to reports: a file of that name is in the way/);
});

test('a pattern hears of no folder that is simply not there', async () => {
  const unread: string[] = [];
  expect(await expanded('nowhere/**/*.md', home, { unread: (folder) => unread.push(folder) })).toEqual([]);
  expect(unread).toEqual([]);
});
