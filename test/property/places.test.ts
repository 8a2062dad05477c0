import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf } from '../../src/model/index.ts';
import { claimsIn } from '../../src/pipeline.ts';
import { readSource } from '../../src/read/index.ts';
import { prose } from './hostile-texts.ts';
import { wordy } from './inputs.ts';
import { book } from './laws.ts';

/** FUZZ=10 is the whole: 5,000 articles. FUZZ_SEED=n takes others. */
const ARTICLES = 500 * Number(process.env.FUZZ ?? 1);
const seed = Number(process.env.FUZZ_SEED ?? 20250306);

/** A few paragraphs of reports, with disorder between them. */
const article = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.nat(5_000).map(prose) }, { weight: 1, arbitrary: wordy.filter((w) => !/[<>&*_`[\]\\#]/.test(w)) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((paragraphs) => paragraphs.map((p) => p.trim()).join('\n\n'));

/** Each paragraph with marks of its own, and what takes them off a piece of the source. */
const FORMS: readonly (readonly [ending: string, marked: (text: string) => string, bare: (slice: string) => string])[] = [
  ['txt', (text) => text, (slice) => slice],
  ['md', (text) => text.replace(/\b(\d+|[A-Z]\w+)\b/g, '**$1**'), (slice) => slice.replace(/\*\*/g, '')],
  [
    'html',
    (text) => `<!doctype html><html lang="en"><body><article>${text.replace(/[^\n]+/g, (p) => `<p>${p.replace(/\b[A-Z]\w+\b/g, '<b>$&</b>')}</p>`)}</article>`,
    (slice) => slice.replace(/<[^>]*>/g, ''),
  ],
];
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

test('the source holds the words of every claim at its place, in random articles as text, Markdown and HTML', { timeout: 3_600_000 }, async () => {
  let [claims, run] = [0, 0];
  await fc.assert(
    fc.asyncProperty(article, async (text) => {
      const [ending, marked, bare] = FORMS[run++ % FORMS.length] as (typeof FORMS)[number];
      const { documents } = await readSource(new TextEncoder().encode(marked(text)), { path: `a.${ending}` });
      for (const d of documents)
        for (const { anchor } of claimsIn(d, book).claims) {
          const { start, end } = placeOf(d, anchor.span);
          if (d.repairs.length === 0 && spaced(bare(d.source.slice(start, end))) !== spaced(anchor.exact))
            throw new Error(`“${anchor.exact}” is “${d.source.slice(start, end)}” in the ${ending}`);
          claims++;
        }
    }),
    { numRuns: ARTICLES, seed },
  );
  if (process.env.FUZZ) console.log(`${claims} claims of ${run} articles`);
  expect(claims).toBeGreaterThan(10 * ARTICLES);
});
