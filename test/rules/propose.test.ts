import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checks } from '../../src/compare/index.ts';
import type { Decision, Finding, StoryReport, Verb } from '../../src/model/index.ts';
import { checkArticles, claimsIn } from '../../src/pipeline.ts';
import { readInputs } from '../../src/read/inputs.ts';
import { bookOf } from '../../src/rules/book.ts';
import { loadRules, shippedRules } from '../../src/rules/load.ts';
import { proposalFor } from '../../src/rules/propose/index.ts';
import { proposalFiles } from '../../src/rules/propose/proposals.ts';
import { documentOf as dated } from '../values/date-reading.ts';

const SEEDS = path.resolve(import.meta.dirname, '..', '..', 'seeds');
const ids = checks.map((c) => c.id);

/** A story of the seeds, checked under its own rules and any more files. */
async function checked(story: string, more: Readonly<Record<string, string>> = {}): Promise<StoryReport> {
  const folder = path.join(SEEDS, story);
  const { stories } = await readInputs([{ path: folder, standing: null }], {
    cwd: SEEDS,
    published: null,
    encoding: null,
    timezone: null,
    formats: {},
    fields: {},
    stories: [],
    stdinName: 'stdin.md',
    stdin: async () => new Uint8Array(),
    allowOutside: false,
  } as never);
  const own = ['aliases', 'copy', 'events', 'facts', 'office-holders', 'sources', 'tolerances'].flatMap((name) => {
    try {
      return [textFor(`${name}.yaml`, readFileSync(path.join(folder, 'rules', `${name}.yaml`), 'utf8'), 'story')];
    } catch {
      return [];
    }
  });
  const shipped = loadRules({ shipped: shippedRules(), story: null, extra: [], checks: ids });
  expect(shipped.problems).toEqual([]);
  const general = ['aliases', 'checks', 'copy', 'events', 'office-holders', 'places', 'quotes', 'sources', 'tolerances'].map((n) =>
    textFor(`rules/${n}.yaml`, readFileSync(path.join(shippedRules(), `${n}.yaml`), 'utf8'), 'shipped'),
  );
  const proposed = Object.entries(more).map(([name, text]) => textFor(`proposals/${name}`, text, 'flag'));
  const { book, problems } = bookOf([general, own, ...proposed.map((p) => [p])], { checks: ids });
  expect(problems).toEqual([]);
  if (!book) throw new Error('no rules');
  const [input] = stories;
  if (!input) throw new Error('no story');
  const articles = input.documents.map((d) => claimsIn(d, book));
  return { ...checkArticles({ id: input.id, title: input.title }, articles, book, { decisions: [], notChecked: [] }), book } as unknown as StoryReport;
}

const textFor = (name: string, text: string, layer: 'shipped' | 'story' | 'flag') => ({ path: name, label: name, layer, sha256: name, text });

const decided = (finding: Finding, verb: Verb, reading: string | null = null, because: string | null = null): Decision => ({
  finding: finding.id,
  verb,
  reading,
  who: 'm.ortiz',
  when: '2025-03-05T01:00:00.000Z',
  because,
  sequence: 1,
});

test('every rule that the desk proposes is a rule file that loads beside the rules of its story', async () => {
  let rules = 0;
  const kinds = new Set<string>();
  for (const story of ['union-state', 'harbor-bridge']) {
    const report = await checked(story);
    const { book } = report as unknown as { book: Parameters<typeof proposalFor>[3] };
    for (const finding of report.findings)
      for (const d of [
        decided(finding, 'both-right'),
        decided(finding, 'not-a-conflict', null, 'the desk: "so be it" # and\nso'),
        ...finding.readings.map((r) => decided(finding, 'right', r.value)),
        decided(finding, 'ask'),
      ]) {
        const rule = proposalFor(finding, d, report, book);
        if (typeof rule === 'string') {
          expect(rule).toMatch(/\.$/);
          continue;
        }
        rules++;
        kinds.add(rule.schema);
        const files = proposalFiles([{ ...d, always: rule }], null);
        expect([...files.keys()]).toEqual([`${rule.schema.split('/')[0]}.yaml`]);
        const [text] = [...files.values()] as [string];
        const loaded = bookOf([[textFor('p.yaml', text, 'flag')]], { checks: ids });
        // An entity may lie within one that only the story's own rules know.
        expect(loaded.problems.filter((p) => !/No entity/.test(p.what)).map((p) => `${p.what}\n${text}`)).toEqual([]);
      }
  }
  expect(rules).toBeGreaterThan(20);
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['aliases/1', 'checks/1', 'copy/1']));
}, 120_000);

