import { describe, expect, test } from 'vitest';
import { sourceUnbacked } from '../../src/compare/against/source-unbacked.ts';
import { link } from '../../src/link/index.ts';
import { EMPTY_BOOK } from '../../src/model/index.ts';
import { claimsIn } from '../../src/pipeline.ts';
import { documentOf } from '../values/date-reading.ts';

/** "level words" of each detail of the draft that none of the references gives. */
function unbacked(draft: string, ...references: readonly string[]): string[] {
  const articles = [
    claimsIn({ ...documentOf(draft, '2025-05-06', 'draft'), standing: 'draft' }, EMPTY_BOOK),
    ...references.map((text, i) => claimsIn(documentOf(text, '2025-05-05', `reference-${i}`), EMPTY_BOOK)),
  ];
  return sourceUnbacked
    .raise({ story: link('story', null, articles, EMPTY_BOOK), facts: [], book: EMPTY_BOOK })
    .map((r) => `${r.level} ${r.readings[0]?.label}`);
}

const FIRE =
  'A fire on the ferry in Trellin killed 12 people on 3 May 2025, police said. Two boats took 48 passengers and four sailors off. The line lost a ship worth $3.4 million. Fire chief Tomas Verrick, 51, said: “We saw the smoke from the old mole and went out at once.” It was the second fire on the ferry since 2019.';

describe('quiet', () => {
  test.each([
    ['the same figures', 'The ferry fire in Trellin killed twelve people; 48 passengers and four sailors were taken off.'],
    ['rounding', 'The ferry that burned in Trellin was worth about $3.5 million.'],
    ['more than', 'The fire on the ferry killed more than ten people in Trellin.'],
    ['a sum', 'The boats took 52 people off the ferry in Trellin.'],
    ['its own day and weekdays', 'Police in Trellin said on Tuesday, 6 May 2025, that the ferry fire is out.'],
    ['the month of the day', 'The ferry burned in Trellin in May 2025.'],
    ['a year given', 'The ferry has burned before in Trellin, and not for the first time since 2019.'.replace('the first', 'a second')],
    ['one of, at first', 'At first the fire on the ferry was one of the small ones, police in Trellin said.'],
    ['a paraphrase of the quotation', 'Fire chief Tomas Verrick told police that his men saw the smoke on the ferry and left at once.'],
    ['the quotation, cut', 'Fire chief Verrick said: “We saw the smoke from the old mole,” and the ferry was gone.'],
    ['an age of the same person', 'Tomas Verrick, a 51-year-old fire chief, was first on the ferry in Trellin.'.replace('first', 'early')],
    ['places and bodies', 'Police from Marnholt came to the ferry fire in Trellin, the Harbour Board said.'],
    ['what the references do not speak of', 'A museum in Velsund bought 17 paintings by the widow of Aron Pell.'],
    ['a figure in a name', 'The fire on the ferry in Trellin closed Highway 61.'],
    ['days since a day that is given', 'Three days after the fire on the ferry, Trellin buries its dead.'],
    ['another count of the same figure', 'Police in Trellin sent two cars to the ferry fire.'],
  ])('%s', (_, draft) => expect(unbacked(draft, FIRE)).toEqual([]));

  test('without a draft, or without a reference', () => {
    const article = claimsIn(documentOf(FIRE, '2025-05-05'), EMPTY_BOOK);
    const draft = claimsIn({ ...documentOf('The ferry fire in Trellin killed 90 people, police said.', null), standing: 'draft' }, EMPTY_BOOK);
    for (const articles of [[article], [draft]])
      expect(sourceUnbacked.raise({ story: link('story', null, articles, EMPTY_BOOK), facts: [], book: EMPTY_BOOK })).toEqual([]);
  });
});

describe('raised', () => {
  test.each([
    ['a count', 'The ferry fire in Trellin killed 19 people, police said.', ['warning 19']],
    ['an amount in another size', 'The ferry that burned in Trellin was worth $34 million.', ['warning $34 million']],
    ['a length of time', 'Police kept the ferry in Trellin closed for six weeks after the fire.', ['warning six weeks']],
    ['days since no day that is given', 'Nine days after the fire on the ferry, Trellin buries its dead.', ['warning Nine days']],
    ['an ordinal', 'It was the fifth fire on the ferry in Trellin, police said.', ['warning fifth']],
    ['a day', 'The ferry in Trellin had its test on 14 February 2025, police said.', ['warning 14 February 2025']],
    ['a person', 'Mayor Ines Calloway came to the ferry fire in Trellin with police.', ['info Ines Calloway']],
    [
      'a quotation',
      'Fire chief Tomas Verrick said of the ferry: “Nobody on the bridge heard any alarm before the doors were closed.”',
      ['warning Nobody on the bridge heard any alarm before the doors were closed.'],
    ],
  ])('%s', (_, draft, expected) => expect(unbacked(draft, FIRE)).toEqual(expected));

  test('one reference that gives it is enough', () => {
    expect(unbacked('The ferry fire in Trellin killed 19 people, police said.', FIRE, 'In Trellin 19 people died on the ferry.')).toEqual([]);
  });
});

