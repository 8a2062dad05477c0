import { parseArgs } from 'node:util';
import { append, fatal, type Problem } from '../../model/index.ts';
import { nearest, suggestion } from '../../text/words/nearest.ts';
import type { Asked, Command } from './command.ts';
import { FLAGS, type FlagKey, flagName, Wrong } from './flags.ts';

/** What was asked for, or what is wrong with the command line: everything at once. */
export type Parsed = { readonly asked: Asked; readonly problems: readonly [] } | { readonly asked: null; readonly problems: readonly Problem[] };

const KEYS = Object.keys(FLAGS) as FlagKey[];
const byName = new Map(KEYS.map((key) => [flagName(key), key]));

/** parseArgs cuts the line into tokens; which of them are right is judged here, so that each message can name what was meant. */
const TOKENS = Object.fromEntries(
  KEYS.map((key) => {
    const { arg, short } = FLAGS[key];
    return [flagName(key), { type: arg === null ? ('boolean' as const) : ('string' as const), ...(short ? { short } : {}) }];
  }),
);

/** The words of the line that are no flags and no values, to find the command among them; the line is not judged yet. */
export const operandsOf = (line: readonly string[]): readonly string[] => tokensOf(line).flatMap((t) => (t.kind === 'positional' ? [t.value] : []));

const tokensOf = (line: readonly string[]) => parseArgs({ args: [...line], options: TOKENS, strict: false, allowPositionals: true, tokens: true }).tokens;

/** Reads the line behind the name of a command. Operands right after `--draft PATH` or `--against PATH` go on with it, up to the next flag. */
export function parse(line: readonly string[], command: Command): Parsed {
  const problems: Problem[] = [];
  const values: Record<string, unknown> = Object.fromEntries(KEYS.map((key) => [key, FLAGS[key].initial]));
  const set = new Set<FlagKey>();
  const operands: string[] = [];
  let goesOn: 'draft' | 'against' | null = null;
  for (const token of tokensOf(line)) {
    if (token.kind === 'option-terminator') goesOn = null;
    else if (token.kind === 'positional') {
      if (goesOn) values[goesOn] = [...(values[goesOn] as string[]), token.value];
      else operands.push(token.value);
    } else {
      const key = byName.get(token.name);
      goesOn = key === 'draft' || key === 'against' ? key : null;
      const problem = key && command.flags.includes(key) ? take(key, token, values, set) : unknownFlag(token.rawName, key ?? null, command);
      if (problem) problems.push(problem);
    }
  }
  if (!set.has('help') && !set.has('version') && !set.has('printConfig')) append(problems, wrongOperands(operands, command));
  if (problems.length > 0) return { asked: null, problems };
  return { asked: { command, operands, options: values as Asked['options'], set }, problems: [] };
}

type OptionToken = { readonly rawName: string; readonly value?: string | undefined; readonly inlineValue?: boolean | undefined };

function take(key: FlagKey, token: OptionToken, values: Record<string, unknown>, set: Set<FlagKey>): Problem | null {
  const { arg, many, read } = FLAGS[key];
  if (arg === null && token.value !== undefined)
    return fatal(`${token.rawName} takes no value.`, 'A value would be ignored without a word.', `Write ${token.rawName} alone.`);
  if (arg !== null && (token.value === undefined || (!token.inlineValue && /^-./.test(token.value))))
    return fatal(
      `${token.rawName} wants a value: ${token.rawName} ${arg}.`,
      'Without it the flag says nothing.',
      `A value that begins with "-" is written ${token.rawName}=-….`,
    );
  if (set.has(key) && !many) return fatal(`${token.rawName} is given twice.`, 'One of the two would be ignored without a word.', 'Leave one out.');
  const value = (read as (text: string, before: unknown) => unknown)(token.value ?? '', values[key]);
  if (value instanceof Wrong) return fatal(`${token.rawName}: ${value.what}`, 'A value that is not understood is never guessed.', value.next);
  values[key] = value;
  set.add(key);
  return null;
}

function unknownFlag(rawName: string, known: FlagKey | null, command: Command): Problem {
  const why = 'A flag that is not understood is never taken for a path, and never ignored.';
  if (known) return fatal(`${rawName} is no flag of "${command.name}".`, why, `See crosscheck ${command.name} --help.`);
  const name = rawName.replace(/^-+/, '');
  const near = nearest(name, command.flags.map(flagName)) ?? nearest(name, [...byName.keys()]);
  const meant = near && name.length > 1 ? ` Did you mean "--${near}"?` : '';
  return fatal(`Unknown flag "${rawName}".${meant}`, why, `See crosscheck ${command.name} --help. A path that begins with "-" goes behind "--".`);
}

function wrongOperands(operands: readonly string[], command: Command): Problem[] {
  const usage = `Write crosscheck ${command.name}${command.operands && ` ${command.operands}`}; see crosscheck ${command.name} --help.`;
  if (operands.some((o) => o === '')) return [fatal('A path is empty.', 'It names nothing that could be checked.', usage)];
  if (operands.length < command.least) return [fatal(`"${command.name}" wants ${command.operands}.`, 'There is nothing to work on.', usage)];
  if (operands.length > command.most)
    return [fatal(`"${command.name}" does not know what to do with "${operands[command.most]}".`, 'It would be ignored without a word.', usage)];
  const [first] = operands;
  if (command.words && first !== undefined && !command.words.includes(first))
    return [fatal(`Unknown word "${first}".${suggestion(first, command.words)}`, `"${command.name}" takes one of: ${command.words.join(', ')}.`, usage)];
  return [];
}

/** What to say where the first word is no command. */
export function unknownCommand(word: string, names: readonly string[]): Problem {
  return fatal(
    `Unknown command "${word}".${suggestion(word, [...names, 'help'])}`,
    `The commands are: ${names.join(', ')}.`,
    'A path goes behind a command: crosscheck check PATH.',
  );
}
