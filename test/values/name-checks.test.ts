import { describe, expect, test } from 'vitest';
import { nameAbbreviation } from '../../src/compare/name/abbreviation.ts';
import { nameAlias } from '../../src/compare/name/alias.ts';
import { nameGarbled } from '../../src/compare/name/garbled.ts';
import { nameVariant } from '../../src/compare/name/variant.ts';
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

const OFFICES = bookFrom(
  `schema: aliases/1
source: https://example.org
entities:
  - { id: country/xa, type: place, name: Arvonia, demonyms: [Arvonian], country: XA }
  - { id: country/xb, type: place, name: Belmark, demonyms: [Belmarkian], country: XB }
  - { id: person/holm, type: person, name: Anders Holmberg, weak: [Holmberg], country: XA }
  - { id: person/vask, type: person, name: Petra Vaskelin, weak: [Vaskelin], country: XB }
`,
  `schema: office-holders/1
offices:
  - { id: office/defence-xa, titles: [defence minister, minister of defence], country: XA, source: https://example.org, holders: [{ person: person/holm, from: 2020-01-01 }] }
  - { id: office/defence-xb, titles: [defence minister, minister of defence], country: XB, source: https://example.org, holders: [{ person: person/vask, from: 2020-01-01 }] }
`,
);
const HOLDER = 'Arvonian Defence Minister Anders Holmberg opened the base.';

describe('name/garbled', () => {
  test.each(nameGarbled.examples?.agree ?? [])('silent: %s', (...texts) => expect(raisedBy(nameGarbled, texts)).toEqual([]));
  test.each(nameGarbled.examples?.disagree ?? [])('raised: %s', (...texts) => expect(raisedBy(nameGarbled, texts).map((r) => r.level)).toEqual(['error']));

  test.each([
    ['the holder', [HOLDER]],
    ['another state, another minister', [HOLDER, 'Belmarkian Defence Minister Petra Vaskelin came too.']],
    ['a deputy', ['Arvonian Deputy Defence Minister Tove Krantz spoke.', HOLDER]],
    [
      'a new holder whom two sources name',
      ['Arvonian Defence Minister Tove Krantz spoke.', 'The defence minister of Arvonia, Tove Krantz, was at sea.', HOLDER],
    ],
    ['a namesake without an office', ['The baker Jonas Holmberg of Arvonia spoke.', HOLDER]],
    ['the minister of another year', ['In 2011 Arvonian Defence Minister Tove Krantz opened the base.']],
    ['an equal given name and little else', ['Ships left Arvonia. Anders Hult spoke.']],
    ['a minister of a state in the sentence before', ['Ships left Arvonia. Tove Krantz, the pilot, spoke.', HOLDER]],
  ])('silent: %s', (_, texts) => expect(raisedBy(nameGarbled, texts, OFFICES)).toEqual([]));

  test('a doubt in other words', () => {
    const [found] = raisedBy(nameGarbled, [
      'Harbour master Ada Lind (the list has ‘Odalin’, which looks like a misprint; the correct name is Ada Lind) spoke.',
    ]);
    expect(sidesOf(found)).toEqual(['Odalin @a', 'Ada Lind @a']);
  });

  test('office and a second source point to the holder where the spelling says nothing', () => {
    const [found, ...more] = raisedBy(nameGarbled, ['Arvonian Defence Minister Bayolus opened the base.', HOLDER], OFFICES);
    expect(more).toEqual([]);
    expect(found?.level).toBe('error');
    expect(sidesOf(found)).toEqual(['Bayolus @a', 'Anders Holmberg @b']);
  });

  test.each([
    ['a slip of the ear, office and second source', ['Arvonian Defence Minister Anders Holmburg spoke.', HOLDER], 'error'],
    ['a slip with the office alone', ['Arvonian Defence Minister Anders Holmburg spoke.'], 'warning'],
    [
      'a slip where the other source tells of a change',
      ['Arvonian Defence Minister Anders Holmburg spoke.', 'Defence Minister Anders Holmberg resigned.'],
      'warning',
    ],
    ['behind the name', ['Anders Holmburg, the Arvonian defence minister, spoke.', HOLDER], 'error'],
    ['one word that is on no list', ['Arvonian Defence Minister Krantz spoke.'], 'warning'],
    ['a full name on no list, where the list and a source give the office to somebody else', ['Arvonian Defence Minister Tove Krantz spoke.', HOLDER], 'info'],
    ['an equal given name, a bent surname and the state', ['Ships left Arvonia. Anders Homborg spoke.'], 'warning'],
    ['a figure read for a letter', ['Arvonian Defence Minister Anders H0lmberg spoke.', HOLDER], 'error'],
  ])('raised: %s', (_, texts, level) => expect(raisedBy(nameGarbled, texts, OFFICES).map((r) => r.level)).toEqual([level]));

  test.each([
    ['a successor', ['Arvonian Defence Minister Tove Krantz, who replaced Anders Holmberg, spoke.']],
    ['a successor in another source', ['Arvonian Defence Minister Tove Krantz spoke.', 'Defence Minister Anders Holmberg resigned on Monday.']],
    ['a new name alone', ['Arvonian Defence Minister Tove Krantz spoke.']],
  ])('never an error or a warning: %s', (_, texts) => expect(raisedBy(nameGarbled, texts, OFFICES).filter((r) => r.level !== 'info')).toEqual([]));
});

