/** A text of `n` UTF-16 units, and the ending of the file that it lies in. `large`: how many times larger a text has to be before a square shows itself. */
export type Hostile = { readonly ending: 'txt' | 'md' | 'html'; readonly large: number; readonly text: (n: number) => string };

const again = (turn: string) => (n: number) => turn.repeat(Math.ceil(n / turn.length)).slice(0, n);
const between = (first: string, turn: string, last: string) => (n: number) => `${first}${again(turn)(n - first.length - last.length)}${last}`;
/** Each turn another, by its number. */
const each = (turn: (i: number) => string) => (n: number) => {
  const turns: string[] = [];
  for (let i = 0, length = 0; length < n; i++) {
    turns.push(turn(i));
    length += turns[i]?.length ?? 0;
  }
  return turns.join('').slice(0, n);
};
const nested = (open: string, inner: string, close: string) => (n: number) => {
  const levels = Math.floor((n - inner.length) / (open.length + close.length));
  return `${open.repeat(levels)}${inner}${close.repeat(levels)}`;
};

const MONTHS = ['January', 'March', 'May', 'June', 'August', 'November'];
const SYLLABLES = ['bar', 'den', 'lom', 'kel', 'sut', 'mir', 'fan', 'gol', 'pir', 'tav', 'wen', 'rud'];
const syllable = (i: number): string => SYLLABLES[Math.floor(i) % SYLLABLES.length] as string;
const word = (i: number): string => `${syllable(i)}${syllable(i / 12)}${syllable(i / 144)}`;
const capital = (i: number): string => `${word(i).charAt(0).toUpperCase()}${word(i).slice(1)}`;
const person = (i: number): string => `${capital(i)} ${capital(i * 7 + 3)}`;
const date = (i: number): string => `${1 + (i % 28)} ${MONTHS[i % 6]} ${1900 + (i % 120)}`;

/** A report of many sentences, each of which something else is read from; `i` is its number. */
export const prose = (i: number): string =>
  [
    `${person(i)}, the mayor of ${capital(i + 5)}, opened the ${word(i)} bridge on ${date(i)}, two years after ${person(i + 1)} had resigned.`,
    `${i + 2} people were killed and ${i + 40} injured when the ferry sank off ${capital(i)}, the police said; it cost $${i + 2} million, up ${i % 90}%.`,
    `“We had warned the board ${i + 2} times,” said ${person(i + 2)}, ${20 + (i % 60)}, who was not charged in ${capital(i + 9)}.`,
    `${capital(i)} United beat ${capital(i + 3)} Town 3-1 on Saturday, its ${i + 2}nd win, and moved to ${capital(i + 4)} on ${date(i + 3)}.`,
    `The ${word(i)} is the largest of the ${i + 3} towers, 3 miles south of ${capital(i + 2)}, with 2,000 more seats than the ${word(i + 1)}.\n\n`,
  ].join(' ');

const plain: Readonly<Record<string, (n: number) => string>> = {
  'one letter': again('a'),
  spaces: between('a', ' ', 'b'),
  'empty lines': between('a', '\n', 'b'),
  words: again('a '),
  'words in capitals': again('AB '),
  initials: again('A. '),
  stops: again('.'),
  'short lines': again('ab\n\n'),
  dashes: again('-'),
  thousands: again('1,'),
  digits: again('1'),
  decimals: again('1.1'),
  abbreviations: again('U.S.'),
  numbers: again('12 '),
  money: again('$4.2m '),
  shares: again('5% '),
  'open quotation marks': again('“'),
  'straight quotation marks': again('"a '),
  'short quotations': again('“we go” '),
  apostrophes: again("'a"),
  speakers: again('said the mayor '),
  quotations: again('“We go,” said Anna Berg, the mayor. '),
  'short sentences': again('On Tuesday. '),
  months: again('March '),
  'whole dates': again('2025-03-05 '),
  slashes: again('3/4/'),
  ranges: again('from 3 to 5 '),
  'years ago': again('two years ago '),
  ordinals: again('first of the '),
  'numbers in words': again('twenty two hundred and '),
  sums: each((i) => `${i}, including ${i - 1} and 1, `),
  'broken letters': again('Ã©'),
  'hidden characters': again('1\u200b4 '),
  'combining marks': again('e\u0301'),
  'text turned round': again('\u202e0.5%\u202c '),
  'two scripts': again('Ruіz '),
  addresses: again('http://x.example/a/b '),
  'one name': again('Mr. A. Berg said '),
  'one post': again('Mayor Anna Berg spoke. '),
  'many names': each((i) => `${person(i)} met ${person(i * 3 + 1)} in the town. `),
  'counts of many things': each((i) => `${i + 2} people were hurt in the ${capital(i)} fire. `),
  'counts of one thing': each((i) => `${i + 2} people were killed in the ferry fire. `),
  'days of one thing': each((i) => `The ferry sank on ${date(i)}. `),
  'quotations of one person': each((i) => `“We had warned the board ${i + 2} times about it,” said Anna Berg, the mayor. `),
  'one paragraph': again('The ferry sank off the pier on Monday, killing 12 people, the mayor said.\n\n'),
  posts: each((i) => `${person(i)}, the mayor of ${capital(i + 5)}, resigned. `),
  scores: each((i) => `${capital(i)} beat ${capital(i + 1)} ${i % 9}-${i % 7} on ${date(i)}. `),
  reports: each(prose),
};
const markdown: Readonly<Record<string, (n: number) => string>> = {
  'quotation levels': again('>'),
  'quotation levels with spaces': again('> '),
  'open brackets': again('['),
  'nested brackets': nested('[', 'a', ']'),
  'open links': again('[a]('),
  stars: again('*a '),
  underscores: again('_a_'),
  'backticks of all lengths': each((i) => `${'`'.repeat(1 + (i % 50))}a `),
  tables: again('|a|b|\n|-|-|\n'),
  'nested lists': each((i) => `${' '.repeat((i % 60) * 2)}- a\n`),
  links: again('[a][b]'),
  'targets of links': each((i) => `[a${i}]: x\n`),
  'open comments': again('<!--'),
  fences: again('~~~\n'),
  backslashes: again('\\'),
  'front matter': between('---\n', 'a: b\n', ''),
  'nested front matter': between('---\na: ', '[', ''),
};
const html: Readonly<Record<string, (n: number) => string>> = {
  'open tags': again('<b>'),
  'nested tags': nested('<div>', 'The gate fell.', '</div>'),
  'less-than signs': again('<'),
  comments: again('<!--'),
  entities: again('&amp;'),
  paragraphs: again('<p>12 people'),
  'list of links': again('<li><a href="/n">Local news</a>'),
  'tables in tables': again('<table><tr><td>12'),
  attributes: between('<p ', 'a="b" ', ''),
  scripts: again('<script>a'),
  'linked data': between('<script type="application/ld+json">', '{"@type":[', ''),
};

const LARGE: Readonly<Record<string, number>> = { 'short lines': 8, 'one post': 8, 'open comments': 40 };

const of = (ending: Hostile['ending'], texts: typeof plain): readonly (readonly [string, Hostile])[] =>
  Object.entries(texts).map(([name, text]) => [name, { ending, large: LARGE[name] ?? 1, text }]);
export const HOSTILE: readonly (readonly [string, Hostile])[] = [...of('txt', plain), ...of('md', markdown), ...of('html', html)];