const MATCH =
  'Alder Rovers beat Birch 4-1 on Saturday with two goals by Ben Orr, who came to the club in 2001. Councillors voted by 52 for to 48 against a new ground. Rovers had lost the cup twice, and won their first title under coach Ann Vale.';

describe('scores, years ago, and ranks', () => {
  test.each([
    ['the score the other way round', 'Birch lost 1-4 to Alder Rovers on Saturday.'],
    ['a vote told in words', 'Councillors voted 52-48 against a new ground for Alder Rovers.'],
    ['years ago, from a year', 'Ben Orr came to Alder Rovers 24 years ago.'],
    ['years ago, rounded', 'Ben Orr came to Alder Rovers more than 20 years ago.'],
    ['a division of a league', 'The league two side Alder Rovers beat Birch on Saturday.'],
    ['a first that the reference tells', 'Ann Vale is the first person to lead Alder Rovers to the title of the league.'],
    ['a moment', 'A second later Ben Orr of Alder Rovers beat Birch.'],
  ])('quiet: %s', (_, draft) => expect(unbacked(draft, MATCH)).toEqual([]));

  test.each([
    ['a score of figures that stand far apart', 'Alder Rovers beat Birch 4-2 on Saturday.', ['warning 4-2']],
    ['years ago', 'Ben Orr came to Alder Rovers 40 years ago.', ['warning 40 years ago']],
    ['years ago, in words', 'Ben Orr came to Alder Rovers nine years ago.', ['warning nine years ago']],
    ['once more', 'Alder Rovers won the title for a third time on Saturday.', ['warning third']],
  ])('raised: %s', (_, draft, expected) => expect(unbacked(draft, MATCH)).toEqual(expected));

  test('a short reference holds few of the words of a long sentence', () => {
    const short = 'Ann Vale, 31, died when a car struck her in Birch.';
    expect(
      unbacked(
        'A 46-year-old woman who suffered fatal injuries after being struck by a car understood to have been driven by her husband in Birch has been named by police.',
        short,
      ),
    ).toEqual(['warning 46-year-old']);
    expect(unbacked('A museum in Velsund bought 17 paintings by the widow of Aron Pell.', short)).toEqual([]);
  });
});

const CUP =
  'Rovers of Alder, who play in League Two, beat the Division Three side Birch in the cup in March. Ann Vale, ranked 45th and seeded third, lost to world number nine Ines Orr. Buses leave Highway 12 for Alder at gate 4. Some 68% of the supporters came by bus. Coach Ben Pell has a three-and-a-half-year contract.';

describe('numbers behind their noun, and shares', () => {
  test.each([
    ['the same division, in digits', 'The League 2 side Rovers of Alder beat Birch in the cup.'],
    ['the same division, with a hyphen', 'The League-Two side Rovers of Alder beat Birch in the cup.'],
    ['an ordinal for a number', 'Third-division side Birch lost to Rovers of Alder in the cup.'],
    ['points, not a division', 'Rovers of Alder, who had beaten Birch in the cup, are top of the league.'],
    ['a seed', 'Number three seed Ann Vale lost to Ines Orr.'],
    ['a rank, in an ordinal', 'Ines Orr beat Ann Vale, the world number 45.'],
    ['a road', 'Supporters of Rovers left Alder by Highway 12.'],
    ['a road by its name', 'Supporters of Rovers left Alder by the old coast road.'],
    ['a name of another kind', 'The Boeing 737 for supporters of Rovers left Alder in March.'],
    ['more than half', 'More than half of the supporters of Rovers came by bus.'],
    ['a compound of a half', 'Coach Ben Pell of Rovers signed a contract for three and a half years.'],
  ])('quiet: %s', (_, draft) => expect(unbacked(draft, CUP)).toEqual([]));

  test.each([
    ['another division', 'The League One side Rovers of Alder beat Birch in the cup.', ['warning One']],
    ['another rank', 'World number two Ines Orr beat Ann Vale.', ['warning two']],
    ['another road', 'Supporters of Rovers left Alder by Highway 61.', ['warning 61']],
    ['more than a share that is far off', 'More than a tenth of the supporters of Rovers came by bus.', ['warning More than a tenth']],
    ['a compound of a half', 'Coach Ben Pell of Rovers has a two-and-a-half-year contract.', ['warning two-and-a-half-year']],
    ['a count before a compound', 'Six off-duty officers came with the supporters of Rovers by bus.', ['warning Six']],
  ])('raised: %s', (_, draft, expected) => expect(unbacked(draft, CUP)).toEqual(expected));

  test('a division where the reference tells of none', () => {
    const none = 'Rovers of Alder beat Birch in the cup, and coach Ben Pell was pleased with the side.';
    expect(unbacked('The League Two side Rovers of Alder beat Birch in the cup.', none)).toEqual(['warning Two']);
    expect(unbacked('The League Two side Rovers of Alder beat Birch in the cup.', `${none} Rovers play in the fourth tier.`)).toEqual([]);
    expect(unbacked('The League Two side Rovers of Alder beat Birch in the cup.', `${none} They scored two goals.`)).toEqual([]);
  });
});
