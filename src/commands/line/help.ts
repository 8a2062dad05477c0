import { greatest } from '../../model/index.ts';
import type { Command } from './command.ts';
import { FLAGS, type FlagKey, flagName } from './flags.ts';
import { COMMANDS } from './table.ts';

const EXITS = ['Exit  0 nothing to look at   1 findings   2 could not run   3 ran, but something was not checked'];

/** The help of crosscheck itself. */
export function helpOfAll(): string {
  const wide = greatest(COMMANDS.map((c) => c.name.length));
  return lines([
    'crosscheck shows where several articles about one story disagree.',
    '',
    'Usage  crosscheck COMMAND [PATH…] [FLAGS]',
    '       crosscheck            the story in this folder: the desk on a terminal, else a check',
    '',
    ...COMMANDS.map((c) => `  ${c.name.padEnd(wide)}  ${c.summary}`),
    '',
    'Examples',
    ...examples([
      ['crosscheck check *.md', 'what these articles disagree on'],
      ['crosscheck report stories/harbor-bridge', 'a report to work through with a pencil'],
    ]),
    '',
    'A story is a folder of articles; "crosscheck help COMMAND" has the flags. Nothing is sent over the network.',
    ...EXITS,
  ]);
}

/** What a flag says for a command. */
export function saidOf(key: FlagKey, { formats, lists }: Pick<Command, 'formats' | 'lists'>): string {
  const { help } = FLAGS[key];
  if (key === 'format') return `${help}: ${formats.join(', ')}`;
  return key === 'only' ? help.replace('findings', lists) : help;
}

/** The help of one command. */
export function helpOf(command: Command): string {
  const rows = command.flags.map((key) => {
    const { short, arg } = FLAGS[key];
    return [`${short ? `-${short}, ` : '    '}--${flagName(key)}${arg ? ` ${arg}` : ''}`, saidOf(key, command)] as const;
  });
  const wide = greatest(rows.map(([left]) => left.length));
  return lines([
    `crosscheck ${command.name}: ${command.summary}`,
    `Usage  crosscheck ${command.name}${command.operands && ` ${command.operands}`} [FLAGS]`,
    ...command.notes.map((note) => `       ${note}`),
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(wide)}  ${right}`),
    '',
    'Examples',
    ...examples(command.examples),
    ...EXITS,
  ]);
}

function examples(of: readonly (readonly [string, string])[]): string[] {
  const wide = greatest(of.map(([line]) => line.length));
  return of.map(([line, means]) => `  ${line.padEnd(wide)}  ${means}`);
}

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;
