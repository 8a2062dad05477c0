import { expect, test } from 'vitest';
import type { Document } from '../../src/model/index.ts';
import { EMPTY_BOOK } from '../../src/model/index.ts';
import { claimsIn } from '../../src/pipeline.ts';
import { foreignIn } from '../../src/read/blocks/foreign.ts';
import { readSource } from '../../src/read/index.ts';

test.each([
  'West pier gate falls at dawn, two hurt',
  '“Non è vero niente”',
  'Allahu akbar, Allahu akbar',
  'Requiescat in pace, et lux perpetua luceat ei, ora pro nobis, sancta Maria',
  'Marta de la Cruz, Juan de la Rosa, Luis de los Santos, Ana del Valle, Pilar de la Fuente',
  'Jan van der Berg, Piet van den Broek, Kees de Vries, Anna van het Hof, Jo de Wit',
  'Banco de la Ribera, Instituto de las Aguas del Norte, Universidad de los Andes, Puerto de la Cruz',
  'Die Brücke, Der Hafen, Das Tor und Die Insel: vier Tafeln der Sammlung von Westhaven',
  '1. 12:04:31 2. 12:05:02 3. 12:06:40 km/h 14 kg 3.5 m 1,200 EUR 44% 3-1 (2-0) a.m. p.m.',
  'Le Monde, Die Zeit, El País and La Stampa were among the papers that printed the letter from the port.',
  'He said “no sé lo que pasó en el puerto”, that is, “I do not know what happened in the port”.',
  'The song “Je ne regrette rien de la vie et du vent” was sung by the crew and the guests.',
  'Волна, Западный порт',
  'Led by Il Sole, La Nave del Porto and Los Amigos de la Mar, Rio de la Plata won 3-0 at Estadio do Rio in São Bento do Sul.',
  'Cooks serve bacalhau à brás, arroz de pato, pastéis de nata, pão de ló and vinho do Porto daily.',
  'Carpe diem, e pluribus unum, de facto, per se, pro bono, quid pro quo, ad hoc, in absentia, sine die, et al.',
  'So do I, man, as do we; no, en route to Nu Bay, he is on it, so is Al, also on a job.',
])('headlines, captions, names, numbers, short quotations and phrases are called no other language: %s', (words) => expect(foreignIn(words)).toBeNull());

test.each([
  ['es', 'El alcalde dijo que la puerta del puente cayó por la noche y que no hay heridos en el puerto.'],
  ['fr', '« Je ne sais pas ce qui est arrivé dans la nuit, mais nous le dirons au conseil avec les autres », a dit le maire.'],
  ['de', 'Der Bürgermeister sagte, dass die Brücke in der Nacht gefallen ist und dass im Hafen niemand verletzt wurde.'],
  ['nl', 'Het bestuur zei dat de brug niet meer veilig is en dat er nog geen boten uit de haven van het eiland varen.'],
  ['fi', 'Kaupunginjohtaja kertoi, että silta oli kaatunut yöllä, mutta kukaan ei ole loukkaantunut, ja että se avataan kun tutkimus päättyy.'],
  ['hu', 'A polgármester azt mondta, hogy a híd már nem áll, és hogy egy ember sem sérült meg, csak az őrház van romokban.'],
  ['ru', 'Мэр сказал, что ворота причала упали ночью и что в порту никто не пострадал.'],
  ['ja', '市長は夜のうちに埠頭の門が倒れたが港では誰もけがをしなかったと述べ、月曜日に調査を始めると記者団に語った。委員会も同じことを言った。'],
  ['da', 'Borgmesteren sagde, at ingen var kommet til skade, men at havnen er lukket, indtil broen er undersøgt.'],
  ['pl', 'Port pozostanie zamknięty, dopóki straż nie zakończy śledztwa w sprawie przyczyny pożaru.'],
  ['tr', 'Bu konuda bir şey söyleyemem ama bu kaza için çok üzgünüz ve ailelerin yanındayız.'],
  ['id', 'Saya tidak bisa mengatakan apa-apa tentang hal ini, tetapi kami sangat menyesal atas kecelakaan ini.'],
  ['pt', 'O porto continua fechado até que a guarda termine a investigação sobre a causa do incêndio.'],
])('a passage in another language is called by it: %s', (lang, words) => expect(foreignIn(words)).toBe(lang));

