import { execFileSync, spawn } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, inject, test } from 'vitest';
import { mainFrom } from '../gate/built.ts';
import { runIn } from '../gate/repository.ts';
import { scratch } from '../run/scratch.ts';

const main = await mainFrom(inject('commands'));
/** A command line in a folder, as the package would run it. */
async function run(argv: readonly string[], { cwd }: { readonly cwd: string }) {
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const { exit, out, err } = await runIn(main, cwd, argv);
    return { code: exit, out, err };
  } finally {
    process.chdir(before);
  }
}

const SECRET = 'The vault of the long bank opens at the word pomegranate.';
const A = 'The Long Ferry sank on 3 May 2024, the port said.\n';
const B = 'The Long Ferry sank on 4 May 2024, the town said.\n';

let world = '';
let home = '';
beforeEach(() => {
  world = scratch();
  home = path.join(world, 'home');
  mkdirSync(path.join(home, 'story'), { recursive: true });
  mkdirSync(path.join(world, 'outside'));
  writeFileSync(path.join(world, 'outside', 'secret.md'), `${SECRET}\n`);
  writeFileSync(path.join(world, 'outside', 'aliases.yaml'), `schema: aliases/1\nentities: [ { "${SECRET}": 1 } ]\n`);
  writeFileSync(path.join(world, 'outside', 'decisions.jsonl'), `${SECRET}\n`);
  writeFileSync(path.join(home, 'story', 'a.md'), A);
  writeFileSync(path.join(home, 'story', 'b.md'), B);
});

/** Everything below a folder but one, with sizes and targets of links: what a run must leave as it was. */
function below(folder: string, but: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((e) => path.join(e.parentPath, e.name))
    .filter((file) => file !== but && !file.startsWith(but + path.sep))
    .map((file) => `${file} ${lstatSync(file).mode} ${lstatSync(file).isDirectory() ? '' : lstatSync(file).size}`)
    .sort();
}

const PLAIN = [
  'a b',
  'ä',
  'a\u0308',
  'ﬁ',
  'İ',
  'ß',
  '日本',
  '🦆',
  '\u202egnp',
  '\u200b',
  'a\u00a0b',
  'x'.repeat(200),
  'é'.repeat(60),
  '-',
  '--',
  '-rf',
  '--output=x',
  '-o',
  '@file',
  '#x',
  '%2e%2e',
  '%00',
];
const SHELL = [
  '$(touch x)',
  '`touch x`',
  ';touch x',
  '| touch x',
  '&& touch x',
  '> x',
  "'",
  '"',
  '\\',
  '\\\\',
  '*',
  '?',
  '[a]',
  '{a,b}',
  '!',
  '~',
  '~root',
  '$HOME',
  '$x',
  '$((1+1))',
  '<(x)',
  '%PATH%',
  'a\\nb',
  '!!',
  '^',
  '=cmd',
  '+x',
  'a:b',
  'a::b',
  '::error::x',
  '##[error]x',
];
const LINES = ['a\nb', '\n', 'a\rb', '\ta', 'a\u0007b', '\u001b[31m', '\u001b]0;x\u0007', 'a\u2028b', '\u0085', '\u007f'];
const WINDOWS = [
  'con',
  'con.md',
  'nul',
  'aux.txt',
  'com1',
  'C:',
  'C:\\x',
  '\\\\?\\x',
  '\\\\server\\share',
  'a.',
  'a ',
  ' a',
  '...',
  '.. ',
  'a:stream',
  '<',
  '>',
  'a|b',
  'a*b',
];
const WALKS = [
  '..',
  '../x',
  '../../x',
  '/x',
  '/etc/passwd',
  './../x',
  'a/../../x',
  '..\\x',
  '..\\..\\x',
  'a/./b',
  '//x',
  'a//b',
  'story.yaml/..',
  '\u2024\u2024/x',
  '．．/x',
  '..%2fx',
  '..%5cx',
  '\u0000',
  'a\u0000b',
  '',
  ' ',
  '.',
];
const MARKS = [
  '<script>',
  '<img src=x onerror=1>',
  '](http://x)',
  '![i](http://x)',
  '|',
  '||',
  '---',
  '# x',
  '- [ ] x',
  '[x]: y',
  '&lt;',
  '&#x3c;',
  '**b**',
  '`c`',
  '<!-- x',
  '-->',
  ']]>',
  '{{x}}',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'true',
  '0',
  '-1',
  '1e9',
  'NaN',
  'CON',
  'README',
  'LICENSE',
  'package.json',
  'rules',
  'node_modules',
  '.git',
  '.crosscheck',
  '.env',
  'crosscheck.yaml',
  'story.yaml',
];
const SIZES = [1, 2, 63, 64, 65, 127, 128, 250].map((n) => 'n'.repeat(n));
const NAMES = [...new Set([...PLAIN, ...SHELL, ...LINES, ...WINDOWS, ...WALKS, ...MARKS, ...SIZES])];

