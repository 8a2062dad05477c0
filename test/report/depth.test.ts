import { expect, test } from 'vitest';
import type { Document, Report, RuleBook, Run } from '../../src/model/index.ts';
import { checkDocuments } from '../../src/pipeline.ts';
import { readSource } from '../../src/read/index.ts';
import { formats } from '../../src/report/formats/index.ts';
import { loadRules, shippedRules } from '../../src/rules/load.ts';
import { lighter } from '../../src/stories/lighter.ts';

const TEXTS = [
  'The ferry Alma sank off Brenholm on 3 May 2025. The accident killed 12 people, the coast guard said.',
  'The ferry Alma sank off Brenholm on 4 May 2025. The accident killed 15 people, police said. "We will find out why," said Dora Vind, the mayor.',
];

const book = loadRules({ shipped: shippedRules(), story: null, extra: [], checks: null }).book as RuleBook;
const documents = (
  await Promise.all(TEXTS.map((text, i) => readSource(new TextEncoder().encode(text), { path: `${i}.txt`, published: { edtf: '2025-05-05', basis: 'flag' } })))
).flatMap((r) => r.documents);
const reportOn = (given: readonly Document[]): Report => checkDocuments({ id: 'ferry', title: null }, given, book, { decisions: [], notChecked: [] });
const report = reportOn(documents);
const ofDraft = reportOn(documents.map((d, i) => (i === 0 ? { ...d, standing: 'draft' } : d)));
const runOf = (judged: Report): Run => ({ version: '1', stories: [{ ...judged, notes: null, folder: '' }], notChecked: [], only: [], asOf: null });

test('a format that reads findings alone says the same of a story whose claims and facts are gone', async () => {
  expect(report.findings.length).toBeGreaterThan(0);
  expect(report.facts.length).toBeGreaterThan(0);
  const light = lighter(report, 'findings');
  expect(light.facts).toEqual([]);
  for (const [name, format] of Object.entries(formats)) {
    const { render } = await format.load();
    const said = (of: Report): string => render(runOf(of), { colour: false, withFacts: false, quiet: false });
    for (const full of [report, ofDraft])
      for (const depth of ['claims', 'coverage'] as const) expect(said(lighter(full, depth)), `${name}, ${depth}`).toBe(said(full));
    if (format.reads === 'findings') expect(said(light), name).toBe(said(report));
    else expect(said(light), `${name} may read findings alone`).not.toBe(said(report));
  }
});
