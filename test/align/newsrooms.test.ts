import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { across, article } from './story.ts';

type Outlet = { readonly day: string; readonly text: string };

/** The stories of the corpus by name. */
const stories: readonly (readonly [string, readonly Outlet[]])[] = readFileSync(new URL('../corpus/newsrooms.txt', import.meta.url), 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((story) => {
    const [name, ...outlets] = story.split(/\n--- /);
    return [
      (name as string).trim(),
      outlets.map((outlet) => {
        const [head, ...lines] = outlet.split('\n');
        return { day: (head as string).split(' | ')[1] as string, text: lines.join('\n') };
      }),
    ];
  });

const figures = (articles: readonly Outlet[]): string[] =>
  across(articles.map(({ day, text }, i) => article(`outlet${i}`, text, day)))
    .filter((f) => /^(?:quantity|date)\//.test(f.check))
    .map((f) => `${f.check}: ${f.readings.map((r) => r.label).join(' | ')}`);

describe('honest newsrooms are quiet', () => {
  test.each(stories)('%s', (_, outlets) => expect(figures(outlets)).toEqual([]));
});

/** Two outlets on one day, one of which slips. */
const slips: readonly [string, string, string, readonly string[]][] = [
  [
    'the deaths of one town, of several',
    'An earthquake struck the Sarro valley on Sunday morning, killing at least 23 people.\nIn the town of Pelo 11 people died when a hotel collapsed; in Marn the toll was five.',
    'An earthquake hit the Sarro valley early on Sunday.\nIn the town of Pelo 17 people died when a hotel collapsed; five were killed in Marn.',
    ['quantity/conflict: 11 people | 17 people'],
  ],
  [
    'a price on one day of the market',
    'Shares of Orr Shipping closed up 4.2 percent at $58.30 on Wednesday.',
    'The shares of Orr Shipping closed 4.2 percent higher at $53.80 on Wednesday.',
    ['quantity/conflict: $53.8 | $58.3'],
  ],
  [
    'the seats that a party won',
    'With 98 percent of the votes counted, the Green Alliance of Lena Marsh won 65 seats.',
    'The Green Alliance of Lena Marsh won 67 seats in parliament, the election board said.',
    ['quantity/conflict: 65 seats | 67 seats'],
  ],
  [
    'the wind in one place',
    'Hurricane Delia came ashore near Port Sorrel on Monday evening with winds of 185 kilometres an hour.',
    'Hurricane Delia made landfall near Port Sorrel on Monday night with winds of 165 kilometres an hour.',
    ['quantity/conflict: 165 km per hour | 185 km per hour'],
  ],
  [
    'the weekend of one film',
    '“The Long Tide” earned $48.2 million in its second weekend, down 41 percent from its opening of $81.7 million.',
    '“The Long Tide” took $42.8 million in its second weekend and has now earned $430 million worldwide.',
    ['quantity/conflict: $42.8 million | $48.2 million'],
  ],
  [
    'a toll told by its number',
    'The number of deaths from measles in Alderton stands at 14, the ministry said.',
    'The death toll from measles in Alderton stands at 16, the ministry said.',
    ['quantity/conflict: 14 people | 16 people'],
  ],
];

describe('a slip is heard', () => {
  test.each(slips)('%s', (_, a, b, heard) => expect(figures([a, b].map((text) => ({ day: '2026-04-12', text })))).toEqual(heard));
});
