import { expect, inject, test } from 'vitest';
import { mainFrom } from './built.ts';
import { article, DRAFT, NEWSROOM, type Repository, RIGHT, repository, WRONG } from './repository.ts';
import { GAZETTE, HERALD, type Trick } from './trick.ts';
import { ARTICLE_TRICKS } from './tricks-articles.ts';
import { POLICY_TRICKS } from './tricks-policy.ts';

const repo = repository(await mainFrom(inject('commands')), NEWSROOM);

type Honest = readonly [name: string, make: (repo: Repository) => unknown, argv?: readonly string[]];
const right = (r: Repository, more: Readonly<Record<string, string>> = {}): void => r.write({ [DRAFT]: RIGHT, ...more });
const STORY = NEWSROOM['stories/pier/story.yaml'] as string;

/** Pull requests that an honest desk sends. */
const HONEST: readonly Honest[] = [
  ['a typing error put right', (r) => r.write({ [HERALD]: (NEWSROOM[HERALD] as string).replace('Pier burns', 'Pier is burning') })],
  ['a new article that agrees', (r) => right(r)],
  ['one that is listed in story.yaml', (r) => right(r, { 'stories/pier/story.yaml': `${STORY}  ledger: { file: ledger.md, published: 2025-05-06 }\n` })],
  ['one beside an article with a mark put right', (r) => right(r, { [HERALD]: (NEWSROOM[HERALD] as string).replace('officials said.', 'officials said!') })],
  ['a new reference that agrees, in a change of its own', (r) => r.write({ [DRAFT]: RIGHT.replace('---\n', '---\nstanding: reference\n') })],
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
  ['a soft hyphen in a long word', (r) => right(r, { [DRAFT]: RIGHT.replace('killed', 'kil\u00adled') })],
  ['a headline in front matter', (r) => r.write({ [DRAFT]: RIGHT.replace('---\n', '---\ntitle: The pier fire broke out on 3 May 2025\n') })],
  [
    'a page about the folder',
    (r) => r.write({ 'stories/pier/README.md': '# The pier\n\nAsk the harbour office before you print anything about the pier here.\n' }),
  ],
  [
    'two articles put right alike, as a stated source has it',
    (r) => r.write({ [HERALD]: (NEWSROOM[HERALD] as string).replace('Saturday, ', ''), [DRAFT]: RIGHT }),
  ],
  ['a script of something else', (r) => r.write({ 'package.json': '{ "scripts": { "build": "eleventy" } }\n' })],
];

/** The change of a trick, on a branch of its own; answers with the name of its base. */
async function set({ from, make }: Trick): Promise<string> {
  const base = from ? 'start' : 'main';
  if (from) {
    repo.branch(base);
    await from(repo);
    repo.commit(base);
  }
  repo.branch('change', base);
  if ((await make(repo)) !== 'committed') repo.commit('change');
  return base;
}

/** A gate that trusts the change: it goes by the configuration, rules and sources that come with it, and counts findings alone. */
async function trusting(argv: readonly string[]): Promise<number> {
  const home = process.cwd();
  process.chdir(repo.root);
  try {
    return (await repo.run(['check', '--format', 'compact', ...argv])).exit;
  } finally {
    process.chdir(home);
  }
}

test('controls: the wrong article fails, new or changed, under both gates', async () => {
  for (const at of [DRAFT, HERALD]) {
    repo.branch('change');
    repo.write({ [at]: WRONG });
    repo.commit('change');
    expect(await repo.run(['ci', '--base', 'main'])).toMatchObject({ exit: 1, out: expect.stringContaining('date/conflict') });
    expect(await trusting([])).toBe(1);
  }
});

test.each([
  ['policy', POLICY_TRICKS],
  ['articles', ARTICLE_TRICKS],
])(
  'pull requests that bend the gate by its %s: each would pass a gate that trusts it, and none passes',
  async (_, tricks) => {
    const blunt: string[] = [];
    const passed: string[] = [];
    for (const trick of tricks) {
      const base = await set(trick);
      if ((await trusting(trick.naive ?? [])) === 1) blunt.push(trick.name);
      const { exit, out, err } = await repo.run(['ci', '--base', base, '--format', 'compact', ...(trick.argv ?? [])], trick.env);
      if (exit === 0 || !trick.says.test(out + err)) passed.push(`${trick.name}: ${exit} ${(out + err).trim().slice(0, 400)}`);
    }
    expect(passed).toEqual([]);
    expect(blunt).toEqual([]);
  },
  600_000,
);

test('there are sixty of them and more', () => {
  expect(new Set([...POLICY_TRICKS, ...ARTICLE_TRICKS].map((t) => t.name)).size).toBeGreaterThanOrEqual(60);
});

async function outcome([name, make, argv = []]: Honest): Promise<string> {
  repo.branch('change');
  make(repo);
  repo.commit('change');
  const { exit, out, err } = await repo.run(['ci', '--base', 'main', '--format', 'compact', ...argv]);
  return `${name}: ${exit}${exit === 0 ? '' : ` ${(out + err).trim().slice(0, 400)}`}`;
}

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
