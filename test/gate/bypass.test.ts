import { afterAll, expect, test } from 'vitest';
import { builtMain } from './built.ts';
import { article, DRAFT, NEWSROOM, RIGHT, type Scratch, scratch, WRONG } from './repository.ts';

const repo = scratch(await builtMain('bypass'), NEWSROOM);
afterAll(repo.end);

type Trick = readonly [name: string, make: (repo: Scratch) => unknown, argv?: readonly string[], env?: Readonly<Record<string, string>>];
const wrong = (r: Scratch, more: Readonly<Record<string, string>> = {}): void => r.write({ [DRAFT]: WRONG, ...more });
const right = (r: Scratch, more: Readonly<Record<string, string>> = {}): void => r.write({ [DRAFT]: RIGHT, ...more });
const config = (gate: string, rest = 'stories: ["stories/*"]\nrules: [ rules/newsroom ]\n'): string => `version: 1\n${rest}gate: { ${gate} }\n`;
const GAZETTE = 'stories/pier/gazette.md';
const HERALD = 'stories/pier/herald.md';
const STORY = NEWSROOM['stories/pier/story.yaml'] as string;
const OFF = 'schema: checks/1\nchecks:\n  - { check: date/conflict, level: off, because: "Too loud." }\n';
const AGREES = article('Pier burns', 'The pier fire broke out on 4 May 2025, and killed 12 people, officials said.');
const WORKFLOW = NEWSROOM['.github/workflows/facts.yml'] as string;

