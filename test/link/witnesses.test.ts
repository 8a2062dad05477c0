import { describe, expect, test } from 'vitest';
import { sourceSharedOrigin } from '../../src/compare/source/shared-origin.ts';
import { link } from '../../src/link/index.ts';
import { EMPTY_BOOK, type Raised, type RuleBook, type Story } from '../../src/model/index.ts';
import { claimsIn } from '../../src/pipeline.ts';
import { documentOf } from '../values/date-reading.ts';

type Told = { readonly text: string; readonly publisher?: string; readonly published?: string };

const rule = (id: string, name: string, kind: 'publisher' | 'agency', family: string | null = null) =>
  ({
    id,
    name,
    kind,
    family,
    domains: [`${id}.example`],
    aliases: [],
    authority: 50,
    at: { file: 'sources.yaml', line: 1, column: 1 },
    source: null,
    checked: true,
    because: null,
  }) as const;
const BOOK: RuleBook = {
  ...EMPTY_BOOK,
  sources: [
    rule('norwire', 'Norwire', 'agency'),
    rule('gazette', 'Harbor Gazette', 'publisher', 'quay-media'),
    rule('echo', 'Evening Echo', 'publisher', 'quay-media'),
  ],
};

function storyOf(...told: readonly (Told | string)[]): Story {
  const articles = told.map((t, i) => {
    const { text, publisher = null, published = '2025-05-04' } = (typeof t === 'string' ? { text: t } : t) as Told;
    return claimsIn({ ...documentOf(text, published, `doc-${i + 1}`), publisher }, BOOK);
  });
  return link('story', null, articles, BOOK);
}
const groups = (...told: readonly (Told | string)[]): string[] =>
  storyOf(...told)
    .witnesses.filter((w) => w.documents.length > 1)
    .map((w) => w.documents.join(' '));
const said = (...told: readonly (Told | string)[]): readonly Raised[] => sourceSharedOrigin.raise({ story: storyOf(...told), facts: [], book: BOOK });

const FERRY =
  'The night ferry from Trellin ran aground on a sand bank near the old mole shortly before dawn on Sunday. Forty passengers walked ashore at low tide, and two of them were treated for cold. The harbour office closed the channel until noon. Divers found a crack of two metres in the hull. The owner said that the ship had passed its last test in March.';
const REWRITE =
  'Forty passengers walked ashore at low tide when the night ferry from Trellin ran aground on a sand bank near the old mole on Sunday, and two of them were treated for cold. Divers found a crack of two metres in the hull, a spokesman added. It is the third accident of the year on this coast.';
const OWN =
  'A ferry is stuck off Trellin. Its forty travellers reached the beach on foot, wet and angry, and told this newspaper of a loud noise at five in the morning. The channel stayed shut for half a day while experts looked at damage under the water line.';
const SPEECH =
  '“We have built this harbour with our own hands, we have paid for every stone of it, and we will not sell it to people who have never seen the sea from here, not this year and not in ten years,”';

describe('one witness', () => {
  test.each<[string, (Told | string)[]]>([
    ['a copy', [FERRY, FERRY]],
    ['a copy of one sentence', ['Two boats sank.', 'Two boats sank.']],
    ['a copy with a changed value', [FERRY, FERRY.replace('Forty', 'Fifty')]],
    ['a cut copy', [FERRY, FERRY.slice(0, FERRY.indexOf(' Divers'))]],
    ['a rewrite', [FERRY, REWRITE]],
    ['copy of one agency', [{ text: `TRELLIN (Norwire) - ${FERRY}` }, { text: `${OWN}\nSource: Norwire` }]],
    ['an agency and a by-line', [{ text: FERRY, publisher: 'Norwire' }, { text: `By Norwire\n${OWN}` }]],
    [
      'two articles of one publisher',
      [
        { text: FERRY, publisher: 'Coast' },
        { text: OWN, publisher: 'The Coast' },
      ],
    ],
  ])('%s', (_, told) => expect(groups(...told)).toEqual(['doc-1 doc-2']));

  test('one house, one slip, one report: with a passage in common', () => {
    const part = `${OWN} Witnesses spoke of fog. Divers found a crack of two metres in the hull before the tide came back in.`;
    const other = `The Trellin line lost its oldest ship on Sunday. Divers found a crack of two metres in the hull before the tide came back in. ${SPEECH} said the mayor, who had come by bicycle. A second ship is to bring the cars home, and the old pier will serve until it comes, the office wrote in a letter to all owners of cars.`;
    expect(groups(part, other)).toEqual([]);
    expect(groups({ text: part, publisher: 'Harbor Gazette' }, { text: other, publisher: 'Evening Echo' })).toEqual(['doc-1 doc-2']);
    expect(groups(`${part} The sea sea was calm.`, `${other} And the sea sea was grey.`)).toEqual(['doc-1 doc-2']);
    const [witness] = storyOf({ text: `${part} He told the Harbor Gazette so.`, publisher: 'Coast' }, { text: other, publisher: 'Harbor Gazette' }).witnesses;
    expect([witness?.documents.length, witness?.origin]).toEqual([2, 'doc-2']);
  });

  test('the first published is followed, where days tell', () => {
    const [witness] = storyOf(
      { text: FERRY, publisher: 'Coast', published: '2025-05-05' },
      { text: FERRY, publisher: 'Wire', published: '2025-05-04' },
    ).witnesses;
    expect([witness?.name, witness?.origin]).toEqual(['Wire', 'doc-2']);
    const [wire] = storyOf(
      { text: FERRY, publisher: 'Norwire', published: '2025-05-05' },
      { text: FERRY, publisher: 'Coast', published: '2025-05-04' },
    ).witnesses;
    expect(wire?.origin).toBe('doc-1');
    const [alike] = storyOf(FERRY, FERRY).witnesses;
    expect(alike?.origin).toBeNull();
    const [vague] = storyOf({ text: FERRY, published: '2025-05-04' }, { text: FERRY, published: '2025-05-04T10:00' }).witnesses;
    expect(vague?.origin).toBeNull();
  });

  test('forty copies are one voice, and are told once', () => {
    const raised = said(OWN, ...Array.from({ length: 40 }, () => FERRY));
    expect(raised.map((r) => r.readings.length)).toEqual([40]);
    expect(raised[0]?.what).toMatch(
      / and 36 more count as one witness: 100 % of the shorter text stands in the other, word for word; one text, letter for letter\.$/,
    );
  });
});

