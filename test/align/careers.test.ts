import { expect, test } from 'vitest';
import { across, article } from './story.ts';

/** Two articles of one day, told in one sentence each: what the checks of figures raise. */
const figures = (left: string, right: string): string[] =>
  across([article('left', left, '2026-03-15'), article('right', right, '2026-03-15')])
    .filter((f) => f.check.startsWith('quantity/'))
    .map((f) => f.level);

const VALE = 'Ada Vemund ( born Ada Orr ; 4 February 1951 )';

test.each([
  ['one length in two units', 'Ada Vemund has been working in her trade for 40 years.', `${VALE} is a sculptor whose career spans four decades.`],
  ['a few years, counted from two beginnings', 'Ada Vemund has been working in her trade for 40 years.', `${VALE} is a sculptor whose career spans 37 years.`],
  ['more than either', 'Ada Vemund has been working in her trade for 40 years.', `${VALE} is a sculptor whose career spans over three decades.`],
  ['a post', `${VALE} has been mayor of Selby for 10 years.`, 'Ada Vemund has been working in her field for 40 years.'],
  ['one trade of several', `${VALE} has been a painter for 10 years.`, 'Ada Vemund has been working in her field for 40 years.'],
  ['one work', 'Ada Vemund has been working on the statue for 10 years.', `${VALE} is a sculptor whose career spans four decades.`],
  ['another person', 'Rolf Berg has been working in his trade for 10 years.', `${VALE} is a sculptor whose career spans four decades.`],
  ['a surname alone', 'Vemund has been working in his trade for 10 years.', `${VALE} is a sculptor whose career spans four decades.`],
  [
    'not the one who begins the sentence',
    'Ada Vemund met Rolf Berg, whose career spans two decades.',
    'Ada Vemund has been working in her trade for 40 years.',
  ],
])('quiet: %s', (_, left, right) => expect(figures(left, right)).toEqual([]));

test.each([
  ['years and decades', 'Ada Vemund has been working in her trade for over 40 years.', `${VALE} has been a sculptor, engraver and poet for two decades.`],
  ['a span', 'Ada Vemund has been active in her field for 20 years.', `${VALE} is a sculptor and poet whose career spans over four decades.`],
  ['a career at last', 'Ada Vemund had a hard start, but her career has spanned 15 years.', `${VALE} is a sculptor whose career has lasted 30 years.`],
])('loud: %s', (_, left, right) => expect(figures(left, right)).toEqual(['warning']));
