import { expect, inject, test } from 'vitest';
import { mainFrom } from './built.ts';
import { article, DRAFT, NEWSROOM, RIGHT, repository, WRONG } from './repository.ts';

const repo = repository(await mainFrom(inject('commands')), NEWSROOM);
let count = 0;
const change = (make: () => void): void => {
  repo.branch(`change-${++count}`);
  make();
  repo.commit('change');
};
const ci = (...more: string[]) => repo.run(['ci', '--base', 'main', ...more]);

test('a new article with a wrong date fails, at its line, and names the source that contradicts it', async () => {
  change(() => repo.write({ [DRAFT]: WRONG }));
  const { exit, out, err } = await ci('--format', 'github');
  expect(exit).toBe(1);
  expect(out).toMatch(/^::error file=stories\/pier\/ledger\.md,line=6,/m);
  expect(out).toContain('stories/pier/gazette.md:6');
  expect(err).toContain('under edit: 1, references beside them: 2');
});

test('the corrected article passes', async () => {
  change(() => repo.write({ [DRAFT]: RIGHT }));
  expect(await ci()).toMatchObject({ exit: 0 });
});

test('a change without an article passes, and the working tree is left as it was', async () => {
  change(() => repo.write({ 'README.md': '# The newsroom\n' }));
  expect(await ci()).toMatchObject({ exit: 0, err: expect.stringContaining('no article is under edit') });
  expect(repo.git('status', '--porcelain')).toBe('');
});

test('where the references are split and the draft follows one, it is a warning that names both', async () => {
  repo.branch('split');
  repo.write({ 'stories/pier/herald.md': article('Pier burns', 'The pier fire broke out on 4 May 2025 and killed 12 people, officials said.') });
  repo.commit('split');
  repo.branch('follows', 'split');
  repo.write({ [DRAFT]: WRONG });
  repo.commit('draft');
  const { exit, out } = await repo.run(['ci', '--base', 'split', '--format', 'github']);
  expect(exit).toBe(0);
  expect(out).toMatch(/^::warning file=stories\/pier\/ledger\.md.*gazette\.md.*$/m);
  expect(out).toMatch(/herald\.md/);
  expect(out).not.toMatch(/^::error/m);
});

test('findings that touch no draft do not count', async () => {
  repo.branch('split-2', 'split');
  repo.write({ [DRAFT]: article('The pier', 'The pier was built in 1911.') });
  repo.commit('draft');
  const { exit, out } = await repo.run(['ci', '--base', 'split']);
  expect(exit).toBe(0);
  expect(out).not.toContain('date/conflict');
});

test('a draft with nothing to compare with is not checked, unless the policy allows it', async () => {
  change(() =>
    repo.write({ 'stories/mill/story.yaml': 'title: The mill\n', 'stories/mill/one.md': article('Mill', 'The mill fire broke out on 2 May 2025.') }),
  );
  expect(await ci()).toMatchObject({ exit: 3, out: expect.stringContaining('nothing to compare it with') });
  repo.branch('alone');
  repo.write({ 'crosscheck.yaml': 'version: 1\nstories: ["stories/*"]\ngate: { alone: allow }\n' });
  repo.commit('policy');
  repo.branch('alone-change', 'alone');
  repo.write({ 'stories/mill/story.yaml': 'title: The mill\n', 'stories/mill/one.md': article('Mill', 'The mill fire broke out on 2 May 2025.') });
  repo.commit('draft');
  expect(await repo.run(['ci', '--base', 'alone'])).toMatchObject({ exit: 0 });
});

const reference = (text: string): string => text.replace('---\n', '---\nstanding: reference\n');
const SECOND = 'stories/pier/wire.md';

test('an article that calls itself a reference is checked as one under edit, and the way to land it is said', async () => {
  change(() => repo.write({ [DRAFT]: reference(WRONG) }));
  expect(await ci()).toMatchObject({
    exit: 1,
    out: expect.stringContaining('date/conflict'),
    err: expect.stringMatching(/stories\/pier\/ledger\.md is stated to be a reference by the change that adds it.* let it land first, in a change of its own/),
  });
  const story = NEWSROOM['stories/pier/story.yaml'] as string;
  change(() => repo.write({ [DRAFT]: WRONG, 'stories/pier/story.yaml': `${story}  ledger: { file: ledger.md, standing: reference }\n` }));
  expect(await ci()).toMatchObject({ exit: 1, out: expect.stringContaining('date/conflict') });
});

test('a new reference beside a draft of its story is a finding, agree or not, and no draft hides behind it', async () => {
  change(() => repo.write({ [DRAFT]: WRONG, [SECOND]: reference(WRONG) }));
  const wrong = await ci('--format', 'compact');
  expect(wrong.exit).toBe(1);
  expect(wrong.out).toMatch(/^stories\/pier\/wire\.md:\d+:\d+: error gate\/source-changed .*added beside a draft/m);
  expect(wrong.out).toMatch(/^stories\/pier\/(?:ledger|wire)\.md:\d+:\d+: error date\/conflict/m);
  change(() => repo.write({ [DRAFT]: RIGHT, [SECOND]: reference(RIGHT) }));
  expect(await ci()).toMatchObject({ exit: 1, out: expect.stringContaining('Land the source first, in a change of its own') });
  change(() => repo.write({ [SECOND]: reference(RIGHT), 'stories/ferry/radio.md': article('Ferry', 'The ferry ran aground on 1 May 2025.') }));
  expect(await ci()).toMatchObject({ exit: 0 });
});

