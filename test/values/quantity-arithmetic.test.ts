import { describe, expect, test } from 'vitest';
import { quantityArithmetic } from '../../src/compare/quantity/arithmetic.ts';
import { extract } from '../../src/extract/index.ts';
import { EMPTY_BOOK, type Raised, type Story } from '../../src/model/index.ts';
import { annotated } from './date-reading.ts';

/** What the arithmetic guard says of one article, published on Thursday, 6 March 2025. */
function slipsIn(text: string, published: string | null = '2025-03-06'): readonly Raised[] {
  const laid = annotated(text, published);
  const article = { annotated: laid, claims: extract(laid, EMPTY_BOOK) };
  return quantityArithmetic.raise({ story: { articles: [article] } as unknown as Story, facts: [], book: EMPTY_BOOK });
}

const QUIET: Record<string, readonly string[]> = {
  sums: [
    'Twelve people were on board: seven men, three women and two children.',
    'Twelve people, including nine women and four lawyers, were freed.',
    'Twelve people — among them three nurses and two cooks — were freed.',
    'The fire hurt four men and three women, seven people in all.',
    'Of the 30 climbers, 12 turned back and the other 18 reached the hut.',
    'Of the 30 climbers, 12 turned back and 5 were lost.',
    'Three finalists share the purse: 9 points for Kolb, 9 for Petek and 6 for Vesely.',
    'The two teams field 11 players each, a total of 22.',
    'Forty died on Monday and 12 on Tuesday, bringing the total to 90.',
    'About 100 people came: 40 men, 35 women and 20 children.',
    'Two ministers: 12 questions and 9 answers.',
    'He met 12 reporters: two from Olmau, three from Dorsten and several others.',
    'The fire took 61 houses, 34 of them in Olmau and 27 in Dorsten.',
    'The fire took 61 houses, 34 of them in Olmau and 20 in Dorsten.',
    'The fire took 61 houses, 34 of them in Olmau and 37 boats.',
  ],
  shares: [
    'Of the 180 pupils, 45 (25 percent) walk.',
    'Of the 180 pupils, 46 (25 percent) walk.',
    'About a quarter of the 180 pupils, or 44, walk.',
    'Some 1,800 of the 7,100 households, or 25 percent, have no well.',
    '45 of the 180 pupils, 12 percent more than last year, walk.',
    'The firm cut 6,650 jobs, or about 5 percent of its workforce.',
    'One in five (20 percent) cannot swim.',
    'Nine of the 30 boats had no radio, and 40 percent had no flares.',
    '66 out of 255 samples, 26 percent, held lead.',
  ],
  changes: [
    'Takings rose 12 percent to $56 million from $50 million.',
    'Takings rose from $50 million to $56 million, a 12 percent increase.',
    'Exports reached 320 tonnes, up 16 percent from 275 tonnes a year earlier.',
    'Takings doubled from $50 million to $102 million.',
    'Takings more than doubled from $50 million to $140 million.',
    'The rate rose 2 percent to 7 percent from 5 percent.',
    'Shares fell 3 percent to 40 crowns from 41.2.',
    'The price of salt is down 24 percent, from 170 euros to 130 euros.',
    'Sales of boats rose to 21,000 from 14,500.',
    'Sales of boats fell from 21,000 to 14,500.',
    'The club rose from 12th to fifth.',
    'Sales rose from 2020 to 2024 and fell to 14,500.',
    'Prices fell for boats from 14 to 20 metres.',
    'The water rose from 9 am to 5 pm.',
    'Sales rose to 14,500 boats from yards with 21,000 workers.',
  ],
  ages: [
    'Vesna Dolinar, 52, was born in 1972 in a village on the lake.',
    'Vesna Dolinar, 53, was born in 1972 in a village on the lake.',
    'Born in 1945, the painter died in 1998 at the age of 53.',
    'Born in 1972, she was 20 when she left the village.',
    'Her brother, 48, says she was born in 1972 and left before the war.',
    'The 30-year-old son of a painter born in 1950 runs the mill.',
  ],
  anniversaries: [
    'The town marked the 50th anniversary of the 1975 flood.',
    'In 2012 the club kept the 40th anniversary of its founding in 1972.',
    'The town will mark the 51st anniversary of the 1975 flood next year.',
    'The order kept its 900th anniversary on 9 February 2013.',
    'The bridge fell 25 years ago, in 2000.',
    'He led the choir for 20 years, from 1984 to 2004.',
    'He led the choir for 21 years, from 1984 to 2004.',
    'The 10th anniversary was kept in 1995.',
  ],
  conversions: [
    'The lake is 12 km (7.5 miles) long.',
    'The lake is 12 km (7 miles) long.',
    'The wreck lies 410 m (1,345 ft) down.',
    'The wreck lies 12 km (1.2 miles off the light) down.',
    'The bill came to $4.2 billion (€3.9 billion).',
    'It weighs 2 tonnes (4,400 pounds).',
    'A crate of 12 (6 kg) was lost.',
  ],
  ranks: ['Kolb finished third behind Ana Petek and Mira Vesely.', 'Olmau is the third-largest port after Dorsten.'],
};