test('a proposed rule does what was decided once it is merged, and then leaves the proposals', async () => {
  const report = await checked('union-state');
  const { book } = report as unknown as { book: Parameters<typeof proposalFor>[3] };
  const finding = report.findings.find((f) => f.check === 'name/alias') as Finding;
  const both = decided(finding, 'both-right');
  const rule = proposalFor(finding, both, report, book);
  if (typeof rule === 'string') throw new Error(rule);
  const files = proposalFiles([{ ...both, always: rule }], book);
  expect(files.get('aliases.yaml')).toContain(`m.ortiz, 2025-03-05, finding ${finding.id}.`);
  const after = await checked('union-state', Object.fromEntries(files));
  expect(after.findings.map((f) => f.id)).not.toContain(finding.id);
  expect(after.findings.length).toBe(report.findings.length - 1);
  expect(proposalFiles([{ ...both, always: rule }], (after as unknown as { book: typeof book }).book).size).toBe(0);
}, 120_000);

test('proposals about one entity become one rule, and hostile words stay words', () => {
  const rule = (strong: string) => ({
    schema: 'aliases/1',
    list: 'entities',
    says: `“${strong}”\u001b[2J\nschema: x`,
    rules: [{ id: 'org/dock-board', type: 'organization', name: 'Dock Board', strong: [strong], because: 'yes: no' }],
  });
  const finding = { id: '1', readings: [] } as unknown as Finding;
  const text = proposalFiles(
    [
      { ...decided(finding, 'both-right'), always: rule('Board: [of] Docks') },
      { ...decided(finding, 'both-right'), always: rule('Dock\nBoard') },
      { ...decided(finding, 'both-right'), always: { ...rule('x'), schema: '../../evil/1' } },
    ],
    null,
  );
  expect([...text.keys()]).toEqual(['aliases.yaml']);
  const loaded = bookOf([[textFor('p.yaml', text.get('aliases.yaml') as string, 'flag')]], { checks: ids });
  expect(loaded.problems).toEqual([]);
  expect(loaded.book?.entities.map((e) => e.strong)).toEqual([['Dock\nBoard', 'Board: [of] Docks']]);
  expect(text.get('aliases.yaml')).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

test('words that turn the sense of a quotation around are never proposed as the same', () => {
  const texts = ['“There were no leaks, and every valve was shut,” Ola Brask said.', '“There were no leaks, and hardly any valve was shut,” Ola Brask said.'];
  const { book } = bookOf([[]], { checks: ids });
  if (!book) throw new Error('no rules');
  const articles = texts.map((text, i) => claimsIn(dated(text, '2025-05-04', `${i}.md`), book));
  const report = checkArticles({ id: 's', title: null }, articles, book, { decisions: [], notChecked: [] }) as unknown as StoryReport;
  const finding = report.findings.find((f) => f.check === 'quote/wording') as Finding;
  expect(finding.readings.map((r) => r.label).sort()).toEqual(['every', 'hardly any']);
  for (const verb of ['both-right', 'not-a-conflict'] as const)
    expect(proposalFor(finding, decided(finding, verb), report, book)).toBe('Words that turn the sense around never say the same by rule.');
});
