import { expect, test } from 'vitest';
import { bytesOf, type Charset } from '../../src/text/encoding/charsets.ts';
import { repairEncoding } from '../../src/text/encoding/repair.ts';

const asBytesIn = (charset: Charset, text: string): string => {
  const table = new Map([...bytesOf(charset)].map(([c, b]) => [b, c]));
  for (const [c, b] of bytesOf(charset)) if (!/[\u0080-\u009f]/.test(c)) table.set(b, c);
  return Array.from(new TextEncoder().encode(text), (b) => table.get(b) ?? String.fromCharCode(b)).join('');
};

test.each([
  'The café in Łódź, the Ångström street, São João, Ærø, Þingvellir, Çeşme and Kraków.',
  'NESTLÉ® und MAMÃ… «PÅ» l’âme, «été…», PARLÉ»',
  'Привет, МЁД и ВІКІ, ЁЛКА. Σίσυφος ¨α¨. שלום عربي 東京 한국어 ไทย',
  '5 × 4 ÷ 2 ± 1 µg °C £5 €6 ½ ™ © — – … “x” ‘y’ «z» „w“',
  'The Māori of Whānau, a château, a bâton, Hamās, a pâté, Rāma and the mâche salad.',
  'emoji 😀 👩‍🚒 ❤️ and a control-free line\r\nwith breaks\ttoo',
])('good text stays as it is: %s', (text) => expect(repairEncoding(text)).toEqual({ text, repairs: [] }));

test.each(['windows-1252', 'windows-1250'] as const)('UTF-8 read as %s comes back', (charset) => {
  const text = 'The mayor’s “café” — a façade – holds…';
  expect(repairEncoding(asBytesIn(charset, text)).text).toBe(text);
  expect(repairEncoding(asBytesIn(charset, asBytesIn(charset, text))).text).toBe(text);
});

test('other scripts, emoji, halves of pairs, lost dashes', () => {
  expect(repairEncoding(asBytesIn('windows-1252', 'שלום')).text).toBe('שלום');
  expect(repairEncoding(asBytesIn('windows-1251', 'a – b “c”')).text).toBe('a – b “c”');
  expect(repairEncoding(asBytesIn('macintosh', 'the mayor’s café au lait, caféteria')).text).toContain('mayor’s');
  expect(repairEncoding('wow ð\u009f\u0098\u0080').text).toBe('wow 😀');
  expect(repairEncoding('the pact of the townsāa word').text).toBe('the pact of the towns—a word');
  expect(repairEncoding('the mayor\u0092s hat').text).toBe('the mayor’s hat');
});

test('a repair gives the place in the text as it was', () => {
  const text = 'Ã©tÃ© and cafÃ©';
  const { text: now, repairs } = repairEncoding(text);
  expect(now).toBe('été and café');
  for (const r of repairs) expect(text.slice(r.start, r.end)).toBe(r.was);
});
