import { expect, test } from 'vitest';
import { placeOf } from '../../src/model/index.ts';
import { readSource } from '../../src/read/index.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Gate falls - Gazette</title><meta property="og:site_name" content="Gazette">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Gate falls at the west pier","datePublished":"2025-03-04T09:00:00Z"}</script></head>
<body><nav><a href="/">Home</a></nav><h1>Gate falls at the west pier</h1><article>
<p>The gate at the west pier &amp; its hinges fell on Monday, the mayor&rsquo;s office said in a letter, and nobody was hurt in the fall, which took place at noon.</p>
<div>Crews from the town yard need <b>ten days</b> for the repair, and ferries will use the east pier until they are done, the board said on Tuesday.</div>
<p>Drivers are asked to leave by the ring road, where a second lane opens on Sunday evening, the board said in its letter to the town.</p>
</article><footer>All rights reserved</footer></body></html>`;

const read = (text: string) => readSource(new TextEncoder().encode(text), { path: 'a.html' });

test('a page: the article alone, its date and publisher, every word at its place in the source', async () => {
  const [document] = (await read(PAGE)).documents;
  if (!document) throw new Error('no document');
  expect(document).toMatchObject({
    title: 'Gate falls at the west pier',
    publisher: 'Gazette',
    lang: 'en',
    published: { edtf: '2025-03-04T09:00Z', basis: 'metadata' },
  });
  expect(document.text).not.toMatch(/Home|rights/);
  expect(document.text).toContain('pier & its hinges fell on Monday, the mayor’s office');
  expect(document.text).toContain('Crews from the town yard need ten days for the repair');
  for (const word of ['Monday', 'hinges', 'Crews', 'ten days', 'Drivers', 'evening']) {
    const start = document.text.indexOf(word);
    const place = placeOf(document, { start, end: start + word.length });
    expect(PAGE.slice(place.start, place.end)).toBe(word);
  }
});

test('a page nested 100,000 deep is refused, not a stack overflow', async () => {
  const { documents } = await read(`${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`);
  expect(documents[0]?.problems.length).toBeGreaterThan(0);
});

test('a page of 600 levels is read', async () => {
  const { documents } = await read(PAGE.replace('<article>', `<article>${'<div>'.repeat(600)}`).replace('</article>', `${'</div>'.repeat(600)}</article>`));
  expect(documents.length).toBe(1);
});

test('a copy that is too short to tell its language has that which its page states; any other has its own', async () => {
  const langOf = async (tag: string, copy: string) =>
    (await readSource(new TextEncoder().encode(`<html lang="${tag}"><body><p>${copy}</p></body></html>`), { path: 'a.html' })).documents[0]?.lang;
  expect(await langOf('de-AT', 'Dora Vind, Brenholm 2025')).toBe('de');
  expect(await langOf('en_US', 'Dora Vind, Brenholm 2025')).toBe('en');
  expect(await langOf('x-default', 'Dora Vind, Brenholm 2025')).toBe('und');
  expect(await langOf('de', 'The ferry was late, and the people who had waited for it on the pier went home when it was dark.')).toBe('en');
});
