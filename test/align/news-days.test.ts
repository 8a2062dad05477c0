import { describe, expect, test } from 'vitest';
import { across, article, said } from './story.ts';

/** Both papers are of Thursday 26 February 2026, and say more than when it was. */
const A = `The ferry line of Birch has run since the pier was built.
Nobody had thought that it could end.
Its owners own a mill as well.
Most people there keep sheep.
Snow fell on the hills.
Two bakers share one oven.
The road ends at a gate.`;
const B = `Islanders had feared for the ferry line of Birch since the pier was damaged.
The owners of the mill would not talk about it.
A petition lies in both shops.
Its school has nine pupils.
A crane came by sea.
The bank has lent money.
Rain stopped the diggers.`;
const pair = (a: string, b: string): string[] => said(`${a}\n${A}`, `${b}\n${B}`);

describe('the day of one piece of news: quiet', () => {
  test.each([
    [
      'what was said a day later',
      'The Birch ferry struck the pier on Tuesday.',
      'On its way out the ferry had hit the pier of Birch, the coastguard said on Wednesday.',
    ],
    ['one night', 'The Birch ferry struck the pier on Monday night.', 'The ferry hit the pier of Birch early on Tuesday.'],
    [
      'a paper that gives both days',
      'The Birch ferry struck the pier on Tuesday. On Wednesday divers came.',
      'The ferry rammed the pier of Birch on Wednesday.',
    ],
    ['other words', 'The Birch ferry struck the pier on Tuesday.', 'Snow closed two schools on Wednesday.'],
    ['one planned, one done', 'The owners closed the Birch ferry line on Tuesday.', 'The owners will shut the Birch ferry line on Friday.'],
    ['far from the head', `${A}\nThe Birch ferry struck the pier on Tuesday.`, `${B}\nThe ferry rammed the pier of Birch on Wednesday.`],
    ['a week ago', 'The Birch ferry struck the pier on Tuesday.', 'The ferry rammed the pier of Birch last Friday.'],
  ])('%s', (_, a, b) => expect(pair(a, b)).toEqual([]));

  test('papers of two days', () => {
    const of = (id: string, text: string, day: string): ReturnType<typeof article> => article(id, text, day);
    const two = [
      of('a', `The Birch ferry struck the pier on Tuesday.\n${A}`, '2026-02-26'),
      of('b', `The ferry rammed the pier of Birch on Wednesday.\n${B}`, '2026-02-27'),
    ];
    expect(across(two)).toEqual([]);
  });
});

describe('the day of one piece of news: loud', () => {
  test.each([
    ['another verb', 'The Birch ferry struck the pier on Tuesday.', 'The ferry rammed the pier of Birch on Wednesday.'],
    ['a toll', 'The fire killed four on Tuesday, the police said.', 'Three lives were lost in Wednesday’s blaze.'],
    ['a noun and a verb', 'The owners voted on Tuesday to close the Birch ferry line.', 'Wednesday’s decision of the owners ends the Birch ferry line.'],
  ])('%s', (_, a, b) => expect(pair(a, b).filter((values) => values.includes('24 February'))).toHaveLength(1));
});
