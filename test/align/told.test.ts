import { describe, expect, test } from 'vitest';
import { said } from './story.ts';

/** An article says more than one thing. */
const A = `The council of Birch met this week to talk about its harbour.
Nobody spoke against the plan of the mayor.
The town has a school, a mill and two small churches.
A ferry calls in summer.`;
const B = `Plans for a new quay were shown to the press.
They will cost more than was thought.
Fishermen are worried about their boats.
Work on it could begin soon.`;
const pair = (a: string, b: string): string[] => said(`${A}\n${a}`, `${B}\n${b}`);

describe('dates told in much the same words: quiet', () => {
  test.each([
    [
      'days of the week, on which the news goes on',
      'Orr tore up the letter of the lighthouse keepers in the Alder Hall on Monday.',
      'Keepers sang a lament for the lighthouse, and for Orr and the letter, in the Alder Hall on Tuesday.',
    ],
    [
      'years far apart',
      'The spaniel of the Skerry Rock lighthouse keeper died in 1971.',
      'A portrait of the Skerry Rock lighthouse keeper and his spaniel was sold in 1994.',
    ],
    [
      'the year of what came before',
      'Her luck as a cellist turned after she left the Alder Quartet in 1947 and met a luthier.',
      'Her luck as a cellist turned in 1950 when she left for Alder and met a luthier.',
    ],
    [
      'the year that is begun',
      'Vale, the leading scorer of the Birch Rovers in 2009, has a broken ankle.',
      'Vale came into 2010 as the leading scorer of the Birch Rovers with a broken ankle.',
    ],
    [
      'a date that both give',
      'He set foot on Gull Island on 7 January 1903 with eight crowns, and saw the bishop on 17 January 1903 on Gull Island.',
      'Orr arrived on Gull Island on 17 January 1903 with eight crowns.',
    ],
  ])('%s', (_, a, b) => expect(pair(a, b)).toEqual([]));
});

describe('dates told in much the same words: loud', () => {
  test.each([
    [
      'two verbs, one arrival',
      'He set foot on Gull Island on 17 January 1903 with eight crowns in his pocket.',
      'Orr arrived on Gull Island on 7 January 1903 with eight crowns in his pocket.',
    ],
    [
      'a noun and a verb',
      'His order reversed the Skerry lighthouse verdict of 2012 by the harbour court.',
      'The mayor praised the Skerry lighthouse verdict of 2011 by the harbour court.',
    ],
  ])('%s', (_, a, b) => expect(pair(a, b)).toHaveLength(1));
});
