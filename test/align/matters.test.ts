import { describe, expect, test } from 'vitest';
import { type Matter, matterOf } from '../../src/text/matter.ts';
import { across, article } from './story.ts';

const FIRE = `A fire in the weaving mill of Alderton killed three people on Monday, the brigade said.
The mill on Canal Street had stood empty at noon, and the weavers were at dinner when the flames reached the loft.
Brigade captain Tove Halvorsen said that the sprinklers of the mill had been shut off for repairs since May.
The weavers of Alderton laid flowers on Canal Street in the evening, and the owner, Birger Nygaard, promised them wages until the mill opens again.`;
const SAME_FIRE = `Five people died when the weaving mill of Alderton burnt on Monday.
The fire began in the loft of the mill on Canal Street while the weavers were at dinner.
The owner, Birger Nygaard, said that the sprinklers had been under repair, and that the weavers would get their wages.
Tove Halvorsen, captain of the brigade, asked witnesses on Canal Street for pictures of the flames.`;
const OTHER_FIRE = `A fire aboard the ferry Gullwing killed five people on Monday, the coast guard said.
The ferry was on its way from Selby to Norvane Island with timber and forty lorries when smoke rose from the car deck.
Passengers jumped into boats, and fishermen from Norvane pulled them out of the sea until dawn.
The line, Norvane Ferries, had bought the Gullwing in spring, and minister Ada Lind wants to know why its pumps failed.`;

const readings = (...texts: readonly string[]): string[] =>
  across(texts.map((text, i) => article(`doc${i}`, text, null))).map((r) => `${r.check} ${r.level} ${r.readings.map((x) => x.label).join(' | ')}`);

describe('two articles are about', () => {
  const pairs: readonly [Matter, string, string, string][] = [
    ['one', 'one fire', FIRE, SAME_FIRE],
    ['other', 'a fire in a mill and one aboard a ferry', FIRE, OTHER_FIRE],
    ['one', 'one sentence and a longer text of the same fire', 'Three people died in the mill fire in Alderton.', FIRE],
  ];
  test.each(pairs)('%s matter: %s', (matter, _, x, y) => {
    const [a, b] = [article('a', x).annotated, article('b', y).annotated];
    expect([matterOf(a, b), matterOf(b, a), matterOf(a, a)]).toEqual([matter, matter, 'one']);
  });
});

describe('of two matters nothing is one question', () => {
  test('the dead of two fires', () => expect(readings(FIRE, OTHER_FIRE)).toEqual([]));
  test('a third article changes nothing between them', () =>
    expect(readings(FIRE, SAME_FIRE, OTHER_FIRE).map((r) => r.split(' ')[0])).toEqual(readings(FIRE, SAME_FIRE).map((r) => r.split(' ')[0])));
  test('a surname in one and one like it in the other', () =>
    expect(
      readings(`${FIRE}\nA weaver, Halgrimson, was not found.`, `${OTHER_FIRE}\nThe mate of the ferry, Jon Halgrimsen, was not found.\nHalgrimsen is 40.`),
    ).toEqual([]));
});

describe('of one matter they are', () => {
  test('the dead of one fire', () => expect(readings(FIRE, SAME_FIRE)).toEqual(['quantity/conflict warning 3 people | 5 people']));
});

describe('days that no other source could date', () => {
  const POST = 'The pumps of the ferry were sound, and whoever says otherwise has not seen them. — Ada Lind (@adalindnorvane)';
  const quiet: readonly [string, string, string][] = [
    ['that of a post, which its writer signs', `${POST} March 3, 2018`, `${POST} March 5, 2018`],
    [
      'the address of a page',
      'Read or share this story: https://www.example.org/story/news/harbour/2018/11/13/ferry/1234/',
      'Read or share this story: https://www.example.org/story/news/harbour/2018/11/20/ferry/1235/',
    ],
    [
      'a page brought up to date',
      'This story has been updated with additional developments from the harbour Wednesday.',
      'This story has been updated with additional developments from the harbour Thursday.',
    ],
  ];
  test.each(quiet)('%s', (_, x, y) => expect(readings(x, y)).toEqual([]));
  test('the register of a ship is another matter', () =>
    expect(readings('The register of the port was updated on 3 March 2018.', 'The register of the port was updated on 5 March 2018.')).toEqual([
      'date/conflict error Sat 3 March 2018 | Mon 5 March 2018',
    ]));
});

describe('the pictures of a page', () => {
  test.each([
    ['Smoke over the harbour of Selby. Slideshow (4 images)', 'Smoke over the harbour of Selby. Slideshow (13 images)'],
    ['Smoke over the harbour of Selby. Hide caption 4 of 43 photos', 'Smoke over the harbour of Selby. Hide caption 4 of 28 photos'],
  ])('%s', (x, y) => expect(readings(x, y)).toEqual([]));
});
