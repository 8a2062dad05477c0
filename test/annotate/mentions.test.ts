import { describe, expect, test } from 'vitest';
import { annotated } from '../values/date-reading.ts';
import { bookFrom } from '../values/name-reading.ts';

const BOOK = bookFrom(`schema: aliases/1
source: https://example.org
entities:
  - { id: org/wgo, type: organization, name: Wide Grain Office, strong: [WGO] }
`);

/** "title [name] type", then " = fuller name" and " @entity" where there is one. */
const named = (text: string): string[] => {
  const { mentions, chains } = annotated(text, '2025-03-06', BOOK);
  return mentions.map((m) => {
    const chain = chains[m.chain];
    return `${m.titles.map((t) => `${t.exact} `).join('')}[${m.name}] ${m.type}${chain && chain.name !== m.name ? ` = ${chain.name}` : ''}${m.entity ? ` @${m.entity}` : ''}`;
  });
};

describe('mentions', () => {
  test.each([
    ['states and provinces', 'The boat came from Nebraska and left for Queensland.', ['[Nebraska] place', '[Queensland] place']],
    ['curly apostrophes open sentences', 'They’re here. Don’t go. We’ve Tove Krantz to thank.', ['[Tove Krantz] person']],
    ['an initial that is also an article', 'The letter was signed by Rolf A. Berg on Monday.', ['[Rolf A. Berg] person']],
    ['posts of several words', 'Deputy Police Chief Ada Lind spoke.', ['Deputy Police Chief [Ada Lind] person']],
    ['a sentence of titles is no headline', 'Assistant Fire Chief Rolf Berg spoke.', ['Assistant Fire Chief [Rolf Berg] person']],
    ['posts in a team', 'Center Jonas Holm scored twice. Quarterback Ole Aas threw.', ['Center [Jonas Holm] person', 'Quarterback [Ole Aas] person']],
    ['a saint’s hospital', 'He lies in St. Mary’s Hospital.', ['[St. Mary’s Hospital] organization']],
    ['a harbour town', 'The ferry left Port Selby at noon.', ['[Port Selby] place']],
    ['partners', 'Lindqvist & Holm sued.', ['[Lindqvist & Holm] organization']],
    ['a figure read for a letter', 'Minister Rolf 8ergström spoke.', ['Minister [Rolf 8ergström] person']],
    [
      'an abbreviation that the article spells out is no other body’s',
      'The West Gate Orchestra (WGO) played. The WGO left.',
      ['[West Gate Orchestra] organization', '[WGO] organization = West Gate Orchestra', '[WGO] organization = West Gate Orchestra'],
    ],
    ['one that the list knows', 'The WGO left.', ['[WGO] organization = WGO @org/wgo'].map((s) => s.replace(' = WGO', ''))],
    ['capitals of a headline make no abbreviation', 'TROLMA FERRY SINKS OFF COAST\nIt sank on Monday.', ['[TROLMA] other']],
    [
      'the calling of the one person who has it',
      'Marta Halvorsen, 48, a plumber, was hurt. The plumber said so. The 48-year-old was late.',
      ['[Marta Halvorsen] person', '[plumber] person = Marta Halvorsen', '[48-year-old] person = Marta Halvorsen'],
    ],
    [
      'two ministers',
      'Prime Minister Jonas Holm met Foreign Minister Tove Krantz. The foreign minister left. The minister stayed.',
      ['Prime Minister [Jonas Holm] person', 'Foreign Minister [Tove Krantz] person', '[foreign minister] person = Tove Krantz'],
    ],
    ['somebody else’s post', 'Mayor Ada Lind met the mayor of Selby. The deputy mayor left.', ['Mayor [Ada Lind] person', '[Selby] other']],
  ])('%s: %s', (_, text, found) => expect(named(text)).toEqual(found));

  test.each(['Police said no.', 'Second, the boat sank.', 'Watch the harbour on Monday.', 'Fire crews came at noon.', 'It’s late.'])('no name: %s', (text) =>
    expect(named(text)).toEqual([]),
  );
});
