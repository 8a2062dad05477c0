import { expect, inject, test } from 'vitest';
import { mainFrom } from './built.ts';
import { article, RIGHT, repository, WRONG } from './repository.ts';

// Two stories without a story.yaml: they are stories because crosscheck.yaml names their folders. In one the fire was on 3 May, in the other on the 4th.
const pier = (day: number) => article('Pier burns', `The pier fire broke out on ${day} May 2025 and killed 12 people, officials said.`);
const repo = repository(await mainFrom(inject('commands')), {
  'crosscheck.yaml': 'version: 1\nstories: ["stories/*"]\n',
  'stories/north/gazette.md': pier(3),
  'stories/north/herald.md': pier(3),
  'stories/south/gazette.md': pier(4),
  'stories/south/rules/checks.yaml': 'schema: checks/1\nchecks:\n  - { check: quantity/conflict, level: info, because: "For the test." }\n',
  'loose/a.md': pier(3),
  'loose/more/b.md': pier(4),
});

const storiesOf = async (...argv: string[]): Promise<string[]> => {
  const { out } = await repo.run(['check', ...argv, '--format', 'json', '--fail-on', 'never', '--no-cache']);
  const { findings } = JSON.parse(out) as { findings: { check: string; story?: string }[] };
  return findings.filter((f) => f.check === 'date/conflict').map((f) => f.story ?? 'one');
};

test.each([[[]], [['stories']], [['stories/*']], [['stories/north', 'stories/south']], [['stories/north/gazette.md', 'stories/south/gazette.md']]])(
  'each folder that crosscheck.yaml names is a story of its own: %j',
  async (paths) => expect(await storiesOf(...paths)).toEqual([]),
);

test('elsewhere articles that are given together are one story', async () => expect(await storiesOf('loose')).toEqual(['one']));

test('without a configuration no folder is a story by its place', async () => {
  repo.branch('bare');
  repo.remove('crosscheck.yaml');
  expect(await storiesOf('stories')).toEqual(['one']);
  repo.git('checkout', '--quiet', '--force', 'main');
});

test('doctor counts them', async () => expect((await repo.run(['doctor'])).out).toContain('3 articles in 2 stories'));

test('the gate sets a draft beside its own story alone', async () => {
  repo.branch('wrong');
  repo.write({ 'stories/north/ledger.md': WRONG, 'stories/south/ledger.md': article('Pier', 'The pier fire broke out on 4 May 2025, officials said.') });
  repo.commit('drafts');
  const { exit, out } = await repo.run(['ci', '--base', 'main', '--format', 'github']);
  expect(exit).toBe(1);
  expect(out).toMatch(/^::error file=stories\/north\/ledger\.md/m);
  expect(out).not.toMatch(/file=stories\/south/);
});

test('an article that leaves such a folder, or hides in it, is seen', async () => {
  repo.branch('moved');
  repo.move('stories/north/herald.md', 'stories/south/herald.md');
  repo.write({ 'stories/north/.ledger.md': RIGHT });
  repo.commit('moved');
  const { exit, out } = await repo.run(['ci', '--base', 'main']);
  expect(exit).toBe(3);
  expect(out).toContain('gate/article-removed');
  expect(out).toContain('stories/north/.ledger.md');
});

test('a story.yaml that comes in a change leaves the story what it was', async () => {
  repo.branch('declared');
  repo.write({ 'stories/north/story.yaml': 'title: The north pier\n', 'stories/north/ledger.md': RIGHT });
  repo.commit('declared');
  const { out } = await repo.run(['ci', '--base', 'main']);
  expect(out).not.toContain('gate/article-removed');
  expect(out).not.toContain('date/conflict');
});
