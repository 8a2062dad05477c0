import { expect, test } from 'vitest';
import { configOf } from '../../src/config/config.ts';
import type { Problem } from '../../src/model/index.ts';
import { bookOf, type RuleText } from '../../src/rules/book.ts';
import { problemText } from '../../src/text/files/problem.ts';

/** place, then a part of the message, then the file with `\n` for its lines. */
type Case = readonly [place: string, says: string, text: string];

const NAMES = 'schema: aliases/1\nentities:\n  - id: person/rolf-berg\n    type: person\n    name: Rolf Berg\n    because: Staff list.\n';

const RULES: readonly Case[] = [
  ['1:1', 'no header "schema"', 'entities: []'],
  ['1:1', 'no header "schema"', ''],
  ['1:1', 'no header "schema"', '- a\n- b'],
  ['1:9', 'Did you mean "aliases/1"?', 'schema: aliaes/1\nentities: []'],
  ['1:9', 'Unknown kind of rule file "aliases/2"', 'schema: aliases/2\nentities: []'],
  ['1:9', 'Unknown kind of rule file "poems/9"', 'schema: poems/9'],
  ['2:1', 'Did you mean "entities"?', 'schema: aliases/1\nentites: []'],
  ['1:1', '"entities" is missing', 'schema: aliases/1'],
  ['2:11', '"entities" must be a list', 'schema: aliases/1\nentities: Rolf Berg'],
  ['2:1', '"entities" must be a list, not empty', 'schema: aliases/1\nentities:'],
  ['7:5', 'Did you mean "strong"?', `${NAMES}    stong: [Berg]`],
  ['3:9', 'an id is made of lower-case letters', NAMES.replace('person/rolf-berg', 'Person/Rolf Berg')],
  ['4:11', 'Did you mean "person"?', NAMES.replace('type: person', 'type: persn')],
  ['4:11', 'Unknown value "spaceship"', NAMES.replace('type: person', 'type: spaceship')],
  ['5:11', '"name" must be a text, not 17', NAMES.replace('Rolf Berg', '17')],
  ['5:11', '"name" is too short or empty', NAMES.replace('Rolf Berg', '""')],
  ['7:13', '"strong" must be a list', `${NAMES}    strong: Berg`],
  ['7:14', 'must be a text, not true', `${NAMES}    strong: [true]`],
  ['7:14', 'too short or empty', `${NAMES}    strong: [""]`],
  ['7:13', 'stands twice in the list', `${NAMES}    strong: [Berg, Berg]`],
  ['8:12', 'stands under "strong" too', `${NAMES}    strong: [Berg]\n    weak: [Berg]`],
  ['7:14', 'a country is its code of two capitals', `${NAMES}    country: norway`],
  ['6:5', 'stands twice', `${NAMES.replace('because', 'name')}`],
  ['7:9', 'The id "person/rolf-berg" stands twice', `${NAMES}  - id: person/rolf-berg\n    type: person\n    name: Ralf Berg\n    because: x`],
  ['3:5', 'neither "source" nor "because"', NAMES.replace('    because: Staff list.\n', '')],
  ['7:13', 'No entity has the id "place/harbor"', `${NAMES}    within: place/harbor`],
  ['7:13', 'Did you mean "person/rolf-berg"?', `${NAMES}    within: person/rolf-borg`],
  ['7:13', 'lies within itself', `${NAMES}    within: person/rolf-berg`],
  ['9:11', '"Rolf Berg" is a name of person/rolf-berg too', `${NAMES}  - id: person/other\n    type: person\n    name: Rolf Berg\n    because: x`],
  ['8:11', 'The example does not agree', `${NAMES}examples:\n  agree: [[Rolf Berg, Ralf Borg]]\n  disagree: [[a, b]]`],
  ['9:14', 'The example agrees', `${NAMES}examples:\n  agree: [[Rolf Berg, rolf berg]]\n  disagree: [[Rolf Berg, rolf berg]]`],
  ['8:3', '"disagree" is missing', `${NAMES}examples:\n  agree: [[Rolf Berg, rolf berg]]`],
  ['8:3', 'Anchors and aliases', `${NAMES}examples: &x\n  agree: []`],
  ['2:13', 'A closing mark or a colon is missing', 'schema: aliases/1\nentities: [a'],
  ['3:1', 'tab', 'schema: aliases/1\nentities:\n\t- id: a'],
  ['2:11', 'Tags', 'schema: aliases/1\nentities: !!js/function "x"'],
  ['2:1', 'Merge keys', 'schema: aliases/1\n<<: {}'],
  ['2:1', 'reserved', 'schema: aliases/1\n__proto__: {}'],
  ['2:1', 'second document', 'schema: aliases/1\n---\nschema: copy/1'],
  ['4:14', '"titles" must be a list', 'schema: office-holders/1\noffices:\n  - id: office/a\n    titles:  mayor\n    holders: []\n    source: x'],
  [
    '5:35',
    'Did you mean "from"?',
    'schema: office-holders/1\noffices:\n  - id: office/a\n    titles: [mayor]\n    holders: [{ person: person/a, form: 2025 }]\n    source: x',
  ],
  [
    '5:41',
    'must exist in the calendar',
    'schema: office-holders/1\noffices:\n  - id: office/a\n    titles: [mayor]\n    holders: [{ person: person/a, from: 2025-02-30 }]\n    source: x',
  ],
  [
    '5:54',
    '"to" is before "from"',
    'schema: office-holders/1\noffices:\n  - id: office/a\n    titles: [mayor]\n    holders: [{ person: person/a, from: 2025-02, to: 2024 }]\n    source: x',
  ],
  [
    '5:25',
    'No entity has the id "person/a"',
    'schema: office-holders/1\noffices:\n  - id: office/a\n    titles: [mayor]\n    holders: [{ person: person/a }]\n    source: x',
  ],
  ['3:5', '"source" is missing', 'schema: office-holders/1\noffices:\n  - id: office/a\n    titles: [mayor]\n    holders: [{ person: person/a }]'],
  ['3:39', 'a yearly day is written', 'schema: events/1\nevents:\n  - { id: day/a, name: A Day, yearly: 02.04., source: x }'],
  ['3:5', 'needs a `date`', 'schema: events/1\nevents:\n  - { id: day/a, name: A Day, source: x }'],
  ['3:37', 'the earlier one first', 'schema: events/1\nevents:\n  - { id: day/a, name: A Day, date: 2025-02/2024-01, source: x }'],
  ['4:12', 'write a share such as 25%', 'schema: tolerances/1\nquantity:\n  - when: { property: crowd }\n    allow: a lot\n    because: x'],
  ['3:11', 'name a `property`', 'schema: tolerances/1\nquantity:\n  - when: {}\n    allow: 25%\n    because: x'],
  ['3:5', '"because" is missing', 'schema: tolerances/1\nquantity:\n  - when: { property: crowd }\n    allow: 25%'],
  ['3:14', 'missing closing )', 'schema: copy/1\nnotes:\n  - pattern: "re2:(a"\n    because: x'],
  ['3:14', 'The pattern cannot be read', 'schema: copy/1\nnotes:\n  - pattern: "re2:(?=a)"\n    because: x'],
  ['3:14', 'Unknown slot "{nmber}"', 'schema: copy/1\nfurniture:\n  - pattern: "{nmber} min"\n    because: x'],
  ['3:14', 'no partner', 'schema: copy/1\nfurniture:\n  - pattern: "(a|b"\n    because: x'],
  ['4:14', 'agrees', 'schema: copy/1\nnotes: [{ pattern: to do, because: x }]\nexamples:\n  disagree: [nothing here]\n  agree: [nothing]'],
  ['3:14', 'Did you mean "date/conflict"?', 'schema: checks/1\nchecks:\n  - { check: date/conflit, level: info, because: x }'],
  ['3:45', 'Did you mean "info"?', 'schema: checks/1\nchecks:\n  - { check: date/conflict,          level: inof, because: x }'],
  ['3:13', 'Did you mean "agency"?', 'schema: sources/1\nsources:\n  - { kind: agecny, id: ap, name: A, source: x }'],
  ['3:50', '"authority" must be at most 100', 'schema: sources/1\nsources:\n  - { id: ap, name: A, kind: agency,  authority: 101, source: x }'],
  ['3:12', 'A group of one word', 'schema: quotes/1\nsame-words:\n  - words: [okay]\n    because: x'],
  ['3:37', 'Did you mean "quantity"?', 'schema: facts/1\nfacts:\n  - { id: fact/a, words: [a], kind: quantty, question: a, because: x }'],
  [
    '3:49',
    'No entity has the id "place/nowhere"',
    'schema: facts/1\nfacts:\n  - { id: fact/a, words: [a], kind: any, about: place/nowhere, question: a, because: x }',
  ],
];

