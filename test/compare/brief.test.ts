import { describe, expect, test } from 'vitest';
import { quoteWording } from '../../src/compare/quote/wording.ts';
import { EMPTY_BOOK } from '../../src/model/index.ts';
import { loadRules, shippedRules } from '../../src/rules/load.ts';
import { reportOn } from '../values/story-reading.ts';

const book = loadRules({ shipped: shippedRules(), story: null, extra: [], checks: null }).book ?? EMPTY_BOOK;
const said = (...texts: readonly string[]): string[] =>
  reportOn(
    texts.map((text) => `The boats of Selby\n\nThe boats lie idle. ${text}`),
    book,
  )
    .findings.filter((f) => f.check === quoteWording.id && f.level !== 'info')
    .map((f) => f.what);

const ONE = 'The quay stays shut. “We have not sold out,” said Ada Lind, who runs the ferry.';
const TWO = 'Ada Lind was in the hall until midnight. “We have not sold out,” Lind said.';

describe('a short quotation in two wordings: quiet', () => {
  test.each([
    ['the same words', [ONE, TWO]],
    ['a contraction', [ONE, '“We haven’t sold out,” said Ada Lind.']],
    ['another speaker', [ONE, '“We have sold out,” said Rolf Berg.']],
    ['an article that has both', [ONE, '“We have sold out,” said Ada Lind of May. “We have not sold out,” Lind said of June.']],
    ['a part of a sentence', [ONE, 'Ada Lind would not say whether “we have sold out”.']],
    ['words that go on', ['“We have not sold out …” said Ada Lind.', '“We have sold out,” said Ada Lind.']],
    ['three words', ['“It is over,” said Ada Lind.', '“It is not over,” said Ada Lind.']],
    ['another word, told once and once', ['“Our boats can sail again,” Ada Lind said.', '“Our boats can race again,” Ada Lind said.']],
    [
      'another last word',
      ['“I love this old town,” Ada Lind said.', 'Ada Lind wept. “I love this old town,” Lind said.', '“I love this old boat,” Ada Lind said.'],
    ],
    [
      'a word of grammar',
      ['“Our boats can sail again,” Ada Lind said.', '“Our boats can sail again,” Lind said.', '“The boats can sail again,” Ada Lind said.'],
    ],
  ])('%s', (_, texts) => expect(said(...texts)).toEqual([]));
});

describe('a short quotation in two wordings: loud', () => {
  test.each([
    ['a denial that one drops', [ONE, '“We have sold out,” said Ada Lind.']],
    ['a speaker whose name ends the words for who it is', [ONE, '“We have sold out,” said the owner of the ferry, Ada Lind.']],
    ['a denial against two voices', [ONE, TWO, 'Ada Lind came late. “We have sold out,” she said.']],
    [
      'another word against two voices',
      ['“Our boats can sail again,” Ada Lind said.', 'Ada Lind was glad. “Our boats can sail again,” she said.', '“Our boats can race again,” said Ada Lind.'],
    ],
  ])('%s', (_, texts) => expect(said(...texts)).toHaveLength(1));
});
