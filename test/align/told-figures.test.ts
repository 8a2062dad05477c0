import { describe, expect, test } from 'vitest';
import { isSlipOfPen } from '../../src/align/links/figures/sizes.ts';
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

const sum = (n: number, unit = 'EUR') =>
  ({ kind: 'quantity', value: { low: n, high: n, unit, approximate: false, change: null } }) as unknown as Parameters<typeof isSlipOfPen>[0];

test.each([
  [234, 324, true],
  [15000, 10500, true],
  [5_700_000_000, 5_700_000, true],
  [43, 34, true],
  [234, 235, false],
  [234, 432, false],
  [7, 9, false],
])('%d and %d: a slip of the pen? %s', (m, n, slip) => {
  expect(isSlipOfPen(sum(m), sum(n))).toBe(slip);
  expect(isSlipOfPen(sum(n), sum(m))).toBe(slip);
  expect(isSlipOfPen(sum(m), sum(n, 'USD'))).toBe(false);
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