test('a story that begins with a reference is compared with nothing: not checked', async () => {
  change(() =>
    repo.write({ 'stories/mill/story.yaml': 'title: The mill\n', 'stories/mill/wire.md': reference(article('Mill', 'The mill burned on 2 May 2025.')) }),
  );
  expect(await ci()).toMatchObject({ exit: 3, out: expect.stringContaining('nothing to compare it with'), err: expect.stringContaining('let it land first') });
});

test('a reference of the base that is changed alone is no matter of the gate, and named', async () => {
  change(() => repo.write({ 'stories/pier/gazette.md': `${NEWSROOM['stories/pier/gazette.md']}\nThe mayor spoke.\n` }));
  expect(await ci()).toMatchObject({ exit: 0, err: expect.stringContaining('Changed, and a reference by the base: stories/pier/gazette.md') });
  change(() => repo.write({ 'stories/pier/gazette.md': `${NEWSROOM['stories/pier/gazette.md']}\nThe mayor spoke.\n`, [DRAFT]: RIGHT }));
  expect(await ci()).toMatchObject({ exit: 1, out: expect.stringContaining('gate/source-changed') });
});

test('a base that cannot be read, or is not told, is exit 2', async () => {
  change(() => repo.write({ [DRAFT]: RIGHT }));
  expect(await repo.run(['ci'])).toMatchObject({ exit: 2, err: expect.stringContaining('nothing says') });
  expect(await repo.run(['ci', '--base', 'no-such'])).toMatchObject({ exit: 2, err: expect.stringContaining('no-such') });
  expect(await repo.run(['ci'], { GITHUB_BASE_REF: 'main' })).toMatchObject({ exit: 2 });
  repo.git('update-ref', 'refs/remotes/origin/main', 'main');
  expect(await repo.run(['ci'], { GITHUB_BASE_REF: 'main' })).toMatchObject({ exit: 0 });
  expect(await repo.run(['ci'], { CI_MERGE_REQUEST_DIFF_BASE_SHA: repo.git('rev-parse', 'main') })).toMatchObject({ exit: 0 });
});

test('an article that moved within its story has not changed', async () => {
  change(() => repo.move('stories/ferry/local.md', 'stories/ferry/harbor-local.md'));
  expect(await ci()).toMatchObject({ exit: 0, err: expect.stringContaining('no article is under edit') });
});

test('what the base got meanwhile is no change of the branch', async () => {
  repo.branch('behind');
  repo.write({ [DRAFT]: RIGHT });
  repo.commit('draft');
  repo.branch('ahead');
  repo.write({
    'rules/newsroom/checks.yaml': 'schema: checks/1\nchecks:\n  - { check: date/conflict, level: warning, because: "For the test." }\n',
    'stories/pier/extra.md': WRONG,
  });
  repo.commit('the base goes on');
  repo.branch('behind-again', 'behind');
  const { exit, out } = await repo.run(['ci', '--base', 'ahead']);
  expect(out).not.toContain('gate/');
  expect(exit).toBe(0);
});

