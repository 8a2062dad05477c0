import { expect, test } from 'vitest';
import type { StoryReport } from '../../src/model/index.ts';
import { agreedIn, datedIn, foremost } from '../../src/report/coverage.ts';
import { singleIn } from '../../src/report/single.ts';
import { reportOn } from '../values/story-reading.ts';

const WIRE = 'A fire on the ferry of Trellin killed 12 people on 3 May 2025, police said. The owner, Ada Lind, put the damage at $3 million.';
const GAZETTE =
  'Twelve people were killed in the fire on the ferry of Trellin on 3 May 2025, police said. The ship had 48 cabins and was built in 1987. “Nobody heard the alarm on the upper deck that night,” said Ada Lind.';

const storyOf = (...texts: readonly string[]): StoryReport => ({ ...reportOn(texts), notes: null, folder: '' });
const words = (claims: readonly { readonly anchor: { readonly exact: string } }[]): string[] => claims.map((c) => c.anchor.exact);

test('agreement needs two witnesses: copies of one text agree on nothing', () => {
  expect(words(agreedIn(storyOf(WIRE, GAZETTE)).map((a) => a.claim))).toContain('12');
  expect(agreedIn(storyOf(WIRE, WIRE))).toEqual([]);
  expect(agreedIn(storyOf(WIRE))).toEqual([]);
});

test('what is disputed is not agreed', () => {
  const agreed = agreedIn(storyOf(WIRE, GAZETTE.replace('Twelve', 'Nineteen')));
  expect(words(agreed.map((a) => a.claim))).not.toContain('12');
});

test('one source alone: in its own words, and not what the other says in other words', () => {
  const single = singleIn(storyOf(WIRE, GAZETTE));
  expect([...single].map(([doc, claims]) => [doc, words(claims)])).toEqual([
    ['article-1', ['$3 million']],
    ['article-2', ['48', '1987']],
  ]);
  expect([...singleIn(storyOf(WIRE, WIRE)).keys()]).toEqual([]);
  expect([...singleIn(storyOf(WIRE)).keys()]).toEqual([]);
});

test('the days of the story, earliest first, each once a fact', () => {
  const dated = datedIn(storyOf(WIRE, GAZETTE, `${WIRE} It will close from 2026 to 2027.`));
  expect(dated.map((d) => `${d.day} ${d.documents.length}`)).toEqual(['1987 1', '2025-05-03 3', '2026/2027 1']);
  expect(foremost(dated, 1).map((d) => d.day)).toEqual(['2025-05-03']);
});

test('a day that sources give apart is marked', () => {
  const apart = datedIn(
    storyOf('The ferry fire in Trellin broke out on 3 May 2025, police said.', 'The ferry fire in Trellin broke out on 4 May 2025, police said.'),
  );
  expect(apart.map((d) => [d.day, d.apart])).toEqual([
    ['2025-05-03', true],
    ['2025-05-04', true],
  ]);
});

test('"President" before a name is no detail, and a season is its months', () => {
  const story = storyOf('President Ada Lind came to Trellin in the summer of 2024.', 'President Ada Lind stayed in Velsund, 40 miles away.');
  expect(agreedIn(story)).toEqual([]);
  expect([...singleIn(story).values()].map(words)).not.toContain('President');
  expect(datedIn(story).map((d) => d.day)).toEqual(['2024-06/2024-08']);
});

test('a figure in another unit, rounded or as a bound is nothing that one source alone gives', () => {
  const one =
    'The 94-metre ship Alma was built in 1998. She carried 212 people. Booms were laid along four kilometres of the coast. The tug cost 17 million euros.';
  const two =
    'The Alma is 308 feet long. The ferry is 27 years old and carried more than 200 people. Some 2.5 miles of the shore were boomed off. The crane weighs 40 tons.';
  const single = singleIn(storyOf(one, two));
  expect([...single.values()].flat().map((c) => c.anchor.exact)).toEqual(['17 million euros', '40 tons']);
});
