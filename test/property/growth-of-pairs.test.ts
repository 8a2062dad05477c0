import { expect, test, vi } from 'vitest';

// Counts what grows, not time: pairs of claims that are set beside each other, and pairs of names that are compared letter by letter.
const counts = vi.hoisted(() => ({ claims: 0, names: 0 }));
vi.mock('../../src/values/claim.ts', async (original) => {
  const real = await original<typeof import('../../src/values/claim.ts')>();
  const counting = <P extends unknown[], R>(compare: (...pair: P) => R): ((...pair: P) => R) => {
    return (...pair) => {
      counts.claims++;
      return compare(...pair);
    };
  };
  return { ...real, agreementOf: counting(real.agreementOf), areInAgreement: counting(real.areInAgreement), compareClaims: counting(real.compareClaims) };
});
vi.mock('../../src/values/name/slips.ts', async (original) => {
  const real = await original<typeof import('../../src/values/name/slips.ts')>();
  return {
    ...real,
    slips: (...pair: Parameters<typeof real.slips>) => {
      counts.names++;
      return real.slips(...pair);
    },
  };
});

const { align } = await import('../../src/align/index.ts');
const { compare } = await import('../../src/compare/index.ts');
const { link } = await import('../../src/link/index.ts');
const { EMPTY_BOOK, byCodeUnit } = await import('../../src/model/index.ts');
const { claimsIn } = await import('../../src/pipeline.ts');
const { documentOf } = await import('../values/date-reading.ts');

const FIRST = ['Ada', 'Rolf', 'Nora', 'Henrik', 'Delia', 'Tobias', 'Marta', 'Owen'];
const LAST = ['Lindholm', 'Pryce', 'Stroud', 'Castell', 'Halvorsen', 'Wrenfield', 'Dunmore', 'Ashcombe', 'Berglund', 'Kestrel'];
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

const SYLLABLES = ['bar', 'den', 'lom', 'kel', 'sut', 'mir', 'fan', 'gol', 'pir', 'tav', 'wen', 'rud'];
/** A ship of the harbor: a dozen reports tell of each, so that the words of a story grow with its articles, as they do in print. */
const shipOf = (n: number): string => `${pick(SYLLABLES, n)}${pick(SYLLABLES, Math.floor(n / SYLLABLES.length) + 5)}o`;

/** One of many reports on one harbor: two ships, a person, counts and a price, with its own slips. */
function reportOf(n: number): string {
  const [thing, other] = [shipOf(Math.floor(n / 12)), shipOf(Math.floor(n / 12) + (n % 3))];
  const person = `${pick(FIRST, n * 3)} ${pick(LAST, n * 7)}`;
  return [
    `The ${thing} in the outer harbor was closed on ${1 + (n % 27)} May 2024, the harbor board said.`,
    `${12 + (n % 9)} people were injured at the ${thing} and ${40 + (n % 31)} cars were towed from the ${other}; repairs will cost $${2 + (n % 5)} million.`,
    `"We had warned the board about the ${other} ${pick(['two', 'three', 'four'], n)} years ago," said ${person}, the deputy harbor master.`,
  ].join(' ');
}

function countsFor(articles: number): { claims: number; names: number } {
  counts.claims = 0;
  counts.names = 0;
  const read = Array.from({ length: articles }, (_, n) => ({
    ...documentOf(`${reportOf(2 * n)}\n\n${reportOf(2 * n + 1)}`, '2024-05-30'),
    id: `d${String(n).padStart(4, '0')}` as never,
  }))
    .map((document) => claimsIn(document, EMPTY_BOOK))
    .sort((a, b) => byCodeUnit(a.annotated.document.id, b.annotated.document.id));
  const story = link('harbor', null, read, EMPTY_BOOK);
  compare({ story, facts: align(story, EMPTY_BOOK), book: EMPTY_BOOK });
  return { ...counts };
}

// Each article holds two reports: below a hundred of them words are shared by fewer than the sixty claims up to which all of a block are paired.
// BENCH=1 goes up to four hundred.
test('twice the articles of one story are at most 2.4 times the comparisons', () => {
  const found = (process.env.BENCH ? [100, 200, 400] : [100, 200]).map(countsFor);
  for (const of of ['claims', 'names'] as const) {
    const [one, two, four] = found.map((c) => c[of] + 1000) as [number, number, number | undefined];
    expect(two / one, `${of}: ${found.map((c) => c[of])}`).toBeLessThanOrEqual(2.4);
    if (four) expect(four / two, `${of}: ${found.map((c) => c[of])}`).toBeLessThanOrEqual(2.4);
  }
  expect(found[0]?.claims).toBeGreaterThan(100);
}, 240_000);