const ENTRY =
  '<item><title>Ferry aground</title><link>https://wire.example/1</link><description>The ferry ran aground on 1 May 2025, officials said.</description></item>';
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${ENTRY}</channel></rss>`;

test('an entry of a feed and a record point to their file, and a file of them that became a link is said once', async () => {
  const record = (id: number): string => `${JSON.stringify({ id, published: '2025-05-06', text: `The ferry ran aground on ${id} May 2025, they said.` })}\n`;
  repo.branch('files');
  repo.write({ 'stories/ferry/wire.xml': FEED, 'stories/ferry/logs.jsonl': record(1), 'stories/ferry/.kept/logs.jsonl': record(1) + record(2) });
  repo.commit('files');
  repo.branch('linked', 'files');
  repo.remove('stories/ferry/wire.xml');
  repo.link('stories/ferry/logs.jsonl', '.kept/logs.jsonl');
  repo.commit('linked');
  const { exit, out } = await repo.run(['ci', '--base', 'files', '--format', 'compact']);
  expect(exit).toBe(3);
  expect(out).toMatch(/^stories\/ferry\/wire\.xml:1:1: error gate\/article-removed/m);
  expect(out.match(/the change made it a link/g)).toHaveLength(1);
});

test('a mark in a record is told by the file of the record', async () => {
  const record = (mark: string): string =>
    `${JSON.stringify({ id: 1, published: '2025-05-06', text: `${mark}The ferry ran aground on 1 May 2025, they said.` })}\n`;
  repo.branch('marks');
  repo.write({ 'crosscheck.yaml': 'version: 1\nstories: ["stories/*"]\ngate: { inline-ignores: honour }\n', 'stories/ferry/logs.jsonl': record('') });
  repo.commit('marks');
  repo.branch('marked', 'marks');
  repo.write({ 'stories/ferry/logs.jsonl': record('<!-- crosscheck-ignore date/conflict: two ferries -->\n\n') });
  repo.commit('marked');
  const { out } = await repo.run(['ci', '--base', 'marks', '--format', 'compact']);
  expect(out).toMatch(/^stories\/ferry\/logs\.jsonl:1:1: error gate\/policy-changed/m);
});

test('the text counts paths from one root, of articles, policy and what was not checked', async () => {
  change(() => repo.write({ [DRAFT]: WRONG, 'crosscheck.yaml': `${NEWSROOM['crosscheck.yaml']}timezone: Asia/Tokyo\n`, 'stories/pier/note.docx': WRONG }));
  const { out } = await ci();
  expect(out).toMatch(/^stories\/pier\/ledger\.md:6:\d+ {2}error {2}date\/conflict/m);
  expect(out).toMatch(/^ {4}stories\/pier\/gazette\.md:6 /m);
  expect(out).toMatch(/^crosscheck\.yaml:1:1 {2}error {2}gate\/policy-changed/m);
  expect(out).toMatch(/^Not checked:\n|Not checked:\n {2}stories\/pier\/note\.docx: /m);
  expect(out).not.toMatch(/(?<!pier\/)(?:ledger|gazette|herald)\.md:\d/);
  const below = await repo.run(['ci', '--base', 'main', '.'], {}, `${repo.root}/stories/pier`);
  expect(below.out).toMatch(/^stories\/pier\/ledger\.md/m);
});

test('the last line says at what the gate stops, and how many warnings it let land', async () => {
  repo.branch('split-3', 'split');
  repo.write({ [DRAFT]: WRONG });
  repo.commit('draft');
  const lands = await repo.run(['ci', '--base', 'split']);
  expect(lands).toMatchObject({ exit: 0 });
  expect(lands.err).toMatch(
    /The gate stops at errors: none stopped this change; 1 warning did not stop it \(to stop at warnings too: .*fail-on: warning.*\)\.\n$/,
  );
  const stopped = await repo.run(['ci', '--base', 'split', '--fail-on', 'warning']);
  expect(stopped.exit).toBe(1);
  expect(stopped.err).toMatch(/The gate stops at errors and warnings: 1 finding stopped this change\.\n$/);
  const many = await repo.run(['ci', '--base', 'split', '--max-warnings', '0']);
  expect(many.exit).toBe(1);
  expect(many.err).toMatch(/at errors and at more than 0 warnings: there are more\.\n$/);
  change(() => repo.write({ 'stories/mill/story.yaml': 'title: The mill\n', 'stories/mill/one.md': article('Mill', 'The mill burned on 2 May 2025.') }));
  expect((await ci()).err).toMatch(/1 input or part of one could not be checked, and that stops it at every level\.\n$/);
});

test('a command line that overrules the policy is named, and policy out of the change itself agrees to no change of policy', async () => {
  change(() => repo.write({ [DRAFT]: WRONG }));
  const never = await ci('--fail-on', 'never');
  expect(never).toMatchObject({ exit: 0, err: expect.stringContaining('overrules the policy: --fail-on never, where the policy says error') });
  expect(never.err).toMatch(/The gate stops at no level: none stopped this change; 1 error and 1 warning did not stop it/);
  change(() => repo.write({ [DRAFT]: WRONG, 'crosscheck.yaml': 'version: 1\nstories: ["stories/*"]\ngate: { fail-on: never }\n' }));
  const own = await ci('--policy-ref', 'HEAD', '--format', 'compact');
  expect(own).toMatchObject({ exit: 1, out: expect.stringContaining('gate/policy-changed'), err: expect.stringContaining('--policy-ref HEAD') });
  // A policy that owners keep elsewhere has been agreed to.
  const kept = repo.git('rev-parse', 'HEAD');
  change(() => repo.write({ 'crosscheck.yaml': 'version: 1\nstories: ["stories/*"]\ngate: { fail-on: never }\n' }));
  expect(await ci('--policy-ref', kept)).toMatchObject({ exit: 0 });
  change(() => repo.write({ [DRAFT]: RIGHT }));
  expect((await ci()).err).not.toContain('overrules');
});

test('articles that a change brings where nobody looks are named; pages about the folder, data and pictures are not', async () => {
  change(() =>
    repo.write({
      'news/ledger.md': WRONG,
      'news/README.md': WRONG,
      'data/list.json': '{ "text": "one two three four five six seven eight nine" }',
      'news/fire.png': 'PNG',
    }),
  );
  expect((await ci()).err).toMatch(/^Changed, and not looked at, .*: news\/ledger\.md\.$/m);
  change(() => repo.write({ [DRAFT]: RIGHT, 'stories/ferry/radio.md': WRONG }));
  expect((await ci(DRAFT)).err).toMatch(/^Changed, and not looked at, .*: stories\/ferry\/radio\.md\.$/m);
  expect((await ci()).err).not.toContain('not looked at');
});
