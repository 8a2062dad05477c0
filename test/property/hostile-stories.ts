/** A sentence by its number: some of its words are equal in all sentences, some in none. `turn` is the source: what two of them tell otherwise. */
type Told = (i: number, turn: number) => string;

const MONTHS = ['January', 'March', 'May'];
const SYLLABLES = ['bar', 'den', 'lom', 'kel', 'sut', 'mir', 'fan', 'gol', 'pir', 'tav', 'wen', 'rud'];
const syllable = (i: number): string => SYLLABLES[Math.floor(i) % SYLLABLES.length] as string;
/** All begin and end alike, so that whatever is sorted by its letters is crowded from the first sentences on. */
const word = (i: number): string => `ka${syllable(i)}${syllable(i / 12)}${syllable(i / 144)}ton`;
const capital = (i: number): string => `${word(i).charAt(0).toUpperCase()}${word(i).slice(1)}`;
const person = (i: number): string => `${capital(i)} ${capital(i * 7 + 3)}`;
const day = (i: number): string => `${1 + (i % 7)} ${MONTHS[Math.floor(i / 7) % 3]} ${1900 + (i % 120)}`;
const letter = (i: number): string => String.fromCharCode(97 + (Math.floor(i) % 26));
/** A name that is another one but for a letter: "Aaab Bakerton", "Aaac Bakerton". */
const alike = (i: number): string => `A${letter(i / 676)}${letter(i / 26)}${letter(i)} Bakerton`;