/** Pull requests that would bring a wrong date in, or loosen what keeps it out. */
const TRICKS: readonly Trick[] = [
  // the configuration, with the wrong article beside it
  ['fail-on never', (r) => wrong(r, { 'crosscheck.yaml': config('fail-on: never') })],
  ['many warnings', (r) => wrong(r, { 'crosscheck.yaml': config('max-warnings: 99999') })],
  ['stories elsewhere', (r) => wrong(r, { 'crosscheck.yaml': config('alone: allow', 'stories: ["stories/ferry"]\n') })],
  ['no configuration', (r) => [wrong(r), r.remove('crosscheck.yaml')]],
  ['a nearer configuration', (r) => wrong(r, { 'stories/crosscheck.yaml': config('fail-on: never', '') })],
  ['a configuration in the story', (r) => wrong(r, { 'stories/pier/crosscheck.yaml': config('fail-on: never', '') })],
  ['a configuration that is broken', (r) => wrong(r, { 'crosscheck.yaml': 'version: [\n' })],
  ['another format for .md', (r) => wrong(r, { 'crosscheck.yaml': 'version: 1\nstories: ["stories/*"]\nformats: { .md: json }\n' })],
  ['other fields', (r) => wrong(r, { 'crosscheck.yaml': 'version: 1\nstories: ["stories/*"]\nfields: { text: nothing }\n' })],
  ['--config of the change', (r) => wrong(r, { 'mine.yaml': config('fail-on: never') }), ['--config', 'mine.yaml']],
  // the configuration alone
  ['only fail-on never', (r) => r.write({ 'crosscheck.yaml': config('fail-on: never') })],
  ['only alone: allow', (r) => r.write({ 'crosscheck.yaml': config('alone: allow') })],
  ['only decisions: honour', (r) => r.write({ 'crosscheck.yaml': config('decisions: honour') })],
  ['only inline-ignores: honour', (r) => r.write({ 'crosscheck.yaml': config('inline-ignores: honour') })],
  ['only no rules', (r) => r.write({ 'crosscheck.yaml': config('fail-on: error', 'stories: ["stories/*"]\n') })],
  ['only fewer stories', (r) => r.write({ 'crosscheck.yaml': config('fail-on: error', 'stories: ["stories/ferry"]\nrules: [ rules/newsroom ]\n') })],
  ['only another baseline', (r) => r.write({ 'crosscheck.yaml': config('baseline: other.json'), 'other.json': '{"schemaVersion":1,"findings":[]}' })],
  ['only no configuration', (r) => r.remove('crosscheck.yaml')],
  ['only a time zone', (r) => r.write({ 'crosscheck.yaml': `${NEWSROOM['crosscheck.yaml']}timezone: Asia/Tokyo\n` })],
  // rules
  ['a check turned off by the newsroom', (r) => wrong(r, { 'rules/newsroom/checks.yaml': OFF })],
  ['a check turned off by the story', (r) => wrong(r, { 'stories/pier/rules/checks.yaml': OFF })],
  ['a check turned off, alone', (r) => r.write({ 'rules/newsroom/checks.yaml': OFF })],
  [
    'a rule folder that the change names',
    (r) => wrong(r, { 'crosscheck.yaml': config('fail-on: error', 'rules: [ rules/newsroom, more ]\n'), 'more/checks.yaml': OFF }),
  ],
  ['a wider tolerance', (r) => r.write({ 'rules/newsroom/tolerances.yaml': (NEWSROOM['rules/newsroom/tolerances.yaml'] as string).replace('25%', '90%') })],
  ['rules taken away', (r) => r.remove('rules/newsroom/tolerances.yaml')],
  ['rules renamed', (r) => r.move('rules/newsroom/tolerances.yaml', 'rules/newsroom/tolerances.txt')],
  ['rules that are a link', (r) => r.link('rules/newsroom/tolerances.yaml', '../../README.md')],
  ['--rules of the change', (r) => wrong(r, { 'mine/checks.yaml': OFF }), ['--rules', 'mine/checks.yaml']],
  ['facts kept apart', (r) => wrong(r, { 'stories/pier/rules/facts.yaml': 'schema: facts/1\nfacts: []\n' })],
  // sources
  ['a stated source edited', (r) => wrong(r, { [GAZETTE]: AGREES })],
  ['a stated source edited, harmless draft', (r) => right(r, { [GAZETTE]: `${NEWSROOM[GAZETTE]}\nMore.\n` })],
  ['every source edited', (r) => wrong(r, { [GAZETTE]: AGREES, [HERALD]: AGREES })],
  ['an article edited beside a new one', (r) => [r.write({ [GAZETTE]: article('Quiet', 'The mayor spoke.') }), r.commit('x'), right(r, { [HERALD]: AGREES })]],
  ['a source deleted', (r) => [wrong(r), r.remove(GAZETTE)]],
  ['all sources deleted', (r) => [wrong(r, { 'stories/pier/story.yaml': 'title: The pier\n' }), r.remove(GAZETTE, HERALD)]],
  ['an article deleted, alone', (r) => r.remove('stories/ferry/wire.md')],
  ['a story deleted', (r) => r.remove('stories/ferry')],
  [
    'a source moved out of the stories',
    (r) => [wrong(r, { 'stories/pier/story.yaml': 'title: The pier\n' }), r.move(GAZETTE, 'archive/gazette.md'), r.move(HERALD, 'archive/herald.md')],
  ],
  ['a source moved to another story', (r) => r.move('stories/ferry/wire.md', 'stories/pier/wire.md')],
  ['a source renamed to an ending that is not read', (r) => r.move('stories/ferry/wire.md', 'stories/ferry/wire.pdf')],
  ['a source renamed to an unknown ending', (r) => r.move('stories/ferry/wire.md', 'stories/ferry/wire.bak')],
  ['a source hidden', (r) => r.move('stories/ferry/wire.md', 'stories/ferry/.wire.md')],
  ['a source that is a link to the draft', (r) => [wrong(r), r.link(HERALD, 'ledger.md')]],
  ['a source that is a link out of the story', (r) => [wrong(r), r.link(HERALD, '../../README.md')]],
  ['a source that is a link to nothing', (r) => [wrong(r), r.link('stories/ferry/wire.md', 'nowhere.md')]],
  ['a story folder that is a link', (r) => [r.move('stories/ferry', 'elsewhere'), r.link('stories/ferry', '../elsewhere')]],
  ['a source emptied', (r) => r.write({ 'stories/ferry/wire.md': '' })],
  ['a source in another language', (r) => wrong(r, { [HERALD]: '# Пожар\n\nПожар на пирсе начался в мае, сообщили городские власти в понедельник утром.\n' })],
  // what is said of an article
  ['another publication date', (r) => r.write({ 'stories/pier/story.yaml': STORY.replace('2025-05-06, publisher', '2025-05-07, publisher') })],
  ['another publisher', (r) => r.write({ 'stories/pier/story.yaml': STORY.replace('Harbor Gazette', 'Official Record') })],
  ['no longer a reference', (r) => wrong(r, { 'stories/pier/story.yaml': STORY.replace(', standing: reference', '') })],
  [
    'a draft called a reference',
    (r) => r.write({ 'stories/pier/story.yaml': STORY.replace('file: herald.md,', 'file: herald.md, standing: reference,'), [HERALD]: AGREES }),
  ],
  ['story.yaml taken away', (r) => [wrong(r), r.remove('stories/pier/story.yaml')]],
  ['story.yaml broken', (r) => wrong(r, { 'stories/pier/story.yaml': 'title: [\n' })],
  ['another story by front matter', (r) => [wrong(r), r.remove('stories/ferry/story.yaml')]],
  // the draft
  ['the wrong article, plainly', (r) => wrong(r)],
  ['an article changed to be wrong', (r) => r.write({ [HERALD]: AGREES })],
  ['a draft of a kind that is not read', (r) => r.write({ 'stories/pier/ledger.docx': 'PK' })],
  ['a draft without words', (r) => r.write({ [DRAFT]: '\n' })],
  [
    'a draft in another language',
    (r) => r.write({ [DRAFT]: '# Brand\n\nDas Feuer auf dem Pier brach am 4. Mai 2025 aus und tötete zwölf Menschen, sagten die Behörden am Montag.\n' }),
  ],
  [
    'a draft with a mark to look away',
    (r) => r.write({ [DRAFT]: WRONG.replace('The pier fire', '<!-- crosscheck-ignore date/conflict: known -->\nThe pier fire') }),
  ],
  ['a draft in bytes that are no text', (r) => r.write({ [DRAFT]: '\u0000\u0001\u0002\u0003\u0000\u0000' })],
  ['a draft that follows a link', (r) => [r.write({ 'elsewhere/ledger.md': WRONG }), r.link(DRAFT, '../../elsewhere/ledger.md')]],
  ['a story of its own', (r) => r.write({ 'stories/pier2/story.yaml': 'title: The pier\n', 'stories/pier2/ledger.md': WRONG })],
  // what runs the gate, and what git makes of files
  ['a workflow that never fails', (r) => wrong(r, { '.github/workflows/facts.yml': WORKFLOW.replace('ci ', 'ci --fail-on never ') }), ['--fail-on', 'never']],
  ['a workflow without the gate', (r) => r.remove('.github/workflows/facts.yml')],
  ['a workflow that looks elsewhere', (r) => r.write({ '.github/workflows/facts.yml': WORKFLOW.replace('ci ', 'ci stories/ferry ') })],
  ['attributes that turn articles', (r) => r.write({ '.gitattributes': '*.md working-tree-encoding=UTF-16LE\n' })],
  ['attributes in a story', (r) => r.write({ 'stories/pier/.gitattributes': '*.md filter=look-away\n' })],
  // baseline and decisions
  [
    'a baseline that grew',
    (r) => wrong(r, { 'crosscheck-baseline.json': '{ "schemaVersion": 1, "findings": [ { "id": "361a3753", "because": "known" } ] }\n' }),
  ],
  [
    'a baseline that grew, alone',
    (r) => r.write({ 'crosscheck-baseline.json': '{ "schemaVersion": 1, "findings": [ { "id": "00000000", "because": "x" } ] }\n' }),
  ],
  ['a baseline that is broken', (r) => r.write({ 'crosscheck-baseline.json': '{ "findings": \n' })],
  ['a decision that came along', (r) => wrong(r, { 'stories/pier/.crosscheck/decisions.jsonl': '{"v":1,"sequence":1}\n' })],
  // the command line and the environment
  ['an environment that asks for mercy', (r) => wrong(r), [], { CROSSCHECK_CONFIG: 'mine.yaml', CROSSCHECK_FAIL_ON: 'never', CI: '', GIT_DIR: '/nonexistent' }],
  ['a path that matches nothing', (r) => wrong(r), ['stories/none']],
  ['a pattern that matches nothing', (r) => wrong(r), ['none/**/*.md']],
  ['a base that looks like a flag', (r) => wrong(r), ['--policy-ref=--upload-pack=x']],
  ['a policy that cannot be read', (r) => wrong(r), ['--policy-ref', 'no-such']],
];

