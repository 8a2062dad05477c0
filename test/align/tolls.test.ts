import { expect, test } from 'vitest';
import { across, article } from './story.ts';

/** What two texts disagree on, the second of them printed hours later. */
const later = (before: string, after: string): string[] =>
  across([article('a', before, '2026-02-26T07:30'), article('b', after, '2026-02-26T15:00')]).map(
    (r) =>
      `${r.check} ${r.readings
        .map((o) => o.label)
        .sort()
        .join(' | ')}`,
  );

const LEDE =
  'A fire tore through the Vemund grain store at the Halden docks late on Wednesday, killing seven people and injuring 23, the city fire brigade said.';

test.each([
  ['a nought more', LEDE, LEDE.replace('seven', '70'), 'quantity/conflict 7 people | 70 people'],
  ['two noughts more', LEDE, LEDE.replace('injuring 23', 'injuring 2,300'), 'quantity/conflict 2,300 people | 23 people'],
  [
    'thousands',
    LEDE.replace('killing seven people and ', ''),
    LEDE.replace('killing seven people and injuring 23', 'injuring 23,000'),
    'quantity/magnitude 23 people | 23,000 people',
  ],
  [
    'a word or two left out',
    LEDE,
    'A fire tore through the Vemund grain store at the Halden docks on Wednesday, killing 70 people, the fire brigade said.',
    'quantity/conflict 7 people | 70 people',
  ],
  [
    'a nought less of those who fall',
    'Rescuers at the Halden docks said 40 people were missing after the fire in the grain store.',
    'Rescuers at the Halden docks said four people were missing after the fire in the grain store.',
    'quantity/conflict 4 people | 40 people',
  ],
])('in a sentence that is printed again later %s is no newer count', (_, before, after, finding) => {
  expect(later(before, after)).toEqual([finding]);
});

test.each([
  ['told anew', LEDE, 'The death toll of the fire at the Vemund grain store in Halden has risen to 70, the mayor told reporters on Thursday.'],
  ['told anew, with the same noun', LEDE, 'At least 70 people died when the Vemund grain store in Halden burned down, rescuers said after a night of digging.'],
  ['no nought', LEDE, LEDE.replace('seven', '12')],
  ['no nought, higher by much', LEDE, LEDE.replace('seven', '68')],
  ['the later text hedges', LEDE, LEDE.replace('seven', 'at least 70')],
  ['rounded', LEDE.replace('seven', '12'), LEDE.replace('seven', 'about 120')],
])('a toll that rises is an update: %s', (_, before, after) => {
  expect(later(before, after)).toEqual([]);
});
