import { safeLine } from '../text/safe.ts';
import type { Edge, ExitCode } from './edge.ts';
import { helpOf, helpOfAll } from './line/help.ts';
import { operandsOf, parse, unknownCommand } from './line/parse.ts';
import { COMMANDS, commandNames } from './line/table.ts';
import { refuse } from './output/refuse.ts';

/** Finds the command on the line, runs it, and answers with the exit code. A throw is our own bug: it is said in one line, and is never a pass. */
export async function main(edge: Edge, argv: readonly string[]): Promise<ExitCode> {
  try {
    return await dispatch(edge, argv);
  } catch (error) {
    const detail = edge.env.CROSSCHECK_DEBUG && error instanceof Error ? `\n${error.stack}` : '';
    edge.err(`crosscheck: internal error: ${safeLine(error instanceof Error ? error.message : String(error))}${detail}\n  Nothing was checked. (exit 2)\n`);
    return 2;
  }
}

async function dispatch(edge: Edge, argv: readonly string[]): Promise<ExitCode> {
  const word = operandsOf(argv)[0];
  if (argv.length > 0 && word === undefined) return bare(edge, argv);
  if (word === undefined) return run(edge, edge.interactive ? 'review' : 'check', []);
  if (word === 'help') return help(edge, operandsOf(argv)[1]);
  if (!commandNames.includes(word)) return refuse(edge, [unknownCommand(word, commandNames)], 'crosscheck');
  const at = argv.indexOf(word);
  return run(edge, word, [...argv.slice(0, at), ...argv.slice(at + 1)]);
}

/** `crosscheck help`, and `crosscheck help COMMAND`. */
function help(edge: Edge, word: string | undefined): ExitCode {
  const command = COMMANDS.find((c) => c.name === word);
  if (word !== undefined && word !== 'help' && !command) return refuse(edge, [unknownCommand(word, commandNames)], 'crosscheck help');
  edge.out(command ? helpOf(command) : helpOfAll());
  return 0;
}

/** Flags without a command: help and version answer, all others belong to a check of this folder. */
async function bare(edge: Edge, argv: readonly string[]): Promise<ExitCode> {
  if (argv.length === 1 && (argv[0] === '--help' || argv[0] === '-h')) edge.out(helpOfAll());
  else return run(edge, 'check', argv);
  return 0;
}

async function run(edge: Edge, name: string, line: readonly string[]): Promise<ExitCode> {
  const command = COMMANDS.find((c) => c.name === name) as (typeof COMMANDS)[number];
  const { asked, problems } = parse(line, command);
  if (asked?.options.help) {
    edge.out(helpOf(command));
    return 0;
  }
  if (asked?.options.version) {
    edge.out(`${edge.version}\n`);
    return 0;
  }
  if (asked === null) return refuse(edge, problems, `crosscheck ${name}`);
  if (asked.options.printConfig) return (await import('./print-config.ts')).run(edge, asked);
  return (await command.load()).run(edge, asked);
}
