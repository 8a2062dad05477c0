import { describe, expect, test } from 'vitest';
import { across, article, said } from './story.ts';

describe('days of one thing: quiet', () => {
  const quiet: readonly [string, string, string][] = [
    [
      'what somebody else did',
      'Ann Vale announced on Monday that she would leave the council.',
      'Rolf Berg announced on Tuesday that he would leave the ferry board.',
    ],
    [
      'an attack and the mourning',
      'Families of victims of the Feb. 11 attack sued the port on Tuesday.',
      'The port rejected the suit of the families on Wednesday.',
    ],
    [
      'the same week told with other verbs',
      'The committee approved the harbour toll on Monday after a long debate.',
      'The committee debated the harbour toll on Tuesday for six hours.',
    ],
    ['what is planned and what was done', 'The board will meet on Friday to vote on the new toll.', 'The board met on Wednesday to vote on the new toll.'],
    ['a denial and a deed', 'Vale was not questioned about the harbour fire on Monday.', 'Vale was questioned about the harbour fire on Tuesday.'],
    [
      'a day that both articles give',
      'Police arrested Vale on Monday at the old mill. Vale was freed and arrested again at the new mill on Tuesday.',
      'Police arrested Vale at the new mill on Tuesday.',
    ],
    [
      'a charge and the deed before it',
      'A man has been charged with murder after a shooting at a party in Birch Friday.',
      'The man was charged with murder in Birch on Saturday, the police said.',
    ],
    ['elections of two years', 'The harbour tax decided the 2022 election in Alderton.', 'Vale lost the 2024 election in Birch over schools.'],
    ['each paper and its morrow', '“The cost of the fair tomorrow will be low,” Vale said.', '“The cost of the fair tomorrow will be low,” Vale said.'],
  ];
  test.each(quiet)('%s', (_, a, b) => expect(said(a, b)).toEqual([]));
  test('nobody can tell what happened after the paper was printed', () => {
    const [early, late] = [
      article('a', 'The council voted on Monday to close the bridge over the Alder.', '2026-02-16'),
      article('b', 'The council voted on Monday to close the bridge over the Alder again.', '2026-02-23'),
    ];
    expect(across([early, late])).toEqual([]);
  });
});

describe('days of one thing: loud', () => {
  const loud: readonly [string, string, string][] = [
    [
      'the verb and who does it',
      'Harbour pilot Ben Orr was arrested on 6 February in Birch on suspicion of smuggling.',
      'Police said that Ben Orr, a harbour pilot, was arrested for investigation of smuggling on 9 February.',
    ],
    [
      'the noun that the day stands before',
      'He was seen at a March 30, 1972, meeting at the lake house in Key Alder, where the mayor approved the plan.',
      'He was at the meeting in Key Alder, the lake house of the mayor, on March 27, 1972.',
    ],
    [
      'days of the week',
      'The dockers’ union filed a suit on Tuesday to stop the new harbour toll.',
      'A suit to stop the harbour toll was filed by the dockers’ union on Wednesday.',
    ],
  ];
  test.each(loud)('%s', (_, a, b) => {
    const found = across([article('a', a), article('b', b)]);
    expect(found.map((f) => [f.check, f.level])).toEqual([['date/conflict', 'warning']]);
  });
  test('days of the week in papers without a date', () => {
    const [a, b] = [
      'Ann Vale took the oath of office on Friday as mayor of Alderton.',
      'Ann Vale took the oath of office on Monday to become mayor of Alderton.',
    ];
    expect(across([article('a', a as string, null), article('b', b as string, null)])).toHaveLength(1);
  });
});
