import { expect, test } from 'vitest';
import type { Command } from '../../src/commands/line/command.ts';
import { type FlagKey, flagName } from '../../src/commands/line/flags.ts';
import { parse, unknownCommand } from '../../src/commands/line/parse.ts';
import { COMMANDS, commandNames } from '../../src/commands/line/table.ts';
import { checks } from '../../src/compare/index.ts';
import { configOf } from '../../src/config/config.ts';
import type { Problem } from '../../src/model/index.ts';
import { bookOf } from '../../src/rules/book.ts';
import { run } from './run.ts';

/** Every text one edit away: a letter left out, two swapped, one wrong, one too many. */
function editsOf(word: string, letters: string): string[] {
  const made = new Set<string>();
  for (let i = 0; i < word.length; i++) {
    made.add(word.slice(0, i) + word.slice(i + 1));
    if (i > 0) made.add(word.slice(0, i - 1) + word[i] + word[i - 1] + word.slice(i + 1));
    for (const letter of letters) {
      made.add(word.slice(0, i) + letter + word.slice(i + 1));
      made.add(word.slice(0, i) + letter + word.slice(i));
    }
  }
  made.delete(word);
  return [...made].filter((m) => !m.startsWith('-') && !m.endsWith('-'));
}

/** How many typos of how many names were refused with the right name in the message. */
class Score {
  all = 0;
  right = 0;
  ran = 0;
  readonly wrong: string[] = [];
  add(typo: string, meant: string, problems: readonly Problem[]): void {
    this.all++;
    if (problems.length === 0) this.ran++;
    const text = problems.map((p) => p.what).join('\n');
    if (text.includes(`Did you mean "${meant}"?`)) this.right++;
    else this.wrong.push(`${typo} for ${meant}: ${text}`);
  }
  hold(): void {
    expect(this.ran).toBe(0);
    expect(this.right / this.all, this.wrong.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.95);
  }
}

const long = (name: string): boolean => name.length >= 4;

test('typos of flags and commands: none runs, 95 % are told what was meant', () => {
  const score = new Score();
  const keys = [...new Set(COMMANDS.flatMap((c) => c.flags))];
  const names = new Set(keys.map(flagName));
  for (const key of keys as FlagKey[]) {
    const command = COMMANDS.find((c) => c.flags.includes(key)) as Command;
    for (const typo of editsOf(flagName(key), 'abeikmrstz').filter(() => long(flagName(key))))
      if (!names.has(typo) && !typo.startsWith('no-')) score.add(typo, `--${flagName(key)}`, parse([`--${typo}`], command).problems);
  }
  for (const name of commandNames.filter(long))
    for (const typo of editsOf(name, 'abeikmrstz')) if (!commandNames.includes(typo)) score.add(typo, name, [unknownCommand(typo, commandNames)]);
  expect(score.all).toBeGreaterThan(2000);
  score.hold();
});

test('typos of checks, kinds of rule files and config keys', () => {
  const score = new Score();
  const ids = checks.map((c) => c.id);
  const file = (text: string) => bookOf([[{ path: 'x.yaml', label: 'x.yaml', sha256: '', layer: 'flag', text }]], { checks: ids }).problems;
  for (const id of ids)
    for (const typo of editsOf(id, '').filter((t) => !ids.includes(t)))
      score.add(typo, id, file(`schema: checks/1\nchecks:\n  - { check: "${typo}", level: info, because: A test. }\n`));
  for (const kind of ['aliases/1', 'office-holders/1', 'events/1', 'facts/1', 'tolerances/1', 'quotes/1', 'copy/1', 'sources/1', 'checks/1'])
    for (const typo of editsOf(kind.slice(0, -2), '')) score.add(typo, kind, file(`schema: ${typo}/1\n`));
  const config = (text: string) => configOf('crosscheck.yaml', text, () => true).problems;
  for (const key of ['stories', 'rules', 'timezone', 'encoding', 'formats', 'fields', 'gate'])
    for (const typo of editsOf(key, 'aes')) score.add(typo, key, config(`version: 1\n"${typo}": [x]\n`));
  for (const key of ['fail-on', 'max-warnings', 'alone', 'decisions', 'inline-ignores', 'baseline'])
    for (const typo of editsOf(key, 'aes')) score.add(typo, key, config(`version: 1\ngate: { "${typo}": x }\n`));
  expect(score.all).toBeGreaterThan(700);
  score.hold();
});

test('a typo ends the run with exit 2, before anything is read', async () => {
  for (const line of [
    ['chekc', 'seeds/harbor-bridge'],
    ['check', 'seeds/harbor-bridge', '--fial-on', 'never'],
    ['explain', 'date/conflit'],
  ])
    expect(await run(line)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Did you mean') });
});
