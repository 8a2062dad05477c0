import { describe, expect, test } from 'vitest';
import { sourceUnbacked } from '../../src/compare/source/unbacked.ts';
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
    ['another division', 'The League One side Rovers of Alder beat Birch in the cup.', ['warning League One']],
    ['another rank', 'World number two Ines Orr beat Ann Vale.', ['warning number two']],
    ['another road', 'Supporters of Rovers left Alder by Highway 61.', ['warning Highway 61']],
    ['more than a share that is far off', 'More than a tenth of the supporters of Rovers came by bus.', ['warning More than a tenth']],
    ['a compound of a half', 'Coach Ben Pell of Rovers has a two-and-a-half-year contract.', ['warning two-and-a-half-year']],
    ['a count before a compound', 'Six off-duty officers came with the supporters of Rovers by bus.', ['warning Six']],
  ])('raised: %s', (_, draft, expected) => expect(unbacked(draft, CUP)).toEqual(expected));

  test('a division where the reference tells of none', () => {
    const none = 'Rovers of Alder beat Birch in the cup, and coach Ben Pell was pleased with the side.';
    expect(unbacked('The League Two side Rovers of Alder beat Birch in the cup.', none)).toEqual(['warning League Two']);
    expect(unbacked('The League Two side Rovers of Alder beat Birch in the cup.', `${none} Rovers play in the fourth tier.`)).toEqual([]);
    expect(unbacked('The League Two side Rovers of Alder beat Birch in the cup.', `${none} They scored two goals.`)).toEqual([]);
  });
});

const TRIAL =
  'Two ferries stood in Marnholt for six weeks. Three men and one woman were taken to court in Alder, where the first half of the trial ended in 2019; the third day was the longest. The court sat for a four-day hearing and heard two boys. Ines Orr beat Ann Vale 6-4 3-6 7-5 and Ben Pell 6-3 6-0. In Alder the first woman on the bench was praised.';

describe('a figure, with what it is there for', () => {
  test.each([
    ['persons by another noun', 'Three people stood before the court in Alder.'],
    ['persons added up', 'Four people were taken to court in Alder.'],
    ['the same part', 'The trial in Alder ended its first half with praise for the court.'],
    ['the part before a later one', 'On the second day the court in Alder heard the boys.'],
    ['a compound told in full', 'The boys stood before the court in Alder in a six-week trial.'],
    ['the same sets', 'Ines Orr beat Ann Vale 6-4 3-6 7-5 in Alder.'],
    ['the same sets from the other side', 'Ann Vale lost 4-6 6-3 5-7 to Ines Orr in Alder.'],
    ['a first time by its noun', 'In Alder a woman sat on the bench of the court for the first time.'],
    ['a way of speaking', 'In the first place the court in Alder praised the first-responders, first of all the men.'],
  ])('quiet: %s', (_, draft) => expect(unbacked(draft, TRIAL)).toEqual([]));

  test.each([
    ['persons where ferries and boys were two', 'Six people were taken to court in Alder.', ['warning Six']],
    ['a part that the trial numbers otherwise', 'In the sixth day the court in Alder praised the boys.', ['warning sixth']],
    ['a part of which nothing is told', 'The court in Alder ended the second round of the trial.', ['warning second round']],
    ['a length where two counts ferries', 'The court in Alder gave the boys a two-year ban.', ['warning two-year']],
    ['sets of two matches', 'Ines Orr beat Ann Vale 6-4 6-3 in Alder.', ['warning 6-4 6-3']],
    ['a first time', 'The court in Alder heard a dog for the first time.', ['warning first']],
    ['a day where the year is given', 'The trial in Alder ended its half on 14 June 2019.', ['warning 14 June 2019']],
  ])('raised: %s', (_, draft, expected) => expect(unbacked(draft, TRIAL)).toEqual(expected));

  test('a figure that the draft repeats is one finding', () => {
    expect(unbacked('The court in Alder fined the men £700, and the £700 went to the boys.', TRIAL)).toEqual(['warning £700']);
  });
});

const COUNCIL =
  'Mayor Ann Vale of Marnholt, 35, is in her second and final term. All 42 members of her council wrote to the harbour board in May 2017 about two ferries; in September hundreds of sailors marched to the harbour. The storm killed 12 sailors, and 1.4 million people were without light in Marnholt.';

describe('the same in other words, and what only looks the same', () => {
  test.each([
    ['a term told with a word between', 'Mayor Ann Vale of Marnholt may not end her second term.'],
    ['a first that is denied', 'It is not the first time that Mayor Ann Vale has been at the harbour of Marnholt.'],
    ['a vague number of others', 'In Marnholt hundreds of workers marched to the harbour.'],
    ['persons who may go by any noun', 'The 42 Marnholt democrats wrote to the harbour board.'],
    ['others, where all are told', 'Ann Vale and 41 other members of the council of Marnholt wrote to the harbour board.'],
    ['a word of its own', 'The letter of the Marnholt harbour board was a one-off.'],
    ['a round floor', 'In Marnholt more than a million people were without light.'],
    ['the month of a year', 'The council of Marnholt wrote to the harbour board in 2017.'],
    ['a month that needs no year', 'In September the sailors marched to the harbour of Marnholt.'],
  ])('quiet: %s', (_, draft) => expect(unbacked(draft, COUNCIL)).toEqual([]));

  test.each([
    ['a floor that is a count', 'The storm in Marnholt killed at least 11 sailors.', ['warning at least 11']],
    ['persons where the figure alone is there, for ferries', 'Two sailors of Marnholt wrote to the harbour board.', ['warning Two']],
    ['one of a kind where others come first', 'Mayor Ann Vale of Marnholt has a one-vote lead in the council.', ['warning one-vote']],
    ['a year where a month hangs on another', 'The council of Marnholt wrote to the harbour board in 2018.', ['warning 2018']],
    ['a decade', 'The ferries in the harbour of Marnholt are from the 1950s.', ['warning the 1950s']],
    ['years ago where they are an age', 'The council of Marnholt lost the harbour 30 years ago.', ['warning 30 years ago']],
  ])('raised: %s', (_, draft, expected) => expect(unbacked(draft, COUNCIL)).toEqual(expected));

  test('all, where a reference tells of others', () => {
    const others = 'Besides Tom Orr 42 other members of the council of Marnholt were hurt in the storm.';
    expect(unbacked('The storm in Marnholt hurt 43 members of the council.', others)).toEqual([]);
    expect(unbacked('The storm in Marnholt hurt 44 members of the council.', others)).toEqual(['warning 44']);
  });

  test('a division that a long report does not tell, though it has the figure', () => {
    const report =
      'Rovers of Alder beat Birch in the cup, and coach Ben Pell was pleased with the side. They scored two goals. Keeper Tom Orr saved a penalty, winger Ines Vale struck the bar late, and supporters sang through rain until the whistle. Captain Lars Holt praised young defenders, thanked the crowd and promised harder training before Easter.';
    expect(unbacked('The League Two side Rovers of Alder beat Birch in the cup.', report)).toEqual(['warning League Two']);
  });
});
