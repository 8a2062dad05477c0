import { expect, test } from 'vitest';
import type { Document } from '../../src/model/index.ts';
import { claimsIn } from '../../src/pipeline.ts';
import { readSource } from '../../src/read/index.ts';
import { loadRules, shippedRules } from '../../src/rules/load.ts';

const WORDS = 'The crew of the harbour gate needs ten more days for all its work at the west pier, the board said in a letter to the town.';
const page = (
  inner: string,
) => `<!doctype html><html lang="en"><head><title>Gate falls</title><meta property="article:published_time" content="2025-03-06T09:00:00Z"></head>
<body><ul><li><a href="/n">Local news</a></li><li><a href="/s">Sports of today</a></li><li><a href="/w">Weather &amp; storms</a></li></ul>
<article><h1>Gate falls at the west pier</h1><p>${WORDS}</p><p>${WORDS.replace('ten', 'nine')}</p>${inner}<p>${WORDS.replace('crew', 'staff')}</p></article></body></html>`;
const read = async (inner: string): Promise<Document> => (await readSource(new TextEncoder().encode(page(inner)), { path: 'a.html' })).documents[0] as Document;
const blocks = (d: Document) => d.blocks.map((b) => [b.scope, b.because, d.text.slice(b.span.start, b.span.end)]);

test('a row of a table of data is one block; a table that lays out a page is none', async () => {
  const d = await read('<table><tr><th>Town</th><th>Hurt</th></tr><tr><td>Westhaven</td><td>12</td></tr><tr><td><b>Easthaven</b></td><td>7</td></tr></table>');
  expect(blocks(d).filter(([, because]) => /table/.test(because as string))).toEqual([
    ['body', 'head of a table', 'Town\tHurt'],
    ['body', 'row of a table', 'Westhaven\t12'],
    ['body', 'row of a table', 'Easthaven\t7'],
  ]);
  const laid = await read(
    `<table><tr><td><h2>Work</h2><p>${WORDS.replace('ten', 'six')}</p></td><td><p>${WORDS.replace('ten', 'eight')}</p></td></tr></table>`,
  );
  expect(blocks(laid).some(([, because]) => /table/.test(because as string))).toBe(false);
});

test('three links in a row are a list of links, with the label above them; one link in a text is text', async () => {
  const d = await read(
    '<p>More from the harbour</p><p><a href="/1">Ferry toll rises in spring</a></p><p><a href="/2">Pier shut for a week</a></p><p><a href="/3">Board meets in May</a></p>',
  );
  expect(
    blocks(d)
      .filter(([, because]) => because === 'list of links')
      .map(([scope]) => scope),
  ).toEqual(['furniture', 'furniture', 'furniture', 'furniture']);
  const one = await read('<p><a href="/1">The board said on Monday that the toll stays as it is.</a></p>');
  expect(blocks(one).every(([, because]) => because !== 'list of links')).toBe(true);
});

test('captions are captions, numbers and credits of pictures are furniture', async () => {
  const d = await read(
    '<figure><figcaption>The gate before its fall</figcaption></figure><p>Image 1 of 8</p><p>Image copyright Westhaven Press</p><p>Image caption The crew at work on the pier on a grey day</p>',
  );
  const scopes = new Map(blocks(d).map(([scope, , text]) => [text, scope]));
  expect(scopes.get('The gate before its fall')).toBe('caption');
  expect(scopes.get('Image 1 of 8')).toBe('furniture');
  expect(scopes.get('Image copyright Westhaven Press')).toBe('furniture');
  expect(scopes.get('Image caption The crew at work on the pier on a grey day')).toBe('caption');
});

test('an entry of a live blog has a time of its own, and its days are read against it', async () => {
  const entry = (time: string, words: string) => `<div class="liveblog-entry" itemprop="liveBlogUpdate"><time datetime="${time}">x</time><p>${words}</p></div>`;
  const d = await read(
    entry('2025-03-04T10:00:00Z', 'The gate fell yesterday, the mayor of the town told the board and the crew at the pier.') +
      entry('2025-03-02T08:00:00Z', 'The pier opened yesterday, the mayor of the town told the staff and the press at the gate.'),
  );
  expect(new Set(d.blocks.map((b) => b.dated).filter(Boolean))).toEqual(new Set(['2025-03-04T10:00Z', '2025-03-02T08:00Z']));
  const { book } = loadRules({ shipped: shippedRules(), story: null, extra: [], checks: [] });
  if (book === null) throw new Error('the general rules do not load');
  const days = claimsIn(d, book).claims.flatMap((c) => (c.kind === 'date' && c.anchor.exact === 'yesterday' ? [c.value?.edtf] : []));
  expect(days).toEqual(['2025-03-03', '2025-03-01']);
});

test('a question that is asked again and again is no duplicate, a paragraph that stands there twice is one', async () => {
  const ask = '<p>What brought you to the harbour in the end?</p>';
  const d = await read(
    ['cook', 'clerk', 'guard'].map((who) => `${ask}<p>I came as a ${who} and stayed for the ferry, the light and the long days of work there.</p>`).join('') +
      `<p>${WORDS}</p>`,
  );
  expect(
    blocks(d)
      .filter(([scope]) => scope === 'duplicate')
      .map(([, , text]) => text),
  ).toEqual([WORDS]);
});
