import { addOnce, addTo, type FindingReading, type Story, witnessOf } from '../../model/index.ts';
import { defineCheck, type Found } from '../check.ts';
import { wordsAgainst } from '../sides.ts';
import { type EventUse, eventUses, sharedStems } from './names.ts';

/** Share of the shorter sentence's content words that must stand in both, and their least number: what is told of the two is one thing. */
const ALIKE = 0.6;
const ENOUGH = 3;

/** One event of a series with two editions or two years. */
export const eventConflict = defineCheck({
  id: 'event/conflict',
  ceiling: 'error',
  title: 'Sources give one event another edition or year',
  why: 'A reader looks for the event under its number, and finds another one.',
  find: ({ story }) => raised(story),
  examples: {
    agree: [
      ['The 12th Norvik Film Festival opened in the harbour hall on Monday.', 'The twelfth Norvik Film Festival opened in the harbour hall on Monday.'],
      [
        'The 12th Norvik Film Festival opened in the harbour hall on Monday. The 11th Norvik Film Festival was cancelled.',
        'The 11th Norvik Film Festival was cancelled for want of ships.',
      ],
    ],
    disagree: [['The 12th Norvik Film Festival opened in the harbour hall on Monday.', 'The 13th Norvik Film Festival opened in the harbour hall on Monday.']],
  },
});

type Numbered = EventUse & { readonly number: string };

function raised(story: Story): Found[] {
  const bySeries = new Map<string, Numbered[]>();
  for (const use of eventUses(story))
    for (const what of ['edition', 'year'] as const) {
      const n = use.event[what];
      if (n === null) continue;
      const key = `${use.event.series}|${what}`;
      addTo(bySeries, key, { ...use, number: String(n) });
    }
  return [...bySeries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, uses]) => {
      const numbers = new Map<EventUse['article'], Set<string>>();
      for (const u of uses) addOnce(numbers, u.article, u.number);
      // An article that names two editions tells them apart.
      const plain = uses.filter((u) => numbers.get(u.article)?.size === 1);
      const pair = firstRivals(plain);
      return pair ? [findingOf(story, key, pair, plain)] : [];
    });
}

/** Two uses whose sentences tell of one event under two numbers, the first in the order of the story. */
function firstRivals(uses: readonly Numbered[]): readonly [Numbered, Numbered] | null {
  for (const [j, b] of uses.entries())
    for (let i = 0; i < j; i++) {
      const a = uses[i] as Numbered;
      if (isRival(a, b)) return [a, b];
    }
  return null;
}

function isRival(a: Numbered, b: Numbered): boolean {
  if (a.article === b.article || a.number === b.number) return false;
  const shared = sharedStems(a, b);
  return shared >= ENOUGH && shared / Math.min(a.stems.size, b.stems.size) >= ALIKE;
}

function findingOf(story: Story, key: string, [a, b]: readonly [Numbered, Numbered], plain: readonly Numbered[]): Found {
  const readings = [a, b]
    .map(({ number }): FindingReading => {
      const of = plain.filter((u) => u.number === number);
      const docs = of.map((u) => u.article.annotated.document.id);
      const words = of[0]?.article.annotated;
      const anchor = (of[0] as Numbered).mention.anchor;
      const sentence = words?.sentences.find((s) => s.span.start <= anchor.span.start && anchor.span.end <= s.span.end);
      const label =
        words && sentence
          ? words.document.text.slice(Math.max(sentence.span.start, anchor.span.start - 12), anchor.span.end).replace(/^\S*\s/, '')
          : anchor.exact;
      return {
        value: number,
        label,
        witnesses: new Set(docs.map((d) => witnessOf(story, d))).size,
        evidence: of.map((u) => ({ anchor: u.mention.anchor, reads: label })),
        more: 0,
      };
    })
    .sort((x, y) => y.witnesses - x.witnesses);
  const [series, what] = key.split('|');
  return {
    confidence: 0.85,
    agreement: 'conflict',
    key: `event|${key}`,
    subject: `${what} of ${a.mention.name}`,
    readings,
    what: `${what === 'year' ? 'Year' : 'Edition'} of the ${series}: ${wordsAgainst(readings)}.`,
    next: 'Ask the organiser for the number and the year, and let every article give them alike.',
    because: [`${sharedStems(a, b)} content words in common`, 'each article names one edition only'],
  };
}