describe('name/abbreviation', () => {
  test.each(nameAbbreviation.examples?.agree ?? [])('silent: %s', (...texts) => expect(raisedBy(nameAbbreviation, texts)).toEqual([]));
  test.each(nameAbbreviation.examples?.disagree ?? [])('raised: %s', (...texts) =>
    expect(raisedBy(nameAbbreviation, texts).map((r) => r.level)).toEqual(['error']),
  );
  test.each([
    ['spelt out in another source', ['The boats were seized by the HZK.', 'The Harbour Zone Kommandatur has four boats.']],
    ['a slug', ['PORT SELBY (QZV) — Ferries stopped.']],
    ['capitals among capitals', ['They shouted NO QZV NOW and left.']],
    ['a state', ['He lives in Selby, NSW.']],
  ])('silent: %s', (_, texts) => expect(raisedBy(nameAbbreviation, texts)).toEqual([]));
});

describe('name/variant', () => {
  test.each(nameVariant.examples?.agree ?? [])('silent: %s', (...texts) => expect(raisedBy(nameVariant, texts)).toEqual([]));
  test.each(nameVariant.examples?.disagree ?? [])('raised: %s', (...texts) => expect(raisedBy(nameVariant, texts).map((r) => r.level)).toEqual(['warning']));
  test.each([
    ['a surname two voices give alone', ['Marta Halvorsen spoke.', 'Halvarsen said no. She left.', 'Halvarsen was late, she said.']],
    ['two people in one sentence', ['Marta Halvorsen and Marta Halversen spoke.']],
    ['short names', ['Ola Berg spoke.', 'Ola Borg spoke.']],
    ['a family in the plural', ['Marta Halvorsen spoke. Both of the Halvorsens left.']],
    ['an address', ['Marta Halvorsen spoke. Halvorsen wrote. Write to Mhalvorsen@example.org.']],
    ['two people behind one form of address', ['Ms. Halder spoke.', 'Ms. Holder left.']],
    ['two people behind one post', ['Judge Tarvik spoke.', 'Judge Tervik left.']],
    ['one given name, and letters that nobody confuses', ['Ola Tarvik spoke.', 'Ola Tarmik left.']],
    ['a word that another voice uses too', ['She works for the Harbour Freedom Prass.', 'The Harbour Freedom Press closed.', 'A prass is an old chest.']],
    ['a feminine form', ['Sasha Belski spoke.', 'Sasha Belska spoke.']],
    ['more than one of a kind', ['The Selby Trawler sank.', 'The Selby Trawlers sank.']],
    ['British and American', ['The Selby Defence Organisation met.', 'The Selby Defense Organization met.']],
    ['two given names', ['Marta Halvorsen spoke.', 'Martha Halvorsen and Greta Halvorsen spoke.'].slice(0, 1)],
  ])('silent: %s', (_, texts) => expect(raisedBy(nameVariant, texts)).toEqual([]));
  test.each([
    ['letters exchanged in a post', ['Attorney Geenral Ada Lind spoke.', 'Attorney General Ada Lind spoke.']],
    ['a vowel for another in a short surname', ['Ola Berik spoke.', 'Ola Barik left.']],
    ['in front of the surname, over an initial', ['Marucs J. Lind spoke.', 'Marcus J. Lind left.']],
    ['behind an initial', ['Ola J. Tarvis spoke.', 'Ola Travis left.']],
    ['a name of everyday words', ['She works for the Harbour Freedom Prass.', 'The Harbour Freedom Press closed.']],
    ['beside a small word', ['They met in Porto del Norvan.', 'They left Porto del Norven.']],
  ])('raised: %s', (_, texts) => expect(raisedBy(nameVariant, texts).map((r) => r.level)).toEqual(['warning']));
  test.each([
    ['one word and two', ['A hall of TallMast burned.', 'The owner of Tall Mast spoke.']],
    ['words in another order', ['The Committee for Selby Safety met. The Selby Safety Committee will meet again.']],
  ])('a remark: %s', (_, texts) => expect(raisedBy(nameVariant, texts).map((r) => r.level)).toEqual(['info']));
  test.each([
    ['a ministry', ['The Ministry of Selby Harbours met. The Selby Harbours Ministry left.']],
    ['another order in another article', ['The Committee for Selby Safety met.', 'The Selby Safety Committee met.']],
    ['hyphens', ['A hall of Tall-Mast burned.', 'The owner of Tall Mast spoke.']],
  ])('no remark: %s', (_, texts) => expect(raisedBy(nameVariant, texts)).toEqual([]));
  test('each spelling has its witnesses', () => {
    const [found] = raisedBy(nameVariant, ['Marta Halvorsen spoke. Halvorsen left.', 'Marta Halvorsen spoke of ice.', 'Marta Halvosren spoke of snow.']);
    expect(found?.what).toBe('“Marta Halvorsen” (2 sources) against “Marta Halvosren” (1 source)');
    expect(sidesOf(found)).toEqual(['Marta Halvorsen @a a b', 'Marta Halvosren @c']);
  });
  test('a slip within one text is shown there, not in its copies too', () => {
    const text = 'Marta Halvorsen runs the ferry. Halvorsen owns two boats. Halvosren is 41.';
    expect(raisedBy(nameVariant, [text, text]).map(sidesOf)).toEqual(raisedBy(nameVariant, [text]).map(sidesOf));
  });
});
