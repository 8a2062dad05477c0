import { describe, expect, test } from 'vitest';
import { said } from './story.ts';

/** An article says more than one thing. */
const A = `The council of Birch met to talk about its harbour.
Nobody spoke against the plan of the mayor.
The town has a school, a mill and two small churches.
A ferry calls in summer.
Its engine is old.
Most people there keep sheep.
Snow fell on the hills.
Two bakers share one oven.
The road ends at the pier.
Birds nest under its roof.`;
const B = `Plans of the council of Birch for a new quay in the harbour were shown to the press by the mayor.
They will cost more than was thought.
Fishermen are worried about their boats.
Work could begin soon.
Stones lie ready at the gate.
A crane came by sea.
Children drew pictures of it.
Some want a lighthouse instead.
The bank has lent money.
Rain stopped the diggers.`;
const pair = (a: string, b: string): string[] => said(`${A}\n${a}`, `${B}\n${b}`);

describe('the one day to come of each article: quiet', () => {
  test.each([
    ['the same day in another order', 'The harbour clerk will be sentenced on April 26.', 'The clerk of the harbour will learn the sentence on 26 April.'],
    ['several days to come', 'He will be sentenced on April 26. The appeal is heard on May 3.', 'He will learn his sentence on April 29.'],
    ['other words', 'The harbour clerk will be sentenced on April 26.', 'The ferry will sail again on April 29.'],
    ['days of the past', 'The clerk was arrested on January 26 at the ferry.', 'The ferry was sold on January 29.'],
    ['days far apart', 'The clerk will be sentenced on April 26.', 'The court reads out the sentence on June 12.'],
    ['other persons', 'Ada Lind will be sentenced on April 26.', 'Rolf Berg will learn his sentence on April 29.'],
    ['the day of the week', 'The clerk will be sentenced on Friday.', 'The court reads out the sentence on April 26.'],
  ])('%s', (_, a, b) => expect(pair(a, b)).toEqual([]));
});

describe('the one day to come of each article: loud', () => {
  test.each([
    [
      'a dividend',
      'The mill will pay a dividend of 35 cents a share on April 12, unchanged from last year.',
      'The mill will pay its owners a dividend of 35 cents on May 12.',
    ],
    ['a sentence', 'The clerk was remanded and will be sentenced on April 26, the judge said.', 'The clerk will learn his sentence on April 29.'],
    ['a vote', 'Shareholders of the mill vote on June 28.', 'The owners of the mill meet for the vote on June 18.'],
    ['another month', 'The paper will be written again on April 9, the school said.', 'Pupils of the school must write the paper again on May 9.'],
  ])('%s', (_, a, b) => expect(pair(a, b)).toHaveLength(1));
});

describe('one day of two months', () => {
  const later = ' The quay of the harbour will open on 9 October.';
  test.each([
    ['two things', 'The ferry leaves for the island on 12 May with nine cars.', `The branches in Birch and Selby close on 12 June.${later}`],
    ['the first of a row', 'A first payment reaches the fishermen of Selby on 12 May.', `Fishermen in Selby get their second payment on 12 June.${later}`],
    [
      'two who do it',
      'Ada Lind opens the fair of the fishermen in Selby on 12 May.',
      `In Selby the fishermen and their fair wait for Rolf Berg on 12 June.${later}`,
    ],
    ['one article gives both', 'The branches in Birch and Selby close on 12 May or 12 June.', `The branches in Birch and Selby close on 12 June.${later}`],
  ])('quiet: %s', (_, a, b) => expect(pair(a, b)).toEqual([]));
  test.each([
    ['what closes', 'The branches in Birch and Selby close on 12 May.', `Users of the library lose their branches in Birch and Selby on 12 June.${later}`],
    ['with a price', 'An hour in the car park costs £1.80 from 1 May instead of £1.50.', `The town car park will cost £1.80 an hour from 1 March.${later}`],
  ])('loud: %s', (_, a, b) => expect(pair(a, b)).toHaveLength(1));
});

describe('one minute of two hours', () => {
  test.each([
    ['full hours', 'The alarm went off at 2 a.m. in the mill.', 'The alarm of the mill rang at 3 a.m.'],
    ['other minutes', 'The alarm went off at 2.40 a.m. in the mill.', 'The alarm of the mill rang at 3.15 a.m.'],
    ['another zone', 'The alarm went off at 2.40 a.m. local time in the mill.', 'The alarm of the mill rang at 3.40 a.m. CET.'],
    ['two things', 'The ferry left at 2.40 a.m. with nine cars.', 'The alarm of the mill rang at 3.40 a.m.'],
    ['one time in two spellings', 'The alarm went off at 2.40 a.m. in the mill.', 'The alarm of the mill rang at 2:40 a.m.'],
  ])('quiet: %s', (_, a, b) => expect(pair(a, b)).toEqual([]));
  test.each([
    ['an hour', 'The alarm of the mill went off at 2.40 a.m., and nobody came.', 'The alarm of the mill rang at 3.40 a.m.'],
    ['an hour, on somebody’s word', 'The alarm was raised at 4.15 p.m., the brigade said.', 'The brigade said that the alarm came at 5.15 p.m.'],
  ])('loud: %s', (_, a, b) => expect(pair(a, b)).toHaveLength(1));
});
