import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsIn } from '../../src/pipeline.ts';
import { readSource } from '../../src/read/index.ts';
import { utf8 } from './inputs.ts';
import { book } from './laws.ts';

/** Sentences with what is compared; all names are invented. */
const who = fc.constantFrom('Mayor Anna Berg', 'the harbour board', 'Jonas Lind', 'the town of Westhaven');
const day = fc.constantFrom('on Monday', 'on 4 March 2025', 'on March 4', 'in December 2024', 'last week', 'two days ago', 'at noon on Tuesday');
const count = fc.constantFrom('12 people', 'at least 30 passengers', 'twelve sailors', '3,500 tons', '$4.2 million', '20 percent', 'nearly 60 guests');
const sentence = fc.oneof(
  fc.tuple(count, day, who).map(([c, d, w]) => `The gate fell ${d}, and ${c} were moved to the east pier, ${w} said.`),
  fc.tuple(who, day).map(([w, d]) => `“The ferry will not run before the gate stands again,” ${w} told the town ${d}.`),
  fc.tuple(count, count).map(([a, b]) => `The figure rose to ${a} from ${b} a year earlier.`),
  fc.tuple(who, who).map(([a, b]) => `${a[0]?.toUpperCase()}${a.slice(1)} met ${b} at the west pier and spoke of the repair.`),
);
const article = fc.array(
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((s) => s.join(' ')),
  { minLength: 3, maxLength: 5 },
);
const TITLE = 'Gate falls at the west pier of the harbour';
const META = { published: { edtf: '2025-03-06', basis: 'flag' as const } };

/** Kind, property and meaning of what an article claims, in order of place. */
async function meant(text: string, path: string): Promise<string[]> {
  const { documents } = await readSource(utf8(text), { path, ...META });
  const [document] = documents;
  if (!document) throw new Error(`${path} was not read`);
  return claimsIn(document, book)
    .claims.filter((c) => c.block === 'body')
    .map((c) => {
      const value =
        c.kind === 'date'
          ? `${c.value?.edtf} ${c.value?.timex.value}`
          : c.kind === 'quantity'
            ? JSON.stringify(c.value)
            : c.kind === 'quote'
              ? c.value?.directness
              : folded(c.anchor.exact);
      return `${c.kind} ${c.property} ${value} ${folded(c.anchor.exact)} ${c.polarity} ${c.modality} ${folded(c.attributedTo?.name ?? '')}`;
    });
}
const folded = (words: string): string => words.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'").replace(/\s+/gu, ' ');

const escaped = (s: string): string => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** Broken where the next word no longer fits into 72 columns. */
function wrapped(text: string): string {
  let width = 0;
  return text
    .split(' ')
    .map((word, i) => {
      const breaks = i > 0 && width + 1 + word.length > 72;
      width = breaks || i === 0 ? word.length : width + 1 + word.length;
      return i === 0 ? word : `${breaks ? '\n' : ' '}${word}`;
    })
    .join('');
}
const FORMS: Readonly<Record<string, (paragraphs: readonly string[]) => readonly [text: string, path: string]>> = {
  Markdown: (p) => [`# ${TITLE}\n\n${p.join('\n\n')}\n`, 'a.md'],
  'Markdown with marks': (p) => [`# ${TITLE}\n\n${p.map((x) => x.replace(/\b(pier|gate|town)\b/g, '**$1**')).join('\n\n')}\n`, 'a.md'],
  HTML: (p) => [`<html><body><article><h1>${TITLE}</h1>${p.map((x) => `<p>${escaped(x)}</p>`).join('\n')}</article></body></html>`, 'a.html'],
  'HTML with references and tags': (p) => [
    `<html><body><article><h1>${TITLE}</h1>${p
      .map(
        (x) =>
          `<p>${escaped(x)
            .replaceAll('“', '&ldquo;')
            .replaceAll('”', '&rdquo;')
            .replace(/\b(pier|gate|town)\b/g, '<em>$1</em>')}</p>`,
      )
      .join('\n')}</article></body></html>`,
    'a.html',
  ],
  'a feed': (p) => [
    `<rss version="2.0" xmlns:content="x"><channel><title>x</title><item><title>${TITLE}</title><content:encoded><![CDATA[${p.map((x) => `<p>${escaped(x)}</p>`).join('')}]]></content:encoded></item></channel></rss>`,
    'a.xml',
  ],
  'an escaped feed': (p) => [
    `<rss version="2.0"><channel><title>x</title><item><title>${TITLE}</title><description>${escaped(p.map((x) => `<p>${escaped(x)}</p>`).join('')).replaceAll('>', '&gt;')}</description></item></channel></rss>`,
    'a.xml',
  ],
  'a record': (p) => [JSON.stringify({ id: 'a', title: TITLE, text: p.join('\n\n') }), 'a.jsonl'],
  'line ends of Windows': (p) => [`${TITLE}\r\n\r\n${p.join('\r\n\r\n')}\r\n`, 'a.txt'],
  'spaces at ends of lines': (p) => [`${TITLE}  \n\n${p.join('  \n\n  ')}  \n`, 'a.txt'],
  'straight quotation marks': (p) => [`${TITLE}\n\n${p.join('\n\n').replace(/[“”]/gu, '"')}\n`, 'a.txt'],
  'wrapped lines': (p) => [`${TITLE}\n\n${p.map(wrapped).join('\n\n')}\n`, 'a.txt'],
  'a byte order mark': (p) => [`\ufeff${TITLE}\n\n${p.join('\n\n')}\n`, 'a.txt'],
  'damaged quotation marks': (p) => [`${TITLE}\n\n${p.join('\n\n').replaceAll('“', 'â€œ').replaceAll('”', 'â€\u009d')}\n`, 'a.txt'],
};

test.each(Object.entries(FORMS))('the same article as %s makes the same claims', async (name, form) => {
  await fc.assert(
    fc.asyncProperty(article, async (paragraphs) => {
      // A line break in one short paragraph is no habit of the text.
      if (name === 'wrapped lines') fc.pre(paragraphs.every((p) => p.length > 160));
      const plain = await meant(`${TITLE}\n\n${paragraphs.join('\n\n')}\n`, 'a.txt');
      expect(await meant(...form(paragraphs))).toEqual(plain);
    }),
    { numRuns: 25, seed: 20250306 },
  );
});
