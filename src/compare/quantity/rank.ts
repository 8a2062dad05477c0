import { grouped, type Story, witnessOf } from '../../model/index.ts';
import { defineCheck, type Found } from '../check.ts';
import { readingOf } from '../name/written/reading.ts';
import { wordsAgainst } from '../sides.ts';
import { EDITION, editionsIn } from './editions.ts';
import { type Rank, ranksIn } from './superlatives.ts';

/** One thing that two sources put at two places of one order: "the second largest city in Norland" and "the second smallest", "the 41st Selby Festival" and "the 14th". */
export const quantityRank = defineCheck({
  id: 'quantity/rank',
  ceiling: 'warning',
  title: 'Sources rank one thing differently',
  why: 'A thing has one place in an order, and readers who see both stories cannot tell which.',
  find: ({ story }) => [...groupsIn(story)].flatMap(([key, ranks]) => findingOf(story, key, ranks)),
  examples: {
    agree: [
      ['Selby is the second largest city in Norland.', 'Selby, the second biggest city in Norland, has a harbour.'],
      ['Selby is the second largest city in Norland.', 'Selby is the third largest city in the world.'],
      ['Selby is the second largest city in Norland.', 'Selby was the largest city in Norland.'],
      ['Selby is the largest city in Norland.', 'Selby is the oldest city in Norland.'],
      ['The 41st Selby Film Festival ends.', 'The 14th Birch Film Festival ends.'],
      ['The 41st Selby Film Festival ends.', 'The 40th Selby Film Festival was rained off, the 41st Selby Film Festival ends.'],
    ],
    disagree: [
      ['Selby is the second largest city in Norland.', 'Selby, the second smallest city in Norland, has a harbour.'],
      ['Selby is the second largest city in Norland.', 'Selby is a port and the third largest city in Norland.'],
      ['The 41st Selby Film Festival ends.', 'Three films were shown at the 14th annual Selby Film Festival.'],
    ],
  },
});

/** Ranks of one thing among the same things, by what is measured; an article that gives two is left out. */
function groupsIn(story: Story): ReadonlyMap<string, readonly Rank[]> {
  const ranks = story.articles.flatMap((_, i) => [...ranksIn(story, i), ...editionsIn(story, i)]);
  const groups = grouped(ranks, ({ name, scale, among, where }) => `${name}|${scale}|${among}|${where}`);
  return new Map(
    [...groups].map(([key, all]) => [key, all.filter((r) => all.every((o) => o.article !== r.article || standingOf(o) === standingOf(r)))] as const),
  );
}

const standingOf = ({ scale, place, direction }: Rank): string =>
  scale === EDITION ? `edition ${place}` : `${place} from the ${direction > 0 ? 'top' : 'bottom'}`;

function findingOf(story: Story, key: string, ranks: readonly Rank[]): Found[] {
  const values = [...new Set(ranks.map(standingOf))];
  const voices = new Set(ranks.map((r) => witnessOf(story, r.anchor.doc)));
  if (values.length < 2 || voices.size < 2) return [];
  const readings = values
    .map((value) => {
      const own = ranks.filter((r) => standingOf(r) === value);
      return readingOf(
        story,
        value,
        (own[0] as Rank).anchor.exact,
        own.map((r) => r.anchor),
      );
    })
    .sort((a, b) => b.witnesses - a.witnesses || (a.value < b.value ? -1 : 1));
  const [name] = key.split('|');
  return [
    {
      confidence: 0.7,
      agreement: 'conflict',
      key: `rank|${key}`,
      subject: `rank of ${name}`,
      readings,
      what: `${wordsAgainst(readings)}.`,
      next: 'Look up the order, and say what is measured.',
      because: ['both name one thing, and rank it among the same things'],
    },
  ];
}
