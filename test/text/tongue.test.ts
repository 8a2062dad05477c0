import { expect, test } from 'vitest';
import { tongueOf } from '../../src/text/words/tongue.ts';

/** Share of common words that a sentence alone must have to be told. */
const ALONE = 0.25;

test.each([
  ['de', 'Sie wird nächste Woche mit dem Rat über die neue Brücke sprechen.'],
  ['fr', 'Elle parlera au conseil du nouveau pont dans la semaine.'],
  ['es', 'El alcalde dijo que la puerta del puente cayó por la noche.'],
  ['nl', 'De veerboot is niet meer uit de haven van het eiland.'],
  ['pl', 'Nikt nie był na moście, gdy się to stało.'],
])('a short sentence in another language is told by its common words: %s', (lang, text) => expect(tongueOf(text, ALONE)).toBe(lang));

test.each([
  'Rolf Berg, harbour master of Westhaven',
  'Ferry toll: five crowns, children free',
  'Porto Alegre, São Paulo, Santa Cruz, Bela Vista, Rio Claro',
  'Marta de la Cruz beat Jan van Dijk, 6-4, 6-3, on Monday',
  'Nobody hurt as west pier gate falls',
  'Le pont',
])('names, labels and short English lines tell of no other language: %s', (text) => expect(['en', 'und']).toContain(tongueOf(text, ALONE)));
