import { describe, expect, test } from 'vitest';
import type { Agreement, QuantityValue } from '../../src/model/index.ts';
import { canonicalQuantity, compareQuantities, isMagnitudeSlip, labelOfQuantity } from '../../src/values/index.ts';
import { quantitiesIn } from './quantity-reading.ts';

/** The first quantity that a wording tells. */
function read(wording: string): QuantityValue {
  const value = quantitiesIn(`It was ${wording}.`)[0]?.value;
  if (!value) throw new Error(`no quantity in “${wording}”`);
  return value;
}

const LADDER: Record<Exclude<Agreement, 'updated'>, [string, string][]> = {
  same: [
    ['two dozen goats', '24 goats'],
    ['$4.2bn', '4,200 million dollars'],
    ['1.2 km', '1,200 metres'],
    ['half a million votes', '500,000 votes'],
    ['18 months long', 'one and a half years long'],
    ['two weeks long', '14 days long'],
    ['a 2-1 win', 'a 2–1 victory'],
    ['40 old tanks', '40 tanks'],
    ['12 soldiers', '12 people'],
    ['14 ships', '14 vessels'],
    ['5 percent', 'five per cent'],
    ['20 °C', '68 °F'],
  ],
  compatible: [
    ['410 m', '1,345 ft'],
    ['50 miles', '80 km'],
    ['8 miles', '13 kilometres'],
    ['at least 12 people', '14 people'],
    ['about 12 ships', '13 foreign vessels'],
    ['up to 400 people', '380 people'],
    ['about 60,000 people', '61,250 people'],
    ['60,000 people', '61,250 people'],
    ['nearly 12 tonnes', '11.8 tonnes'],
    ['4,800 tons', 'about 5,000 tonnes'],
    ['between 10 and 20 goats', '15 goats'],
    ['10 to 20 goats', '15 to 25 goats'],
    ['$1.2 billion', '$1.23 billion'],
    ['3 percent', '3.2 percent'],
    ['a third of the herd', '33 percent of the herd'],
    ['more than half of the herd', '68 percent of the herd'],
    ['dozens of goats', '40 goats'],
    ['more than 12 people', 'more than 20 people'],
    ['100 mph', '160 km/h'],
    ['about 24 goats', '24 goats'],
  ],
  conflict: [
    ['12 km', '1.2 miles'],
    ['12 goats', '14 goats'],
    ['about 12 ships', 'at least 14 vessels'],
    ['100 people', '145 people'],
    ['$1.2 million', '$1.2 billion'],
    ['at least 12 people', '9 people'],
    ['up to 400 people', '450 people'],
    ['50 percent', '60 percent'],
    ['more than half of the herd', '38 percent of the herd'],
    ['3 percent', '4 percent'],
    ['between 10 and 20 goats', '30 goats'],
    ['a 2-1 win', 'a 3-1 win'],
    ['100 people', '104 people'],
    ['dozens of goats', '300 goats'],
    ['12 people', '15 soldiers'],
  ],
  'different-scope': [['12 people', '9 soldiers']],
  unknown: [
    ['$4 million', '4 million euros'],
    ['12 goats', '12 sheds'],
    ['12 cars', '14 vehicles'],
    ['12 km', '12 kg'],
    ['3 percent', '3 percentage points'],
    ['9 soldiers', '12 teachers'],
    ['12 tonnes', '15 goats'],
  ],
};

describe('the ladder', () => {
  for (const [agreement, pairs] of Object.entries(LADDER))
    test(agreement, () => {
      const wrong = pairs.flatMap(([a, b]) => {
        const verdict = compareQuantities(read(a), read(b));
        return verdict.agreement === agreement ? [] : [`${a} / ${b}: ${verdict.agreement} (${verdict.because})`];
      });
      expect(wrong).toEqual([]);
    });
});

test('a rise against a fall of the same size is a conflict', () => {
  const [up, down] = [quantitiesIn('Prices rose 3%.')[0]?.value, quantitiesIn('Prices fell 3%.')[0]?.value] as [QuantityValue, QuantityValue];
  expect(compareQuantities(up, down).agreement).toBe('conflict');
});

test('a verdict of conflict across units shows the conversion', () => {
  expect(compareQuantities(read('12 km'), read('1.2 miles')).because).toBe('12 km and 1.2 miles cannot both be true: 12 km is 7.46 miles');
});

test('one canonical string for one answer', () => {
  for (const [a, b] of LADDER.same.slice(0, 5)) expect(canonicalQuantity(read(a)), `${a} / ${b}`).toBe(canonicalQuantity(read(b)));
  expect(canonicalQuantity(read('12 goats'))).not.toBe(canonicalQuantity(read('about 12 goats')));
});

test('million for billion, and nothing else, is a slip of magnitude', () => {
  expect(isMagnitudeSlip(read('$1.2 million'), read('$1.2 billion'))).toBe(true);
  expect(isMagnitudeSlip(read('3,000 tonnes'), read('3 million tonnes'))).toBe(true);
  expect(isMagnitudeSlip(read('about 40 thousand goats'), read('about 40 million goats'))).toBe(true);
  expect(isMagnitudeSlip(read('$1.2 million'), read('$1.3 billion'))).toBe(false);
  expect(isMagnitudeSlip(read('1.2 km'), read('1.2 m'))).toBe(true);
  expect(isMagnitudeSlip(read('12 goats'), read('120 goats'))).toBe(false);
  expect(isMagnitudeSlip(read('$1 million'), read('1 billion euros'))).toBe(false);
  expect(isMagnitudeSlip(read('0 goats'), read('0 goats'))).toBe(false);
});

test('labels are what an editor would write', () => {
  const labels = [
    'about 24 people',
    '$4.2bn',
    'at least 12 soldiers',
    'up to 8 million euros',
    '3 to 5 percent',
    '12 square miles',
    '1 person',
    '$80 per square metre',
    '45 companies',
    '1,345 feet',
  ];
  expect(labels.map((w) => labelOfQuantity(read(w)))).toEqual([
    'about 24 people',
    '$4.2 billion',
    'at least 12 soldiers',
    'up to €8 million',
    '3 to 5 %',
    '12 square miles',
    '1 person',
    '$80 per m²',
    '45 companies',
    '1,345 feet',
  ]);
});
