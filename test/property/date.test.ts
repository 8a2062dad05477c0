import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateValue } from '../../src/model/index.ts';
import { addMonths, civilOf, daysInMonth, epochDay, isoMonday, isoOf, isoWeekOf, weekdayOf } from '../../src/values/date/calendar.ts';
import { boundsOf, canonicalDate, compareDates, labelOfDate } from '../../src/values/date/index.ts';
import { daySlot, halfSlot, monthSlot, nextSlot, quarterSlot, slotAt, weekSlot, yearSlot } from '../../src/values/date/slot.ts';
import { MONTH_NAMES } from '../../src/values/date/words.ts';
import { datesIn } from '../values/date-reading.ts';

const DAY = 86_400_000;
const epoch = fc.integer({ min: epochDay(1800, 1, 1), max: epochDay(2199, 12, 31) });
const year = fc.integer({ min: 1800, max: 2190 });
const unit = fc.constantFrom('day', 'week', 'weekend', 'month', 'quarter', 'half', 'season', 'year', 'decade', 'century');

const value = (text: string, implied: DateValue['implied'] = [], mod?: string): DateValue => ({
  edtf: text,
  timex: { type: 'DATE', value: text.split('/')[0] as string, ...(mod ? { mod } : {}) },
  implied,
  anchoredTo: 'stated',
  basis: null,
});
const anyValue = fc
  .tuple(
    epoch,
    fc.constantFrom('day', 'week', 'month', 'quarter', 'half', 'year', 'decade'),
    fc.constantFrom([], ['year'], ['year', 'month']),
    fc.constantFrom(undefined, 'START', 'END', 'APPROX'),
  )
  .map(([day, kind, implied, mod]) => value(slotAt(kind as 'day', day).edtf, implied as DateValue['implied'], mod));

describe('calendar', () => {
  test('epoch days and civil dates are inverse, and agree with the built-in calendar', () => {
    fc.assert(
      fc.property(epoch, (day) => {
        const { year: y, month, day: d } = civilOf(day);
        const built = new Date(day * DAY);
        expect(epochDay(y, month, d)).toBe(day);
        expect([y, month, d, weekdayOf(day) % 7]).toEqual([built.getUTCFullYear(), built.getUTCMonth() + 1, built.getUTCDate(), built.getUTCDay()]);
      }),
    );
  });

  test('weeks hold their days', () => {
    fc.assert(
      fc.property(epoch, (day) => {
        const { year: y, week } = isoWeekOf(day);
        const monday = isoMonday(y, week);
        expect(day - monday).toBe(weekdayOf(day) - 1);
      }),
    );
  });

  test('months added and taken away land in the same month', () => {
    fc.assert(
      fc.property(epoch, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const [a, b] = [civilOf(day), civilOf(addMonths(addMonths(day, months), -months))];
        expect([b.year, b.month]).toEqual([a.year, a.month]);
      }),
    );
  });
});

describe('slots', () => {
  test('a slot holds the day it was made from, and its EDTF has its bounds', () => {
    fc.assert(
      fc.property(epoch, unit, (day, kind) => {
        const slot = slotAt(kind as 'day', day);
        if (kind !== 'weekend') expect(slot.low <= day && day <= slot.high).toBe(true);
        expect(boundsOf(slot.edtf)).toEqual({ low: slot.low, high: slot.high });
      }),
    );
  });

  test('the next slot begins where this one ends', () => {
    fc.assert(
      fc.property(epoch, fc.constantFrom('day', 'week', 'month', 'quarter', 'half', 'season', 'year', 'decade', 'century'), (day, kind) => {
        const slot = slotAt(kind as 'day', day);
        expect(nextSlot(slot, 1).low).toBe(slot.high + 1);
        expect(nextSlot(nextSlot(slot, 1), -1)).toEqual(slot);
      }),
    );
  });

  test('the package edtf reads the same bounds', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 }), (y, m, q) => {
        const slots = [
          yearSlot(y),
          monthSlot(y, m),
          daySlot(epochDay(y, m, daysInMonth(y, m))),
          weekSlot(epochDay(y, m, 1)),
          quarterSlot(y, q),
          halfSlot(y, q > 2 ? 2 : 1),
        ];
        for (const slot of slots) {
          const other = edtf(slot.edtf);
          expect([Math.floor(other.min / DAY), Math.floor(other.max / DAY)]).toEqual([slot.low, slot.high]);
        }
      }),
    );
  });
});

