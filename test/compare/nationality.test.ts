import { describe, expect, test } from 'vitest';
import { roleNationality } from '../../src/compare/role/nationality.ts';
import { EMPTY_BOOK } from '../../src/model/index.ts';
import { loadRules, shippedRules } from '../../src/rules/load.ts';
import { reportOn } from '../values/story-reading.ts';

const book = loadRules({ shipped: shippedRules(), story: null, extra: [], checks: null }).book ?? EMPTY_BOOK;
const said = (...texts: readonly string[]): string[] =>
  reportOn(texts, book)
    .findings.filter((f) => f.check === roleNationality.id)
    .map((f) => f.what);

const ONE = 'The club paid four million. It bought the Danish midfielder Jonas Vikander on Friday.';
const TWO = 'Jonas Vikander, a midfielder from Denmark, was bought at night. He is 24.';

describe('another country in one source: quiet', () => {
  test.each([
    ['the same', [ONE, TWO, 'The new man is Jonas Vikander of Denmark.']],
    ['one against one', [ONE, 'The new man is the Dutch midfielder Jonas Vikander.']],
    ['an article that knows both', [ONE, TWO, 'The new man is the Dutch midfielder Jonas Vikander. He was born in Denmark.']],
    ['the others know both', [ONE, `${TWO} He played in the Netherlands.`, 'The new man is the Dutch midfielder Jonas Vikander.']],
    ['two countries in one word', [ONE, TWO, 'The new man is the Dutch-born midfielder Jonas Vikander.']],
    ['another person', [ONE, TWO, 'The new man is the Dutch midfielder Anders Vikander.']],
    ['a team', [ONE, TWO, 'The Dutch beat Jonas Vikander and his team.']],
  ])('%s', (_, texts) => expect(said(...texts)).toEqual([]));
});

describe('another country in one source: loud', () => {
  test.each([
    ['before the name', [ONE, TWO, 'The new man is the Dutch midfielder Jonas Vikander.']],
    ['behind the name', [ONE, TWO, 'The new man is Jonas Vikander, a Dutch midfielder.']],
    ['by the land', [ONE, TWO, 'The new man is Jonas Vikander of Sweden.']],
  ])('%s', (_, texts) => expect(said(...texts)).toHaveLength(1));
});
