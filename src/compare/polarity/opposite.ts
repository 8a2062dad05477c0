import { type Fact, type Story, tiedGroups } from '../../model/index.ts';
import { canonicalOf } from '../../values/index.ts';
import { defineCheck, type Found } from '../check.ts';
import { readingOf } from '../name/written/reading.ts';
import { wordsAgainst } from '../sides.ts';
import { type Opposed, opposedIn } from './pairs.ts';
import type { Stance } from './stances.ts';

/** One source says that a thing was approved, another that it was rejected. */
export const polarityOpposite = defineCheck({
  id: 'polarity/opposite',
  ceiling: 'warning',
  title: 'Sources tell opposite outcomes of one thing',
  why: 'Approved and rejected, confirmed and denied: only one can be true, and readers act on it.',
  find: ({ story, facts }) => groupsOf(opposedIn(story).filter(apartIn(facts))).map((pairs) => findingOf(story, pairs)),
  examples: {
    agree: [
      ['The council approved the harbour plan of Ada Lind on Monday.', 'The council approved the budget on Monday and rejected the school plan of Ada Lind.'],
      ['The council of Birch rejected the harbour plan.', 'The council of Selby approved the harbour plan.'],
      ['Ada Lind sent the harbour plan to the council, which rejected it on Monday.', 'The council of Birch approved the harbour plan of Ada Lind on Monday.'],
      ['Rolf Berg denied that the ferry was overloaded.', 'The harbour master confirmed that the ferry was overloaded.'],
      ['The council may reject the harbour plan of Ada Lind.', 'The council approved the harbour plan of Ada Lind.'],
      ['The council did not reject the harbour plan of Ada Lind.', 'The council approved the harbour plan of Ada Lind.'],
    ],
    disagree: [
      ['The council approved the harbour plan of Ada Lind on Monday.', 'The council rejected the harbour plan of Ada Lind, 12 votes to 9.'],
      ['The council approved the harbour plan of Ada Lind on Monday.', 'The new harbour plan of Ada Lind, which the council rejected, was drawn by Rolf Berg.'],
      ['Rolf Berg denied that the ferry was overloaded.', 'Rolf Berg, the owner, confirmed that the ferry was overloaded.'],
    ],
  },
});

/** Leaves out a pair that answers one question of `facts`, "approved" and "not approved": another check tells of it. */
function apartIn(facts: readonly Fact[]): (pair: Opposed) => boolean {
  const factOf = new Map(
    facts
      .filter((fact) => fact.kind === 'event' && fact.agreement === 'conflict')
      .flatMap((fact) => fact.readings.flatMap((r) => r.claims.map((c) => [c.id, fact] as const))),
  );
  return ({ a, b }) => !factOf.has(a.claim.id) || factOf.get(a.claim.id) !== factOf.get(b.claim.id);
}

/** Pairs that share a telling are one question, and its tellings are the witnesses of both sides. */
function groupsOf(pairs: readonly Opposed[]): readonly (readonly Opposed[])[] {
  const told = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const placeOf = new Map(told.map((stance, i) => [stance, i]));
  const ties = pairs.map((pair) => ({ pair, a: placeOf.get(pair.a) as number, b: placeOf.get(pair.b) as number }));
  return tiedGroups(told.length, ties).map((group) => group.ties.map(({ pair }) => pair));
}

function findingOf(story: Story, pairs: readonly Opposed[]): Found {
  const { a: first, b: second, because } = pairs[0] as Opposed;
  const told = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const readings = [true, false]
    .map((one) => told.filter((s) => s.one === one))
    .map((side) =>
      readingOf(
        story,
        canonicalOf((side[0] as Stance).claim),
        (side[0] as Stance).claim.anchor.exact,
        side.map((s) => s.claim.anchor),
      ),
    )
    .sort((x, y) => y.witnesses - x.witnesses || (x.value < y.value ? -1 : 1));
  const thing = first.things.filter((t) => second.things.includes(t)).sort();
  return {
    confidence: 0.7,
    agreement: 'conflict',
    key: `opposite|${first.matter}|${thing.join(' ')}`,
    subject: thing.join(' '),
    readings,
    what: `${wordsAgainst(readings)}.`,
    next: 'Ask those who decided or spoke, and let every article tell it alike.',
    because: [because, 'the two verbs are opposites'],
  };
}
