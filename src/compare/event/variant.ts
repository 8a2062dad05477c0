import { addOnce, grouped, type Story } from '../../model/index.ts';
import { defineCheck, type Found } from '../check.ts';
import { readingOf } from '../name/written/reading.ts';
import { type EventUse, eventUses, sharedStems } from './names.ts';

/** One event of one year under two names, which no rule knows: a translated name beside the original, or a slip. */
export const eventVariant = defineCheck({
  id: 'event/variant',
  ceiling: 'warning',
  title: 'Sources give one event two names',
  why: 'Readers take two names for two events, and a search for one finds only half of the coverage.',
  find: ({ story }) => raised(story),
  examples: {
    agree: [
      ['The joint exercise Vostok-2025 ended on Monday.', 'The joint exercise Vostok 2025 ended on Monday.'],
      ['The joint exercise Vostok-2025 ended on Monday.', 'The joint exercise Sever-2024 ended on Monday.'],
      ['The joint exercises Vostok-2025 and Sever-2025 ended on Monday.', 'The joint exercise Sever-2025 ended on Monday.'],
    ],
    disagree: [['The joint exercise Vostok-2025 ended on Monday.', 'The joint exercise East-2025 ended on Monday.']],
  },
});

function raised(story: Story): Found[] {
  const byQuestion = grouped(eventUses(story), (use) => (use.event.year === null || !use.kind || !carriesYear(use) ? null : `${use.kind} ${use.event.year}`));
  return [...byQuestion]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, uses]) => {
      const names = new Map<EventUse['article'], Set<string>>();
      for (const u of uses) addOnce(names, u.article, u.event.series);
      const plain = uses.filter((u) => names.get(u.article)?.size === 1);
      const series = [...new Set(plain.map((u) => u.event.series))].sort();
      // Two exercises of one year are two things as soon as one article names both, or there are three names.
      if (series.length !== 2 || plain.length !== uses.length) return [];
      const of = series.map((s) => plain.filter((u) => u.event.series === s)) as [EventUse[], EventUse[]];
      // A name that the rules link is theirs to judge.
      if (of.some((side) => side.some((u) => u.mention.entity !== null)) && of.every((side) => side.some((u) => u.mention.entity !== null))) return [];
      const best = closest(of);
      if (best < 2) return [];
      const forms = of.map((side) => (side[0] as EventUse).mention.name) as [string, string];
      return [
        {
          confidence: Math.min(0.9, 0.5 + 0.1 * best),
          agreement: null,
          key: `event|name|${key}`,
          subject: `name of the ${key}`,
          readings: of
            .map((side, i) =>
              readingOf(
                story,
                series[i] as string,
                forms[i] as string,
                side.map((u) => u.mention.anchor),
              ),
            )
            .sort((a, b) => b.witnesses - a.witnesses),
          what: `“${forms[0]}” against “${forms[1]}”: each source names one ${key.split(' ')[0]} of ${key.split(' ')[1]}, and no rule knows them as one.`,
          next: 'Ask whether it is one event; if so, give it one name, and list the other in aliases.yaml.',
          because: [`${best} content words in common`, 'no article names both'],
        },
      ];
    });
}

/** Content words that the two most alike sentences share, one of each side. */
function closest([first, second]: readonly [readonly EventUse[], readonly EventUse[]]): number {
  let most = 0;
  for (const a of first) for (const b of second) most = Math.max(most, sharedStems(a, b));
  return most;
}

/** The year is part of the name: "Nordlys-2025". */
const carriesYear = ({ mention, event }: EventUse): boolean => event.year !== null && mention.name.includes(String(event.year));