const SENTENCES: Readonly<Record<string, Told>> = {
  names: (i) => `${person(i)} met ${person(i * 3 + 1)} in the town.`,
  'names alike': (i, turn) => `${alike(i)} got ${i + 2 + turn} votes.`,
  'one name in two spellings': (i) => `Anna Baker${i % 2 ? 'ton' : 'tan'} stood in the rain.`,
  'surnames alike': (i) => `Mr. Baker${letter(i / 676)}${letter(i / 26)}${letter(i)}ton stood in the rain.`,
  'names of one surname': (i) => `${capital(i)} Bakerton stood in the rain.`,
  'names of one given name': (i) => `Anna ${capital(i)} stood in the rain.`,
  bodies: (i, turn) => `The ${capital(i)} ${turn ? 'Institute' : 'Centre'} for Harbor Research closed.`,
  counts: (i, turn) => `${i + 2 + turn} people were killed in the ferry fire.`,
  'counts in places': (i, turn) => `${i + 2 + turn} people were hurt in the ${capital(i)} fire.`,
  money: (i, turn) => `The pier cost $${i + 2 + turn} million.`,
  shares: (i, turn) => `Sales of the yard rose ${i + 1 + turn}% to ${i * 3 + turn} tons.`,
  days: (i, turn) => `The ferry sank on ${day(i + turn)}.`,
  'days of many': (i, turn) => `The ${capital(i)} bridge opened on ${day(i + turn)}.`,
  hours: (i, turn) => `The ${word(i)} gate closed at ${1 + ((i + turn) % 12)}:${10 + (i % 50)} p.m. on Monday.`,
  births: (i, turn) => `${person(i)} was born on ${day(i + turn)} and died on ${day(i + 50)}.`,
  quotations: (i, turn) => `“We had warned the ${turn ? 'whole ' : ''}board of the ${word(i)} about it,” said Anna Berg, the mayor.`,
  'one quotation': (_, turn) => `“We had warned the ${turn ? 'whole ' : ''}board of the harbor about it,” said Anna Berg, the mayor.`,
  'quotations of many': (i, turn) => `“We had warned the board about it,” said ${person(i + turn)}.`,
  'short quotations': (i, turn) => `${person(i)} called it “${turn ? 'very ' : ''}${word(i)}”.`,
  'one short quotation': (i, turn) => `${person(i)} called it “a ${turn ? 'bad' : 'good'} day”.`,
  'reported speech': (i, turn) => `${person(i)} said that the pier would ${turn ? 'not ' : ''}open ${word(i)}.`,
  kin: (i, turn) => `${alike(i)} is the ${turn ? 'brother' : 'son'} of ${alike(i + 1)}.`,
  'kin of one': (i, turn) => `${person(i)} is the ${turn ? 'brother' : 'son'} of Anna Berg.`,
  ranks: (i, turn) => `The ${capital(i)} tower is the ${turn ? 'second ' : ''}largest of the towers.`,
  ages: (i, turn) => `${person(i)}, ${20 + ((i + turn) % 60)}, was hurt.`,
  'ages of one': (i, turn) => `Anna Berg, ${20 + ((i + turn) % 60)}, was hurt.`,
  results: (i, turn) => `${capital(i)} United beat ${capital(i + 1)} Town ${2 + ((i + turn) % 7)}-1 on Saturday.`,
  'results of one': (i, turn) => `Norwick United beat Selmouth Town ${2 + ((i + turn) % 97)}-1 on ${day(i)}.`,
  lists: (i, turn) => `Among them were ${person(i)}, ${person(i + 5)}, ${i + turn} ships, ${i + 3} cars and ${person(i + 9)}.`,
  'one list': (i) => `${person(i)}, ${i + 3} ships,`,
  events: (i, turn) => `The ${turn ? 'city' : 'town'} council ${turn ? 'rejected' : 'approved'} the ${word(i)} plan.`,
  charges: (i, turn) => `${person(i)} was ${turn ? 'not ' : ''}charged with arson.`,
  verdicts: (i, turn) => `The jury ${turn ? 'cleared' : 'convicted'} ${person(i)} of arson.`,
  'one verdict': (_, turn) => `Anna Berg was ${turn ? 'acquitted' : 'convicted'} in May.`,
  'nobody hurt': (i, turn) => (turn ? 'No one was killed in the ferry fire.' : `${i + 2} people were killed in the ferry fire.`),
  'one charge': (_, turn) => `Anna Berg was ${turn ? 'not ' : ''}charged with arson.`,
  places: (i, turn) => `The yard lies ${i + 3} miles ${turn ? 'north' : 'south'} of ${capital(i)}.`,
  'where it was': (i, turn) => `The blast in ${capital(i + turn)} broke the windows of ${word(i)}.`,
  roles: (i, turn) => `${person(i)}, the ${turn ? 'mayor' : 'deputy mayor'} of ${capital(i + 5)}, resigned.`,
  'one post': (i) => `Mayor ${person(i)} spoke.`,
  nations: (i, turn) => `${turn ? 'French' : 'German'} skipper ${person(i)} won.`,
  abbreviations: (i) => `The Q${letter(i / 676)}${letter(i / 26)}${letter(i)}Z board met.`.replace(/Q\w+/, (w) => w.toUpperCase()),
  headings: (i, turn) => `\n\n${capital(i)} fire kills ${i + 2 + turn}\n\n`,
  votes: (i, turn) => `${alike(i)}, the sister of ${alike(i + 1)}, got ${i + 2 + turn} votes on ${day(i)}, said ${alike(i + 2)}.`,
};

const some = (n: number, told: (i: number) => string): readonly string[] => Array.from({ length: n }, (_, i) => told(i));

/** A story of two large articles, a third that says one thing over and over, and twice as many small ones, most of which say the same; it grows with `n`. */
const storyOf = (told: Told, n: number): readonly string[] => [
  some(n, (i) => told(i, 0)).join(' '),
  some(n / 2, (i) => told(i, 1)).join(' '),
  some(n / 2, () => told(1, 1)).join(' '),
  ...some(2 * n, (i) => told(i % 4 ? 2 : i, i % 3 ? 0 : 1)),
];

export const GROWING: readonly (readonly [string, (n: number) => readonly string[]])[] = Object.entries(SENTENCES).map(([what, told]) => [
  what,
  (n) => storyOf(told, n),
]);
