import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { annotated } from './date-reading.ts';
import { marked, quantitiesIn, saidOf } from './quantity-reading.ts';

type Corpus = {
  published: string;
  values: Record<string, string[]>;
  properties: Record<string, string[]>;
  scopes: Record<string, string[]>;
  never: string[];
};
const corpus = parse(readFileSync(path.resolve(import.meta.dirname, '../corpus/quantity.yaml'), 'utf8')) as Corpus;

describe('wordings of quantities', () => {
  for (const [value, wordings] of Object.entries(corpus.values))
    test(value, () => {
      const wrong = wordings.flatMap((wording) => {
        const { text, start, end } = marked(wording);
        const claims = quantitiesIn(text, corpus.published);
        const found = claims.find((c) => c.anchor.span.start === start && c.anchor.span.end === end);
        const said = found ? saidOf(found) : `not as one expression: ${claims.map((c) => `“${c.anchor.exact}” ${saidOf(c)}`).join(', ') || 'nothing found'}`;
        return said === value ? [] : [`${wording} → ${said}`];
      });
      expect(wrong).toEqual([]);
    });
});

describe('what is measured', () => {
  for (const [property, wordings] of Object.entries(corpus.properties))
    test(property, () => {
      const wrong = wordings.flatMap((wording) => {
        const { text } = marked(wording);
        const last = { start: wording.lastIndexOf('[') - 2 * (wording.split('[').length - 2) };
        const found = quantitiesIn(text, corpus.published).find((c) => c.anchor.span.start === last.start);
        return found?.property === property ? [] : [`${wording} → ${found?.property ?? 'nothing found'}`];
      });
      expect(wrong).toEqual([]);
    });
});

describe('parts, wholes and what comes on top', () => {
  for (const [scope, wordings] of Object.entries(corpus.scopes))
    test(scope, () => {
      const wrong = wordings.flatMap((wording) => {
        const { text, start } = marked(wording);
        const found = annotated(text, corpus.published).numbers.find((n) => n.span.start === start);
        return found?.scope === scope ? [] : [`${wording} → ${found ? String(found.scope) : 'nothing found'}`];
      });
      expect(wrong).toEqual([]);
    });
});

test('what only looks like a quantity stays silent', () => {
  const wrong = corpus.never.flatMap((text) => {
    const claims = quantitiesIn(text, corpus.published);
    return claims.length ? [`${text} → ${claims.map((c) => `“${c.anchor.exact}” ${saidOf(c)}`).join(', ')}`] : [];
  });
  expect(wrong).toEqual([]);
});

/** A wording without its figures: two wordings of one mould test the same rule. */
const mouldOf = (wording: string): string =>
  wording.replace(/\d+/g, '#').replace(/\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen)\b/gi, 'NUMBER');

test('the corpus holds three hundred wordings, no two of which differ only in a number', () => {
  const wordings = [...Object.values(corpus.values), ...Object.values(corpus.properties), ...Object.values(corpus.scopes)].flat();
  const moulds = wordings.map(mouldOf);
  expect(moulds.filter((mould, i) => moulds.indexOf(mould) !== i)).toEqual([]);
  expect(wordings.length).toBeGreaterThanOrEqual(300);
});
