import path from 'node:path';
import { openLog } from '../../src/store/index.ts';
import { DRAFT, NEWSROOM, type Repository, RIGHT, WRONG } from './repository.ts';
import { config, HERALD, idsOfWrong, type Trick, trick } from './trick.ts';

const wrong = (r: Repository, more: Readonly<Record<string, string>> = {}): void => r.write({ [DRAFT]: WRONG, ...more });
const OFF = 'schema: checks/1\nchecks:\n  - { check: date/conflict, level: off, because: "Too loud." }\n';
const WORKFLOW = NEWSROOM['.github/workflows/facts.yml'] as string;
const STORY = NEWSROOM['stories/pier/story.yaml'] as string;
const MARKED = WRONG.replace('The pier fire', '<!-- crosscheck-ignore date/conflict: known -->\nThe pier fire');
const CONFIG = /crosscheck\.yaml: the configuration was (?:changed|added|taken away)/;
const RULES = /: a rule file was (?:changed|added|taken away)/;
const RUNNER = /: what runs the gate was (?:changed|added|taken away)/;
const DENIED = /date\/conflict/;

async function decide(r: Repository): Promise<void> {
  const log = openLog({ folder: path.join(r.root, 'stories/pier'), who: 'Desk', now: () => '2025-05-07T10:00:00Z' });
  for (const { id, check, fact } of await idsOfWrong(r, DRAFT))
    log.record({ act: 'decide', finding: id, verb: 'not-a-conflict', reading: null, because: 'two fires', check, key: fact, values: [] });
}
const entries = async (r: Repository): Promise<string> =>
  JSON.stringify({ schemaVersion: 1, findings: (await idsOfWrong(r, DRAFT)).map(({ id }) => ({ id, because: 'known' })) });

