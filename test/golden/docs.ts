import type { Command } from '../../src/commands/line/command.ts';
import { FLAGS, flagName } from '../../src/commands/line/flags.ts';
import { saidOf } from '../../src/commands/line/help.ts';
import { COMMANDS } from '../../src/commands/line/table.ts';
import type { Check } from '../../src/compare/check.ts';
import { checks } from '../../src/compare/index.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** docs/commands.md: the table of commands and flags, as the parser and the help know it. */
export function commandsDoc(): string {
  return [
    '# Commands',
    '',
    'Made from the table that the parser and `--help` use.',
    '',
    row('command', 'what it does'),
    '|---|---|',
    ...COMMANDS.map((c) => row(`[\`${c.name}\`](#${c.name})`, c.summary)),
    '',
    '`crosscheck` alone opens the desk for the story in this folder on a terminal; elsewhere it checks.',
    '',
    '| exit | means |',
    '|--:|---|',
    '| 0 | nothing at or above the fail level |',
    '| 1 | findings |',
    '| 2 | could not run |',
    '| 3 | ran, but something was not checked |',
    '',
    '2 outranks 3, 3 outranks 1; it is never a count.',
    '',
    ...COMMANDS.flatMap(commandDoc),
  ].join('\n');
}

function commandDoc(command: Command): string[] {
  const usage = `crosscheck ${command.name}${command.operands && ` ${command.operands}`} [FLAGS]`;
  return [
    `## ${command.name}`,
    '',
    `${command.summary.slice(0, 1).toUpperCase()}${command.summary.slice(1)}.`,
    '',
    `    ${usage}`,
    '',
    ...command.notes.flatMap((note) => [note.replace(/^(\S+) +/, '$1: '), '']),
    row('flag', 'what it says'),
    '|---|---|',
    ...command.flags.map((key) => {
      const { short, arg } = FLAGS[key];
      return row(`\`${short ? `-${short}, ` : ''}--${flagName(key)}${arg ? ` ${arg}` : ''}\``, saidOf(key, command));
    }),
    '',
    ...command.examples.map(([line, means]) => `- \`${line}\`: ${means}`),
    '',
  ];
}

/** docs/checks.md: every check with what it finds, why it matters, how loud it gets, and its examples. */
export function checksDoc(): string {
  const families = [...new Set(checks.map((c) => familyOf(c)))];
  return [
    '# Checks',
    '',
    'Made from the registry of checks. A level is the loudest a check gets; `checks.yaml` changes it. `crosscheck explain CHECK` prints the same.',
    '',
    ...families.flatMap((family) => [`## ${family}`, '', ...checks.filter((c) => familyOf(c) === family).flatMap(checkDoc)]),
  ].join('\n');
}

const familyOf = ({ id }: Check): string => id.split('/')[0] as string;

function checkDoc({ id, ceiling, title, why, examples }: Check): string[] {
  const example = (head: string, stories: readonly (readonly string[])[] = []): string[] =>
    stories.flatMap((texts) => [`${head}`, '', ...texts.flatMap((t) => [...t.trim().split('\n').map((line) => `> ${line}`), '']).slice(0, -1), '']);
  return [`### ${id}`, '', `${title}. *${ceiling}*`, '', why, '', ...example('It speaks:', examples?.disagree), ...example('It is silent:', examples?.agree)];
}
