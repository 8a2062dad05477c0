import { describe, expect, test } from 'vitest';
import { nameVariant } from '../../src/compare/name/variant.ts';
import { areRomanised } from '../../src/values/index.ts';
import { reportOn } from '../values/story-reading.ts';
import { book } from './texts.ts';

const nextOf = (...texts: readonly string[]): string[] =>
  reportOn(texts, book)
    .findings.filter((f) => f.check === nameVariant.id && f.level === 'warning')
    .map((f) => f.next);

const told = (name: string, place: string, again = name.split(' ').at(-1)): string =>
  `${name} opened the ferry harbour in ${place}. ${again} said that the ${place} ferry would sail in May, the first in ${place} for ten years.`;

test.each([
  ['teldar', 'tildar'],
  ['morvani', 'murvani'],
  ['belinov', 'belynov'],
  ['varensky', 'varenskiy'],
  ['hasani', 'hassani'],
  ['tavria', 'tavriah'],
  ['dar sounis', 'dar sunis'],
  ['calimos', 'kalimos'],
  ['giorvas', 'yiorvas'],
])('%s and %s are one name romanised in two ways', (a, b) => expect(areRomanised(a, b)).toBe(true));

test.each([
  ['zakarov', 'zhakarov'],
  ['morvani', 'morvnai'],
  ['langarhan', 'langahan'],
  ['halattah', 'halatth'],
  ['tashkar', 'taskar'],
])('%s and %s are not', (a, b) => expect(areRomanised(a, b)).toBe(false));

describe('of a name from another script, which each outlet writes its own way, no spelling is called a mistake', () => {
  test.each([
    ['two outlets', [told('Darioush Morvani', 'Iran'), told('Darioush Murvani', 'Iran')]],
    ['three outlets', [told('Anatoli Belinov', 'Russia'), told('Anatoli Belynov', 'Russia'), told('Anatoli Belinov', 'Russia')]],
  ])('%s', (_, texts) => expect(nextOf(...texts)).toEqual(['Keep to the spelling of the house style.']));
});

describe('a slip is one', () => {
  test.each([
    ['one outlet uses both', [told('Darioush Morvani', 'Iran'), told('Darioush Morvani', 'Iran', 'Murvani')]],
    ['letters that no system exchanges', [told('Darioush Morvani', 'Iran'), told('Darioush Morvnai', 'Iran')]],
    ['a country of Latin letters', [told('Darioush Morvani', 'Norway'), told('Darioush Murvani', 'Norway')]],
    ['a name of English', [told('Robert Morvani', 'Iran'), told('Robert Murvani', 'Iran')]],
  ])('%s', (_, texts) => expect(nextOf(...texts)).toEqual([expect.stringContaining('Ask for the spelling')]));
});