/** Changes that loosen what keeps a wrong date out, with it or ahead of it. */
export const POLICY_TRICKS: readonly Trick[] = [
  trick('fail-on never', DENIED, (r) => wrong(r, { 'crosscheck.yaml': config('fail-on: never') })),
  trick('stories elsewhere', DENIED, (r) => wrong(r, { 'crosscheck.yaml': config('alone: allow', 'stories: ["stories/ferry"]\n') })),
  trick('a nearer configuration', CONFIG, (r) => r.write({ 'stories/crosscheck.yaml': config('fail-on: never', '') })),
  trick('a configuration in the story', CONFIG, (r) => r.write({ 'stories/pier/crosscheck.yaml': config('fail-on: never', '') })),
  trick('a configuration that is broken', DENIED, (r) => wrong(r, { 'crosscheck.yaml': 'version: [\n' })),
  trick('another format for .md', DENIED, (r) => wrong(r, { 'crosscheck.yaml': 'version: 1\nstories: ["stories/*"]\nformats: { .md: json }\n' })),
  trick('--config of the change', /mine\.yaml/, (r) => wrong(r, { 'mine.yaml': config('fail-on: never') }), {
    argv: ['--config', 'mine.yaml'],
    naive: ['--config', 'mine.yaml'],
  }),
  ...['fail-on: never', 'max-warnings: 99999', 'alone: allow', 'decisions: honour', 'inline-ignores: honour', 'baseline: other.json'].map((gate) =>
    trick(`only ${gate}`, CONFIG, (r) => r.write({ 'crosscheck.yaml': config(gate), 'other.json': '{"schemaVersion":1,"findings":[]}' })),
  ),
  trick('only other fields', CONFIG, (r) => r.write({ 'crosscheck.yaml': `${NEWSROOM['crosscheck.yaml']}fields: { text: nothing }\n` })),
  trick('only no rules', CONFIG, (r) => r.write({ 'crosscheck.yaml': config('fail-on: error', 'stories: ["stories/*"]\n') })),
  trick('only fewer stories', CONFIG, (r) =>
    r.write({ 'crosscheck.yaml': config('fail-on: error', 'stories: ["stories/ferry"]\nrules: [ rules/newsroom ]\n') }),
  ),
  trick('only no configuration', CONFIG, (r) => r.remove('crosscheck.yaml')),
  trick('only a time zone', CONFIG, (r) => r.write({ 'crosscheck.yaml': `${NEWSROOM['crosscheck.yaml']}timezone: Asia/Tokyo\n` })),

  trick('a check turned off by the newsroom', DENIED, (r) => wrong(r, { 'rules/newsroom/checks.yaml': OFF })),
  trick('a check turned off by the story', DENIED, (r) => wrong(r, { 'stories/pier/rules/checks.yaml': OFF })),
  trick('a check turned off, alone', RULES, (r) => r.write({ 'rules/newsroom/checks.yaml': OFF })),
  trick('a check turned off for a story to come', RULES, (r) => r.write({ 'stories/mill/rules/checks.yaml': OFF })),
  trick('a rule folder that the change names', DENIED, (r) =>
    wrong(r, { 'crosscheck.yaml': config('fail-on: error', 'stories: ["stories/*"]\nrules: [ rules/newsroom, more ]\n'), 'more/checks.yaml': OFF }),
  ),
  trick('a wider tolerance', RULES, (r) =>
    r.write({ 'rules/newsroom/tolerances.yaml': (NEWSROOM['rules/newsroom/tolerances.yaml'] as string).replace('25%', '90%') }),
  ),
  trick('rules taken away', RULES, (r) => r.remove('rules/newsroom/tolerances.yaml')),
  trick('rules renamed', RULES, (r) => r.move('rules/newsroom/tolerances.yaml', 'rules/newsroom/tolerances.txt')),
  trick('rules that are a link', RULES, (r) => r.link('rules/newsroom/tolerances.yaml', '../../README.md')),
  trick('--rules of the change', /no such file or folder/, (r) => wrong(r, { 'mine/checks.yaml': OFF }), {
    argv: ['--rules', 'mine/checks.yaml'],
    naive: ['--rules', 'mine/checks.yaml'],
  }),
  trick('facts kept apart', RULES, (r) => r.write({ 'stories/pier/rules/facts.yaml': 'schema: facts/1\nfacts: []\n' })),

  trick('a baseline that grew with the article', DENIED, async (r) => wrong(r, { 'crosscheck-baseline.json': await entries(r) })),
  trick('a baseline that grew ahead of it', /the baseline lets \d+ more finding/, async (r) => [
    r.write({ 'crosscheck-baseline.json': await entries(r) }),
    r.remove(DRAFT),
  ]),
  trick('a baseline that is broken', /the baseline can no longer be read/, (r) => r.write({ 'crosscheck-baseline.json': '{ "findings": \n' })),
  trick('a decision that came along', DENIED, async (r) => [wrong(r), await decide(r)]),
  trick('a decision ahead of the article', /the decision log got \d+ more entr/, async (r) => [await decide(r), r.remove(DRAFT)], {
    from: (r) => r.write({ 'crosscheck.yaml': config('decisions: honour') }),
  }),
  trick('a draft with a mark to look away', DENIED, (r) => r.write({ [DRAFT]: MARKED })),
  trick('a mark where marks are honoured', DENIED, (r) => r.write({ [DRAFT]: MARKED }), {
    from: (r) => r.write({ 'crosscheck.yaml': config('inline-ignores: honour') }),
  }),
  trick('a mark that moved to other words', DENIED, (r) => r.write({ [HERALD]: MARKED }), {
    from: (r) =>
      r.write({
        'crosscheck.yaml': config('inline-ignores: honour'),
        [HERALD]: `${NEWSROOM[HERALD]}\n<!-- crosscheck-ignore date/conflict: known -->\nThe mayor walked along the harbour wall and thanked the crews.\n`,
      }),
  }),
  trick(
    'a mark that was copied',
    DENIED,
    (r) => r.write({ [HERALD]: `${MARKED}\n<!-- crosscheck-ignore date/conflict: known -->\nThe mayor thanked the crews.\n` }),
    {
      from: (r) =>
        r.write({
          'crosscheck.yaml': config('inline-ignores: honour'),
          [HERALD]: `${NEWSROOM[HERALD]}\n<!-- crosscheck-ignore date/conflict: known -->\nThe mayor thanked the crews.\n`,
        }),
    },
  ),

  trick('a workflow that never fails', RUNNER, (r) => wrong(r, { '.github/workflows/facts.yml': WORKFLOW.replace('ci ', 'ci --fail-on never ') }), {
    argv: ['--fail-on', 'never'],
    naive: ['--fail-on', 'never'],
  }),
  trick('a workflow without the gate', RUNNER, (r) => r.remove('.github/workflows/facts.yml')),
  trick('a workflow that looks elsewhere', RUNNER, (r) => r.write({ '.github/workflows/facts.yml': WORKFLOW.replace('ci ', 'ci stories/ferry ') })),
  ...['.gitlab/crosscheck.yml', 'ci/facts.gitlab-ci.yml', '.circleci/config.yml', '.husky/pre-commit', '.pre-commit-config.yaml', 'Jenkinsfile'].map((file) =>
    trick(`another runner: ${file}`, RUNNER, (r) => r.write({ [file]: 'facts: crosscheck ci --fail-on never\n' })),
  ),
  trick('a script of package.json', /the version or the script of the gate was added/, (r) =>
    r.write({ 'package.json': '{ "scripts": { "facts": "crosscheck ci --fail-on never" } }\n' }),
  ),
  trick('attributes that turn articles', /how git checks files out/, (r) => r.write({ '.gitattributes': '*.md working-tree-encoding=UTF-16LE\n' })),
  trick('attributes in a story', /how git checks files out/, (r) => r.write({ 'stories/pier/.gitattributes': '*.md filter=look-away\n' })),

  trick('another publication date', /publication date of stories\/pier\/gazette\.md/, (r) =>
    r.write({ 'stories/pier/story.yaml': STORY.replace('2025-05-06, publisher', '2025-05-07, publisher') }),
  ),
  trick('another publisher', /publisher of stories\/pier\/gazette\.md/, (r) =>
    r.write({ 'stories/pier/story.yaml': STORY.replace('Harbor Gazette', 'Official Record') }),
  ),
  trick('another time zone', /time zone of stories\/pier\/gazette\.md/, (r) => r.write({ 'stories/pier/story.yaml': `timezone: Asia/Tokyo\n${STORY}` })),

  trick('an environment that asks for mercy', DENIED, (r) => wrong(r, { 'mine.yaml': config('fail-on: never') }), {
    env: { CROSSCHECK_CONFIG: 'mine.yaml', CROSSCHECK_FAIL_ON: 'never', CI: '', GIT_DIR: '/nonexistent', GIT_WORK_TREE: '/nonexistent' },
    naive: ['--config', 'mine.yaml'],
  }),
  trick('a path that matches nothing', /There is no file or folder/, (r) => wrong(r), { argv: ['stories/none'], naive: ['stories/none'] }),
  trick('a pattern that matches nothing', /No file matches/, (r) => wrong(r), { argv: ['none/**/*.md'], naive: ['none/**/*.md'] }),
  trick('a policy that looks like a flag', /The base cannot be read/, (r) => r.write({ [DRAFT]: RIGHT }), { argv: ['--policy-ref=--upload-pack=x'] }),
  trick('a policy that cannot be read', /The base cannot be read/, (r) => r.write({ [DRAFT]: RIGHT }), { argv: ['--policy-ref', 'no-such'] }),
];