const CONFIGS: readonly Case[] = [
  ['1:1', '"version" is missing', 'stories: [a]'],
  ['1:10', '"version" must be "1", not 2', 'version: 2'],
  ['4:1', 'Did you mean "rules"?', 'version: 1\n\nstories: ["stories/*"]\nrule: [ rules/newsroom ]'],
  ['2:10', '"stories" must be a list', 'version: 1\nstories: stories/*'],
  ['2:10', '"stories" is too short or empty', 'version: 1\nstories: []'],
  ['2:11', 'a path leads into this repository', 'version: 1\nstories: ["../others"]'],
  ['2:11', 'a path leads into this repository', 'version: 1\nstories: ["/etc"]'],
  ['2:9', 'no address and no drive', 'version: 1\nrules: ["https://rules.example/all.yaml"]'],
  ['2:9', 'no address and no drive', 'version: 1\nrules: ["file:rules.yaml"]'],
  ['2:9', 'There is no file or folder "rules/nowhere"', 'version: 1\nrules: [rules/nowhere]'],
  ['2:9', 'Did you mean "fail-on"?', 'version: 1\ngate: { fail_on: error }'],
  ['2:18', 'Did you mean "error"?', 'version: 1\ngate: { fail-on: eror }'],
  ['2:23', '"max-warnings" must be at least 0', 'version: 1\ngate: { max-warnings: -1 }'],
  ['2:23', '"max-warnings" must be a number', 'version: 1\ngate: { max-warnings: many }'],
  ['2:16', 'Unknown value "forbid" for "alone"', 'version: 1\ngate: { alone: forbid }'],
  ['2:20', '"decisions" must be', 'version: 1\ngate: { decisions: true }'],
  ['2:11', 'a time zone is a name of the IANA list', 'version: 1\ntimezone: Oslo/Europe'],
  ['2:11', '"encoding"', 'version: 1\nencoding: ebcdic'],
  ['2:12', 'an ending is a dot', 'version: 1\nformats: { htm: html }'],
  ['2:11', 'Did you mean "text"?', 'version: 1\nfields: { txt: body }'],
  ['2:7', '"gate" must be a set of keys', 'version: 1\ngate: strict'],
  ['1:1', 'The file must be a set of keys', '- version'],
  ['1:1', 'The file must be a set of keys, not empty', ''],
  ['2:1', 'stands twice', 'version: 1\nversion: 1'],
];

