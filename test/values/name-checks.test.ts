import { describe, expect, test } from 'vitest';
import { nameAlias } from '../../src/compare/against/name-alias.ts';
import { bookFrom, raisedBy, sidesOf } from './name-reading.ts';

const BOOK = bookFrom(`schema: aliases/1
source: https://example.org
entities:
  - { id: exercise/north-wind, type: event, name: Nordvind 2025, strong: [Nordvind-2025], flag: [North Wind 2025, North-Wind-2025], not: [the north wind] }
  - { id: org/harbour-board, type: organization, name: Harbour Board, strong: [Harbour Board of Port Selby], flag: [Haven Council] }
  - { id: day/lamps, type: event, name: Day of the Lamps of Port Selby, flag: [Lamps Day, Day of the Lamps] }
`);

describe('name/alias', () => {
  test.each([
    ['the house form and its hyphen', ['Troops met for Nordvind 2025. The exercise Nordvind-2025 ends on Friday.']],
    ['a look-alike', ['They sailed against the north wind on Monday.']],
    ['a longer accepted form', ['The Harbour Board of Port Selby met. The Harbour Board voted.']],
    ['no year, no exercise', ['The North Wind blew over the quay.']],
  ])('silent: %s', (_, texts) => expect(raisedBy(nameAlias, texts, BOOK)).toEqual([]));

  test('a known variant is cited with the house form in every source that has it', () => {
    const [found, ...more] = raisedBy(nameAlias, ['Troops met for ‘North Wind 2025’ in May.', 'The exercise Nordvind 2025 began. Nordvind 2025 ends.'], BOOK);
    expect(more).toEqual([]);
    expect(found?.level).toBe('warning');
    expect(sidesOf(found)).toEqual(['North Wind 2025 @a', 'Nordvind 2025 @b']);
    expect(found?.readings[0]?.evidence[0]?.anchor.exact).toBe('North Wind 2025');
  });

  test('a variant alone is one reading', () => {
    const [found] = raisedBy(nameAlias, ['The Haven Council met. The Haven Council voted.'], BOOK);
    expect(sidesOf(found)).toEqual(['Haven Council @a a']);
  });

  test('a shortening behind its full name is a remark', () => {
    const [found] = raisedBy(nameAlias, ['The Day of the Lamps of Port Selby falls in May. On Lamps Day ferries are free.'], BOOK);
    expect(found?.level).toBe('info');
  });
});