const LOUD: Record<string, readonly (readonly [string, string])[]> = {
  sums: [
    ['Thirteen people were on board: seven men, three women and two children.', '7 + 3 + 2 = 12'],
    ['The fire hurt four men and three women, eight people in all.', '4 + 3 = 7'],
    ['Of the 30 climbers, 12 turned back and the other 20 reached the hut.', '12 + 20 = 32'],
    ['Twelve people, including nine women and five men, were freed.', '9 + 5 = 14'],
    ['The fire took 61 houses, 34 of them in Olmau and 37 in Dorsten.', '34 + 37 = 71'],
    ['Forty of the 30 boats sank.', '40 > 30'],
    ['Crews counted 40 houses lost on the north bank and 55 houses on the south bank, a total of 105.', '40 + 55 = 95'],
  ],
  shares: [
    ['Of the 180 pupils, 45 (35 percent) walk.', '45 ÷ 180 × 100 = 25 %'],
    ['45 of the 180 pupils, or 35 percent, walk.', '45 ÷ 180 × 100 = 25 %'],
    ['35 percent of the pupils (45 of 180) walk.', '45 ÷ 180 × 100 = 25 %'],
    ['35 percent of the 180 pupils, or 45, walk.', '45 ÷ 180 × 100 = 25 %'],
    ['66 out of 255 samples, 36 percent, held lead.', '66 out of 255 = 25.9 %'],
  ],
  changes: [
    ['Takings rose 32 percent to $56 million from $50 million.', '(56,000,000 − 50,000,000) ÷ 50,000,000 × 100 = 12 %'],
    ['Takings climbed from $50 million to $56 million, an increase of 22 percent.', '(56,000,000 − 50,000,000) ÷ 50,000,000 × 100 = 12 %'],
    ['Exports reached 320 tonnes, up 31 percent from 275 tonnes.', '(320 − 275) ÷ 275 × 100 = 16.4 %'],
    ['Takings rose 12 percent to $50 million from $56 million.', '50,000,000 < 56,000,000'],
    ['Sales of boats rose to 14,500 from 21,000.', '14,500 < 21,000'],
    ['Sales of boats fell sharply from 14,500 to 21,000.', '21,000 > 14,500'],
    ['Takings tripled from $50 million to $100 million.', '100,000,000 ÷ 50,000,000 = 2'],
  ],
  ages: [
    ['Vesna Dolinar, 62, was born in 1972 in a village on the lake.', '2025 − 1972 = 53, one less before the birthday'],
    ['Born in 1945, the painter died in 1998 at the age of 63.', '1998 − 1945 = 53, one less before the birthday'],
  ],
  anniversaries: [
    ['The town marked the 40th anniversary of the 1975 flood.', '2025 − 1975 = 50'],
    ['In 2012 the club kept the 30th anniversary of its founding in 1972.', '2012 − 1972 = 40'],
    ['The bridge fell 30 years ago, in 2000.', '2025 − 2000 = 25'],
    ['He led the choir for 30 years, from 1984 to 2004.', '2004 − 1984 = 20'],
  ],
  conversions: [
    ['The lake is 12 km (1.2 miles) long.', '12 km and 1.2 miles cannot both be true: 12 km is 7.46 miles'],
    ['The bill came to $4.2 billion (€3.9 million).', '$4.2 billion ÷ €3.9 million = 1100'],
  ],
  ranks: [['Kolb finished fifth behind Ana Petek and Mira Vesely.', '2 + 1 = 3']],
};

for (const [kind, texts] of Object.entries(QUIET))
  test(`${kind} that come out are quiet`, () => {
    expect(texts.flatMap((text) => slipsIn(text).map((f) => `${text} → ${f.what}`))).toEqual([]);
  });

describe('figures that do not fit', () => {
  for (const [kind, cases] of Object.entries(LOUD))
    test(kind, () => {
      for (const [text, sum] of cases)
        expect(
          slipsIn(text).map((f) => f.because[0]),
          text,
        ).toEqual([sum]);
    });
});

test('without a publication date nothing is counted up to today', () => {
  expect(slipsIn('The town marked the 40th anniversary of the 1975 flood.', null)).toEqual([]);
  expect(slipsIn('Vesna Dolinar, 62, was born in 1972.', null)).toEqual([]);
});

test('a finding cites the figures themselves', () => {
  const [finding] = slipsIn('Of the 180 pupils, 45 (35 percent) walk.');
  expect(finding?.readings.map((r) => r.evidence.map((e) => e.anchor.exact))).toEqual([['35 percent'], ['45', '180']]);
  expect(finding?.what).toBe('45 of 180 is 25 %, not 35 percent.');
});

test('the examples of the check are what it says of itself', () => {
  const { agree = [], disagree = [] } = quantityArithmetic.examples ?? {};
  expect(agree.flatMap(([text = '']) => slipsIn(text))).toEqual([]);
  for (const [text = ''] of disagree) expect(slipsIn(text), text).toHaveLength(1);
});
