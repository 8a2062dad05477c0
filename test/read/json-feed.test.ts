import { expect, test } from 'vitest';
import { type Document, placeOf } from '../../src/model/index.ts';
import { readSource } from '../../src/read/index.ts';

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbor Ledger',
  home_page_url: 'https://ledger.example/',
  language: 'en',
  items: [
    {
      id: 'https://ledger.example/2025/gate-falls/',
      url: 'https://ledger.example/2025/gate-falls/',
      title: 'Gate "falls" at the west pier & nobody is hurt',
      summary: 'In short.',
      content_html:
        '<p>The gate at the west pier &amp; its hinges fell on <b>Monday</b>, the mayor\u2019s office said.</p>\n<figure><img src="x.jpg"><figcaption>The gate before its fall</figcaption></figure>\n<p>Crews need ten days for the repair, the board said.</p>',
      date_published: '2025-03-04T09:00:00Z',
      date_modified: '2025-03-05T09:00:00Z',
      tags: ['harbour', 'items'],
      attachments: [{ url: 'x.mp3', title: 'Not the title' }],
    },
    {
      id: 2,
      content_text: 'The toll rises to £5 in April, the board said.\n\nIt was £4, she said: “a \\ slash”.',
      date_published: '2025-03-05T10:30:00+01:00',
    },
  ],
};
const read = (text: string, path = 'a.json') => readSource(new TextEncoder().encode(text), { path });
const placed = (document: Document, source: string, word: string): string => {
  const start = document.text.indexOf(word);
  const place = placeOf(document, { start, end: start + word.length });
  return source.slice(place.start, place.end);
};

/** As several programs write JSON: with line breaks, in one line, slashes and letters beyond ASCII escaped. */
const WRITTEN = [
  JSON.stringify(FEED, null, 2),
  JSON.stringify(FEED),
  JSON.stringify(FEED)
    .replaceAll('/', '\\/')
    .replace(/[^\u0000-\u007f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
];

test.each(WRITTEN)('JSON Feed 1.1: an item is an article with its title, dates, address, publisher, and every word at its place in the file', async (text) => {
  const { documents, problems } = await read(text);
  expect(problems).toEqual([]);
  const [gate, toll] = documents as [Document, Document];
  expect(documents.length).toBe(2);
  expect(gate).toMatchObject({
    path: 'a.json#gate-falls',
    format: 'feed',
    title: 'Gate "falls" at the west pier & nobody is hurt',
    publisher: 'Harbor Ledger',
    url: 'https://ledger.example/2025/gate-falls/',
    published: { edtf: '2025-03-04T09:00Z', basis: 'record' },
    updated: '2025-03-05T09:00Z',
  });
  expect(gate.text).toContain('pier & its hinges fell on Monday, the mayor’s office said.');
  expect(gate.text).not.toMatch(/In short|Not the title/);
  expect(gate.blocks.map((b) => b.scope)).toEqual(['headline', 'body', 'caption', 'body']);
  for (const word of ['Monday', 'hinges', 'Crews', 'ten days', 'west pier']) expect(placed(gate, text, word)).toBe(word);
  expect(toll).toMatchObject({ path: 'a.json#2', title: null, published: { edtf: '2025-03-05T10:30+01:00' } });
  expect(toll.text).toBe('The toll rises to £5 in April, the board said.\n\nIt was £4, she said: “a \\ slash”.');
  expect(placed(toll, text, 'April')).toBe('April');
  expect(JSON.parse(`"${placed(toll, text, '£4, she said: “a \\ slash”')}"`)).toBe('£4, she said: “a \\ slash”');
});

test('JSON Feed 1.0, keys in any case, a summary alone, an item that says nothing, a name that stands twice', async () => {
  const old = {
    Version: 'x',
    version: 'https://jsonfeed.org/version/1',
    title: 'Gazette',
    author: { name: 'Rolf Berg' },
    items: [
      { id: 'a', summary: 'The pier is closed, the board said.', date_modified: '2025-03-04' },
      {},
      'no item',
      { id: 'b', Content_HTML: '<p>The pier opens on Monday.</p>' },
      { id: 'a', content_text: 'The pier is open, the board said.' },
    ],
  };
  const { documents, problems } = await read(JSON.stringify(old));
  expect(documents.map((d) => [d.id, d.publisher, d.published.edtf, d.text])).toEqual([
    ['a', 'Gazette', '2025-03-04', 'The pier is closed, the board said.'],
    ['b', 'Gazette', null, 'The pier opens on Monday.'],
    ['a~2', 'Gazette', null, 'The pier is open, the board said.'],
  ]);
  expect(problems.map((p) => p.what)).toEqual(['2 of its 5 items hold no article.']);
});

test('what is no JSON Feed stays a list of records; what is hostile is said and harms nothing', async () => {
  const records = JSON.stringify({
    note: { version: 'https://jsonfeed.org/version/1.1' },
    articles: [{ id: 'x', text: 'The gate fell on Monday, the board said.' }],
  });
  expect((await read(records)).documents.map((d) => [d.format, d.path])).toEqual([['json', 'a.json#x']]);
  const head = '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":';
  for (const [text, says] of [
    [`${head}[]}`, /without an article/],
    [`${head}[{"id":"a"}]}`, /without an article/],
    [`${head}[{"id":"a","content_html":"<p>cut`, /not JSON/],
    [`${head}[{"id":"a","content_html":${JSON.stringify(`${'<a>'.repeat(500_000)}x`)}}]}`, /nest too deep|too many|deep/],
  ] as const)
    expect([...(await read(text)).problems, ...(await read(text)).documents.flatMap((d) => d.problems)].map((p) => p.what).join(' ')).toMatch(says);
  const deep = `${head}[{"id":"a","content_text":"The gate fell.","_x":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`;
  expect((await read(deep)).documents.map((d) => d.text)).toEqual(['The gate fell.']);
  const twice = `${head}[{"id":"a","content_text":"Old."}],"items":[{"id":"b","content_text":"New.","__proto__":{"content_text":"Not this."}}]}`;
  expect((await read(twice)).documents.map((d) => [d.id, d.text])).toEqual([['b', 'New.']]);
  expect((await read(JSON.stringify(FEED), 'feed.xml')).documents.length).toBe(2);
});
