import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checks } from '../../src/compare/index.ts';
import { raisedOn } from './texts.ts';

const OWN = /^text\/|^date\/undated-source$/;
const own = checks.filter((c) => OWN.test(c.id));
const shown = (texts: readonly string[]): string => texts.join(' ¶ ').slice(0, 90);

for (const check of own)
  describe(check.id, () => {
    const { agree = [], disagree = [] } = check.examples ?? {};
    test('it explains itself with examples', () => expect([agree.length > 0, disagree.length > 0]).toEqual([true, true]));
    test.each(agree.map((texts) => [shown(texts), texts] as const))('silent: %s', async (_, texts) => {
      expect((await raisedOn(texts)).filter((r) => r.check === check.id).map((r) => r.what)).toEqual([]);
    });
    test.each(disagree.map((texts) => [shown(texts), texts] as const))('raised: %s', async (_, texts) => {
      const raised = (await raisedOn(texts)).filter((r) => r.check === check.id);
      expect(raised.length).toBeGreaterThan(0);
      for (const r of raised)
        for (const e of r.readings.flatMap((x) => x.evidence)) expect(e.anchor.exact.length).toBe(e.anchor.span.end - e.anchor.span.start);
    });
  });

type Corpus = { readonly never: readonly string[]; readonly cases: readonly { readonly text: string; readonly raises: readonly string[] }[] };
const corpus = parse(readFileSync(path.resolve(import.meta.dirname, '../corpus/text.yaml'), 'utf8')) as Corpus;

describe('corpus: good copy', () => {
  test.each(corpus.never)('silent: %s', async (text) => {
    expect((await raisedOn([text], '2025-03-06')).filter((r) => OWN.test(r.check)).map((r) => `${r.check}: ${r.what}`)).toEqual([]);
  });
});

describe('corpus: faults', () => {
  test.each(corpus.cases)('$text', async ({ text, raises }) => {
    const raised = await raisedOn([text], '2025-03-06');
    expect(raised.filter((r) => OWN.test(r.check)).map((r) => `${r.level} ${r.check}: ${r.readings[0]?.evidence[0]?.anchor.exact}`)).toEqual(raises);
  });
});

describe('words that an editor listed as untranslated', () => {
  const rule = (words: string, means: string) => ({
    words,
    means,
    because: 'Translators leave it.',
    source: null,
    checked: true,
    at: { file: 'copy.yaml', line: 1, column: 1 },
  });
  const untranslated = [rule('narodnaya druzhina', "people's patrol"), rule('дружина', 'patrol')];
  const raised = async (text: string): Promise<readonly string[]> =>
    (await raisedOn([text], '2025-03-06', { untranslated }))
      .filter((r) => r.check === 'text/untranslated')
      .map((r) => `${r.level} ${r.readings[0]?.evidence[0]?.anchor.exact}: ${r.next}`);

  test.each([
    "The narodnaya druzhina, a people's patrol of the harbour, met the crews at the gate on Monday.",
    'The patrol (narodnaya druzhina) met the crews of the two ferries at the gate on Monday.',
    'The narodnaya druzhina (a guard of volunteers) met the crews at the gate on Monday.',
    'The Narodnaya Druzhina line runs from the west pier to the mole, the board said on Monday.',
    'The druzhina of the town met the crews of the two ferries at the gate on Monday.',
    'The дружина (patrol) met the crews of the two ferries at the gate of the town on Monday.',
  ])('silent: %s', async (text) => expect(await raised(text)).toEqual([]));

  test('in Latin letters they are told, with what they mean', async () => {
    const text = 'The narodnaya druzhina met the crews of the ferry at the gate, and the narodnaya druzhina left at noon.';
    expect(await raised(text)).toEqual(["info narodnaya druzhina: Write “people's patrol”, or set it beside the words."]);
  });

  test('in other letters they are an error, once, with what they mean', async () => {
    const text = 'The two towns praised the дружина of their crews, and the board thanked them on Monday.';
    expect(await raised(text)).toEqual(['error дружина: Write “patrol”, or set it beside the words.']);
  });
});
