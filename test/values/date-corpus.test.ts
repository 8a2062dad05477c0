import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ClaimOf } from '../../src/model/index.ts';
import { datesIn } from './date-reading.ts';

type Corpus = {
  published: string;
  values: Record<string, string[]>;
  counted: Record<string, [string, string][]>;
  unresolved: string[];
  never: string[];
};
const corpus = parse(readFileSync(path.resolve(import.meta.dirname, '../corpus/date.yaml'), 'utf8')) as Corpus;

/** The text without brackets, and where they stood. */
function marked(wording: string): { text: string; start: number; end: number } {
  const start = wording.indexOf('[');
  const end = wording.indexOf(']') - 1;
  return { text: wording.replace('[', '').replace(']', ''), start, end };
}

function saidOf(claim: ClaimOf<'date'> | undefined): string {
  if (!claim) return 'nothing';
  if (!claim.value) return 'no value';
  const { type, value, mod } = claim.value.timex;
  return `${type === 'DATE' ? '' : `${type} `}${value}${mod ? ` ${mod}` : ''}`;
}

function readingAt(text: string, start: number, end: number): string {
  const claims = datesIn(text, corpus.published);
  const found = claims.find((c) => c.anchor.span.start === start && c.anchor.span.end === end);
  return found ? saidOf(found) : `not as one expression: ${claims.map((c) => `“${c.anchor.exact}” ${saidOf(c)}`).join(', ') || 'nothing found'}`;
}

describe('wordings of time', () => {
  for (const [value, wordings] of Object.entries(corpus.values))
    test(value, () => {
      const wrong = wordings.flatMap((wording) => {
        const { text, start, end } = marked(wording);
        const said = readingAt(text, start, end);
        return said === value ? [] : [`${wording} → ${said}`];
      });
      expect(wrong).toEqual([]);
    });
});

test('words that count from an earlier date', () => {
  const wrong = Object.entries(corpus.counted).flatMap(([value, pairs]) =>
    pairs.flatMap(([first, second]) => {
      const { text, start, end } = marked(second);
      const shift = first.length + 1;
      const said = readingAt(`${first} ${text}`, start + shift, end + shift);
      return said === value ? [] : [`${first} ${second} → ${said}, not ${value}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('words that nothing resolves are claims without value', () => {
  const wrong = corpus.unresolved.flatMap((wording) => {
    const { text, start, end } = marked(wording);
    const said = readingAt(text, start, end);
    return said === 'no value' ? [] : [`${wording} → ${said}`];
  });
  expect(wrong).toEqual([]);
});

test('what only looks like a time stays silent', () => {
  const wrong = corpus.never.flatMap((text) => {
    const claims = datesIn(text, corpus.published);
    return claims.length ? [`${text} → ${claims.map((c) => `“${c.anchor.exact}” ${saidOf(c)}`).join(', ')}`] : [];
  });
  expect(wrong).toEqual([]);
});

/** A wording without its numbers and names: two wordings of one mould test the same rule. */
const mouldOf = (wording: string): string =>
  wording
    .replace(/\d+/g, '#')
    .replace(/\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/g, 'MONTH')
    .replace(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g, 'WEEKDAY')
    .replace(/\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/g, 'NUMBER');

test('the corpus holds three hundred wordings, no two of which differ only in a number, month or weekday', () => {
  const wordings = [...Object.values(corpus.values).flat(), ...Object.values(corpus.counted).flatMap((pairs) => pairs.map(([, second]) => second))];
  const moulds = wordings.map(mouldOf);
  expect(moulds.filter((mould, i) => moulds.indexOf(mould) !== i)).toEqual([]);
  expect(wordings.length).toBeGreaterThanOrEqual(300);
});

test('a paper without a date: the year told before is that of the month told next, but for the year of a work', () => {
  const next = (text: string): string => saidOf(datesIn(text, null).at(-1));
  expect(next('She sang at the ferry in 1999. She opened a shop in September.')).toBe('1999-09');
  expect(next("She sang in 1999's “The Ferry”. She opened a shop in September.")).toBe('XXXX-09');
});
