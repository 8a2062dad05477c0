import { expect, test } from 'vitest';
import { decode } from '../../src/read/decode.ts';
import { readSource } from '../../src/read/index.ts';
import { linesOf } from '../../src/text/files/lines.ts';

const SINGLE = ['windows-1252', 'windows-1251', 'windows-1250', 'iso-8859-2', 'koi8-r'] as const;
const WORDS: Readonly<Record<string, string>> = {
  'windows-1252': 'The café on Ærø fell – “no”, she said: £5…',
  'windows-1251': 'Мост упал в понедельник, сказал мэр – «нет».',
  'windows-1250': 'Žluťoučký kůň spadl – „ne“, řekl starosta.',
  'iso-8859-2': 'Žluťoučký kůň spadl, řekl starosta z Łodzi.',
  'koi8-r': 'Мост упал в понедельник, сказал мэр.',
};
const UNICODE = 'The gate – “Ворота” – fell on Monday, 3 März 2025 🦆 in Łódź.';
const ENDS = ['\n', '\r\n', '\r', '\n\r\n\r'];

/** Bytes of a text in a set of one byte a character, by the runtime's own table turned round. */
function encoded(label: string, text: string): Uint8Array {
  const table = new Map<string, number>();
  const decoder = new TextDecoder(label);
  for (let b = 0; b < 256; b++) table.set(decoder.decode(Uint8Array.of(b)), b);
  if (label === 'windows-1252') for (const [i, c] of [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].entries()) table.set(c, 128 + i);
  return Uint8Array.from([...text].map((c) => table.get(c) as number));
}
const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return Uint8Array.from(big ? bytes.swap16() : bytes);
};
const lines = (words: string, end: string): string => [words, '', words, words].join(end);

/** A file, how it is read, and its text; null: it must be refused. */
type File = { readonly name: string; readonly bytes: Uint8Array; readonly fallback: string | null; readonly text: string | null };

function files(): File[] {
  const all: File[] = [];
  const add = (name: string, bytes: Uint8Array, text: string | null, fallback: string | null = null): void => void all.push({ name, bytes, fallback, text });
  for (const [e, end] of ENDS.entries()) {
    const text = lines(UNICODE, end);
    const utf8 = Buffer.from(text);
    add(`utf-8 ${e}`, utf8, text);
    add(`utf-8 marked ${e}`, Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), utf8]), text);
    const inside = [...utf8.keys()].filter((i) => ((utf8[i] as number) & 0xc0) === 0x80);
    for (const at of inside.slice(0, 10)) add(`utf-8 ${e} cut at ${at}`, utf8.subarray(0, at), null);
    for (const big of [false, true]) {
      add(`utf-16 ${big} ${e}`, utf16(text, big, true), text);
      add(`utf-16 ${big} ${e} unmarked`, utf16(text, big, false), null);
      for (const cut of [1, 3, 5]) add(`utf-16 ${big} ${e} cut ${cut}`, utf16(text, big, true).slice(0, -cut), null);
      add(`utf-16 ${big} ${e} half a pair`, utf16(text.replace('🦆', '\ud83e '), big, true), null);
    }
    for (const label of SINGLE) {
      const own = lines(WORDS[label] as string, end);
      const bytes = encoded(label, own);
      add(`${label} ${e}`, bytes, null);
      add(`${label} ${e} named`, bytes, own, label);
      for (const cut of [1, 2]) add(`${label} ${e} cut ${cut}`, bytes.slice(0, -cut), own.slice(0, -cut), label);
      add(`${label} ${e} with a NUL`, Uint8Array.from([...bytes, 0]), null, label);
    }
    // What strict UTF-8 refuses, at the head, in the middle and at the end.
    const bad: Readonly<Record<string, readonly number[]>> = {
      overlong: [0xc0, 0xaf],
      'overlong of three': [0xe0, 0x80, 0xaf],
      'overlong of four': [0xf0, 0x80, 0x80, 0xaf],
      surrogate: [0xed, 0xa0, 0x80],
      'beyond Unicode': [0xf4, 0x90, 0x80, 0x80],
      alone: [0x80],
      cut: [0xe2, 0x80],
      'five bytes': [0xf8, 0x88, 0x80, 0x80, 0x80],
      ff: [0xff],
    };
    for (const [name, wrong] of Object.entries(bad))
      for (const at of [0, 20, utf8.length]) {
        const whole = at === 20 ? Buffer.byteLength('The gate – “Ворот') : at;
        if (name === 'ff' && at === 0) continue;
        add(`${name} ${e} at ${whole}`, Buffer.concat([utf8.subarray(0, whole), Uint8Array.from(wrong), utf8.subarray(whole)]), null);
      }
  }
  return all;
}

test('300 files in 8 encodings, cut, overlong, with halves of pairs and mixed ends of lines: the right text, or refused', async () => {
  const all = files();
  expect(all.length).toBeGreaterThanOrEqual(300);
  for (const { name, bytes, fallback, text } of all) {
    const decoded = decode('a.txt', bytes, fallback);
    expect(decoded.text, name).toBe(text);
    const { documents, problems } = await readSource(bytes, { path: 'a.txt', encoding: fallback });
    expect(documents.length, name).toBe(text === null ? 0 : 1);
    if (text === null) expect(problems[0]?.severity, name).toBe('unchecked');
    else expect(documents[0]?.source, name).not.toContain('\ufffd');
  }
});

/** Line and column of every offset, counted unit by unit. */
function counted(text: string): (offset: number) => { line: number; column: number } {
  return (offset) => {
    let [line, start] = [1, 0];
    for (let i = 0; i < offset; i++) {
      const c = text[i] as string;
      if (c === '\r' && text[i + 1] === '\n') continue;
      if ('\n\r\u2028\u2029\f'.includes(c)) [line, start] = [line + 1, i + 1];
    }
    // Between CR and LF the line has not ended yet.
    return { line, column: offset - start + 1 };
  };
}

test('10,000 offsets: line and column are those of a counter that looks at every character', () => {
  let seed = 7;
  const next = (n: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % n;
  };
  const pieces = ['a', 'word ', '\n', '\r\n', '\r', '\u2028', '\u2029', '\f', '🦆', 'é', '\u0085', '\v', '\n\r', ''];
  for (let t = 0; t < 50; t++) {
    const text = Array.from({ length: 200 }, () => pieces[next(pieces.length)]).join('');
    const [own, other] = [linesOf(text), counted(text)];
    for (let k = 0; k < 200; k++) {
      const offset = next(text.length + 1);
      expect(own(offset), `${JSON.stringify(text)} at ${offset}`).toEqual(other(offset));
    }
  }
});
