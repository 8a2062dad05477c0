import { type Raised, type Story, witnessOf } from '../../model/index.ts';
import type { Check } from '../check.ts';
import { isOneName, type Kin, kinIn } from '../kin/kin.ts';
import { readingOf } from '../names/reading.ts';
import { wordsAgainst } from '../sides.ts';

const WHY = 'A brother is no son: one of the two is a mistake, and the family will notice.';

/** One person called the kin of another in two ways: the brother of somebody here, the son there. */
export const roleKinship: Check = {
  id: 'role/kinship',
  ceiling: 'warning',
  title: 'Sources call one person another kin of somebody',
  why: WHY,
  raise: ({ story }) => groupsIn(story).map((told) => findingOf(story, told)),
  examples: {
    agree: [
      ['Rolf Berg came late. His brother, Karl Berg, did not come.', 'Karl Berg, the younger brother of Rolf Berg, stayed away.'],
      ['Karl Berg, the brother of Rolf Berg, stayed away.', 'Karl Berg, the husband of Ada Lind, stayed away.'],
      ['Ada Lind met Rolf Berg and his brother, Karl Berg.', 'Ada Lind came with her husband, Karl Berg.'],
      ['Karl Berg, the former husband of Ada Lind, stayed away.', 'Karl Berg, the cousin of Ada Lind, stayed away.'],
    ],
    disagree: [
      ['Rolf Berg came late. His brother, Karl Berg, did not come.', 'Karl Berg, the son of Rolf Berg, stayed away.'],
      ["Rolf Berg's nephew Karl Berg did not come.", 'Karl Berg, a cousin of Rolf Berg, stayed away.'],
    ],
  },
};

/** What the story tells of each pair of persons, where two articles tell it otherwise and none tells it both ways. */
function groupsIn(story: Story): readonly (readonly Kin[])[] {
  const all = story.articles.flatMap((_, i) => kinIn(story, i));
  const groups: Kin[][] = [];
  for (const told of all) {
    const own = groups.find((group) => group.every((o) => isOneName(o.who, told.who) && isOneName(o.whose, told.whose)));
    if (own) own.push(told);
    else groups.push([told]);
  }
  return groups.filter(
    (group) => new Set(group.map((t) => t.kin)).size > 1 && group.every((t) => group.every((o) => o.article !== t.article || o.kin === t.kin)),
  );
}

function findingOf(story: Story, told: readonly Kin[]): Raised {
  const readings = [...new Set(told.map((t) => t.kin))]
    .map((kin) =>
      readingOf(
        story,
        kin,
        kin,
        told.filter((t) => t.kin === kin).map((t) => t.anchor),
      ),
    )
    .sort((a, b) => b.witnesses - a.witnesses || (a.value < b.value ? -1 : 1));
  const [who, whose] = [told.map((t) => t.who), told.map((t) => t.whose)].map((names) => names.reduce((best, n) => (n.length > best.length ? n : best)));
  return {
    check: 'role/kinship',
    level: 'warning',
    confidence: 0.75,
    agreement: 'conflict',
    key: `kin|${who}|${whose}`,
    subject: `${who}, kin of ${whose}`,
    readings,
    what: `${who}, kin of ${whose}: ${wordsAgainst(readings)}.`,
    why: WHY,
    next: 'Ask the family, or look at what the two said of each other.',
    because: [`${new Set(told.map((t) => witnessOf(story, t.anchor.doc))).size} voices tell of the two, each in one way`],
  };
}
