import { describe, expect, test } from 'vitest';
import { across, article, said } from './story.ts';

/** Articles say more than one thing. */
const A = `Nobody in Birch had seen such a storm.
The mayor thanked all who helped.
A bakery gave bread.
The school stays shut.
Its roof is gone.
Boats lie in the fields.`;
const B = `Snow is forecast for Birch.
Two bridges are closed.
Power is back in the harbour.
The mill lost a wall.
Farmers count their sheep.
A choir will sing for the helpers.`;
const pair = (a: string, b: string): string[] => said(`${a}\n${A}`, `${b}\n${B}`);

describe('others than those counted before: quiet', () => {
  test.each([
    ['more of the same', 'The storm in Birch injured 12 people on Tuesday.', 'The storm in Birch injured 14 others on Tuesday.'],
    ['the same', 'The storm in Birch killed three people and injured 12 others.', 'The storm killed three in Birch and injured 12.'],
  ])('%s', (_, a, b) => expect(pair(a, b)).toEqual([]));
});

test('“killed three and injured 12 others” counts all who were injured', () => {
  expect(pair('The storm in Birch killed three people and injured 12 others.', 'The storm killed three in Birch and injured 15.')).toEqual([
    '12 people | 15 people',
  ]);
});

describe('the age of one person', () => {
  const lead = 'The storm in Birch killed the keeper of the ferry on Tuesday.';
  test.each([
    ['two persons before it', `${lead}\nRolf Berg was found by Ada Lind. The 43-year-old was a poor swimmer.`, `${lead}\nRolf Berg, 34, had no boat.`],
    ['another person', `${lead}\nThe 43-year-old Birch farmer Rolf Berg saw it.`, `${lead}\nAda Lind, 34, had no boat.`],
    ['told of another year', `${lead}\nRolf Berg, 43, came to Birch.`, `${lead}\nIn 2017 Rolf Berg, 34, came to Birch.`],
  ])('%s: quiet', (_, a, b) => expect(pair(a, b)).toEqual([]));
  test.each([
    [
      'named in the sentence before',
      `${lead}\nPolice named the keeper as Rolf Berg, who grew up there. The 43-year-old was a poor swimmer.`,
      `${lead}\nForeman Rolf Berg, 34, had no boat.`,
    ],
    ['named behind what he is', `${lead}\nThe 43-year-old Birch farmer Rolf Berg saw it.`, `${lead}\nRolf Berg, a quiet 34-year-old, had no boat.`],
    ['of one year', `${lead}\nIn 2023 Rolf Berg, 43, came to Birch.`, `${lead}\nRolf Berg, 38, came to Birch in 2023.`],
  ])('%s: loud', (_, a, b) => expect(pair(a, b)).toHaveLength(1));
});

test('of two papers of one day the one that gives the hour is no later one', () => {
  const of = (id: string, toll: string, published: string): ReturnType<typeof article> =>
    article(id, `The storm in Birch killed ${toll} people.\n${A}`, published);
  const loud = (a: string, b: string): number => across([of('a', 'four', a), of('b', 'three', b)]).length;
  expect(loud('2026-02-26T07:00:00Z', '2026-02-26')).toBe(1);
  expect(loud('2026-02-27T07:00:00Z', '2026-02-26')).toBe(0);
});

test('tons and tonnes, thousands by ear', () => {
  expect(pair('The new bell of Birch church weighs 2.6 tonnes.', 'The 6.2-ton bell hangs in the church of Birch.')).toHaveLength(1);
  expect(pair('The council of Birch lent farmers 15,000 nails on Monday.', 'Farmers were lent 50,000 nails by the council of Birch.')).toHaveLength(1);
  expect(pair('The council of Birch lent farmers 15,000 nails on Monday.', 'Farmers bought 50,000 nails in Selby.')).toEqual([]);
});
