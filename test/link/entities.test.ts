import { describe, expect, test } from 'vitest';
import { link } from '../../src/link/index.ts';
import { EMPTY_BOOK, entityNamed, type RuleBook } from '../../src/model/index.ts';
import { claimsIn } from '../../src/pipeline.ts';
import { documentOf } from '../values/date-reading.ts';
import { bookFrom } from '../values/name-reading.ts';

/** Entities of invented articles: "id: articles that name it". */
function entities(texts: readonly string[], book: RuleBook = EMPTY_BOOK): string[] {
  const story = link(
    'story',
    null,
    texts.map((t, i) => claimsIn(documentOf(t, '2025-03-06', String.fromCharCode(97 + i)), book)),
    book,
  );
  for (const e of story.entities) for (const c of e.chains) expect(entityNamed(story, c.article, c.chain)).toBe(e);
  return story.entities.map((e) => `${e.id}: ${e.chains.map((c) => String.fromCharCode(97 + c.article)).join(' ')}`);
}

const BOOK = bookFrom(`schema: aliases/1
source: https://example.org
entities:
  - { id: country/xa, type: place, name: Arvonia, demonyms: [Arvonian], country: XA }
  - { id: person/kovalchuk, type: person, name: Serhiy Kovalchuk }
`);

describe('entities of a story', () => {
  test.each([
    ['one name', ['Ada Lind spoke.', 'Ada Lind left.'], ['person:ada-lind: a b']],
    ['a middle name and an initial', ['Ada Lind spoke.', 'Ada M. Lind left.', 'A. Lind stayed.'], ['person:ada-m-lind: a b c']],
    ['a surname alone', ['Ada Lind spoke.', 'Minister Lind left.'], ['person:ada-lind: a b']],
    ['a surname that two bear', ['Ada Lind spoke to Rolf Lind.', 'Minister Lind left.'], ['person:ada-lind: a', 'person:lind: b', 'person:rolf-lind: a']],
    ['an initial that two may have', ['Ada Lind spoke to Anna Lind.', 'A. Lind left.'], ['person:a-lind: b', 'person:ada-lind: a', 'person:anna-lind: a']],
    ['two people of one surname', ['Ada Lind spoke.', 'Rolf Lind left.'], ['person:ada-lind: a', 'person:rolf-lind: b']],
    ['a slip is not joined', ['Marta Halvorsen spoke.', 'Marta Halvosren left.'], ['person:marta-halvorsen: a', 'person:marta-halvosren: b']],
    ['bodies by their names', ['The Selby Fishing Council met.', 'The Selby Fishing Council left.'], ['organization:selby-fishing-council: a b']],
    [
      'another body',
      ['The Selby Fishing Council met.', 'The Selby Farming Council left.'],
      ['organization:selby-farming-council: b', 'organization:selby-fishing-council: a'],
    ],
  ])('%s', (_, texts, found) => expect(entities(texts)).toEqual(found));

  test('the rule book comes first, by its names and by their spellings', () =>
    expect(entities(['Serhii Kovalchuk left Arvonia.', 'The Arvonian Serhiy Kovalchuk spoke.', 'Kovalchuk was late.'], BOOK)).toEqual([
      'country/xa: a b',
      'person/kovalchuk: a b c',
    ]));
});
