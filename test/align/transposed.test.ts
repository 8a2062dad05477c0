import { describe, expect, test } from 'vitest';
import { said } from './story.ts';

/** Lines that make a paper no note of two sentences. */
const MORE = '\nThe mayor was told at once.\nShips in the bay were warned.\nNobody knows why it happened.';
const quiet: readonly [string, string, string][] = [
  ['two groups', 'A total of 32 people were on the night shift at the mill.', 'The mill has a choir of 23 singers, who sing on the night of the fair.'],
  [
    'one that gives both',
    'A total of 32 people were on the night shift, 23 workers of the mill and 9 drivers.',
    'Of the 23 workers of the mill on the night shift, 14 were hurt.',
  ],
  ['beds of two kinds', 'The town is to have 650 hospital beds.', 'The town has 560 hotel beds, and wants more.'],
  ['a plan of its own', 'The clinic is to have 650 beds.', 'The clinic has 560 beds today and is to have 650.'],
  ['sums told by the way', 'The mill was fined.\nThe fine was paid.\nThe roof cost 250 million euros.', 'The mill spends 520 million euros on coal.'],
  ['one more', 'The mill lets 32 people go from the night shift.', 'The mill lets another 23 workers go from the night shift.'],
];
test.each(quiet)('digits that change places by chance: %s', (_, a, b) => expect(said(a + MORE, b + MORE)).toEqual([]));

test('the result that both papers lead with, and a third', () => {
  const [a, b, c] = [
    'Selby beat Birch 3-1 to go top.',
    'Selby Town climbed to first place with a 3-1 win over Birch United.',
    'The poor run of Birch United went on at Selby on Sunday, when they lost 3-0.',
  ].map((text) => text + MORE) as [string, string, string];
  expect(said(a, b, c)).toEqual(['0–3 | 1–3']);
  expect(said(a, b, `${c}\nThey had lost 2-0 in the spring.`)).toEqual([]);
});

describe('two digits have changed places', () => {
  test('people by other names', () => {
    const [a, b, c] = [
      'Altogether 32 people were on the night shift when the fire broke out.',
      'A fire broke out while 32 people worked at the mill in the night.',
      'Of the 23 workers on the night shift at the mill, 14 were hurt.',
    ].map((text) => text + MORE) as [string, string, string];
    expect(said(a, b, c)).toEqual(['23 workers | 32 people']);
  });
  const things: readonly [string, string, string][] = [
    ['power', 'The dam is to generate 1,800 megawatts for the coast.', 'Its eight turbines have a capacity of 1,080 megawatts.'],
    ['a term of prison', 'The treasurer was sentenced to 12 years in prison.', 'The treasurer must spend 21 years in prison.'],
    ['what is counted', 'In cool weather, 24,000 runners took part.', 'There were 42,000 runners in the streets.'],
    ['the sum that both lead with', 'The dairy buys its rival for 250 million euros.', 'The dairy pays 520 million euros, as was heard on Monday.'],
  ];
  test.each(things)('%s', (_, a, b) => expect(said(a + MORE, b + MORE)).toHaveLength(1));
  test('jobs, and people who lose them', () => {
    const [a, b, c] = [
      'The libraries shut at the end of June. The plan costs 27 jobs.',
      'The libraries shut at the end of June. Twenty-seven members of staff lose their jobs.',
      'The libraries shut at the end of June. Some 72 people lose their jobs.',
    ].map((text) => text + MORE) as [string, string, string];
    expect(said(a, b, c)).toHaveLength(1);
  });
});
