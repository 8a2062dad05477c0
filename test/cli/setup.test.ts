import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/line/table.ts';
import { VERBS } from '../../src/model/index.ts';
import { scratch } from '../run/scratch.ts';
import { root, run } from './run.ts';
import { copySamples } from './samples.ts';

let cwd = '';
beforeEach(() => {
  cwd = scratch();
});

const read = (file: string): string => readFileSync(path.join(cwd, file), 'utf8');

test('init --yes writes a configuration and a first rule file, and what they say holds', async () => {
  const { code, out } = await run(['init', '--yes'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('wrote  crosscheck.yaml');
  copySamples(path.join(cwd, 'stories', 'harbor-bridge'), 'harbor-bridge');
  expect(await run(['rules', 'test', '--rules', 'rules/newsroom'], { cwd })).toMatchObject({ code: 0 });
  expect(await run(['doctor'], { cwd })).toMatchObject({ code: 0, out: expect.stringContaining('Everything is in place.') });
  expect((await run(['check', '--fail-on', 'never'], { cwd })).out).toContain('in 4 articles');
});

test('init says where no workflow was written, and its help promises none', async () => {
  expect((await run(['init', '--yes'], { cwd })).out).toContain('No workflow was written: there is no .github and no .gitlab-ci.yml here.');
  expect((await run(['init', '--help'])).out).toContain('a workflow only where .github or .gitlab-ci.yml is there');
});

test('doctor says in an empty folder that articles are still to come', async () => {
  const { code, out } = await run(['doctor'], { cwd });
  expect(code).toBe(0);
  expect(out).toMatch(/^to do {2}stories +no article in this folder$/m);
  expect(out).toContain('Still to do: put the articles of a story into a folder, then crosscheck check FOLDER.');
  expect(out).not.toContain('Everything is in place.');
});

test('help is a command, for all and for each', async () => {
  const all = (await run(['--help'])).out;
  expect(await run(['help'])).toMatchObject({ code: 0, out: all });
  expect(await run(['help', 'decide'])).toMatchObject({ code: 0, out: (await run(['decide', '--help'])).out });
  expect(await run(['help', 'chek'])).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean "check"?') });
  expect((await run(['hepl'])).err).toContain('Did you mean "help"?');
});

test('the help of a command says what its operands may be, and what its result lists', async () => {
  const { out } = await run(['decide', '--help']);
  for (const verb of VERBS) expect(out).toMatch(new RegExp(`VERB  .*\\b${verb}\\b`));
  expect((await run(['claims', '--help'])).out).toContain('only claims of these kinds');
  expect((await run(['diff', '--help'])).out).toContain('only facts of these kinds');
  expect((await run(['check', '--help'])).out).toContain('only findings of these kinds');
});

test('a word that is near to none is guessed to be none', async () => {
  const { code, err } = await run(['check', '--format', 'yaml', '.'], { cwd });
  expect(code).toBe(2);
  expect(err).toContain('Unknown format "yaml".');
  expect(err).not.toContain('Did you mean');
  expect((await run(['check', '--format', 'htm', '.'], { cwd })).err).toContain('Did you mean "html"?');
});

test('init asks four questions, asks again after a wrong answer, and overwrites nothing', async () => {
  writeFileSync(path.join(cwd, 'crosscheck.yaml'), 'version: 1\n');
  const { code, out, err } = await run(['init'], { cwd, answers: ['', 'desk/rules', 'eror', 'warning', 'github'] });
  expect(code).toBe(0);
  expect(err).toContain('Did you mean "error"?');
  expect(out).toContain('kept   crosscheck.yaml');
  expect(read('crosscheck.yaml')).toBe('version: 1\n');
  expect(read('desk/rules/aliases.yaml')).toContain('schema: aliases/1');
  expect(read('.github/workflows/crosscheck.yml')).toContain('crosscheck ci');
});

test('init without a terminal writes nothing unless it is told --yes', async () => {
  expect(await run(['init'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('--yes') });
  expect(existsSync(path.join(cwd, 'crosscheck.yaml'))).toBe(false);
});

test('doctor names what is wrong', async () => {
  writeFileSync(path.join(cwd, 'crosscheck.yaml'), 'version: 1\nstoris: ["a"]\n');
  expect(await run(['doctor'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean "stories"?') });
});

test('--print-config says where each key comes from, for every command', async () => {
  writeFileSync(path.join(cwd, 'crosscheck.yaml'), 'version: 1\nstories: ["x/*"]\ngate: { fail-on: warning }\n');
  for (const { name } of COMMANDS) {
    const { code, out } = await run([name, '--print-config'], { cwd });
    expect(code, name).toBe(0);
    expect(out).toMatch(/stories: .*x\/\*.*# .*crosscheck\.yaml:2/);
    expect(out).toMatch(/fail-on: warning {2}# .*crosscheck\.yaml:3/);
  }
  expect((await run(['check', '--fail-on', 'never', '--print-config'], { cwd })).out).toMatch(/fail-on: never {2}# command line/);
});

test.each(['bash', 'zsh', 'fish', 'powershell'])('completion %s knows every command and flag', async (shell) => {
  const { code, out } = await run(['completion', shell]);
  expect(code).toBe(0);
  for (const { name } of COMMANDS) expect(out).toContain(name);
  expect(out).toContain('no-story-rules');
  const parser = { bash: ['bash', '-n'], zsh: ['zsh', '-n'], fish: ['fish', '--no-execute'], powershell: null }[shell];
  if (!parser || spawnSync(parser[0] as string, ['--version']).error) return;
  const file = path.join(cwd, 'script');
  writeFileSync(file, out);
  expect(spawnSync(parser[0] as string, [parser[1] as string, file], { encoding: 'utf8' }).stderr).toBe('');
});

test('bash completes commands, flags and values', async () => {
  const { out } = await run(['completion', 'bash']);
  const asked = (words: string): string[] => {
    const all = words.split(' ');
    const script = `${out}\nCOMP_WORDS=(${all.map((w) => `'${w}'`).join(' ')}); COMP_CWORD=${all.length - 1}; _crosscheck; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd }).stdout.trim().split('\n');
  };
  expect(asked('crosscheck che')).toEqual(['check']);
  expect(asked('crosscheck check --wi')).toEqual(['--with-facts']);
  expect(asked('crosscheck check --fail-on w')).toEqual(['warning']);
  expect(asked('crosscheck rules t')).toEqual(['test', 'try']);
});

test('watch checks again after a save, and ends at Ctrl-C', { timeout: 120_000 }, async () => {
  copySamples(path.join(cwd, 'story'), 'harbor-bridge');
  const child = spawn(process.execPath, [path.join(root, 'dist', 'cli.js'), 'watch', 'story'], { cwd, env: { PATH: process.env.PATH } });
  let err = '';
  const until = (count: number): Promise<void> =>
    new Promise((done) => {
      const look = (): void => {
        if (err.split('Watching.').length > count) done();
      };
      child.stderr.on('data', look);
      look();
    });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  await until(1);
  writeFileSync(path.join(cwd, 'story', 'draft.md'), 'The bridge fell on Monday, March 4, 2025, the city said.\n');
  await until(2);
  const ended = new Promise<NodeJS.Signals | null>((done) => child.on('close', (_, signal) => done(signal)));
  child.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
  expect(err).toContain('Changed: draft.md');
  expect(out).toContain('4 March 2025 is a Tuesday');
});
