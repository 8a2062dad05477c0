import { describe, expect, test } from 'vitest';
import { nameVariant } from '../../src/compare/name/variant.ts';
import { EMPTY_BOOK } from '../../src/model/index.ts';
import { reportOn } from '../values/story-reading.ts';

const said = (...texts: readonly string[]): string[] =>
  reportOn(texts, EMPTY_BOOK)
    .findings.filter((f) => f.check === nameVariant.id && f.level !== 'info')
    .map((f) => f.what);

const ONE = 'A lorry slid off the Low Ferry Bridge in the storm, and its driver swam ashore.';
const TWO = 'In the storm a lorry went over the rail of the Low Ferry Bridge. The driver swam ashore.';

describe('one landmark that one voice alone calls otherwise: quiet', () => {
  test.each([
    ['two voices alone', [ONE, 'In the storm a lorry fell from the High Ferry Bridge. The driver swam ashore.']],
    [
      'an article with two of the kind',
      [ONE, TWO, 'A lorry fell from the High Ferry Bridge in the storm. The Quay Bridge was closed. The driver swam ashore.'],
    ],
    ['an article that knows both', [ONE, TWO, 'A lorry fell from the High Ferry Bridge in the storm, and the driver swam to the Low Ferry Bridge.']],
    ['another matter', [ONE, TWO, 'The High Ferry Bridge gets a new coat of paint.']],
    ['another name', [ONE, TWO, 'In the storm a lorry fell from the Queen Astrid Bridge. The driver swam ashore.']],
    [
      'numbers',
      [
        'Rain fell through the roof of Pier 4 School in the storm.',
        'The storm tore the roof of Pier 4 School, and rain fell in.',
        'The storm took the roof of Pier 5 School, and rain fell in.',
      ],
    ],
    [
      'a body whose other word the story knows',
      [
        'The Coast Safety Board blamed the pilot of the ferry. The accident was a shock.',
        'The Coast Safety Board said the pilot of the ferry was to blame.',
        'The pilot of the ferry was to blame, the Coast Accident Board said.',
      ].map((text, i) => (i === 1 ? `${text} An Accident Desk was opened.` : text)),
    ],
    ['two against two', [ONE, TWO, 'In the storm a lorry fell from the High Ferry Bridge.', 'The lorry of the storm fell from the High Ferry Bridge.']],
  ])('%s', (_, texts) => expect(said(...texts)).toEqual([]));
});

describe('one landmark that one voice alone calls otherwise: loud', () => {
  test.each([
    [
      'a body',
      [
        'The Coast Safety Board blamed the pilot of the ferry.',
        'The Coast Safety Board said that the pilot of the ferry was to blame.',
        'The pilot of the ferry was to blame, the Coast Weather Board found after a year.',
      ],
    ],
    ['one of three words', [ONE, TWO, 'In the storm a lorry fell from the High Ferry Bridge. The driver swam ashore.']],
    [
      'a name that sounds alike',
      [
        'The roof of Rookwell Academy came down in the storm.',
        'The storm took the roof of Rookwell Academy.',
        'In the storm the roof of Brookwell Academy came down.',
      ],
    ],
  ])('%s', (_, texts) => expect(said(...texts)).toHaveLength(1));
});
