import { describe, expect, test } from 'vitest';
import { article, said } from './story.ts';

/** An article says more than one thing. */
const A = `The council met to talk about the school.
Nobody spoke against the plan of the mayor.
The town has a mill and two small churches.
A ferry calls in summer.`;
const B = `Plans for a quay were shown to the press.
They will cost more than was thought.
Fishermen are worried about their boats.
Work on it could begin soon.`;
const pair = (a: string, b: string): string[] => said(`${a}\n${A}`, `${b}\n${B}`);

describe('lengths, prices, results and ages of one thing: quiet', () => {
  const quiet: readonly [string, string, string][] = [
    ['lengths of two things', 'The three-hour meeting of the crew was loud.', 'The march of the crew lasted five hours.'],
    ['one length of several', 'The first three-hour flight was for Ann Vale, a five-hour flight for the crew.', 'The flight with Ann Vale took five hours.'],
    [
      'a price and what of it is paid in cash',
      'Birch Oil buys its rival Selby Gas for $3 billion.',
      'Selby Gas was small, and Birch Oil grew. The takeover is worth $2 billion in cash.',
    ],
    [
      'a bid before the price',
      'Birch Oil buys its rival Selby Gas for $3 billion.',
      'Selby Gas was small, and Birch Oil grew. An earlier bid to take over the firm for $2 billion failed.',
    ],
    ['prices of two firms', 'Birch Oil buys its rival Selby Gas for $3 billion.', 'Alder Coal and Orrin Steel grew. The takeover is worth $2 billion.'],
    ['the end and the half of a game', 'The Rovers beat Selby 3-1 on Monday.', 'The Rovers led Selby 2-1 at half-time on Monday.'],
    ['votes of two bodies', 'The senate of Selby passed the harbour bill, 31-20.', 'The board of Selby passed the harbour bill, 9-4.'],
    ['somebody who is heard beside a boy', 'The lock trapped a 15-year-old boy, Rolf Berg said.', 'Rolf Berg, 44, runs the lock.'],
    ['those beside a boy', 'The lock trapped a 15-year-old boy, Rolf Berg and two others.', 'Rolf Berg, 44, runs the lock.'],
    ['two surnames behind one first name', 'Ben Orr, 48, opened the lock.', 'The mayor praised Ben Ott, 31, for his calm.'],
    ['what begins and what is launched', 'The fair by the river began on Monday.', 'A ferry was launched on Tuesday.'],
  ];
  test.each(quiet)('%s', (_, a, b) => expect(pair(a, b)).toEqual([]));
});

describe('lengths, prices, results and ages of one thing: loud', () => {
  const loud: readonly [string, string, string][] = [
    [
      'a length before its noun and behind it',
      'The three-hour operation was led by Ann Vale.',
      'The operation on Sunday lasted five hours, said Ann Vale, who led it.',
    ],
    [
      'a price agreed and a price paid',
      'Birch Oil has agreed to buy Selby Gas for $3.4 billion.',
      'Birch Oil takes over Selby Gas. Birch Oil pays $2.9 billion.',
    ],
    ['the results of one game', 'The Rovers beat Selby 3-1 on Monday to reach the final.', 'The Rovers won 3-2 against Selby on Monday.'],
    ['votes with one side the same', 'The senate voted 71-28 for the harbour bill.', 'The harbour bill passed the senate on a 36-28 vote.'],
    ['votes with one sum', 'The senate voted 31 to 20 for the harbour bill.', 'The senate voted 34 to 17 for the harbour bill.'],
    ['an age before a name in apposition', 'The lock trapped a 15-year-old boy, Ben Orr, on Monday.', 'Ben Orr, 12, was trapped in the lock.'],
    ['an age at death', 'Ada Lind, who wrote plays, died in Birch at the age of 91.', 'Ada Lind, 82, has died in Birch.'],
    ['a slip in the name too', 'Michael Rowan, a 15-year-old, was trapped in the lock.', 'Michael Rowna, a 19-year-old, was trapped in the lock.'],
  ];
  test.each(loud)('%s', (_, a, b) => expect(pair(a, b)).toHaveLength(1));
  test('a launch', () => {
    expect(pair('The weather ship was launched on Tuesday from the Selby dock.', 'It was launched on Wednesday from the Selby dock.')).toHaveLength(1);
  });
  test.each(['Ann Vale (Green, Birch) spoke on Monday.', 'Ann Vale (G-Birch) spoke on Monday.'])('who does what a verb behind a bracket says: %s', (text) => {
    const spoke = article('a', text).claims.find((c) => c.kind === 'event');
    expect(spoke?.about.map((m) => m.name)).toEqual(['Ann Vale']);
  });
});