/** Can a file bear this name? */
const bears = (name: string): boolean => name !== '' && name !== '.' && name !== '..' && !/[/\u0000]/.test(name) && Buffer.byteLength(`${name}.md`) <= 255;

test('150 names of files, stories and articles: nothing is written outside the folder, and each is an article or said', async () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(150);
  const before = below(world, home);
  for (const name of NAMES.filter(bears)) {
    const folder = path.join(home, 'one');
    mkdirSync(folder);
    writeFileSync(path.join(folder, `${name}.md`), A);
    writeFileSync(path.join(folder, 'other.md'), B);
    const json = await run(['check', 'one', '--format', 'json', '--fail-on', 'never'], { cwd: home });
    const read = json.code === 2 ? [] : (JSON.parse(json.out).sources as { path: string }[]).map((s) => s.path);
    if (!read.includes(`${name}.md`))
      expect(json.code, `${JSON.stringify(name)}: ${json.out}${json.err}`).toSatisfy((code: number) => code === 3 || /^(?:\.|readme$|license$)/i.test(name));
    expect([0, 2, 3], name).toContain((await run(['report', 'one', '--format', 'html', '--fail-on', 'never'], { cwd: home })).code);
    rmSync(folder, { recursive: true });
  }
  for (const name of NAMES) {
    const quoted = JSON.stringify(name);
    writeFileSync(path.join(home, 'story', 'a.md'), `---\nstory: ${quoted}\npublisher: ${quoted}\nurl: ${quoted}\n---\n${A}`);
    writeFileSync(path.join(home, 'story', 'b.md'), `---\nstory: ${quoted}\n---\n${B}`);
    writeFileSync(
      path.join(home, 'records.jsonl'),
      `${JSON.stringify({ id: name, story: name, text: A })}\n${JSON.stringify({ id: 'b', story: name, text: B })}\n`,
    );
    for (const what of ['story', 'records.jsonl'])
      expect([0, 2, 3], `${quoted} ${what}`).toContain((await run(['report', what, '--fail-on', 'never'], { cwd: home })).code);
    writeFileSync(path.join(home, 'story', 'story.yaml'), `articles:\n  a: { file: ${quoted} }\n`);
    expect([0, 1, 2, 3], quoted).toContain((await run(['check', 'story'], { cwd: home })).code);
    rmSync(path.join(home, 'story', 'story.yaml'));
    for (const argv of [
      ['read', name],
      ['check', '--', name],
      ['explain', name],
      ['claims', '-', '--stdin-name', name || 'x'],
    ])
      expect([0, 1, 2, 3], `${argv[0]} ${quoted}`).toContain((await run(argv, { cwd: home })).code);
  }
  expect(below(world, home)).toEqual(before);
}, 600_000);

