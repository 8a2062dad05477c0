import { describe, expect, test } from 'vitest';
import { nameVariant } from '../../src/compare/name/variant.ts';
import { EMPTY_BOOK } from '../../src/model/index.ts';
import { reportOn } from '../values/story-reading.ts';

const said = (...texts: readonly string[]): string[] =>
  reportOn(texts, EMPTY_BOOK)
    .findings.filter((f) => f.check === nameVariant.id && f.level !== 'info')
    .map((f) => f.what);

describe('one post under two names: quiet', () => {
  test.each([
    ['two posts', 'Mayor Milan Berg opened the fair.', 'Coroner Martin Berg closed the hall.'],
    ['a short form', 'Mayor Jerrold Berg opened the fair.', 'Mayor Jerry Berg closed the hall.'],
    ['one given name in two languages', 'Mayor Pavel Berg opened the fair.', 'Mayor Paul Berg closed the hall.'],
    ['names with nothing in common', 'Mayor Milan Berg opened the fair.', 'Mayor Olga Berg closed the hall.'],
    ['a change of office', 'Mayor Milan Berg opened the fair.', 'Mayor Martin Berg, who succeeded his father, closed the hall.'],
    ['an article that knows both', 'Mayor Milan Berg opened the fair. His rival was Martin Berg.', 'Mayor Martin Berg closed the hall.'],
    ['a post of many', 'Senator Milan Berg opened the fair.', 'Senator Martin Berg closed the hall.'],
    ['a pet name', 'Mayor Benjamin Vikander opened the fair.', 'Mayor Benny Vikander closed the hall.'],
    ['a man and a woman', 'Mayor Michael Vikander opened the fair.', 'Mayor Michelle Vikander closed the hall.'],
    ['two of one rank', 'Prosecutor Jonas Vikander opened the file.', 'Prosecutor Johan Wikander closed the file.'],
    ['one calling, a common surname', 'The lawyer Martin Baker opened the file.', 'The lawyer Milan Baker closed the file.'],
    ['one calling, two surnames', 'The lawyer Jonas Vikander opened the file.', 'The lawyer Johan Wikander closed the file.'],
    ['two of one rank who share a surname', 'Prosecutor Elena Vikander opened the file.', 'Prosecutor Irina Vikander closed the file.'],
    ['the end of a name', 'Mayor Lena Vikander opened the fair.', 'Mayor Helena Vikander closed the hall.'],
    ['a surname of many', 'Mayor Elena Baker opened the fair.', 'Mayor Irina Baker closed the hall.'],
    ['a word that is a name by chance', 'Emails say Mayor Grace Vikander knew.', 'Mayor Rolf Vikander closed the hall.'],
    ['other surnames', 'Mayor Jonas Vikander opened the fair.', 'Mayor Jonas Hallberg closed the hall.'],
  ])('%s', (_, a, b) => expect(said(a, b)).toEqual([]));
});

describe('one post under two names: loud', () => {
  test.each([
    ['another given name', 'Mayor Milan Berg opened the fair.', 'The mayor, Martin Berg, closed the hall.'],
    ['both words garbled', 'Mayor Jonas Vikander opened the fair.', 'Mayor Johan Wikander closed the hall.'],
    ['two given names that begin alike', 'Mayor Nadia Vikander opened the fair.', 'The mayor, Nadine Vikander, closed the hall.'],
    ['two given names that are not alike', 'Judge Elena Vikander opened the trial.', 'The judge, Irina Vikander, closed the hall.'],
    ['letters in another order', 'Mayor Leon Vikander opened the fair.', 'Mayor Noel Vikander closed the hall.'],
    ['a post of many, one surname', 'Prosecutor Daniel Vikander opened the file.', 'The prosecutor, Donald Vikander, closed the file.'],
    ['a calling, one rare surname', 'The lawyer Martin Vikander opened the file.', 'The lawyer Milan Vikander closed the file.'],
    ['a short surname', 'Mayor Joanna Pell opened the fair.', 'The mayor, Joanna Bell, closed the hall.'],
    ['the right surname alone later', 'Mayor Beatrice Orlonjo opened the fair.', 'Mayor Beatrice Orlonko closed the hall. It was late, Orlonjo said.'],
    ['behind the name', 'The driver of the tram, Anton Horn, was hurt.', 'The driver, Andre Horn, had left the depot late.'],
  ])('%s', (_, a, b) => expect(said(a, b)).toHaveLength(1));
});
