import { expect, test } from 'vitest';
import { readSource } from '../../src/read/index.ts';

const WORDS = '<p>The crew of the harbour gate needs ten more days for all its work at the west pier, the board said in a letter to the town.</p>';
const page = (head: string, below: string, above = '') =>
  `<html><head><title>Gate falls</title>${head}</head><body>${above}<article><h1>Gate falls at the west pier</h1>${below}${WORDS.repeat(3)}</article></body></html>`;
const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;
const meta = (name: string, content: string, key = 'name') => `<meta ${key}="${name}" content="${content}">`;
const DAY = '2025-03-04T09:00:00+00:00';

const NIGHT = meta('article:published_time', '2025-03-05T02:10:00Z', 'property');
const shows = (day: string) => `<div class="meta"><span>${day}</span></div>`;

/** The ways in which real pages state their date; head, what stands below the heading, what stands above it, the date. */
const PAGES: Readonly<Record<string, readonly [head: string, below: string, above: string, date: string | null]>> = {
  'JSON-LD': [ld(`{"@type":"NewsArticle","datePublished":"${DAY}","dateModified":"2025-03-05"}`), '', '', '2025-03-04T09:00Z'],
  'a moment in UTC, the day that the page shows': [NIGHT, shows('March 4, 2025'), '', '2025-03-04'],
  'a moment in UTC, the day of the address': [`${NIGHT}<link rel="canonical" href="https://gazette.example/2025/03/04/gate">`, '', '', '2025-03-04'],
  'a moment in UTC, a day in the name of the article': [
    `${NIGHT}<link rel="canonical" href="https://gazette.example/gate-2025-03-04/">`,
    '',
    '',
    '2025-03-05T02:10Z',
  ],
  'a moment in UTC, a zone ahead': [meta('date', '2025-03-04T22:30:00Z'), shows('5 March 2025'), '', '2025-03-05'],
  'a moment in UTC, the same day shown': [NIGHT, shows('March 5, 2025'), '', '2025-03-05T02:10Z'],
  'a moment in UTC, a day that no zone can have': [NIGHT, shows('March 3, 2025'), '', '2025-03-05T02:10Z'],
  'a morning in UTC, the day before': [meta('date', '2025-03-05T11:00:00Z'), shows('March 4, 2025'), '', '2025-03-05T11:00Z'],
  'a moment in a zone of its own': [meta('date', '2025-03-05T02:10:00+01:00'), shows('March 4, 2025'), '', '2025-03-05T02:10+01:00'],
  'JSON-LD in a graph': [
    ld(`{"@graph":[{"@type":"WebPage","datePublished":"2024-01-01"},{"@type":["NewsArticle"],"datePublished":"${DAY}"}]}`),
    '',
    '',
    '2025-03-04T09:00Z',
  ],
  'JSON-LD in a list, after another': [
    ld('{"@type":"Organization"}') + ld(`[{"@type":"ReportageNewsArticle","datePublished":"2025-03-04"}]`),
    '',
    '',
    '2025-03-04',
  ],
  'JSON-LD with a comma too many': [ld('{"@type":"NewsArticle","datePublished":"2025-03-04",}'), '', '', '2025-03-04'],
  'JSON-LD with a line break in a string': [ld('{"@type":"NewsArticle","description":"Gate\nfalls","datePublished":"2025-03-04"}'), '', '', '2025-03-04'],
  'JSON-LD in a comment': [ld('<!--{"@type":"NewsArticle","datePublished":"2025-03-04"}-->'), '', '', '2025-03-04'],
  'Open Graph': [meta('article:published_time', DAY, 'property'), '', '', '2025-03-04T09:00Z'],
  'article:published': [meta('article:published', DAY, 'property'), '', '', '2025-03-04T09:00Z'],
  parsely: [meta('parsely-pub-date', '2025-03-04T09:00:00Z'), '', '', '2025-03-04T09:00Z'],
  'Dublin Core': [meta('DC.date.issued', '2025-03-04'), '', '', '2025-03-04'],
  dcterms: [meta('dcterms.created', '2025-03-04'), '', '', '2025-03-04'],
  'meta itemprop': [meta('datePublished', DAY, 'itemprop'), '', '', '2025-03-04T09:00Z'],
  'meta date': [meta('date', '2025-03-04'), '', '', '2025-03-04'],
  'time below the heading': ['', `<time datetime="${DAY}">Tuesday</time>`, '<aside><time datetime="2025-02-01">old</time></aside>', '2025-03-04T09:00Z'],
  'time that says so': ['', `<time datetime="2025-03-05">x</time><time class="publish-date" datetime="${DAY}">x</time>`, '', '2025-03-04T09:00Z'],
  'time in words': ['', '<time class="pub-date">March 4, 2025</time>', '', '2025-03-04'],
  'itemprop on a span': ['', '<span itemprop="datePublished" content="2025-03-04">Tuesday</span>', '', '2025-03-04'],
  'words below the heading': ['', '<div class="meta"><span>By Jane Roe</span> <span>4 MAR 2025</span></div>', '', '2025-03-04'],
  'words with a label': ['', '<div>Published on March 4, 2025</div>', '', '2025-03-04'],
  'time of day in words': ['', '<div>Published: March 4, 2025 at 8:59 p.m.</div>', '', '2025-03-04T20:59'],
  'an address': [`<link rel="canonical" href="https://gazette.example/2025/03/04/gate-falls">`, '', '', '2025-03-04'],
  'the article before the page': [
    ld(`{"@type":"NewsArticle","datePublished":"2025-03-04"}`) + meta('date', '2019-01-01'),
    '<div>March 9, 2025</div>',
    '',
    '2025-03-04',
  ],
  'times of other articles alone': ['', '', '<ul><li><time datetime="2025-02-01">a</time><li><time datetime="2025-02-02">b</time></ul>', null],
  'no date': ['', '', '', null],
};

test.each(Object.entries(PAGES))('%s', async (_, [head, below, above, date]) => {
  const { documents } = await readSource(new TextEncoder().encode(page(head, below, above)), { path: 'a.html' });
  expect(documents[0]?.published.edtf).toBe(date);
});
