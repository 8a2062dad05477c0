import { expect, test } from 'vitest';
import { type Document, placeOf } from '../../src/model/index.ts';
import { readSource } from '../../src/read/index.ts';

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title>Harbor Ledger</title><link>https://ledger.example/</link><description>News</description>
<!-- <item><title>not this one</title></item> -->
<item><title>Gate falls at the west pier &amp; nobody is hurt</title><link>https://ledger.example/2025/gate-falls/</link>
<pubDate>Tue, 04 Mar 2025 09:00:00 GMT</pubDate><description>In short.</description><media:content url="x.jpg"/>
<content:encoded><![CDATA[<p>The gate at the west pier &amp; its hinges fell on <b>Monday</b>, the mayor&rsquo;s office said.</p>
<figure><img src="x.jpg"><figcaption>The gate before its fall</figcaption></figure><p>Crews need ten days for the repair, the board said.</p>]]></content:encoded></item>
<item><title>Ferry toll rises</title><guid isPermaLink="false">toll-2</guid><pubDate>Wed, 05 Mar 2025 10:30:00 +0100</pubDate>
<description>&lt;p&gt;The toll rises to &amp;pound;5 in April, the board said.&lt;/p&gt;&lt;p&gt;It was &amp;pound;4.&lt;/p&gt;</description></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><updated>2025-03-05T00:00:00Z</updated>
<entry><title type="html">Pier &lt;i&gt;closed&lt;/i&gt;</title><id>urn:x:1</id><updated>2025-03-05T08:00:00Z</updated><published>2025-03-04T08:00:00Z</published>
<link rel="alternate" href="https://gazette.example/pier"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The pier is closed for <em>ten days</em>, the board said.</p></div></content></entry>
<entry><title>Plain words</title><id>urn:x:2</id><updated>2025-03-06T08:00:00Z</updated><summary>It opens if x &lt; 5 and AT&amp;T agrees.</summary></entry></feed>`;

const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://post.example/"><title>Post</title></channel>
<item rdf:about="https://post.example/a"><title>Gate mended</title><link>https://post.example/a</link><dc:date>2025-03-14</dc:date><description>The gate is mended.</description></item></rdf:RDF>`;

const read = (text: string) => readSource(new TextEncoder().encode(text), { path: 'a.xml' });
const placed = (document: Document, source: string, word: string): string => {
  const start = document.text.indexOf(word);
  const place = placeOf(document, { start, end: start + word.length });
  return source.slice(place.start, place.end);
};

test('RSS: an entry is an article, with its title, date, address, publisher, and every word at its place in the file', async () => {
  const { documents, problems } = await read(RSS);
  expect(problems).toEqual([]);
  expect(documents.length).toBe(2);
  const [gate, toll] = documents as [Document, Document];
  expect(gate).toMatchObject({
    path: 'a.xml#gate-falls',
    title: 'Gate falls at the west pier & nobody is hurt',
    publisher: 'Harbor Ledger',
    url: 'https://ledger.example/2025/gate-falls/',
    published: { edtf: '2025-03-04T09:00Z', basis: 'record' },
    format: 'feed',
  });
  expect(gate.text).toContain('pier & its hinges fell on Monday, the mayor’s office said.');
  expect(gate.text).not.toMatch(/In short|not this one/);
  expect(gate.blocks.map((b) => b.scope)).toEqual(['headline', 'body', 'caption', 'body']);
  for (const word of ['Monday', 'hinges', 'Crews', 'ten days', 'west pier']) expect(placed(gate, RSS, word)).toBe(word);
  expect(toll).toMatchObject({ path: 'a.xml#toll-2', published: { edtf: '2025-03-05T10:30+01:00' } });
  expect(toll.text).toBe('Ferry toll rises\n\nThe toll rises to £5 in April, the board said.\n\nIt was £4.');
  expect(placed(toll, RSS, 'April')).toBe('April');
});

test('Atom: XHTML, escaped HTML and plain text by their types', async () => {
  const [pier, plain] = (await read(ATOM)).documents as [Document, Document];
  expect(pier).toMatchObject({
    title: 'Pier closed',
    published: { edtf: '2025-03-04T08:00Z' },
    updated: '2025-03-05T08:00Z',
    url: 'https://gazette.example/pier',
  });
  expect(pier.text).toContain('closed for ten days, the board said.');
  expect(placed(pier, ATOM, 'board')).toBe('board');
  expect(plain.text).toBe('Plain words\n\nIt opens if x < 5 and AT&T agrees.');
});

test('RDF', async () => {
  const [mended] = (await read(RDF)).documents as [Document];
  expect(mended).toMatchObject({ title: 'Gate mended', publisher: 'Post', published: { edtf: '2025-03-14' } });
});

test('what is no feed, is cut off, declares entities, nests without end or is in another encoding is said, and nothing is expanded', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "${'x'.repeat(50)}"><!ENTITY b "&a;&a;&a;">]><rss><channel><item><description>&b;</description></item></channel></rss>`;
  const deep = RSS.replace('In short.', `${'<a>'.repeat(100_000)}x${'</a>'.repeat(100_000)}`);
  for (const [text, says] of [
    ['<html><body>no</body></html>', /no feed/],
    ['not at all', /no feed/],
    [RSS.slice(0, 1100), /cut off/],
    [bomb, /entities/],
    [deep, /deeper than/],
  ] as const) {
    const { documents, problems } = await read(text);
    expect(problems.map((p) => p.what).join(' ')).toMatch(says);
    for (const d of documents) expect(d.text.length).toBeLessThan(2_000);
  }
  // The article before the cut is there, without a date that nobody read.
  const cut = await read(RSS.slice(0, RSS.indexOf('It was &amp;pound;')));
  expect(cut.documents.map((d) => d.title)).toEqual(['Gate falls at the west pier & nobody is hurt']);
  const latin = Uint8Array.from(Buffer.from(RSS.replace('utf-8', 'windows-1252').replace('In short.', 'Café.').replace('hinges', 'caf\u00e9s'), 'latin1'));
  expect((await readSource(latin, { path: 'a.rss' })).documents[0]?.text).toContain('its cafés fell');
  const undeclared = Uint8Array.from(Buffer.from(RSS.replace('hinges', 'caf\u00e9s'), 'latin1'));
  expect((await readSource(undeclared, { path: 'a.rss' })).problems[0]?.what).toContain('not UTF-8');
});
