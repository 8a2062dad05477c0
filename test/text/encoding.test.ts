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

test('what the two Central European sets both explain is told by the rest of the text, by its case, or left alone', () => {
  for (const charset of ['windows-1250', 'iso-8859-2'] as const) {
    const wrong = asBytesIn(charset, 'Tady žije šťastná rodina, řekl Jiří Čapek.');
    expect(repairEncoding(wrong).text, charset).toBe('Tady žije šťastná rodina, řekl Jiří Čapek.');
  }
  expect(repairEncoding(asBytesIn('iso-8859-2', 'the café')).text).toBe('the café');
  expect(repairEncoding(asBytesIn('windows-1250', 'the café')).text).toBe('the café');
  expect(repairEncoding('sĄ').repairs).toEqual([]);
  expect(repairEncoding('a MĂĄm here').repairs).toEqual([]);
});

test('what was read wrongly twice, in one set or in two, and a space that had been one without a break', () => {
  const twice = (first: Charset, second: Charset, text: string): string => asBytesIn(second, asBytesIn(first, text));
  expect(repairEncoding(`a heart ${twice('windows-1251', 'windows-1251', '❤')} and`).text).toBe('a heart ❤ and');
  expect(repairEncoding(`about ${twice('windows-1252', 'windows-1251', '£')}7.2bn`).text).toBe('about £7.2bn');
  expect(repairEncoding('It was closedÂ on Monday, the 12Â May.').text).toBe('It was closed\u00a0on Monday, the 12\u00a0May.');
  for (const good of ['HÂ ha', ' Â ', 'Â la carte', 'LES MÂ ']) expect(repairEncoding(good).repairs, good).toEqual([]);
});

test('a repair gives the place in the text as it was', () => {
  const text = 'Ã©tÃ© and cafÃ©';
  const { text: now, repairs } = repairEncoding(text);
  expect(now).toBe('été and café');
  for (const r of repairs) expect(text.slice(r.start, r.end)).toBe(r.was);
});