const rule = (text: string): RuleText => ({ path: 'rules/x.yaml', label: 'rules/x.yaml', sha256: '', layer: 'flag', text });
const known = { checks: ['date/conflict', 'name/alias'] };

function judged(problems: readonly Problem[], [place, says]: Case): void {
  const shown = problems.map((p) => problemText(p, 'rules'));
  expect(shown.join('\n')).toContain(says);
  expect(problems.map((p) => `${p.place?.line}:${p.place?.column}`)).toContain(place);
  for (const [i, p] of problems.entries()) {
    expect(p.frame).toMatch(/^ {2}> \d+ \|/m);
    expect(p.frame).toContain('^');
    expect(p.why.length > 10 && p.next.length > 5, `${p.why} ${p.next}`).toBe(true);
    expect(shown[i]).not.toMatch(/^\s+at .*:\d+/m);
    expect(shown[i]).not.toMatch(/undefined|\[object|Invalid input/);
  }
}

test.each(RULES)('rules %s %s', (...c) => {
  const { book, problems } = bookOf([[rule(c[2])]], known);
  expect(book).toBe(null);
  judged(problems, c);
});

test.each(CONFIGS)('config %s %s', (...c) => {
  const { config, problems } = configOf('crosscheck.yaml', c[2], () => false);
  expect(config).toBe(null);
  judged(problems, c);
});

test('all errors are told at once, over all files', () => {
  const { problems } = bookOf([[rule('schema: aliases/1\nentites: []\nexample: {}'), { ...rule('schema: copy/1\nnote: []'), path: 'rules/y.yaml' }]], known);
  expect(problems.map((p) => p.what.match(/"(\w+)"/)?.[1]).sort()).toEqual(['entites', 'example', 'note']);
});