/** Pull requests that an honest desk sends. */
const HONEST: readonly Trick[] = [
  ['a typing error put right', (r) => r.write({ [HERALD]: (NEWSROOM[HERALD] as string).replace('Pier burns', 'Pier is burning') })],
  ['a new article that agrees', (r) => right(r)],
  ['one that is listed in story.yaml', (r) => right(r, { 'stories/pier/story.yaml': `${STORY}  ledger: { file: ledger.md, published: 2025-05-06 }\n` })],
  ['one beside an article with a mark put right', (r) => right(r, { [HERALD]: (NEWSROOM[HERALD] as string).replace('officials said.', 'officials said!') })],
  [
    'a story of two, one of them a stated reference',
    (r) =>
      r.write({
        'stories/mill/story.yaml': 'title: The mill\n',
        'stories/mill/wire.md': article('Mill', 'The mill fire broke out on 2 May 2025.').replace('---\n', '---\nstanding: reference\n'),
        'stories/mill/draft.md': article('The mill', 'The mill fire broke out on 2 May 2025.'),
      }),
  ],
  ['a new reference', (r) => r.write({ [DRAFT]: RIGHT.replace('---\n', '---\nstanding: reference\n') })],
  ['a stated source corrected on its own', (r) => r.write({ [GAZETTE]: `${NEWSROOM[GAZETTE]}\nThe mayor spoke.\n` })],
  ['the front page of the repository', (r) => r.write({ 'README.md': '# The newsroom\n' })],
  ['a picture', (r) => r.write({ 'stories/pier/fire.png': 'PNG' })],
  ['an article that moved within its story', (r) => r.move('stories/ferry/local.md', 'stories/ferry/harbor.md')],
  [
    'an article that moved and is listed so',
    (r) => [r.move(HERALD, 'stories/pier/the-herald.md'), r.write({ 'stories/pier/story.yaml': STORY.replace('file: herald.md', 'file: the-herald.md') })],
  ],
  ['a comment in the configuration', (r) => r.write({ 'crosscheck.yaml': `# Ours.\n${NEWSROOM['crosscheck.yaml']}` })],
  ['a title for a story', (r) => r.write({ 'stories/ferry/story.yaml': 'title: The ferry aground\n' })],
  ['a workflow of something else', (r) => r.write({ '.github/workflows/lint.yml': 'on: push\n' })],
  ['line endings', (r) => r.write({ [HERALD]: (NEWSROOM[HERALD] as string).replaceAll('\n', '\r\n') })],
  ['two new articles in two stories', (r) => right(r, { 'stories/ferry/radio.md': article('Ferry', 'The ferry ran aground on 1 May 2025.') })],
  ['a new detail', (r) => r.write({ [DRAFT]: article('After the fire', 'The pier fire broke out on 3 May 2025.', 'The pier was built of oak.') })],
  [
    'a withdrawn draft',
    (r) => [r.write({ 'stories/ferry/sketch.md': article('Sketch', 'The ferry is large.').replace('---\n', '---\nstanding: draft\n') }), r.commit('sketch')],
  ],
  ['a change that only one path sees', (r) => right(r), ['stories/pier']],
  ['nothing at all', () => undefined],
];