describe('comparison', () => {
  test('is symmetric', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const [there, back] = [compareDates(a, b), compareDates(b, a)];
        expect([back.agreement, back.confidence]).toEqual([there.agreement, there.confidence]);
      }),
    );
  });

  test('a date agrees with itself', () => {
    fc.assert(fc.property(anyValue, (a) => void expect(compareDates(a, a).agreement).toBe('same')));
  });

  test('what holds a date never conflicts with it', () => {
    fc.assert(
      fc.property(epoch, unit, unit, (day, a, b) => {
        fc.pre(a !== 'weekend' && b !== 'weekend');
        expect(compareDates(value(slotAt(a as 'day', day).edtf), value(slotAt(b as 'day', day).edtf)).agreement).toMatch(/^(?:same|compatible)$/);
      }),
    );
  });

  test('two stated days conflict exactly when they differ', () => {
    fc.assert(fc.property(epoch, epoch, (a, b) => void expect(compareDates(value(isoOf(a)), value(isoOf(b))).agreement).toBe(a === b ? 'same' : 'conflict')));
  });

  test('a difference of the implied year alone is no conflict', () => {
    fc.assert(
      fc.property(year, year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (y1, y2, m, d) => {
        const [a, b] = [value(isoOf(epochDay(y1, m, d)), ['year']), value(isoOf(epochDay(y2, m, d)))];
        expect(compareDates(a, b).agreement).not.toBe('conflict');
      }),
    );
  });

  test('equal canonical forms agree, and every date has a label without codes', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        if (canonicalDate(a) === canonicalDate(b)) expect(compareDates(a, b).agreement).toMatch(/^(?:same|compatible)$/);
        expect(labelOfDate(a)).not.toMatch(/XX|\d{4}-|undefined|NaN/);
      }),
    );
  });
});

describe('reading', () => {
  const forms: readonly ((y: number, m: number, d: number) => string)[] = [
    (y, m, d) => `${MONTH_NAMES[m - 1]} ${d}, ${y}`,
    (y, m, d) => `${d} ${MONTH_NAMES[m - 1]} ${y}`,
    (y, m, d) => isoOf(epochDay(y, m, d)),
    (y, m, d) => `${String(d).padStart(2, '0')}.${String(m).padStart(2, '0')}.${y}`,
  ];

  test('a full date is read back in every format, whatever the day of publication', () => {
    fc.assert(
      fc.property(epoch, epoch, fc.constantFrom(...forms), (day, published, form) => {
        const { year: y, month, day: d } = civilOf(day);
        const text = `The lantern went out on ${form(y, month, d)}, they said.`;
        expect(datesIn(text, isoOf(published)).map((c) => c.value?.edtf)).toEqual([isoOf(day)]);
      }),
      { numRuns: 200 },
    );
  });

  test('spans select their words, in order, without overlap, in any soup of tokens', () => {
    const soup = fc.array(
      fc.constantFrom(
        'March',
        'May',
        'Tuesday',
        '12',
        '4th',
        '2025',
        'the',
        'of',
        'last',
        'next',
        'week',
        'years',
        'ago',
        'two',
        '-',
        '–',
        ',',
        '.',
        '3:15',
        'p.m.',
        'Q3',
        'early',
        'mid',
        'from',
        'to',
        'half',
        'end',
        "'90s",
        'noon',
        'and',
        'a',
        'every',
        '10',
        'said',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(soup, fc.option(epoch, { nil: null }), (words, published) => {
        const text = words.join(' ');
        let end = 0;
        for (const { anchor, value: read } of datesIn(text, published === null ? null : isoOf(published))) {
          expect(text.slice(anchor.span.start, anchor.span.end)).toBe(anchor.exact);
          expect(anchor.span.start).toBeGreaterThanOrEqual(end);
          end = anchor.span.end;
          if (read?.edtf && !read.edtf.includes('XXXX')) expect(boundsOf(read.edtf)).not.toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });

  test('without a publication date no year is guessed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (m, d) => {
        const [claim] = datesIn(`The lantern went out on ${MONTH_NAMES[m - 1]} ${d}.`, null);
        expect(claim?.value?.edtf.startsWith('XXXX-')).toBe(true);
        expect(claim?.value?.implied).toContain('year');
      }),
    );
  });
});
