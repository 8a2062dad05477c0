import { describe, expect, test } from 'vitest';
import { inventedContexts } from '../bench/names/contexts.ts';
import { benchBook, runNames, untouched } from '../bench/names/run.ts';

const stories = inventedContexts(benchBook());
const { garbled, others } = runNames(stories, 70, 111);

describe('garbled names of office-holders in invented contexts (`npm run bench:names` has more)', () => {
  test('every context has a person to replace, and a second article', () => expect(stories.map((s) => s.length)).toEqual(stories.map(() => 2)));
  test('nine of ten are resolved where office, place or a second source helps, none to the wrong person', () => {
    const held = garbled.filter((o) => o.case.holds.length > 0);
    expect(held.filter((o) => o.said === 'right').length / held.length).toBeGreaterThanOrEqual(0.9);
    expect(garbled.filter((o) => o.said === 'wrong').map((o) => o.finding?.what)).toEqual([]);
  });
  test('true names of people on no list are never called garbled at error, and hardly at warning', () => {
    expect(others.filter((o) => o.level === 'error').map((o) => o.finding?.what)).toEqual([]);
    expect(others.filter((o) => o.level === 'warning').length).toBeLessThanOrEqual(5);
  });
  test('the contexts as they are say nothing', () => expect(untouched(stories).map((f) => f.what)).toEqual([]));
});
