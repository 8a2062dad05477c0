import { describe, expect, test } from 'vitest';
import { across, article, said } from './story.ts';

describe('ages', () => {
  const quiet: readonly [string, string, string][] = [
    ['a father and a son', 'Sean Vale, 51, and his son Brody Vale, 11, were rescued.', 'Brody Vale, 11, was rescued with his father, Sean Vale, 51.'],
    ['two persons of one name', 'The guard, Ann Orr, 48, called the police.', 'The mayor, Rolf Orr, 61, thanked the guards.'],
    ['a name and a child beside it', 'Rolf Berg and a 12-year-old boy were rescued.', 'Rolf Berg, 44, was rescued with a boy.'],
    ['who somebody pushed', 'Rolf Berg pushed a 12-year-old boy.', 'Rolf Berg, 44, was charged on Monday.'],
    ['an age when something was done', 'Rolf Berg, who was 48 when he bought the boat, sold it.', 'Rolf Berg, 57, sold the boat on Monday.'],
    ['a year that lies far back', 'Rolf Berg, 35, who joined the club in 2004, won it.', 'Rolf Berg, 57, sold the boat on Monday.'],
    ['an age of another time', 'In 2004, Rolf Berg, 35, won the regatta.', 'Rolf Berg, 57, sold the boat on Monday.'],
  ];
  test.each(quiet)('%s', (_, a, b) => expect(said(a, b)).toEqual([]));
  test('a birthday between two papers', () => {
    expect(
      across([article('a', 'Rolf Berg, 57, sold the boat.', '2026-02-16'), article('b', 'The boat was bought from Rolf Berg, 58, a fisherman.', '2026-02-23')]),
    ).toEqual([]);
  });
  test.each([
    ['who is', 'Orr, who is 57, opened the lock.\nBen Orr has run it for years.', 'The mayor praised Ben Orr, 52, for his calm.'],
    ['in apposition', 'Ben Orr, a 57-year-old sailor, opened the lock.', 'The mayor praised Ben Orr, aged 52, for his calm.'],
    ['a month of his life beside', 'Ben Orr, 38, who joined the crew in January, opened the lock.', 'The mayor praised Ben Orr, 28, for his calm.'],
  ])('two ages of one person: %s', (_, a, b) => expect(said(a, b)).toHaveLength(1));
  test('two ages of one person', () => {
    expect(said('Ben Orr, 48, opened the lock on Monday.', 'The mayor praised 45-year-old Ben Orr for his calm.')).toHaveLength(1);
  });
});

test('an age is told of the name that it stands beside', () => {
  const [finding] = across([
    article('a', 'Abel Farr, 28, and Zora Malin, 27, left the inn, the police said.', '2026-02-16'),
    article('b', 'Farr, 28, and Malin, 29, were married.\nAbel Farr and Zora Malin ran the inn.', '2026-02-16'),
  ]);
  expect(finding?.what).toMatch(/Malin/);
});

describe('ages without a name', () => {
  test('one noun in much the same words', () => {
    expect(
      said(
        'The champion sent him to the canvas near the end of the fifth round, and the 40-year-old Alderman southpaw never recovered.',
        'He defended his title, stopping the 42-year-old Alderman southpaw, who never recovered from the fifth round on the canvas.',
      ),
    ).toHaveLength(1);
  });
  test('two girls', () => {
    expect(said('He was charged with hurting a 12-year-old girl and a 15-year-old girl.', 'The photograph shows him with a 15-year-old girl.')).toEqual([]);
  });
});

describe('sums and lengths', () => {
  const quiet: readonly [string, string, string][] = [
    ['sums far apart', 'The board moves $8 billion to the new harbour wall.', 'The board also moves $200 million to the old harbour wall.'],
    ['a sum and the bid before it', 'The mayor paid $3 million for the mill.', 'The mill was insured for $2 million against fire.'],
    ['lengths of two things', 'The talks in Alderton took three days.', 'The strike in Alderton took five weeks.'],
  ];
  test.each(quiet)('%s', (_, a, b) => expect(said(a, b)).toEqual([]));
  test('minutes a day', () => {
    expect(
      said('Those who walked briskly for 25 minutes a day were healthier.', 'People who walked briskly for 45 minutes a day in the park were healthier.'),
    ).toHaveLength(1);
  });
  test('a term of prison that others bear out', () => {
    const [a, b, c] = [
      'The clerk was jailed for four years for the theft of the bell.',
      'A court sent the clerk to prison for four years.',
      'The clerk, who took the bell, must spend three years in prison.',
    ] as const;
    expect(said(a, b, c)).toHaveLength(1);
    expect(said(a, b, 'The clerk, who took the bell, may face three years in prison.')).toEqual([]);
  });
  test('one fine', () => {
    expect(
      said(
        'The harbour radio station was hit with a $15,000 fine by the council.',
        'The council has lowered the boom on the radio station and hit it with a $16,500 fine that the harbour refuses to pay.',
      ),
    ).toHaveLength(1);
  });
});
