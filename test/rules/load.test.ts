import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { listRules } from '../../src/rules/list.ts';
import { compileRules, loadRules, shippedRules, testRules } from '../../src/rules/load.ts';
import { mergeAll } from '../../src/rules/merge.ts';
import { tryRules } from '../../src/rules/try.ts';
import { foldName } from '../../src/text/words/fold-name.ts';
import { scratch } from '../run/scratch.ts';

// Here the general rules are read from their files.
vi.unmock('../../src/rules/compiled.ts');

const root = path.resolve(import.meta.dirname, '..', '..');
const seeds = readdirSync(path.join(root, 'seeds')).sort();

function folder(files: Readonly<Record<string, string>>): string {
  const at = scratch();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(at, name)), { recursive: true });
    writeFileSync(path.join(at, name), text);
  }
  return at;
}

const nothing = { shipped: null, story: null, extra: [], checks: null };
const ferry = (name: string, more = '') => `schema: aliases/1\nentities:\n  - { id: place/ferry, type: place, name: ${name}, because: x${more} }\n`;

test('the general rules and the rules of every sample load, and all their examples hold', () => {
  for (const story of [null, ...seeds.map((s) => path.join(root, 'seeds', s))]) {
    const { tested, problems } = testRules({ ...nothing, shipped: shippedRules(), story });
    expect(problems).toEqual([]);
    for (const file of tested) if (!file.path.endsWith('checks.yaml')) expect(file.results.length, file.path).toBeGreaterThanOrEqual(2);
  }
});

test('later layers win by id, and every rule keeps its place', () => {
  const shipped = folder({ 'a.yaml': ferry('Old Ferry') });
  const story = folder({ 'rules/a.yaml': ferry('Story Ferry') });
  const flag = folder({ 'x.yaml': ferry('Flag Ferry') });
  const nameOf = (story: string | null, extra: string[]) =>
    loadRules({ ...nothing, shipped, story, extra }).book?.entities.map((e) => [e.name, e.at.file, e.at.line]);
  expect(nameOf(null, [])).toEqual([['Old Ferry', 'rules/a.yaml', 3]]);
  expect(nameOf(story, [])).toEqual([['Story Ferry', 'story/rules/a.yaml', 3]]);
  expect(nameOf(story, [flag])).toEqual([['Flag Ferry', `${path.basename(flag)}/x.yaml`, 3]]);
  expect(loadRules({ ...nothing, shipped, story, extra: [flag] }).book?.files.map((f) => f.layer)).toEqual(['shipped', 'story', 'flag']);
});

test('two files of one folder may not define one id', () => {
  const { book, problems } = loadRules({ ...nothing, extra: [folder({ 'a.yaml': ferry('A'), 'b.yaml': ferry('B') })] });
  expect(book).toBe(null);
  expect(problems[0]?.what).toMatch(/The id "place\/ferry" stands in .*a\.yaml too/);
  expect(problems[0]?.place).toMatchObject({ line: 3 });
});

test('what cannot be read stops the run and names the path', () => {
  const full = folder({ 'a.yaml': ferry('A') });
  writeFileSync(path.join(full, 'b.yaml'), Buffer.from([0x61, 0x3a, 0xff, 0xfe]));
  mkdirSync(path.join(full, 'c.yaml'));
  const said = loadRules({ ...nothing, extra: [full, '/nowhere/rules', folder({ 'README.md': 'x' })] }).problems.map(
    (p) => `${path.basename(p.place?.file ?? '')}: ${p.what}`,
  );
  expect(said).toEqual([
    'b.yaml: The file is not UTF-8.',
    'c.yaml: This is no regular file.',
    'rules: There is no such file or folder.',
    expect.stringMatching(/The folder holds no rule file/),
  ]);
});

test('a link in a story may not lead out of it', () => {
  const outside = folder({ 'secret.yaml': ferry('A') });
  const story = folder({ 'rules/a.yaml': ferry('B') });
  symlinkSync(path.join(outside, 'secret.yaml'), path.join(story, 'rules/z.yaml'));
  expect(loadRules({ ...nothing, story }).problems.map((p) => p.what)).toEqual(['The link leads out of the story.']);
});

test('every rule can be listed, and says why it is there', () => {
  const { book } = loadRules({ ...nothing, shipped: shippedRules(), story: path.join(root, 'seeds/union-state') });
  const rows = listRules(book as NonNullable<typeof book>);
  expect(rows.length).toBeGreaterThan(800);
  for (const row of rows) {
    expect(row.grounds.source !== null || row.grounds.because !== null, row.id).toBe(true);
    expect(row.grounds.at.line).toBeGreaterThan(0);
  }
});

test('a rule can be tried on articles before it is used', () => {
  const { book } = loadRules({ ...nothing, shipped: shippedRules(), story: path.join(root, 'seeds/harbor-bridge') });
  const text = readFileSync(path.join(root, 'seeds/harbor-bridge/coast.md'), 'utf8');
  const hits = tryRules(book as NonNullable<typeof book>, 'story/rules/aliases.yaml', [{ path: 'coast.md', text }]);
  expect(new Set(hits.map((h) => h.rule.id))).toContain('place/long-reach-bridge');
  for (const h of hits) expect(text.slice(h.span.start, h.span.end)).toBe(h.exact);
  expect(hits[0]).toMatchObject({ path: 'coast.md', line: 1 });
});

test('no proper name of a story stands in the engine or in the general rules', () => {
  const names = new Set<string>();
  for (const story of seeds) {
    const { book } = loadRules({ ...nothing, shipped: shippedRules(), story: path.join(root, 'seeds', story) });
    if (!book) throw new Error(story);
    const own = <T extends { at: { file: string } }>(rules: readonly T[]): readonly T[] => rules.filter((r) => r.at.file.startsWith('story/'));
    for (const e of own(book.entities)) for (const n of [e.name, ...e.strong, ...e.weak, ...e.flag]) names.add(n);
    for (const e of own(book.events)) for (const n of [e.name, ...e.variants]) names.add(n);
    for (const s of own(book.sources)) for (const n of [s.name, ...s.aliases, ...s.domains]) names.add(n);
  }
  const proper = [...names].filter((n) => /^\p{Lu}|\d|\p{Script=Cyrillic}|\./u.test(n)).sort();
  expect(proper.length).toBeGreaterThan(60);
  const found: string[] = [];
  for (const top of ['src', 'rules'])
    for (const file of readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' }).filter((f) => /\.(tsx?|ya?ml|json)$/.test(f))) {
      const text = readFileSync(path.join(root, top, file), 'utf8');
      for (const name of proper) if (standsIn(name, text)) found.push(`${top}/${file}: ${name}`);
    }
  expect(found).toEqual([]);
});

function standsIn(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[\p{L}\p{Nd}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{Nd}]/u.test(text[at + name.length] ?? '')) return true;
  return false;
}

test('names are folded as an editor reads them', () => {
  expect(foldName('The “Zapad–2025”')).toBe('zapad 2025');
  expect(foldName('Élysée  Palace')).toBe('elysee palace');
});

test('the compiled general rules are those of their files', () => {
  const shipped = shippedRules();
  const compiled = Object.values(compileRules(shipped));
  const book = loadRules({ ...nothing, shipped }).book;
  expect(JSON.parse(JSON.stringify({ ...mergeAll(compiled), files: book?.files }))).toEqual(JSON.parse(JSON.stringify(book)));
});
