import fc from 'fast-check';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Articles with all that the readers and layers look for; invented. */
export const SEEDS: Readonly<Record<string, string>> = {
  '.txt':
    'Gate falls at the west pier\n\nWESTHAVEN, March 5, 2025 (Ledger) — The gate fell on Monday, killing 12 people and injuring “at least 30”, Mayor Anna Berg said. “We go home,” she told the board.\n\nThe toll rose 20% to $4.2 million from $3.5 million in December 2024, up from 3,500 tons. It will not open until 21 June.\n',
  '.md':
    '---\ntitle: Gate falls\npublished: 2025-03-05\npublisher: Ledger\n---\n# Gate **falls**\n\nThe [gate](https://x.example/a) fell on *Monday*, killing 12 people, the mayor’s office said.\n\n> “We go home,” said Anna Berg, the mayor.\n\n- 3 May 2024\n',
  '.html':
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gate</title><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-03-05"}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Gate falls</h1><p>The gate fell on <b>Monday</b>, killing 12 people &amp; a dog, the mayor&rsquo;s office said in a letter to the town.</p><figure><figcaption>The gate</figcaption></figure><table><tr><th>Town</th><th>Hurt</th></tr><tr><td>West</td><td>12</td></tr></table><p>Crews need ten days for the repair, the board said.</p></article></body></html>',
  '.xml':
    '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ledger</title><item><title>Gate &amp; pier</title><link>https://x.example/a</link><pubDate>Wed, 05 Mar 2025 09:00:00 GMT</pubDate><content:encoded><![CDATA[<p>The gate fell on <b>Monday</b>, killing 12 people.</p>]]></content:encoded></item><item><title>Toll</title><description>&lt;p&gt;It rises to &amp;pound;5.&lt;/p&gt;</description></item></channel></rss>',
  '.json':
    '[{"id":"a","title":"Gate falls","published":"2025-03-05","text":"The gate fell on Monday, killing 12 people."},{"id":"a","text":"It fell at noon."}]',
  '.jsonl':
    '{"id":"a","title":"Gate","published":"2025-03-05","text":"The gate fell on Monday, killing 12 people."}\n{"id":"b","text":"It fell at noon.","url":"https://x.example/2025/03/05/b"}\n',
};
export const endings = Object.keys(SEEDS);

/** Bytes that make trouble: ends of strings, halves of characters, marks of byte order, controls. */
const TROUBLE: readonly (readonly number[])[] = [
  [0],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xef, 0xbb, 0xbf],
  [0xc3],
  [0xe2, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xc0, 0xaf],
  [0x0d],
  [0x0c],
  [0xe2, 0x80, 0xa8],
  [0x1b, 0x5b],
  [0x3c],
  [0x26],
  [0x22],
  [0x7b],
  [0x5d],
];

export type Change = { readonly at: number; readonly cut: number; readonly put: readonly number[] };
/** A few places of some bytes changed; `at` in thousandths of the length. */
export function changed(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  let out = Array.from(bytes);
  for (const { at, cut, put } of changes) {
    const place = Math.floor((at / 1000) * out.length);
    out = [...out.slice(0, place), ...put, ...out.slice(place + cut)];
  }
  return Uint8Array.from(out);
}
export const changes = fc.array(
  fc.record({
    at: fc.nat(1000),
    cut: fc.nat(12),
    put: fc.oneof(fc.constantFrom(...TROUBLE), fc.array(fc.nat(255), { maxLength: 4 })),
  }),
  { minLength: 1, maxLength: 5 },
);

