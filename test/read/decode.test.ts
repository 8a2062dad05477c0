import { expect, test } from 'vitest';
import { decode } from '../../src/read/decode.ts';

test('Windows-1252 has quotation marks and dashes, whatever the runtime thinks', () => {
  const bytes = Uint8Array.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x96, 0x80]);
  expect(decode('a.txt', bytes, 'windows-1252').text).toBe('“café”–€');
});

test('bytes that are no UTF-8 are not guessed at', () => {
  const decoded = decode('a.txt', Uint8Array.from([0x61, 0xe9, 0x20]), null);
  expect(decoded.text).toBeNull();
  expect(decoded.problem?.what).toContain('byte 1');
});