async function outcome([name, make, argv = [], env = {}]: Trick): Promise<string> {
  repo.branch('change');
  make(repo);
  repo.commit('change');
  const { exit, out, err } = await repo.run(['ci', '--base', 'main', '--format', 'compact', ...argv], env);
  return `${name}: ${exit}${exit === 0 ? '' : ` ${(out + err).trim().slice(0, 400)}`}`;
}

test('no pull request of sixty and more that bend the gate ends with 0', async () => {
  expect(TRICKS.length).toBeGreaterThanOrEqual(60);
  const passed: string[] = [];
  for (const trick of TRICKS) {
    const said = await outcome(trick);
    if (/: 0$/.test(said)) passed.push(said);
  }
  expect(passed).toEqual([]);
}, 240_000);

test('twenty honest pull requests all end with 0', async () => {
  expect(HONEST.length).toBeGreaterThanOrEqual(20);
  const stopped: string[] = [];
  for (const trick of HONEST) {
    const said = await outcome(trick);
    if (!/: 0$/.test(said)) stopped.push(said);
  }
  expect(stopped).toEqual([]);
}, 120_000);

test('an approved prune of the baseline passes', async () => {
  repo.branch('known');
  repo.write({ 'crosscheck-baseline.json': '{ "schemaVersion": 1, "findings": [ { "id": "00000000", "because": "gone by now" } ] }\n' });
  repo.commit('known');
  repo.branch('pruned', 'known');
  repo.write({ 'crosscheck-baseline.json': '{ "schemaVersion": 1, "findings": [] }\n' });
  repo.commit('pruned');
  expect(await repo.run(['ci', '--base', 'known'])).toMatchObject({ exit: 0 });
});