const WORDS = [
  'Monday',
  '5 March 2025',
  '12',
  'twelve',
  '$4.2m',
  '“we go”',
  "‘no'",
  '1,000.5',
  '20%',
  '3/4/25',
  'not',
  'Mr. A. Berg',
  'U.S.',
  '…',
  '—',
  '\u200b',
  '\u202e',
  'Ã©',
  'âāв',
  '&amp;',
  '\ud83d\ude00',
  '½',
  '10:65',
  '31 February',
  '2025-13-40',
  'the fall',
  'more than',
  'between 3 and',
  'said',
  'the mayor',
  'killed',
  'Zapadów',
  'Ж',
  '٣',
  '100000000000000000000',
  '-',
  "'",
  '"',
  '(',
  ')',
  '.',
  ',',
  ':',
  ';',
  '\n',
  '\n\n',
  '\t',
  'by',
  'of',
  'a',
  'million',
  'in 2024',
  'nobody',
] as const;
/** A text of the words that the layers listen to, in any order. */
export const wordy = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 6 })), { minLength: 1, maxLength: 60 })
  .map((w) => w.join(' '));

const TAGS = [
  'p',
  'div',
  'b',
  'a',
  'table',
  'tr',
  'td',
  'ul',
  'li',
  'h1',
  'article',
  'figure',
  'figcaption',
  'blockquote',
  'pre',
  'svg',
  'script',
  'style',
  'template',
  'select',
  'time',
  'br',
  'form',
  'math',
  'noscript',
  'textarea',
  'title',
] as const;
const attribute = fc.constantFrom(
  '',
  ' class="x"',
  ' hidden',
  ' href="javascript:1"',
  ' datetime="2025-03-05"',
  ' itemprop="caption"',
  ' itemprop=liveBlogUpdate',
  " a='",
  ' b="',
  ' style="display:none"',
);
const scrap = fc.oneof(
  fc.tuple(fc.constantFrom(...TAGS), attribute).map(([t, a]) => `<${t}${a}>`),
  fc.constantFrom(...TAGS).map((t) => `</${t}>`),
  fc.constantFrom('<!--', '-->', '<![CDATA[', ']]>', '&amp;', '&#x1F600;', '&#0;', '&notit;', '&lt', '<', '>', '&', '\u0000', '</', '<?x'),
  fc.constantFrom('The gate fell on Monday, killing 12 people, the mayor said in a letter to the town board.', 'word ', '  ', '\r\n'),
);
/** Tag soup. */
export const soup = fc.array(scrap, { minLength: 1, maxLength: 50 }).map((s) => s.join(''));

const feedScrap = fc.oneof(
  scrap,
  fc.constantFrom(
    '<item>',
    '</item>',
    '<entry>',
    '</entry>',
    '<title>',
    '</title>',
    '<description>',
    '</description>',
    '<content:encoded>',
    '</content:encoded>',
    '<content type="xhtml">',
    '</content>',
    '<summary type="text">',
    '</summary>',
    '<pubDate>',
    '</pubDate>',
    'Wed, 05 Mar 2025 09:00:00 GMT',
    '<link>',
    '</link>',
    'https://x.example/a',
    '<link href="https://x.example/b"/>',
    '<guid>',
    '</guid>',
    '<!DOCTYPE x>',
    '<!ENTITY a "b">',
  ),
);
/** A feed with anything in its channel. */
export const feed = fc
  .tuple(fc.boolean(), fc.array(feedScrap, { minLength: 1, maxLength: 40 }))
  .map(([atom, inner]) =>
    atom
      ? `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>${inner.join('')}</feed>`
      : `<rss version="2.0"><channel><title>x</title>${inner.join('')}</channel></rss>`,
  );

const YAML = [
  'a',
  'title',
  'schema',
  ': ',
  ':',
  '- ',
  '\n',
  '\n  ',
  '\n    ',
  '[',
  ']',
  '{',
  '}',
  ', ',
  '&a ',
  '*a',
  '!!js/function ',
  '!tag ',
  '|',
  '>',
  '"',
  "'",
  '# ',
  '? ',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  'NO',
  'on',
  '12:30',
  '0x1F',
  '1e400',
  '.nan',
  '~',
  'null',
  '<<',
  '__proto__',
  'constructor',
  'prototype',
  '\t',
  '\u2028',
  '@',
  '`',
  '2025-03-05',
  '""',
] as const;
export const yaml = fc.array(fc.oneof(fc.constantFrom(...YAML), fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 40 }).map((s) => s.join(''));
