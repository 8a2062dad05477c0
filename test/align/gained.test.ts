import { describe, expect, test } from 'vitest';
import { reportOn } from '../values/story-reading.ts';

/** Each conflict as its two answers, in order. */
const conflicts = (...texts: readonly string[]): string[] =>
  reportOn(texts)
    .findings.filter((f) => f.check === 'quantity/conflict' && f.level !== 'info')
    .map((f) =>
      f.readings
        .map((r) => r.label)
        .sort()
        .join(' | '),
    )
    .sort();

describe('votes while they are counted are no answer beside the final ones', () => {
  test.each([
    [
      'With half of the votes counted, Ada Lind led the race for mayor with 52 percent of the vote.',
      'Ada Lind won the race for mayor with 54 percent of the vote.',
    ],
    [
      'Ada Lind had 52.1 percent after a partial count of the ballots in the race for mayor.',
      'Ada Lind won 53.4 percent of the ballots in the race for mayor.',
    ],
    ['Ada Lind received 12,400 votes in the race for mayor, with some ballots still to be counted.', 'Ada Lind received 13,100 votes in the race for mayor.'],
  ])('%s', (a, b) => expect(conflicts(a, b)).toEqual([]));

  test('with all votes counted they are', () =>
    expect(
      conflicts('With all of the votes counted, Ada Lind had 12,400 votes in the race for mayor.', 'Ada Lind received 13,100 votes in the race for mayor.'),
    ).toEqual(['12,400 votes | 13,100 votes']));
});

describe('what one rival got stands beside what the same one got elsewhere', () => {
  test('two rivals, two figures', () =>
    expect(conflicts('Rolf Berg won 3,120 votes in the race for the council seat.', 'Ada Lind won 3,210 votes in the race for the council seat.')).toEqual([]));

  test('each beside its own, in whatever order', () =>
    expect(
      conflicts(
        'Ada Lind had 12,400 votes and Rolf Berg had 11,900 votes in the race for mayor.',
        'Ada Lind won the race for mayor with 12,600 votes; Rolf Berg had 11,700 votes.',
      ),
    ).toEqual(['11,700 votes | 11,900 votes', '12,400 votes | 12,600 votes']));
});
