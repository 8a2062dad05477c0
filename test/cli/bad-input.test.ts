import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { scratch } from '../run/scratch.ts';
import { run } from './run.ts';

let folder = '';
const write = (name: string, content: string | Uint8Array): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
};
beforeAll(() => {
  folder = scratch();
  write('good/a.md', 'The bridge fell on 3 May 2024, the port said.\n');
  write('good/b.md', 'The bridge fell on 4 May 2024, the town said.\n');
  mkdirSync(path.join(folder, 'empty'));
  write('pictures/photo.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  write('binary/a.md', new Uint8Array([0, 1, 2, 3, 0xff, 0xfe, 0, 0, 9, 0]));
  write('latin/a.md', new Uint8Array([0x54, 0x68, 0x65, 0x20, 0xe9, 0x74, 0xe9, 0x0a]));
  write('half/a.md', 'The bridge fell on 3 May 2024, the port said.\n');
  write('half/b.md', new Uint8Array([0x54, 0x68, 0x65, 0x20, 0xe9, 0x74, 0xe9, 0x0a]));
  write('secret/a.md', 'The bridge fell.\n');
  chmodSync(path.join(folder, 'secret/a.md'), 0);
  symlinkSync('loop.md', path.join(folder, 'loop.md'));
  write('blank/a.md', ' \n\n');
  write('rules/broken.yaml', 'schema: aliases/1\nentites: []\n');
  write('rules/tabs.yaml', 'schema: aliases/1\nentities:\n\t- id: x\n');
  write('story/story.yaml', 'title: x\narticles:\n  a: { file: missing.md }\n');
  write('story/b.md', 'The bridge fell.\n');
  write('json/a.json', '{ "text": ');
  write('jsonl/a.jsonl', '{"id":"a","text":"The bridge fell on 3 May 2024."}\n{oops}\n');
  write('two/a.jsonl', '{"id":"a","story":"bridge","text":"The bridge fell on 3 May 2024."}\n{"id":"b","story":"mill","text":"The mill burnt."}\n{oops}\n');
});

const root = process.getuid?.() === 0;
/** Command line, exit codes that are right, and words that the message must hold. */
const TABLE: readonly (readonly [line: string, exits: readonly number[], says: RegExp])[] = [
  ['check missing.md', [2], /missing\.md[\s\S]*There is no/],
  ['check good missing', [2], /missing/],
  ['check nothing/*.md', [2], /nothing\/\*\.md/],
  ['check empty', [2], /empty[\s\S]*No article was found/],
  ['check pictures', [2, 3], /pictures/],
  ['check binary/a.md', [2, 3], /binary\/a\.md|a\.md/],
  ['check latin/a.md', [2, 3], /a\.md[\s\S]*UTF-8/],
  ['check half', [3], /b\.md.*UTF-8/],
  ['check loop.md', [2, 3], /loop\.md/],
  ['check blank', [2, 3], /a\.md|blank/],
  ['check json', [2, 3], /a\.json/],
  ['check jsonl', [2, 3], /a\.jsonl/],
  ['check two', [3], /a\.jsonl: Line 3 is not JSON/],
  ['check story', [2], /missing\.md/],
  ['check good --rules rules/broken.yaml', [2], /broken\.yaml:2:1[\s\S]*Did you mean "entities"/],
  ['check good --rules rules/tabs.yaml', [2], /tabs\.yaml:3:1/],
  ['check good --rules nowhere.yaml', [2], /nowhere\.yaml/],
  ['check good --config nowhere.yaml', [2], /nowhere\.yaml/],
  ['check good --colour never', [2], /Did you mean "--color"/],
  ['check --no-such-flag good', [2], /Unknown flag "--no-such-flag"/],
  ['check good --format jsn', [2], /Did you mean "json"/],
  ['check good --fail-on eror', [2], /Did you mean "error"/],
  ['check good -o nowhere/out.txt', [2], /nowhere\/out\.txt/],
  ['chekc good', [2], /Did you mean "check"/],
  ['good', [2], /Unknown command "good"/],
  ['read missing.md', [2], /missing\.md/],
  ['claims missing.md', [2], /missing\.md/],
  ['claims', [2], /FILE/],
  ['report missing', [2], /missing/],
  ...(root ? [] : [['check secret/a.md', [2, 3], /a\.md[\s\S]*permission denied/] as const]),
];

test.each(TABLE)('crosscheck %s', { timeout: 120_000 }, async (line, exits, says) => {
  const { code, out, err } = await run(line.split(' '), { cwd: folder });
  expect(exits, `exit ${code}\n${out}${err}`).toContain(code);
  expect(out + err).toMatch(says);
  expect(out + err).not.toMatch(/^\s+at .*:\d+/m);
  if (code === 2) expect(out).toBe('');
  else expect(out).toMatch(/Not checked:\n/);
});
