import { describe, expect, test } from 'vitest';
import { roleKinship } from '../../src/compare/role/kinship.ts';
import { EMPTY_BOOK } from '../../src/model/index.ts';
import { reportOn } from '../values/story-reading.ts';

const said = (...texts: readonly string[]): string[] =>
  reportOn(texts, EMPTY_BOOK)
    .findings.filter((f) => f.check === roleKinship.id)
    .map((f) => f.what);

const ONE = "The quay was full. Rolf Vikander came late. Vikander's brother, Karl Vikander, stayed at home.";

describe('kin of one person: quiet', () => {
  test.each([
    ['the same', ONE, 'The hall was empty. Karl Vikander, the younger brother of Rolf Vikander, stayed away.'],
    ['of two persons', ONE, 'The hall was empty. Karl Vikander, the husband of Ada Lind, stayed away.'],
    ['two of a family', ONE, 'The hall was empty. Rolf Vikander and his son, Jonas Vikander, stayed away.'],
    ['what was once', 'Ada Lind came. Karl Vikander, the former husband of Ada Lind, was late.', 'Karl Vikander, a cousin of Ada Lind, was late.'],
    ['kin by marriage', ONE, "The hall was empty. Rolf Vikander's brother-in-law, Karl Vikander, stayed away."],
    ['an article that has both', ONE, 'Karl Vikander, the cousin of Rolf Vikander, was late. Karl Vikander, the brother of Rolf Vikander, was ill.'],
    ['between quotation marks', ONE, 'The hall was empty. “Karl Vikander, the son of Rolf Vikander, is ill,” Ada Lind said.'],
    ['whose, nobody can tell', ONE, 'Rolf Vikander met Jonas Berg on the quay. His son, Karl Vikander, was ill.'],
    ['a list', ONE, 'The hall was empty. Rolf Vikander, his sister and Karl Vikander stayed away.'],
  ])('%s', (_, a, b) => expect(said(a, b)).toEqual([]));
});

describe('kin of one person: loud', () => {
  test.each([
    ['behind the name', ONE, 'The hall was empty. Karl Vikander, the younger cousin of Rolf Vikander, stayed away.'],
    ['before the name', ONE, "The hall was empty. Rolf Vikander's son Karl stayed away."],
    ['by a pronoun', ONE, 'Rolf Vikander came in a boat. His son, Karl Vikander, was ill.'],
    ['in a clause of its own', ONE, 'Rolf Vikander came in a boat with Karl Vikander, who is his son.'],
    ['beside each other', ONE, 'The mayor met Rolf Vikander, 41, and his nephew Karl Vikander.'],
    [
      'whose by a post',
      'The hall was full. Karl Vikander, the son of Rolf Vikander, was ill.',
      "Mayor Rolf Vikander came late. Karl Vikander, the mayor's brother, was ill.",
    ],
  ])('%s', (_, a, b) => expect(said(a, b)).toHaveLength(1));
});
