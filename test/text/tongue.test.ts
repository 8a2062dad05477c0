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
  ['pl', 'Rzecznik szpitala przyznał, iż pacjenci czekali na korytarzu kilka godzin, choć lekarzy nie brakowało.'],
  ['cs', 'Soud poslal bývalého ředitele na tři roky do vězení, protože bral úplatky od silničářů, kteří tam stavěli.'],
  ['hr', 'Rijeka se sinoć već izlila iz korita te je poplavila kuće i polja oko sela, ali nitko nije ozlijeđen.'],
  ['lt', 'Vakar vakare upė išsiliejo iš krantų ir užliejo dešimtis namų bei laukus aplink kaimą.'],
  ['tr', 'Dün akşam nehir taştı, bunun nedeni henüz belli değil ve herkes hâlâ köyün içinde bekliyor.'],
  ['fi', 'Joki tulvi eilen illalla, mutta kukaan ei vielä tiedä, miksi vesi nousi näin nopeasti.'],
  ['hu', 'Az első hajók csak akkor indulhatnak, amikor a híd mellett már mindenki átjutott, mert így kevés hely van.'],
  ['id', 'Tadi malam sungai meluap serta merendam sejumlah rumah di sekitar desa, tetapi semua orang selamat.'],
])('a short sentence in another language is told by its common words: %s', (lang, text) => expect(tongueOf(text, ALONE)).toBe(lang));

test.each([
  'Rolf Berg, harbour master of Westhaven',
  'Ferry toll: five crowns, children free',
  'Porto Alegre, São Paulo, Santa Cruz, Bela Vista, Rio Claro',
  'Marta de la Cruz beat Jan van Dijk, 6-4, 6-3, on Monday',
  'Nobody hurt as west pier gate falls',
  'Le pont',
  'Sen. Ben Sokol, Sen. Jo Alla and Rep. Aina Muu, size and age unknown',
  'Galatasaray beat Fenerbahce, and Budi Satu, Ibu Sari and Hari Baru won medals',
  'They won’t say it’s O.K.',
  "Let's take a long walk to Fenwick's harbour.",
  'I can’t tell, I’d ask K.O. Olsen.',
])('names, labels and short English lines tell of no other language: %s', (text) => expect(['en', 'und']).toContain(tongueOf(text, ALONE)));