const english = (middle: string): string =>
  [
    'Gate of the west pier falls',
    'The gate of the west pier fell on Monday, 3 March 2025, and 12 people were hurt, the harbour board said.',
    middle,
    'The board said that the ferry would not leave before Friday and that the crew was safe.',
  ].join('\n\n');

async function read(text: string): Promise<Document> {
  const { documents } = await readSource(new TextEncoder().encode(text), { path: 'a.txt' });
  return documents[0] as Document;
}

test('no claim is read from a passage in another language, and it is said with its line', async () => {
  const middle = 'El alcalde dijo que 14 personas en el puerto están heridas y que la puerta cayó el 4 de March 2025 por la noche.';
  const document = await read(english(middle));
  expect(document.lang).toBe('en');
  expect(document.blocks.map((b) => [b.scope, b.lang])).toEqual([
    ['headline', undefined],
    ['body', undefined],
    ['body', 'es'],
    ['body', undefined],
  ]);
  expect(document.problems.map((p) => [p.severity, p.what])).toEqual([['unchecked', 'A passage (line 5) is not in English (Spanish).']]);
  const from = document.text.indexOf(middle);
  const { claims } = claimsIn(document, EMPTY_BOOK);
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.filter((c) => c.anchor.span.start >= from && c.anchor.span.start < from + middle.length)).toEqual([]);
});

test('several passages of one language are one line', async () => {
  const one = 'El alcalde dijo que la puerta del puente cayó por la noche y que no hay heridos en el puerto.';
  const two = 'También dijo que el puente no está abierto y que los barcos del puerto salen por la tarde.';
  const { problems } = await read(english(`${one}\n\n${two}`));
  expect(problems.map((p) => p.what)).toEqual(['2 passages (the first in line 5) are not in English (Spanish).']);
});

test('short foreign lines in an English article change nothing', async () => {
  for (const middle of ['“Allahu akbar!”', 'Foto: Marta de la Cruz', 'Réquiem por la mar', 'Волна']) expect((await read(english(middle))).problems).toEqual([]);
});

test.each([
  [
    'quotation marks',
    'The mayor said on Tuesday: “No lo sé, pero 14 personas en el puerto están heridas desde el 4 de March 2025.” The pier has 9 lamps.',
    'es',
  ],
  ['brackets', 'The mayor spoke on Tuesday (er zijn 14 mensen gewond en de haven blijft nog dicht tot 4 March 2025). The pier has 9 lamps.', 'nl'],
])('of words in another language in %s the quotation alone is a claim, and it is said', async (_, middle, lang) => {
  const document = await read(english(middle));
  const foreign = document.blocks.flatMap((b) => b.foreign ?? []);
  expect(foreign.map((f) => f.lang)).toEqual([lang]);
  const { start, end } = foreign[0]?.span ?? { start: 0, end: 0 };
  const { claims } = claimsIn(document, EMPTY_BOOK);
  expect(claims.filter((c) => c.kind !== 'quote' && c.anchor.span.start >= start && c.anchor.span.start < end)).toEqual([]);
  expect(claims.map((c) => c.anchor.exact)).toContain('Tuesday');
  expect(claims.map((c) => c.anchor.exact)).toContain('9');
  expect(document.problems.map((p) => [p.severity, p.what])).toEqual([
    ['note', expect.stringMatching(/^A quotation \(line 5\) is not in English \((Spanish|Dutch)\)\.$/)],
  ]);
});

test.each([
  'The crew sang “Je ne regrette rien” and left at 9 p.m. on Tuesday.',
  'The play “La vida es sueño” opened on Tuesday before 300 guests.',
  'She said “C’est la vie”, and the board (Consejo de la Mar) met on Tuesday.',
  'He said “we saw Jan van der Berg and Marta de la Cruz at the gate of the Banco de la Ribera on Tuesday”.',
])('titles, phrases and names in quotation marks are read as before: %s', async (middle) => {
  expect((await read(english(middle))).problems).toEqual([]);
});
