import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openLog } from '../../src/store/index.ts';
import { scratch } from '../run/scratch.ts';
import { hostile } from './nasty.ts';
import { type Journey, journey } from './pty.ts';

vi.setConfig({ testTimeout: 240_000 });

let open: Journey | null = null;
afterEach(() => {
  open?.pty.kill();
  open = null;
});

const ARTICLES = 8;
const LINES = 130;
/** Lines that the articles disagree in. */
const LOUD = 12;

/** A story of eight articles whose words, titles, publishers, decisions and notes are hostile: more than 10,000 strings. */
function poisoned(length = LINES): { folder: string; strings: number } {
  const folder = path.join(scratch(), 'harbor');
  mkdirSync(folder, { recursive: true });
  let n = 0;
  // A file with NUL or lone surrogates is no text; these two stand in the tests of the screens without a terminal.
  const bad = (): string =>
    hostile(n++)
      .replace(/[\u0000\ud800-\udfff]/gu, '\u001b[31m')
      .replace(/x{500}/g, 'x'.repeat(60));
  const days = ['Monday', 'Tuesday', 'Wednesday'];
  const lines = (article: number): string[] =>
    Array.from({ length }, (_, i) => {
      if (i >= LOUD) return `Gulls${bad()}, boats${bad()}${bad()} and${bad()}${bad()} nets${bad()}${bad()} of a quay${bad()}${bad()}, grey${bad()} men.`;
      const day = days[(article + i) % 3];
      return `Span ${i + 1} of the bridge fell on ${day}${bad()} and the harbor office${bad()} said that ${100 + i + (article % 3)} people${bad()} saw the "old ${bad()} bridge" of Mayor Dana${bad()} Whitcomb${article % 2 ? 'e' : ''} fall${bad()}.`;
    });
  const names = Array.from({ length: ARTICLES }, (_, i) => (i === 0 ? 'draft' : `paper-${i}`));
  for (const [i, name] of names.entries()) writeFileSync(path.join(folder, `${name}.md`), `# The bridge ${bad()}\n\n${lines(i).join('\n\n')}\n`);
  const said = (text: string): string => JSON.stringify(text).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(
    path.join(folder, 'story.yaml'),
    `title: ${said(`Harbor ${bad()}`)}\narticles:\n${names
      .map((m, i) => `  ${m}: { file: ${m}.md, published: 2025-03-0${(i % 8) + 1}, publisher: ${said(`p${bad()}`)}${i === 0 ? ', standing: draft' : ''} }\n`)
      .join('')}`,
  );
  return { folder, strings: n };
}

/** Every control sequence that the desk, Ink and the pseudo-terminal may write. */
const OURS =
  /\u001b\[\?(?:1049|25|2004|1000|1002|1003|1006|7|1|2026)[hl]|\u001b\[(?:\d{1,3}(?:;\d{1,3}){0,4})?m|\u001b\[(?:2K|1A|\d*G|2J|H|r|K)|\u001b\(B|\u001b>|\r\n|\r/g;

test('10,000 hostile strings of articles, titles, publishers, decisions and notes through every screen of a real terminal: no control sequence that is not ours', async () => {
  const { folder, strings } = poisoned();
  expect(strings).toBeGreaterThan(10_000);
  open = journey(['review', folder], 120, 60, { EDITOR: 'true' });
  await open.shows(/\d open[\s\S]*q quit/, 90);
  const ids = [...new Set(open.screen().flatMap((l) => [...l.matchAll(/ ([0-9a-f]{8}) \]/g)].map((m) => m[1] as string)))];
  expect(ids.length).toBeGreaterThan(0);
  const log = openLog({ folder, who: `who${hostile(1)}`, now: () => '2025-03-05T00:00:00Z' });
  for (const finding of ids)
    for (const verb of ['fix', 'note'] as const)
      log.record({ act: 'decide', finding, verb, reading: null, because: hostile(7).repeat(3), check: 'a/b', key: 'k', values: [] });
  await open.press(...Array<string>(40).fill('down'), 'home', 'enter', 'end', 'esc', 't', ...Array<string>(12).fill('down'), 'esc', 'v', 'end', 'esc', 'd');
  await open.press(...Array<string>(20).fill('pagedown'), 'esc', '?', 'esc', 'esc');
  await open.shows(/Findings \d+\/\d+/);
  await open.press('n');
  await open.shows(/ Note on finding \d+: /);
  open.pty.write(hostile(5).replace(/[\u0000-\u001f\ud800-\udfff]/gu, ''));
  await open.press('enter');
  await open.shows(/Saved: finding \d+ note/);
  await open.press('a');
  for (let i = 0; i < ARTICLES; i++) {
    await open.press(...Array<string>(14).fill('pagedown'));
    await open.press('tab');
  }
  await open.press('esc', 'q');
  expect((await open.ended).exitCode).toBe(0);
  const left = open.bytes().replace(OURS, '');
  expect(left.length).toBeGreaterThan(100_000);
  const foreign = left.match(/[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad]/gu);
  expect(foreign?.map((c) => c.codePointAt(0)?.toString(16))).toBeUndefined();
  expect(left).toContain('<U+001B>');
  expect(left).toContain('<U+200B>');
});

test('for a screen reader the same story is printable characters and line feeds', async () => {
  const { folder } = poisoned(LOUD);
  open = journey(['review', folder, '--screen-reader', '--only', 'date,name'], 120, 60);
  await open.shows(/quit: ?$/m);
  for (let i = 0; i < 12; i++) await open.press('enter');
  await open.press('q', 'enter');
  await open.ended;
  expect(open.bytes().match(/[^\P{Cc}\r\n]|[\u200b\u202a-\u202e\u2066-\u2069]/gu)).toBeNull();
});
