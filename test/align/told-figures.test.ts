import { describe, expect, test } from 'vitest';
import { slipBetween } from '../../src/align/links/figures/slips.ts';
import { said } from './story.ts';

/** An article says more than one thing. */
const A = `The council of Birch met on Monday to talk about its harbour.
Nobody spoke against the plan of the mayor.
The town has a school, a mill and two small churches.
A ferry calls in summer.`;
const B = `Plans for a quay were shown to the press.
They will cost more than was thought.
Fishermen are worried about their boats.
Work on it could begin soon.`;
const pair = (a: string, b: string): string[] => said(`${A}\n${a}`, `${B}\n${b}`);

const sum = (n: number, unit = 'EUR', change: 'up' | 'down' | null = null) =>
  ({ kind: 'quantity', value: { low: n, high: n, unit, approximate: false, change } }) as unknown as Parameters<typeof slipBetween>[0];

test.each([
  [234, 324, 'a slip of the pen apart'],
  [15000, 10500, 'a slip of the pen apart'],
  [5_700_000_000, 5_700_000, 'a slip of the pen apart'],
  [43, 34, 'a slip of the pen apart'],
  [2.7, 7.2, 'a slip of the pen apart'],
  [1200, 12000, 'a nought apart'],
  [6, 600, 'a nought apart'],
  [6, 16, 'alike to the ear'],
  [13, 30, 'alike to the ear'],
  [8, 18, 'alike to the ear'],
  [234, 235, undefined],
  [234, 432, undefined],
  [7, 9, undefined],
  [2, 12, undefined],
  [1, 11, undefined],
  [0, 10, undefined],
])('%d and %d: which slip? %s', (m, n, slip) => {
  expect(slipBetween(sum(m), sum(n))?.says).toBe(slip);
  expect(slipBetween(sum(n), sum(m))?.says).toBe(slip);
  expect(slipBetween(sum(m), sum(n, 'USD'))).toBeNull();
});

test('digits that changed places on the way to a unit some noughts apart', () => {
  expect(slipBetween(sum(1840, 'm'), sum(1.48, 'km'))?.says).toBe('a slip of the pen apart');
  expect(slipBetween(sum(3.2, 'cm'), sum(23, 'mm'))?.says).toBe('a slip of the pen apart');
  expect(slipBetween(sum(1840, 'm'), sum(1.84, 'km'))).toBeNull();
  expect(slipBetween(sum(1840, 'm'), sum(1.48, '[mi_i]'))).toBeNull();
  expect(slipBetween(sum(1840, 'm'), sum(1.48, 't'))).toBeNull();
});

test('the same number in two units, or up and down', () => {
  expect(slipBetween(sum(6, 'km'), sum(6, '[mi_i]'))?.says).toBe('the same number of other units');
  expect(slipBetween(sum(6, 'km'), sum(6, 'km'))).toBeNull();
  expect(slipBetween(sum(6, '{cow}'), sum(6, '{goat}'))).toBeNull();
  expect(slipBetween(sum(2, '%', 'up'), sum(2, '%', 'down'))?.says).toBe('the same number, up and down');
  expect(slipBetween(sum(2, '%', 'up'), sum(2, '%'))).toBeNull();
});

describe('figures told in much the same words: quiet', () => {
  test.each([
    [
      'each told of its own year',
      'Weavers at the Alder mill, tired and old, earned 24,300 crowns for cloth and yarn in 2009.',
      'By 2014 the young weavers of the Alder mill earned 28,100 crowns for cloth and for yarn, as nowhere else.',
    ],
    ['digits that changed places by chance, of two things', 'The council paid 234,000 crowns for gravel.', 'Orr won 324,000 crowns in a raffle.'],
    [
      'an article gives both',
      'The bishop gave 18,400 crowns for the lighthouse lens, and 14,800 crowns for the lighthouse stairs.',
      'The bishop gave 14,800 crowns for the lighthouse lens.',
    ],
  ])('%s', (_, a, b) => expect(pair(a, b).filter((finding) => /crowns/.test(finding))).toEqual([]));
});

describe('figures told in much the same words: loud', () => {
  test.each([
    [
      'neighbouring digits, among names of other places',
      'The lighthouse charity received 566,370 crowns from the Orr Brewery in 2015, a sum never seen in Birch.',
      'In 2015 the charity of the lighthouse received 566,307 crowns from the Orr Brewery and a stove from a shop in Cobb.',
    ],
    [
      'millions for billions, hedged alike',
      'Vale said that Norland agreed to buy up to $50 million of pickled herring from the fleet.',
      'Norland, Vale said on Friday, agreed to buy up to $50 billion of pickled herring from the fleet.',
    ],
    [
      'neighbouring digits of a round sum',
      'The council passed a massive $1.3 billion harbour spending bill early on Friday.',
      'On Friday Vale threatened to veto a massive $3.1 billion harbour spending bill that was to be law by 2030.',
    ],
  ])('%s', (_, a, b) => expect(pair(a, b)).toHaveLength(1));
});

