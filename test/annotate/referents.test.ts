import { expect, test } from 'vitest';
import { annotated } from '../values/date-reading.ts';

/** Each pronoun that opens a sentence, with the word that heads what it stands for. */
const meant = (text: string): string[] => {
  const { tokens, referents } = annotated(text, '2025-03-06');
  return referents.map(({ pronoun, head }) => `${tokens[pronoun]?.text} = ${tokens[head]?.text}`);
};

test.each([
  ['a name', 'Ada Lind runs the mill. She was hired in May.', ['She = Lind']],
  ['a name in the paragraph before', 'Ada Lind runs the mill.\n\nShe was hired in May.', ['She = Lind']],
  ['a name with an apposition', 'Rolf Berg, 54, of Selby, was hired on Monday. He has three children.', ['He = Berg']],
  ['a name with its post', 'Mayor Ada Lind opened the bridge. She then left.', ['She = Lind']],
  ['pronoun after pronoun', 'Ada Lind runs the mill. She was hired in May. She left in June.', ['She = Lind', 'She = Lind']],
  ['a thing', 'The quarry employs 140 people. It was opened in 1957.', ['It = quarry']],
  ['a thing with a name in it', 'The Selby bridge carries 900 cars a day. It opened in 1957.', ['It = bridge']],
  ['a thing, described', 'The bridge, which is 410 metres long, fell on Monday. It was built in 1957.', ['It = bridge']],
  ['a body', 'Dobson Ltd runs the mill. It was founded in 1903.', ['It = Ltd']],
])('a pronoun stands for the subject before it: %s', (_, text, expected) => expect(meant(text)).toEqual(expected));

test.each([
  ['somebody else is the subject', 'A man robbed Rolf Berg on Monday. He was arrested.'],
  ['two subjects', 'Rolf Berg and Ole Holm were hired. He left in June.'],
  ['a list', 'Ada Lind, Bo Holm and Rolf Berg were hired. He left in June.'],
  ['whose brother', 'Rolf Berg’s brother was hired. He left in June.'],
  ['the other sex', 'Ada Lind runs the mill. He was hired in May.'],
  ['somebody’s words', '“Rolf Berg was a fine man. He is missed,” Ada Lind said.'],
  ['a sentence lies between', 'Ada Lind runs the mill. Rain fell. She left.'],
  ['a person is no “it”', 'The worker fell. It was opened in 1957.'],
  ['several things', 'The bridges carry 900 cars a day. It was opened in 1957.'],
  ['an “it” that stands for nothing', 'The bridge is old. It rained on Monday. It was unclear why.'],
  ['an “it” that stands for what follows', 'The bridge is old. It was announced on Monday that it would close. It took two hours to clear it.'],
  ['a day', 'The bridge is old. It was 3 May 2024.'],
  ['an opening that is no subject', 'On Monday Ada Lind left. She was hired in May.'],
])('a pronoun that may stand for something else stands for nothing: %s', (_, text) => expect(meant(text)).toEqual([]));
