import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QuantityValue } from '../../src/model/index.ts';
import { canonicalQuantity, compareQuantities, isMagnitudeSlip, labelOfQuantity } from '../../src/values/index.ts';
import { quantitiesIn } from '../values/quantity-reading.ts';

const UNITS = [
  'm',
  'km',
  '[mi_i]',
  '[ft_i]',
  'kg',
  '[lb_av]',
  'Cel',
  '[degF]',
  'USD',
  'EUR',
  '%',
  '1',
  '{person}',
  '{soldier}',
  '{goat}',
  'a',
  'mo',
  'd',
  'h',
  'km/h',
  '[mi_i]/h',
  '{score}',
  'USD/[bbl_us]',
];
const amount = fc.oneof(
  fc.integer({ min: 0, max: 2_000_000 }),
  fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100),
);
const quantity: fc.Arbitrary<QuantityValue> = fc
  .record({
    a: amount,
    b: amount,
    shape: fc.constantFrom('point', 'range', 'least', 'most'),
    unit: fc.constantFrom(...UNITS),
    approximate: fc.boolean(),
    change: fc.constantFrom('up', 'down', null),
  })
  .map(({ a, b, shape, unit, approximate, change }) => ({
    low: shape === 'most' ? Number.NEGATIVE_INFINITY : shape === 'range' ? Math.min(a, b) : a,
    high: shape === 'least' ? Number.POSITIVE_INFINITY : shape === 'range' ? Math.max(a, b) : a,
    unit,
    approximate,
    change,
  }));

test('agreement is symmetric, and every quantity agrees with itself', () => {
  fc.assert(
    fc.property(quantity, quantity, (a, b) => {
      const [ab, ba] = [compareQuantities(a, b), compareQuantities(b, a)];
      expect(ab.agreement).toBe(ba.agreement);
      expect(ab.confidence).toBe(ba.confidence);
      expect(compareQuantities(a, a).agreement).toBe('same');
      expect(isMagnitudeSlip(a, b)).toBe(isMagnitudeSlip(b, a));
    }),
  );
});

test('equal canonical strings mean the same answer', () => {
  fc.assert(
    fc.property(quantity, quantity, (a, b) => {
      if (canonicalQuantity(a) === canonicalQuantity(b)) expect(compareQuantities(a, b).agreement).toBe('same');
    }),
  );
});

const SCALED: readonly (readonly [string, string, number])[] = [
  ['km', 'm', 1000],
  ['t', 'kg', 1000],
  ['[mi_i]', '[ft_i]', 5280],
  ['h', 'min', 60],
  ['a', 'mo', 12],
  ['har', 'm2', 10_000],
  ['[lb_av]', '[oz_av]', 16],
  ['GBy', 'MBy', 1000],
  ['wk', 'd', 7],
];

test('a change of unit changes neither canonical string nor agreement', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SCALED), fc.integer({ min: 1, max: 50_000 }), ([large, small, factor], n) => {
      const a: QuantityValue = { low: n, high: n, unit: large, approximate: false, change: null };
      const b: QuantityValue = { ...a, low: n * factor, high: n * factor, unit: small };
      expect(canonicalQuantity(a)).toBe(canonicalQuantity(b));
      expect(compareQuantities(a, b).agreement).toBe('same');
    }),
  );
});

test('a value inside an interval never conflicts with it; one far outside always does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 900 }), fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 100 }), (low, width, share) => {
      const range: QuantityValue = { low, high: low + width, unit: '{goat}', approximate: false, change: null };
      const inside = Math.round(low + (width * share) / 100);
      expect(compareQuantities(range, { ...range, low: inside, high: inside }).agreement).not.toBe('conflict');
      const outside = 2 * (low + width) + 5;
      expect(compareQuantities(range, { ...range, low: outside, high: outside }).agreement).toBe('conflict');
    }),
  );
});

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number in English words. */
function inWords(n: number): string {
  if (n < 20) return SMALL[n] as string;
  if (n < 100) return `${TENS[Math.floor(n / 10)]}${n % 10 ? `-${SMALL[n % 10]}` : ''}`;
  if (n < 1000) return `${SMALL[Math.floor(n / 100)]} hundred${n % 100 ? ` and ${inWords(n % 100)}` : ''}`;
  for (const [scale, name] of [
    [1e9, 'billion'],
    [1e6, 'million'],
    [1e3, 'thousand'],
  ] as const)
    if (n >= scale) return `${inWords(Math.floor(n / scale))} ${name}${n % scale ? `${n % scale < 100 ? ' and' : ''} ${inWords(n % scale)}` : ''}`;
  return '';
}

test('figures, grouped figures and number words are read back as the number they came from', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: 2, max: 2000 }), fc.integer({ min: 2, max: 900_000_000 })).filter((n) => n !== 911),
      (n) => {
        for (const written of [String(n), n.toLocaleString('en-US'), inWords(n)]) {
          const [found] = quantitiesIn(`The keeper counted ${written} goats.`);
          expect(found?.value, written).toMatchObject({ low: n, high: n, unit: '{goat}' });
          expect(found?.anchor.exact).toBe(written);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('a label is read back as its quantity', () => {
  const sayable = fc.record({
    n: fc.integer({ min: 2, max: 90_000 }),
    unit: fc.constantFrom('USD', 'EUR', '%', '[mi_i]', 'km', 't', 'a', '{person}', '{goat}', '[ft_i]', 'km/h'),
    shape: fc.constantFrom('point', 'least', 'most', 'about'),
  });
  fc.assert(
    fc.property(sayable, ({ n, unit, shape }) => {
      const value: QuantityValue = {
        low: shape === 'most' ? Number.NEGATIVE_INFINITY : n,
        high: shape === 'least' ? Number.POSITIVE_INFINITY : n,
        unit,
        approximate: shape === 'about',
        change: null,
      };
      expect(quantitiesIn(`It held ${labelOfQuantity(value)}.`)[0]?.value, labelOfQuantity(value)).toEqual(value);
    }),
    { numRuns: 300 },
  );
});

test('every span selects its words, and no two quantities share a word', () => {
  const word = fc.constantFrom(
    '12',
    '4.2bn',
    '$',
    '€',
    'people',
    'killed',
    'about',
    'at least',
    'to',
    '-',
    '–',
    'and',
    'between',
    'from',
    '%',
    'percent',
    'km',
    '(',
    ')',
    ',',
    '.',
    'million',
    'half',
    'one',
    'in',
    'five',
    'of',
    'the',
    '48',
    'year',
    'old',
    'a',
    '2-1',
    'won',
    'dozens',
    'third',
    '½',
    '1/2',
    'US',
    'per',
    'aged',
    'Petek',
    '60,000',
    '1998',
    '°C',
    '+',
    '#',
    "'",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 25 }), fc.constantFrom(' ', ''), (words, glue) => {
      const text = words.join(glue);
      let end = 0;
      for (const claim of quantitiesIn(text)) {
        expect(text.slice(claim.anchor.span.start, claim.anchor.span.end)).toBe(claim.anchor.exact);
        expect(claim.anchor.span.start).toBeGreaterThanOrEqual(end);
        expect(claim.value?.low).toBeLessThanOrEqual(claim.value?.high as number);
        end = claim.anchor.span.end;
      }
    }),
    // The first was once a crash: a point before a year that a date had taken.
    { numRuns: 400, examples: [[['.', '1998'], '']] },
  );
});