type Layout = readonly [name: string, make: (story: string) => void];
const link = (to: string, at: string) => symlinkSync(to, at);
const pipe = (at: string) => execFileSync('mkfifo', [at]);
/** Links and things that are no files, in and around a story. */
const LAYOUTS: readonly Layout[] = [
  ['a file outside', (s) => link('../../outside/secret.md', `${s}/c.md`)],
  ['a file outside, absolute', (s) => link(path.join(world, 'outside', 'secret.md'), `${s}/c.md`)],
  ['a folder outside', (s) => link('../../outside', `${s}/more`)],
  ['a folder outside, absolute', (s) => link(path.join(world, 'outside'), `${s}/more`)],
  ['a link to a link outside', (s) => [link('../../outside/secret.md', `${s}/d.txt`), link('d.txt', `${s}/c.md`)]],
  ['a link by a folder that is one', (s) => [link('../../outside', `${s}/x`), link('x/secret.md', `${s}/c.md`)]],
  [
    'a chain of forty',
    (s) => {
      for (let i = 0; i < 40; i++) link(i === 39 ? '../../outside/secret.md' : `l${i + 1}.md`, `${s}/l${i}.md`);
    },
  ],
  ['a circle of one', (s) => link('c.md', `${s}/c.md`)],
  ['a circle of two', (s) => [link('d.md', `${s}/c.md`), link('c.md', `${s}/d.md`)]],
  ['a folder in itself', (s) => link('.', `${s}/again`)],
  ['a folder in the one above', (s) => link('..', `${s}/up`)],
  ['nothing', (s) => link('nowhere.md', `${s}/c.md`)],
  ['nothing, far away', (s) => link('/nonexistent/secret.md', `${s}/c.md`)],
  ['a device without end', (s) => link('/dev/zero', `${s}/c.md`)],
  ['a device of chance', (s) => link('/dev/urandom', `${s}/c.md`)],
  ['the terminal', (s) => link('/dev/tty', `${s}/c.md`)],
  ['its own input', (s) => link('/dev/stdin', `${s}/c.md`)],
  ['the environment', (s) => link('/proc/self/environ', `${s}/c.md`)],
  ['its own folder by /proc', (s) => link(`/proc/self/cwd/../outside/secret.md`, `${s}/c.md`)],
  ['a descriptor', (s) => link('/proc/self/fd/0', `${s}/c.md`)],
  ['a pipe', (s) => pipe(`${s}/c.md`)],
  ['a link to a pipe', (s) => [pipe(`${s}/p`), link('p', `${s}/c.md`)]],
  ['a pipe for a rule file', (s) => [mkdirSync(`${s}/rules`), pipe(`${s}/rules/aliases.yaml`)]],
  ['a rule file outside', (s) => [mkdirSync(`${s}/rules`), link('../../../outside/aliases.yaml', `${s}/rules/aliases.yaml`)]],
  ['rules outside', (s) => link('../../outside', `${s}/rules`)],
  ['a pipe for story.yaml', (s) => pipe(`${s}/story.yaml`)],
  ['story.yaml outside', (s) => link('../../outside/secret.md', `${s}/story.yaml`)],
  [
    'an article listed that leads outside',
    (s) => [link('../../outside/secret.md', `${s}/c.md`), writeFileSync(`${s}/story.yaml`, 'articles:\n  c: { file: c.md }\n')],
  ],
  ['decisions outside', (s) => [mkdirSync(`${s}/.crosscheck`), link('../../../outside/secret.md', `${s}/.crosscheck/decisions.jsonl`)]],
  ['a folder of decisions outside', (s) => link('../../outside', `${s}/.crosscheck`)],
  ['reports outside', () => link('../outside', path.join(home, 'reports'))],
  ['a report that is a link', () => [mkdirSync(path.join(home, 'reports')), link('../../outside/secret.md', path.join(home, 'reports', 'story.md'))]],
];

test.each(LAYOUTS)(
  'links: %s',
  async (_, make) => {
    expect(LAYOUTS.length).toBeGreaterThanOrEqual(30);
    make(path.join(home, 'story'));
    const before = below(path.join(world, 'outside'), home);
    for (const argv of [
      ['check', 'story', '--format', 'json', '--with-facts'],
      ['report', 'story', '--format', 'html', '-o', 'out.html'],
      ['claims', 'story/c.md'],
      ['read', 'story/a.md'],
    ]) {
      const { code, out, err } = await run(argv, { cwd: home });
      expect([0, 1, 2, 3]).toContain(code);
      expect(`${out}${err}`.includes('pomegranate') && argv[1] !== 'story/c.md', argv.join(' ')).toBe(false);
    }
    await run(['report', 'story'], { cwd: home });
    const made = readdirSync(home).filter((f) => f === 'out.html');
    for (const file of made) expect(readFileSync(path.join(home, file), 'utf8')).not.toContain('pomegranate');
    expect(readFileSync(path.join(world, 'outside', 'secret.md'), 'utf8')).toBe(`${SECRET}\n`);
    if (!_.startsWith('reports outside')) expect(below(path.join(world, 'outside'), home)).toEqual(before);
  },
  60_000,
);

test('an article that turns into a link and back while it is read never shows what lies outside', async () => {
  const at = path.join(home, 'story', 'c.md');
  const swap = spawn('sh', ['-c', `while :; do ln -sf ../../outside/secret.md "${at}"; rm -f "${at}"; echo x > "${at}"; rm -f "${at}"; done`], {
    stdio: 'ignore',
    detached: true,
  });
  const over = new Promise((done) => swap.once('exit', done));
  try {
    for (let i = 0; i < 20; i++) {
      const { out, err } = await run(['check', 'story', '--format', 'json'], { cwd: home });
      expect(out + err).not.toContain('pomegranate');
    }
  } finally {
    // With what it runs at the moment: the folder is taken away next.
    process.kill(-(swap.pid as number), 'SIGKILL');
    await over;
  }
}, 120_000);