describe('slips of hearing, noughts, units and directions: quiet', () => {
  test.each([
    [
      'a conversion',
      'The lighthouse stands on a rock 12 miles off the mouth of the Alder.',
      'The lighthouse stands on a rock 19 kilometres off the mouth of the Alder.',
    ],
    ['two things of one size', 'The Orr Brewery built a chimney 40 metres high.', 'The lighthouse stairs are 40 feet high.'],
    ['noughts of two things', 'The bishop gave 20,000 crowns for the lens.', 'Orr won 200,000 crowns in a raffle.'],
    [
      'a longest term and the term given',
      'Theft from a lighthouse can bring a prison term of 15 years.',
      'Orr was sent to prison for five years for the theft from the lighthouse.',
    ],
    ['rises and falls of two things', 'Herring prices rose 2 percent at the Birch auction.', 'Wool prices fell 2 percent at the fair of Cobb.'],
    [
      'a whole and most of it',
      'For six days the pumps stood still in 23 mills along the Alder.',
      'The pumps in more than half of its 41 mills along the Alder stood still.',
    ],
    [
      'a sum for each of ten months, and all of it',
      'Orr must give up 1,000 crowns of his pay for each of the next ten months.',
      'Orr must give up 10,000 crowns of his pay.',
    ],
    [
      'points of two clubs',
      'Fans of the Orr Rovers sang. Last season Rovers finished with 68 points.',
      'Fans of the Vale Herons sang. Last season Herons finished with 74 points.',
    ],
    ['one number of two currencies, of two things', 'The bishop paid $40 million for a lens.', 'Orr lost £40 million in a raffle.'],
    [
      'a sum and what it is in another currency',
      'The Orr Brewery bought the lighthouse for £48 million.',
      'The Orr Brewery bought the lighthouse for 56 million euros.',
    ],
    ['tons and tonnes', 'The fleet landed 84,000 tons of herring.', 'The fleet landed 84,000 tonnes of herring.'],
    ['more than it was, and a rise', 'Tenants of the harbour pay 7.2% more than a year ago.', 'Rents at the harbour rose by 7.2% for its tenants.'],
  ])('%s', (_, a, b) => expect(pair(a, b)).toEqual([]));
});

describe('slips of hearing, noughts, units and directions: loud', () => {
  test.each([
    ['miles for kilometres', 'The new lighthouse lamp has a range of 40 kilometres.', 'The new lighthouse lamp has a range of 40 miles.'],
    [
      'feet for metres, within a tolerance of lengths',
      'The pot lay 1.8 metres below the floor of the lighthouse.',
      'The pot lay 1.8 feet below the lighthouse floor.',
    ],
    ['acres for hectares', 'The fire burned 4,300 hectares of heath around the lighthouse.', 'Heath fire: 4,300 acres burned around the lighthouse.'],
    ['a nought too many', 'The survey of the harbour office covered 12,000 households.', 'The harbour office questioned 1,200 households for its survey.'],
    [
      'a nought too many, promised and to be given',
      'The ministry has promised €20 million in emergency aid to herring fishermen.',
      'The ministry will give €200 million in emergency aid to herring fishermen.',
    ],
    ['fifteen and fifty', 'Birch receives 15% of any future sale of the lighthouse.', 'Birch gets 50% of any future sale of the lighthouse.'],
    ['up and down', 'Carbon emissions of the fleet increased by 2%.', 'Carbon emissions of the fleet decreased by 2 percent.'],
    [
      'digits that changed places, among games counted in two ways',
      'Orr scored 21 goals in 34 league games last season.',
      'Orr, who scored 12 goals last season in 34 games, left.',
    ],
    ['dollars for pounds', 'The hoard from the lighthouse is valued at £350,000.', 'Experts valued the lighthouse hoard at $350,000.'],
    [
      'percentage points for percent',
      'The plan of the budget committee raises the property tax by 4.5 percent.',
      'Property tax goes up 4.5 percentage points in the budget of the committee.',
    ],
    ['a third and a quarter', 'A third of households in Birch own a boat.', 'One in four households in Birch owns a boat.'],
  ])('%s', (_, a, b) => expect(pair(a, b)).toHaveLength(1));
});
