import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checks } from '../../src/compare/index.ts';
import { loadRules, shippedRules } from '../../src/rules/load.ts';
import { reportOn } from './story-reading.ts';

/** Families whose checks are tried on whole invented stories, loud and quiet: test/corpus/FAMILY-story.yaml. */
const FAMILIES = ['event', 'place', 'quote'];
/** Others of whose checks some are tried so. */
const SOME = ['date', 'quantity'];

type Cases = { readonly loud: readonly { readonly level: string; readonly texts: readonly string[] }[]; readonly quiet: readonly (readonly string[])[] };
const corpus: Record<string, Cases> = Object.assign(
  {},
  ...[...FAMILIES, ...SOME].map((family) => parse(readFileSync(path.join(import.meta.dirname, `../corpus/${family}-story.yaml`), 'utf8'))),
);
const { book } = loadRules({ shipped: shippedRules(), story: null, extra: [], checks: null });
if (book === null) throw new Error('the general rules do not load');

const raised = (check: string, texts: readonly string[]): string[] =>
  reportOn(texts, book)
    .findings.filter((f) => f.check === check)
    .map((f) => f.level);

for (const check of checks.filter((c) => FAMILIES.includes(c.id.split('/')[0] as string) || corpus[c.id] !== undefined))
  describe(check.id, () => {
    test.each(check.examples?.agree.map((texts) => [texts]) ?? [])('silent: %j', (texts) => expect(raised(check.id, texts)).toEqual([]));
    test.each(check.examples?.disagree.map((texts) => [texts]) ?? [])('raised: %j', (texts) => expect(raised(check.id, texts)).toEqual([check.ceiling]));
    const { loud, quiet } = corpus[check.id] ?? { loud: [], quiet: [] };
    test('as many quiet cases as loud ones', () => {
      expect(loud.length).toBeGreaterThan(0);
      expect(quiet.length).toBeGreaterThanOrEqual(loud.length);
    });
    test.each(loud)('$level: $texts', ({ level, texts }) => expect(raised(check.id, texts)).toEqual([level]));
    test.each(quiet.map((texts) => [texts]))('quiet: %j', (texts) => expect(raised(check.id, texts)).toEqual([]));
  });
