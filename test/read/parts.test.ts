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

test('boxes to sign up, words about the writer and lists of other articles are furniture by the names of their boxes; a state of the article is none', async () => {
  const boxed = await read(
    `<div class="c-Newsletter__box"><p>Morning tide</p><p>The harbour in five minutes, on weekdays.</p></div><div class="entry-author-bio"><h4>Jane Roe</h4><p>Jane has been with the paper for nine years.</p></div><section id="related-stories"><p>Ferry toll rises in spring, the board says</p></section>`,
  );
  const body = blocks(boxed).flatMap(([scope, , text]) => (scope === 'body' ? [text as string] : []));
  expect(body.filter((text) => /tide|weekdays|Jane|toll/.test(text))).toEqual([]);
  expect(body.length).toBe(3);
  const state = await read(`<div class="has-newsletter no-related"><p>${WORDS.replace('ten', 'six')}</p></div>`);
  expect(blocks(state).every(([scope]) => scope !== 'furniture')).toBe(true);
});

test('the writer of an article at its foot is no part of it; one whom the article tells of is', async () => {
  const plain = async (text: string) => (await readSource(new TextEncoder().encode(text), { path: 'a.txt' })).documents[0] as Document;
  const article = (foot: string) => `Gate falls at the west pier\nBy Jane Roe\n\n${WORDS}\n\n${WORDS.replace('ten', 'nine')}\n\n${foot}`;
  const scopeOf = (d: Document, words: string) => blocks(d).find(([, , text]) => (text as string).startsWith(words))?.[0];
  expect(
    scopeOf(await plain(article('Jane Roe covers the harbour. She joined the Gazette in 2017.\n\nFollow her on Messenger: @jroe')), 'Jane Roe covers'),
  ).toBe('furniture');
  expect(scopeOf(await plain(article('Have a tip? Jane may be reached at jroe@gazette.example.')), 'Have a tip')).toBe('furniture');
  expect(scopeOf(await plain(article('Rolf Berg is due in court on Friday, the clerk said.')), 'Rolf Berg')).toBe('body');
  const herself = article('Roe is due in court on Friday, the clerk said.').replace('the board said', 'Mark Roe of the board said');
  expect(scopeOf(await plain(herself), 'Roe is due')).toBe('body');
});

test('an order to sign up is furniture, a sentence about one is copy', async () => {
  const d = await read(
    '<p>Get the news of the harbour in your inbox every day.</p><p>Subscribe to our newsletter.</p><p>The paper asks readers to sign up for its newsletter, the board said on Monday.</p>',
  );
  const scopes = new Map(blocks(d).map(([scope, , text]) => [text, scope]));
  expect(scopes.get('Get the news of the harbour in your inbox every day.')).toBe('furniture');
  expect(scopes.get('Subscribe to our newsletter.')).toBe('furniture');
  expect(scopes.get('The paper asks readers to sign up for its newsletter, the board said on Monday.')).toBe('body');
});

test('links in sentences below a label for more are a list of links; without the label they are sentences', async () => {
  const list =
    '<ul><li>Why the <a href="/1">toll rises in spring</a></li><li>The <a href="/2">pier</a> is shut for a week</li><li>When the <a href="/3">board meets</a> in May</li></ul>';
  const more = await read(`<h3>More harbour stories</h3>${list}`);
  expect(blocks(more).filter(([, because]) => because === 'list of links').length).toBe(4);
  expect(blocks(await read(`<h3>What changes</h3>${list}`)).some(([, because]) => because === 'list of links')).toBe(false);
});
