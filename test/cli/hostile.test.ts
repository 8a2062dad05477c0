import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { scratch } from '../run/scratch.ts';
import { run } from './run.ts';

/** Files that are made to hang, blow up or overflow whoever reads them; each is read or refused, and what was not checked is said. */
let folder = '';
const SENTENCE = 'The gate fell on Monday, and 12 people were hurt. ';
const FILES: Readonly<Record<string, () => string | Uint8Array>> = {
  'line.txt': () => SENTENCE.repeat(210_000),
  'lines.txt': () => 'Gull cry.\n'.repeat(999_999),
  'word.txt': () => 'a'.repeat(3_000_000),
  'deep.html': () => `${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`,
  'open.html': () => `${'<b>'.repeat(100_000)}deep`,
  'paragraphs.html': () => `${'<p>'.repeat(60_000)}deep`,
  'levels.html': () => `${'<div><p>'.repeat(2_000)}The gate fell on Monday, the board said.${'</p></div>'.repeat(2_000)}`,
  'references.html': () => '&amp;'.repeat(500_000),
  'less.html': () => '<'.repeat(1_000_000),
  'comments.html': () => '<!--'.repeat(200_000),
  'quotes.md': () => `${'>'.repeat(100_000)} deep\n`,
  'brackets.md': () => `${'['.repeat(100_000)} deep\n`,
  'bomb.md': () =>
    `---\na: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`).join('\n')}\n---\nThe gate fell on Monday.\n`,
  'zip.txt': () => Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, ...Array.from({ length: 3_000 }, (_, i) => (i * 151 + 7) % 256)]),
  'nul.txt': () => 'The gate fell\u0000 on Monday.',
  'deep.json': () => '['.repeat(100_000) + ']'.repeat(100_000),
  'record.json': () => `{"text":"The gate fell.","a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  'bomb.xml': () =>
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>',
  'deep.xml': () => `<rss><channel><item>${'<a>'.repeat(100_000)}`,
  'sections.xml': () => `<rss><channel><item><description>${'<![CDATA['.repeat(100_000)}`,
  'months.txt': () => 'March '.repeat(30_000),
  'marks.txt': () => `a${'\u0301'.repeat(300_000)}`,
  'turned.txt': () => `${'\u202e'.repeat(100_000)} The gate fell on Monday.`,
};

beforeAll(() => {
  folder = scratch();
  for (const [name, content] of Object.entries(FILES)) writeFileSync(path.join(folder, name), content());
  const big = openSync(path.join(folder, 'big.txt'), 'w');
  ftruncateSync(big, 110_000_000);
  closeSync(big);
  symlinkSync('/dev/zero', path.join(folder, 'zero.txt'));
  try {
    execFileSync('mkfifo', [path.join(folder, 'pipe.txt')]);
  } catch {
    // A system without pipes of that name has none to refuse.
    symlinkSync('/dev/zero', path.join(folder, 'pipe.txt'));
  }
  mkdirSync(path.join(folder, 'loop', 'a'), { recursive: true });
  symlinkSync('..', path.join(folder, 'loop', 'a', 'up'));
  writeFileSync(path.join(folder, 'loop', 'a', 'x.txt'), 'The gate fell on Monday, 3 March 2025, the board said.\n');
});

/** What is refused, and the words that name the limit or the fault. */
const REFUSED: readonly (readonly [file: string, says: RegExp])[] = [
  ['big.txt', /larger than 100 MB/],
  ['line.txt', /larger than 10 MB/],
  ['lines.txt', /first 100000 lines/],
  ['deep.html', /deeper than 4096/],
  ['open.html', /deeper than 4096/],
  ['references.html', /more than 400000 tags/],
  ['less.html', /more than 400000 tags/],
  ['comments.html', /no copy/],
  ['bomb.md', /aliases/],
  ['zip.txt', /binary/],
  ['nul.txt', /binary/],
  ['deep.json', /no object/],
  ['bomb.xml', /entities/],
  ['deep.xml', /deeper than 256/],
  ['sections.xml', /cut off/],
  ['zero.txt', /no regular file/],
  ['pipe.txt', /no regular file/],
];
test.each(REFUSED)('%s is refused, exit 3, and the reason is said', async (file, says) => {
  for (const command of ['read', 'check']) {
    const { code, out, err } = await run([command, file], { cwd: folder });
    expect(`${code} ${out}${err}`, command).toMatch(says);
    expect(code, command).toBe(3);
    expect(out + err).not.toMatch(/internal error|Maximum call stack|heap/);
  }
});

const READ: readonly string[] = [
  'word.txt',
  'paragraphs.html',
  'levels.html',
  'quotes.md',
  'brackets.md',
  'record.json',
  'months.txt',
  'marks.txt',
  'turned.txt',
  'loop',
];
test.each(READ)('%s is read', async (file) => {
  const { code, out, err } = await run(['check', file, '--fail-on', 'never'], { cwd: folder });
  expect(out + err).not.toMatch(/internal error|Maximum call stack|heap/);
  expect([0, 3], out + err).toContain(code);
});

test('an article of more sentences than any has is read to the limit, and the rest is not checked', async () => {
  writeFileSync(path.join(folder, 'long.txt'), 'A gull cried. '.repeat(20_100));
  const { code, out } = await run(['read', 'long.txt', '--format', 'jsonl'], { cwd: folder });
  expect(code).toBe(3);
  const { text } = JSON.parse(out) as { text: string };
  expect(text.split('.').length).toBe(20_001);
});