describe('witnesses of their own', () => {
  test.each<[string, (Told | string)[]]>([
    ['own words', [FERRY, OWN]],
    [
      'one speech, quoted at length',
      [`${SPEECH} said Mayor Ada Lind on Sunday at the gate.`, `The council met. ${SPEECH} Lind told it. Nobody spoke against her.`],
    ],
    ['an agency named in a sentence', [FERRY, `${OWN} The agency Norwire wrote so first.`]],
    [
      'one house, no words in common',
      [
        { text: FERRY, publisher: 'Harbor Gazette' },
        { text: OWN, publisher: 'Evening Echo' },
      ],
    ],
    ['told another outlet, in own words', [{ text: FERRY, publisher: 'Harbor Gazette' }, { text: `${OWN} He told the Harbor Gazette so.` }]],
    ['good English twice', [`${OWN} He had had a hard night.`, `${FERRY} She had had enough.`]],
  ])('%s', (_, told) => expect(groups(...told)).toEqual([]));

  test('what one passage comes from is told, and counts twice elsewhere', () => {
    const note = 'Whoever saw the ship on Saturday evening is asked to call the harbour office on the old mole before the end of the week';
    const a = `${OWN} ${note}.`;
    const b = `Nobody was hurt on the Trellin ferry when it hit the ground, the line says, but the hull is damaged and the ship must go to the yard. Her sister ship takes over from Monday, with fewer berths, and buses run on the land side until then. ${note}, it added. Tickets stay valid, and owners of cars get a letter this week with the new times.`;
    expect(groups(a, b)).toEqual([]);
    expect(said(a, b).map((r) => r.what)).toEqual(['doc-1.txt and doc-2.txt share a passage of 24 words: there they are one voice.']);
  });

  test('a long utterance in the same words is one voice, in it alone; a short one says nothing', () => {
    const [a, b] = [`${SPEECH} said Mayor Ada Lind on Sunday at the gate.`, `The council met. ${SPEECH} Lind told it. Nobody spoke against her.`];
    expect(groups(a, b)).toEqual([]);
    expect(said(a, b).map((r) => r.what)).toEqual([expect.stringMatching(/^doc-1\.txt and doc-2\.txt share a passage of \d+ words/)]);
    expect(said('“We will not sell it,” said Lind on Sunday.', 'The mayor rose. “We will not sell it,” said Lind, and sat down.')).toEqual([]);
  });
});

test('of many articles that share sentences each is set beside the closest sixty, and copies among them are found', () => {
  const pool = Array.from(
    { length: 12 },
    (_, n) => `The ferry number ${n} left pier ${n * 7} for the island of Saint ${n * 13} with ${n * 3} people on board.`,
  );
  const told = Array.from({ length: 150 }, (_, i) =>
    [i, Math.floor(i / 12), 5 * i + 2, Math.floor(i / 7)].map((n) => pool[n % pool.length] as string).join(' '),
  );
  const { shared, witnesses } = storyOf(...told, `${told[0]} Nobody was hurt.`);
  const partners = new Map<string, number>();
  for (const { places } of shared) partners.set(places[1].doc, (partners.get(places[1].doc) ?? 0) + 1);
  expect(Math.max(...partners.values())).toBe(60);
  expect(witnesses.find(({ documents }) => documents.some((doc) => doc === 'doc-151'))?.documents).toContain('doc-1');
});

test('passages that join two groups of articles make one of them', () => {
  const passage = (n: number): string =>
    `The first lock of canal ${n}0 was shut at dusk on orders from house ${n}1, as were the second lock of canal ${n}2 and the bridges behind it.`;
  const own = (n: number): string => Array.from({ length: 60 }, (_, k) => `Crate ${n}${k} held bale ${k}${n}7.`).join(' ');
  const told = (n: number, ...passages: readonly number[]): string => `${own(n)} ${passages.map(passage).join(` ${own(n + 10)} `)}`;
  const raised = said(told(1, 1), told(2, 2), told(3, 1), told(4, 2), told(5, 1, 2), told(6, 3), told(7, 3));
  expect(raised.map((r) => r.key)).toEqual(['passage|doc-1|doc-2|doc-3|doc-4|doc-5', 'passage|doc-6|doc-7']);
});

test('a copy that changes a value is a reading of its own', () => {
  const { witnesses, articles } = storyOf(FERRY, FERRY.replace('two metres', 'three metres'));
  expect(witnesses).toHaveLength(1);
  expect(articles).toHaveLength(2);
});

describe('its examples', () => {
  test.each(sourceSharedOrigin.examples?.agree ?? [])('silent: %s', (...texts) => expect(said(...texts)).toEqual([]));
  test.each(sourceSharedOrigin.examples?.disagree ?? [])('raised: %s', (...texts) => expect(said(...texts).map((r) => r.level)).toEqual(['info']));
});
