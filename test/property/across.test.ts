import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { Article } from '../../src/model/index.ts';
import { claimsIn } from '../../src/pipeline.ts';
import { loadRules, shippedRules } from '../../src/rules/load.ts';
import { documentOf } from '../values/date-reading.ts';
import { acrossIn, allTold, citedBy, copyOf, isKnown, isSettledBy, toldOf } from './across.ts';
import { story, type Told } from './stories.ts';

const { book: loaded } = loadRules({ shipped: shippedRules(), story: null, extra: [], checks: [] });
if (loaded === null) throw new Error('the general rules do not load');
const book = loaded;

/** So many stories a property, so that the file stays within twenty seconds on two cores; `ACROSS_RUNS` makes it look longer. */
const RUNS = { numRuns: Number(process.env.ACROSS_RUNS ?? 25), seed: 5, endOnFailure: true };
const articlesOf = (told: readonly Told[]): Article[] => told.map(({ text, published }, i) => claimsIn(documentOf(text, published, `article-${i + 1}`), book));

test('the stories are worth the trouble: many have findings across', () => {
  const many = fc.sample(story, { numRuns: 20, seed: 5 }).map((told) => acrossIn(articlesOf(told), book).length);
  expect(many.filter((n) => n > 0).length).toBeGreaterThan(6);
});

test('order of sources changes nothing', () => {
  fc.assert(
    fc.property(story, fc.nat(), (told, turn) => {
      const articles = articlesOf(told);
      const by = turn % articles.length;
      const other = [...articles.slice(by), ...articles.slice(0, by)].reverse();
      expect(allTold(acrossIn(other, book))).toEqual(allTold(acrossIn(articles, book)));
    }),
    RUNS,
  );
});

test('an identical copy adds nothing and takes nothing, forty change no verdict and no majority', () => {
  fc.assert(
    fc.property(story, fc.nat(), (told, which) => {
      const articles = articlesOf(told);
      const copied = articles[which % articles.length] as Article;
      const plain = allTold(acrossIn(articles, book));
      const reprints = Array.from({ length: which % 8 === 0 ? 40 : 1 }, (_, i) => copyOf(copied, `reprint-${i}`, book));
      expect(allTold(acrossIn([...articles, ...reprints], book))).toEqual(plain);
    }),
    RUNS,
  );
});

test('a copy is no second use of a spelling', () => {
  const [a, b, c] = [
    'The Norrby Sakhova school burned.\nPupils of the Norrby Sakhova school fled.\nThe Norrby Sahova school is run by nuns.',
    'A bus of the Sakhova line stood at the school.',
    'The Kairovieh chapel and its Kirovieh gate.',
  ].map((text, i) => claimsIn(documentOf(text, '2026-02-16', `article-${i}`), book)) as [Article, Article, Article];
  for (const articles of [[a], [a, b], [c], [a, c], [b, a, c]])
    for (const copied of articles) {
      const reprints = [1, 2, 3].map((i) => copyOf(copied, `zz-reprint-${i}`, book));
      expect(allTold(acrossIn([...articles, ...reprints], book))).toEqual(allTold(acrossIn(articles, book)));
    }
});

test('an article against itself is silent: only what it says against itself remains', () => {
  fc.assert(
    fc.property(story, ([told]) => {
      const [article] = articlesOf([told as Told]) as [Article];
      expect(allTold(acrossIn([article, copyOf(article, 'reprint', book)], book))).toEqual(allTold(acrossIn([article], book)));
    }),
    RUNS,
  );
});

test('removing a source adds nothing among the rest', () => {
  fc.assert(
    fc.property(
      story.filter((told) => told.length > 2),
      fc.nat(),
      (told, which) => {
        const articles = articlesOf(told);
        const gone = articles[which % articles.length] as Article;
        const all = acrossIn(articles, book);
        const rest = acrossIn(
          articles.filter((a) => a !== gone),
          book,
        );
        expect(rest.filter((f) => citedBy(f).size > 1 && !isKnown(f, all) && !isSettledBy(gone, f)).map(toldOf)).toEqual([]);
      },
    ),
    RUNS,
  );
});

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('time zone and locale change nothing', () => {
  const [told] = fc.sample(story, { numRuns: 12, seed: 7 }).filter((t) => acrossIn(articlesOf(t), book).length > 0);
  const plain = allTold(acrossIn(articlesOf(told as readonly Told[]), book));
  for (const [tz, lang] of [
    ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
    ['America/St_Johns', 'ar_EG.UTF-8'],
    ['Asia/Kathmandu', 'C'],
  ]) {
    process.env.TZ = tz;
    process.env.LANG = lang;
    expect(allTold(acrossIn(articlesOf(told as readonly Told[]), book))).toEqual(plain);
  }
});
