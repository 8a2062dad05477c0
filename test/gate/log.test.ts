import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { guarded } from '../../src/commands/output/deliver.ts';
import { mainFrom } from './built.ts';
import { article, DRAFT, NEWSROOM, repository } from './repository.ts';

const repo = repository(await mainFrom(inject('commands')), NEWSROOM);

/** The two parsers of the runner (ActionCommand.TryParseV2 and TryParse), in short. */
function commandsIn(output: string): string[] {
  return output.split(/\r\n|\n|\r/).flatMap((line) => {
    const two = /^\s*::([^\s:][^:]*?)(?: .*?)?::/s.exec(line);
    if (two) return [(two[1] as string).split(' ')[0] as string];
    return line.includes('##[') && line.indexOf(']', line.indexOf('##[')) > 0 ? ['##'] : [];
  });
}

const SEEDS = [
  '::error file=x::y',
  '  ::add-mask::x',
  '\r::warning::z',
  '##[error]x',
  'a ##[command]b',
  '\u2028::notice::x',
  '###[group]x',
  '::stop-commands::t',
  '\n\n::set-env name=A::b',
];

test('2,000 outputs of the gate hold no command that is not ours', () => {
  const forms = ['text', 'markdown', 'compact', 'json'];
  for (let i = 0; i < 2000; i++) {
    const word = `${SEEDS[i % SEEDS.length]} ${i}`;
    const format = forms[i % forms.length] as string;
    const output = format === 'json' ? JSON.stringify({ what: word, [word]: [word] }, null, 2) : `${word}\n  “${word}”\n| ${word} | x |\n`;
    const said = guarded(format, output);
    expect(commandsIn(said), JSON.stringify(output)).toEqual([]);
    if (format === 'json') expect(JSON.parse(said)).toEqual(JSON.parse(output));
  }
});

test('hostile words and names in a change make no command, in any format', async () => {
  repo.branch('hostile');
  repo.write({
    [DRAFT]: article(
      '::error::title ##[error]x',
      '::add-mask::x The pier fire broke out on 4 May 2025 ##[group]x.',
      '“::error::y,” said Anna Berg. ##[command]z',
    ),
    'stories/pier/##[error]a ::b.md': article('##[x]', 'The pier fire broke out on 5 May 2025.'),
    'rules/newsroom/##[error]x.yaml': '::error::x',
  });
  repo.commit('hostile');
  for (const format of ['text', 'compact', 'json', 'markdown', 'csv', 'gitlab', 'rdjson', 'sarif', 'junit', 'html']) {
    const { exit, out, err } = await repo.run(['ci', '--base', 'main', '--format', format]);
    expect(exit).toBe(1);
    expect(commandsIn(out), format).toEqual([]);
    expect(commandsIn(err), format).toEqual([]);
  }
  const { out } = await repo.run(['ci', '--base', 'main', '--format', 'github']);
  const json = JSON.parse((await repo.run(['ci', '--base', 'main', '--format', 'json'])).out);
  expect(commandsIn(out)).toHaveLength(json.findings.length);
  expect(new Set(commandsIn(out))).toEqual(new Set(['error', 'warning', 'notice'].filter((c) => out.includes(`::${c} `))));
}, 60_000);

test('the demonstration: a wrong date fails at its line with the source it contradicts, the corrected article passes', () => {
  const said = execFileSync('sh', [path.join(import.meta.dirname, 'demo.sh')], { encoding: 'utf8', env: { PATH: process.env.PATH, HOME: repo.root } });
  const [failed, passed] = said.split('exit 1\n') as [string, string];
  expect(failed).toMatch(/^::error file=stories\/pier\/ledger\.md,line=6,endLine=6,col=28,/m);
  expect(failed).toContain('stories/pier/gazette.md:3');
  expect(passed).toMatch(/exit 0\n$/);
  expect(passed).not.toContain('::');
});
