import { addOnce, append, grouped, type Story, witnessOf } from '../../model/index.ts';
import { foldName } from '../../text/words/fold-name.ts';
import { defineCheck, type Found } from '../check.ts';
import { readingOf } from '../name/written/reading.ts';
import { wordsAgainst } from '../sides.ts';
import { isOneName, type Kin, kinIn } from './kin.ts';

/** One person called the kin of another in two ways: the brother of somebody here, the son there. */
export const roleKinship = defineCheck({
  id: 'role/kinship',
  ceiling: 'warning',
  title: 'Sources call one person another kin of somebody',
  why: 'A brother is no son: one of the two is a mistake, and the family will notice.',
  find: ({ story }) => groupsIn(story).map((told) => findingOf(story, told)),
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
});

/** What the story tells of each pair of persons, where two articles tell it otherwise and none tells it both ways. */
function groupsIn(story: Story): readonly (readonly Kin[])[] {
  const told = grouped(
    story.articles.flatMap((_, i) => kinIn(story, i)),
    ({ who, whose }) => `${who}\n${whose}`,
  );
  const groups: Group[] = [];
  const near = new Map<string, Set<Group>>();
  for (const all of told.values()) {
    const pair = all[0] as Kin;
    const known = keysOf(pair, soughtOf).flatMap((key) => [...(near.get(key) ?? [])]);
    const group = known.find(({ pairs }) => pairs.every((p) => isOneName(p.who, pair.who) && isOneName(p.whose, pair.whose))) ?? { pairs: [], told: [] };
    if (group.pairs.length === 0) groups.push(group);
    group.pairs.push(pair);
    append(group.told, all);
    for (const key of keysOf(pair, kept)) addOnce(near, key, group);
  }
  return groups.map((group) => group.told).filter((all) => kinsIn(all) > 1 && [...grouped(all, (t) => t.article).values()].every((own) => kinsIn(own) === 1));
}

/** Tellings of two persons: each pair of names that they bear once, and all. */
type Group = { readonly pairs: Kin[]; readonly told: Kin[] };

const kinsIn = (told: readonly Kin[]): number => new Set(told.map((t) => t.kin)).size;

/** Two pairs of names that may be of the same two persons: what the one is sought by is one of those under which the other is kept. */
const keysOf = ({ who, whose }: Kin, of: (name: string) => readonly string[]): readonly string[] => of(who).flatMap((x) => of(whose).map((y) => `${x}|${y}`));

/** A full name is kept by both of its ends, and by each for whoever has that alone. */
const kept = (name: string): readonly string[] => {
  const [first, last] = endsOf(name);
  return last === null ? [`${first} alone`] : [`${first} ${last}`, `${first} …`, `… ${last}`];
};
const soughtOf = (name: string): readonly string[] => {
  const [first, last] = endsOf(name);
  return last === null ? [`${first} alone`, `${first} …`, `… ${first}`] : [`${first} ${last}`, `${first} alone`, `${last} alone`];
};

function endsOf(name: string): readonly [string, string | null] {
  const words = foldName(name).split(' ');
  return [words[0] as string, words.length > 1 ? (words.at(-1) as string) : null];
}

function findingOf(story: Story, told: readonly Kin[]): Found {
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
    confidence: 0.75,
    agreement: 'conflict',
    key: `kin|${who}|${whose}`,
    subject: `${who}, kin of ${whose}`,
    readings,
    what: `${who}, kin of ${whose}: ${wordsAgainst(readings)}.`,
    next: 'Ask the family, or look at what the two said of each other.',
    because: [`${new Set(told.map((t) => witnessOf(story, t.anchor.doc))).size} voices tell of the two, each in one way`],
  };
}
