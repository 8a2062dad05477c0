import { expect, test } from 'vitest';
import rows from '../../rules/lexicon/synonyms.json' with { type: 'json' };
import { stem } from '../../src/text/index.ts';
import { common, happening } from '../../src/text/words/synonyms.ts';

test('verbs of one happening are one property', () => {
  for (const [verb, act] of [
    ['open', 'begin'],
    ['slay', 'kill'],
    ['perish', 'die'],
    ['sail', 'sail'],
  ])
    expect(happening(verb as string), verb).toBe(act);
});

test('an act keeps its own answer where its matter is shared: who died was not always killed', () => {
  expect(happening('die')).not.toBe(happening('kill'));
  expect(common(stem('dead'))).toBe(common(stem('killed')));
  expect(common(stem('fatal'))).toBe(common(stem('deaths')));
});

test('no stem belongs to two matters, and no verb to two acts', () => {
  const ofRows = rows.map((row) => new Set([...row.acts, row.words].flatMap((list) => list.split(' ').filter(Boolean).map(stem))));
  const stems = ofRows.flatMap((row) => [...row]);
  expect(stems.filter((s, i) => stems.indexOf(s) !== i)).toEqual([]);
  const verbs = rows.flatMap((row) => row.acts.flatMap((act) => act.split(' ')));
  expect(verbs.filter((v, i) => verbs.indexOf(v) !== i)).toEqual([]);
});
