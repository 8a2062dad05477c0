import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formats } from '../../src/report/formats/index.ts';
import { scratch } from '../run/scratch.ts';
import { root } from './run.ts';

const folder = scratch();

const put = (at: string, text: string): void => {
  const file = path.join(folder, at);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

// Six stories: two long enough to be kept, one with rules of its own, one with a draft, one with a decision, one with a mark, one with an article that is not read.
const pier = (day: number, hurt: number): string =>
  `The pier in Alderton was closed on ${day} May 2024, the harbor board said. ${hurt} people were injured.\n\n"We had warned the board years ago," said Marta Lindholm, the deputy harbor master.\n`;
for (const [n, name] of ['dock', 'ferry', 'mill', 'pier', 'quay', 'weir'].entries()) {
  put(`stories/${name}/story.yaml`, `title: The ${name}\n${name === 'mill' ? 'articles:\n  ours: { file: a.md, standing: draft }\n' : ''}`);
  put(`stories/${name}/a.md`, pier(3, 12 + n));
  put(`stories/${name}/b.md`, pier(4 + n, 12));
  put(`stories/${name}/c.md`, pier(3, 14));
}
for (const name of ['dock', 'quay']) put(`stories/${name}/long.md`, `${pier(9, 30)}\n${'The tide came in, and the boats lay still. '.repeat(1200)}\n`);
put('stories/ferry/rules/checks.yaml', 'schema: checks/1\nchecks:\n  - { check: date/conflict, level: info, because: "For the test." }\n');
put('stories/quay/b.md', `<!-- crosscheck-ignore date/conflict: the board gave both days -->\n\n${pier(8, 12)}`);
put('stories/weir/d.md', Buffer.from([0x54, 0xff, 0xfe, 0x00, 0x01]).toString('latin1'));

const CLI = path.join(root, 'dist', 'cli.js');
/** All that a command line prints and writes, in every format. */
function ran(more: readonly string[], cli = CLI, node: readonly string[] = []) {
  const wishes = Object.keys(formats).filter((f) => f !== 'json');
  const outputs = wishes.flatMap((f) => ['--format', `${f}=${path.join(folder, `out.${f}`)}`]);
  for (const f of wishes) rmSync(path.join(folder, `out.${f}`), { force: true });
  const argv = [...node, cli, 'check', 'stories', '--format', 'json', ...outputs, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: folder, env: { PATH: process.env.PATH }, encoding: 'utf8' });
  const files = status === 2 ? [] : wishes.map((f) => readFileSync(path.join(folder, `out.${f}`), 'utf8'));
  return { status, stdout, stderr, files };
}
const COLD = ['--no-cache'];

test('several stories give the same bytes with 1, 2, 3 and 8 threads, cold and kept', () => {
  const id = (JSON.parse(ran([...COLD, '--workers', '1']).stdout) as { findings: { id: string; story: string; check: string }[] }).findings.find(
    (f) => f.story === 'pier' && f.check === 'date/conflict',
  )?.id as string;
  const decide = ['decide', id, 'not-a-conflict', 'stories/pier', '--because', 'two piers', '--by', 'ed'];
  expect(spawnSync(process.execPath, [CLI, ...decide], { cwd: folder, encoding: 'utf8' }).status).toBe(0);
  for (const [more, threads] of [
    [[], ['2', '3', '8']],
    [['--with-facts'], ['8']],
    [['--only', 'quantity'], ['3']],
  ] as const) {
    const one = ran([...COLD, '--workers', '1', ...more]);
    expect(one.status).toBe(3);
    expect(one.stdout.length).toBeGreaterThan(2000);
    for (const workers of threads) expect(ran([...COLD, '--workers', workers, ...more])).toEqual(one);
    for (const name of ['dock', 'quay']) rmSync(path.join(folder, `stories/${name}/.crosscheck/cache`), { recursive: true, force: true });
    for (const workers of [...threads.toReversed(), '1']) expect(ran(['--workers', workers, ...more])).toEqual(one);
  }
}, 300_000);

test('rules that are wrong are told alike, in the order of the stories', () => {
  put('stories/pier/rules/checks.yaml', 'schema: checks/1\nchecks:\n  - { check: date/conflct, level: info, because: "For the test." }\n');
  put('stories/weir/rules/checks.yaml', 'schema: checks/1\nchecks: 7\n');
  const one = ran([...COLD, '--workers', '1']);
  expect(one.status).toBe(2);
  expect(one.stderr).toMatch(/pier[\s\S]*weir/);
  for (const workers of ['2', '8']) expect(ran([...COLD, '--workers', workers])).toEqual(one);
  rmSync(path.join(folder, 'stories/pier/rules'), { recursive: true });
  rmSync(path.join(folder, 'stories/weir/rules'), { recursive: true });
}, 120_000);

test('threads that break down, or take all memory, lose no story: the rest is the same, it is said, and is no pass', () => {
  const broken = path.join(folder, 'package');
  cpSync(path.join(root, 'dist'), path.join(broken, 'dist'), { recursive: true });
  symlinkSync(path.join(root, 'rules'), path.join(broken, 'rules'));
  writeFileSync(path.join(broken, 'package.json'), readFileSync(path.join(root, 'package.json')));
  const cli = path.join(broken, 'dist', 'cli.js');
  const { notChecked: known, ...whole } = JSON.parse(ran([...COLD, '--workers', '1']).stdout) as { notChecked: unknown[] };
  for (const [code, why] of [
    [`throw new Error('no\\u001b[31m');`, 'no<U+001B>'],
    [`const all = []; for (;;) all.push(new Array(100_000).fill({}));`, 'memory'],
  ] as const) {
    writeFileSync(path.join(broken, 'dist', 'worker.js'), code);
    const hurt = ran([...COLD, '--workers', '3'], cli, ['--max-old-space-size=200']);
    expect(hurt.status).toBe(3);
    const { notChecked, ...found } = JSON.parse(hurt.stdout) as { notChecked: { path: string; reason: string }[] };
    expect(found).toEqual(whole);
    const told = notChecked.filter((n) => n.path === 'worker');
    expect(told).toHaveLength(2);
    expect(told[0]?.reason).toContain(why);
    expect(notChecked.filter((n) => n.path !== 'worker')).toEqual(known);
  }
}, 120_000);
