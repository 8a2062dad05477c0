import { describe, expect, test } from 'vitest';
import { claimsIn, versionsOf } from '../../src/pipeline.ts';
import { loadRules, shippedRules } from '../../src/rules/load.ts';
import { documentOf } from '../values/date-reading.ts';

const { book: loaded } = loadRules({ shipped: shippedRules(), story: null, extra: [], checks: [] });
if (loaded === null) throw new Error('the general rules do not load');
const book = loaded;

function changes(older: string, newer: string, day = '2025-05-04', later = '2025-05-05'): string[] {
  const [a, b] = [claimsIn(documentOf(older, day, 'old'), book), claimsIn(documentOf(newer, later, 'new'), book)];
  return versionsOf(a, b, book).map((c) => `${c.change} ${c.kind} ${[c.before, c.after].map((t) => t?.anchor.exact ?? '-').join(' > ')}`);
}

const OLD = [
  'A fire on the ferry of Trellin killed 12 people on 3 May 2025, police said.',
  'Fire chief Tomas Verrik put the damage at $3 million.',
  '“We saw the smoke from the old mole and went out at once,” Mayor Ines Calloway said.',
  'Oskar Brandvold was charged with arson on Sunday.',
].join('\n');

describe('quiet', () => {
  test.each<[string, string]>([
    ['the same text', OLD],
    ['sentences in another order', OLD.split('\n').reverse().join('\n')],
    ['other words, the same facts', OLD.replace('killed 12 people', 'left twelve people dead').replace('put the damage at', 'spoke of damage of')],
    ['a comma, a capital', OLD.replace('police said', 'the Police said')],
    ['said again in a new sentence', `${OLD}\nThe 12 people were on the upper deck.`],
  ])('%s', (_, newer) => expect(changes(OLD, newer)).toEqual([]));

  test('a weekday counted from another day of publication', () => expect(changes(OLD, OLD, '2025-05-04', '2025-05-12')).toEqual([]));
});

describe('told', () => {
  test('the toll, in the same sentence and in a new one', () => {
    expect(changes(OLD, OLD.replace('12 people', '17 people'))).toEqual(['changed quantity 12 > 17']);
    expect(
      changes(
        OLD,
        OLD.replace(
          'A fire on the ferry of Trellin killed 12 people on 3 May 2025, police said.',
          'On 3 May 2025 the ferry of Trellin burned, and 17 people died, police said.',
        ),
      ),
    ).toEqual(['changed quantity 12 > 17']);
  });
  test('a day', () => expect(changes(OLD, OLD.replace('3 May', '4 May'))).toEqual(['changed date 3 May 2025 > 4 May 2025']));
  test('an amount', () => expect(changes(OLD, OLD.replace('$3 million', '$5.5 million'))).toEqual(['changed quantity $3 million > $5.5 million']));
  test('a name, corrected', () =>
    expect(changes(OLD, OLD.replace('Verrik', 'Verrick'))).toEqual(expect.arrayContaining(['changed name Tomas Verrik > Tomas Verrick'])));
  test('a quotation, taken out', () =>
    expect(changes(OLD, OLD.replace('“We saw the smoke from the old mole and went out at once,” Mayor Ines Calloway said.\n', ''))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^removed quote /)]),
    ));
  test('a quotation, in other words', () =>
    expect(changes(OLD, OLD.replace('went out at once', 'did not go out at once'))).toEqual([
      expect.stringMatching(/^changed quote .*went out at once.* > .*did not go out at once/),
    ]));
  test('a length is no count: taken out, and new', () =>
    expect(changes(`${OLD}\nIt was 62 metres long.`, `${OLD}\nIt was some 21,000 cars a day.`)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^removed quantity 62 metres/), expect.stringMatching(/^added quantity - > some 21,000/)]),
    ));
  test('a number that is new', () => expect(changes(OLD, `${OLD}\nThe ship had 48 cabins.`)).toEqual(['added quantity - > 48']));
  test('charged, not charged', () => expect(changes(OLD, OLD.replace('was charged', 'was not charged'))).toEqual([expect.stringMatching(/^changed event/)]));
});

describe('a change that shows no difference', () => {
  const told = (older: string, newer: string): string[] => {
    const [a, b] = [claimsIn(documentOf(older, '2025-05-04', 'old'), book), claimsIn(documentOf(newer, '2025-05-05', 'new'), book)];
    return versionsOf(a, b, book).map(
      (c) => `${c.change} ${c.kind} ${[c.before, c.after].map((t) => (t ? `${t.anchor.exact} (${t.label})` : '-')).join(' > ')}`,
    );
  };

  test('one mayor in two spellings is a change of the name alone', () => {
    const all = told('Mayor Dana Trellwick opened the new mole of Trellin.', 'Mayor Dana Trellwicke opened the new mole of Trellin.');
    expect(all.filter((c) => c.includes(' role '))).toEqual([]);
    expect(all.join()).toContain('changed name');
  });

  test('no change is told in the same words for before and after', () => {
    const pairs: [string, string][] = [
      ['Mayor Dana Trellwick opened the new mole of Trellin.', 'Mayor Oskar Brandvold opened the new mole of Trellin.'],
      ['The fire killed 12 people in Trellin, police said.', 'The fire injured 12 people in Trellin, police said.'],
    ];
    for (const [a, b] of pairs)
      for (const change of told(a, b)) {
        const [before, after] = change.replace(/^\S+ \S+ /, '').split(' > ');
        expect(before, change).not.toBe(after);
      }
  });
});
