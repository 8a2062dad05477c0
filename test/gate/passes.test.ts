import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { baselineOf, baselineText } from '../../src/gate/baseline.ts';
import { marksIn } from '../../src/gate/marks.ts';
import { openLog } from '../../src/store/index.ts';
import { mainFrom } from './built.ts';
import { DRAFT, NEWSROOM, RIGHT, repository, WRONG } from './repository.ts';

const FILE = 'crosscheck-baseline.json';
const CONFIG = (gate: string): string => `version: 1\nstories: ["stories/*"]\ngate: { ${gate} }\n`;

const repo = repository(await mainFrom(inject('commands')), { ...NEWSROOM, 'crosscheck.yaml': CONFIG(`baseline: ${FILE}`) });
const text = (): string => readFileSync(path.join(repo.root, FILE), 'utf8');
const MARKED = WRONG.replace('The pier fire', '<!-- crosscheck-ignore date/conflict: the mayor insists -->\nThe pier fire');

test('a baseline takes in what counts, names what is new before it takes more, and lets go of what is stale', async () => {
  repo.branch('baseline');
  repo.remove(FILE);
  repo.write({ [DRAFT]: WRONG });
  expect(await repo.run(['baseline', 'create'])).toMatchObject({ exit: 2, err: expect.stringContaining('--because') });
  const created = await repo.run(['baseline', 'create', '--because', 'printed already']);
  expect(created).toMatchObject({ exit: 0, out: expect.stringMatching(/^[0-9a-f]{8} {2}error {2}date\/conflict/) });
  expect(text()).not.toMatch(/ledger|"line"|"path"/);
  expect(JSON.parse(text()).findings).toHaveLength(1);

  repo.write({ 'stories/ferry/radio.md': WRONG.replaceAll('pier fire broke out', 'ferry ran aground').replace('4 May', '2 May') });
  const before = text();
  const again = await repo.run(['baseline', 'create', '--because', 'x']);
  expect(again).toMatchObject({ exit: 1, err: expect.stringContaining('1 finding is not in it') });
  expect(text()).toBe(before);
  expect(await repo.run(['baseline', 'create', '--because', 'x', '--yes'])).toMatchObject({ exit: 0 });
  expect(JSON.parse(text()).findings).toHaveLength(2);

  repo.write({ [DRAFT]: RIGHT });
  expect((await repo.run(['baseline', 'show'])).out).toMatch(/printed already {2}\(stale/);
  expect(await repo.run(['baseline', 'prune'])).toMatchObject({ exit: 0, out: expect.stringContaining('printed already') });
  expect(JSON.parse(text()).findings).toHaveLength(1);
}, 60_000);

test('the gate lets through what the base’s baseline knows, shows it with its reason, and says what is stale', async () => {
  repo.branch('with-entry');
  repo.write({ [DRAFT]: WRONG });
  repo.remove(FILE);
  await repo.run(['baseline', 'create', '--because', 'printed already']);
  repo.remove(DRAFT);
  repo.commit('known');
  repo.branch('known-change', 'with-entry');
  repo.write({ [DRAFT]: WRONG });
  repo.commit('draft');
  const said = await repo.run(['ci', '--base', 'with-entry']);
  expect(said).toMatchObject({ exit: 0, out: expect.stringContaining('Let through by the baseline: printed already') });
  repo.branch('stale-change', 'with-entry');
  repo.write({ [DRAFT]: RIGHT });
  repo.commit('draft');
  expect(await repo.run(['ci', '--base', 'with-entry'])).toMatchObject({ exit: 0, err: expect.stringContaining('no longer needs') });
  repo.branch('broken-base', 'with-entry');
  repo.write({ [FILE]: '{ "schemaVersion": 1, "findings": [ { "id": "00000000" } ] }' });
  repo.commit('broken');
  expect(await repo.run(['ci', '--base', 'broken-base'])).toMatchObject({ exit: 2, err: expect.stringContaining('no reason') });
}, 60_000);

test('a mark in an article counts in a check, and in the gate only where the base honours it', async () => {
  repo.branch('mark');
  repo.write({ [DRAFT]: MARKED });
  repo.commit('marked');
  expect(await repo.run(['check'])).toMatchObject({ exit: 0, out: expect.stringContaining('Let through by a mark in the article: the mayor insists') });
  expect(await repo.run(['ci', '--base', 'main'])).toMatchObject({ exit: 1 });
  repo.branch('honour');
  repo.write({ 'crosscheck.yaml': CONFIG('inline-ignores: honour') });
  repo.commit('policy');
  repo.branch('honour-change', 'honour');
  repo.write({ [DRAFT]: MARKED });
  repo.commit('draft');
  expect(await repo.run(['ci', '--base', 'honour'])).toMatchObject({
    exit: 1,
    out: expect.stringContaining('a mark to look away from date/conflict was added'),
  });
  repo.branch('honour-later', 'honour-change');
  repo.write({ [DRAFT]: MARKED.replace('12 people.', '12 people in all.') });
  repo.commit('later');
  expect(await repo.run(['ci', '--base', 'honour-change'])).toMatchObject({ exit: 0, out: expect.stringContaining('the mayor insists') });
}, 60_000);

test('a decision counts where it stands in the base and the policy honours it', async () => {
  repo.branch('find');
  repo.write({ [DRAFT]: WRONG });
  repo.commit('draft');
  const { findings } = JSON.parse((await repo.run(['ci', '--base', 'main', '--format', 'json'])).out);
  const found = findings.find((f: { level: string }) => f.level === 'error');
  const decide = (): void => {
    const log = openLog({ folder: path.join(repo.root, 'stories/pier'), who: 'Desk', now: () => '2025-05-07T10:00:00Z' });
    log.record({
      act: 'decide',
      finding: found.id,
      verb: 'not-a-conflict',
      reading: null,
      because: 'two fires',
      check: found.check,
      key: found.fact ?? '',
      values: [],
    });
  };
  for (const [policy, exit] of [
    ['ignore', 1],
    ['honour', 0],
  ] as const) {
    repo.branch(`base-${policy}`);
    repo.write({ 'crosscheck.yaml': CONFIG(`decisions: ${policy}`) });
    decide();
    repo.commit('decided');
    repo.branch(`change-${policy}`, `base-${policy}`);
    repo.write({ [DRAFT]: WRONG });
    repo.commit('draft');
    expect(await repo.run(['ci', '--base', `base-${policy}`]), policy).toMatchObject({ exit });
  }
  repo.branch('base-late');
  repo.write({ 'crosscheck.yaml': CONFIG('decisions: honour') });
  repo.commit('policy');
  repo.branch('late', 'base-late');
  repo.write({ [DRAFT]: WRONG });
  decide();
  repo.commit('draft and decision');
  expect(await repo.run(['ci', '--base', 'base-late'])).toMatchObject({ exit: 1 });
}, 60_000);

test('a baseline survives writing and reading; a mark covers its paragraph and wants a reason', () => {
  const entry = { id: '0123abcd', check: 'date/conflict', key: 'k', values: ['a', 'b'], story: 's', because: 'why' };
  expect(baselineOf(baselineText([entry, { ...entry, id: '00000000' }])).entries).toHaveLength(2);
  expect(baselineOf('{}').fault).toContain('schemaVersion');
  const source = 'One.\n\n<!-- crosscheck-ignore date/conflict: so -->\nTwo here.\n\nThree <!-- crosscheck-ignore name/alias --> too.\n';
  const [first, second] = marksIn({ source });
  expect(source.slice(first?.from, first?.to)).toContain('Two here.');
  expect(source.slice(first?.from, first?.to)).not.toContain('Three');
  expect(second).toMatchObject({ check: 'name/alias', because: '' });
});
